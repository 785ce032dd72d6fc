// The panel about a text: who cites it, whom it cites, and in which words.

const LONG = 60;

function nodeLink(i) {
  const name = isEntity(i) || !N.name[i] ? heading(i) : N.id[i];
  const link = make("button", { type: "button", class: "link", onclick: () => choose(i, true) }, isolated(name));
  if (!isEntity(i) && N.name[i]) link.title = N.name[i];
  return link;
}

function actChip(a) {
  const chip = make("span", { class: "act" }, actName(a));
  chip.style.borderBottom = `3px solid ${data.acts[a][2]}`;
  return chip;
}

function showNode(i) {
  const about = [data.types[N.type[i]][3], N.when[i], isEntity(i) ? "" : N.held[i] ? "in the store" : "not in the store"];
  const facts = make("p", { class: "quiet" }, about.filter(Boolean).join(" · "), " ");
  if (N.page[i]) {
    const href = `https://undocs.org/${encodeURI(N.id[i])}`;
    facts.append(make("a", { href, target: "_blank", rel: "noopener noreferrer" }, "undocs.org ↗"));
  }
  const community = data.islands[N.island[i]];
  panel.replaceChildren(
    make("button", { type: "button", class: "close", "aria-label": "close details", onclick: () => choose(-1) }, "×"),
    make("h2", {}, isolated(heading(i))), facts,
    ...(!isEntity(i) && N.name[i] ? [make("p", { dir: "auto" }, N.name[i])] : []),
    make("p", { class: "quiet" }, `cited by ${number(N.cited[i])} · community: ${community[0]}`),
    ...group("Cited by", incoming[i], E.from),
    ...group("Refers to", outgoing[i], E.to),
  );
  panel.hidden = false;
  panel.scrollTop = 0;
}

// Edges by act; long lists and sentences are made when they are opened.
function group(title, edges, ends) {
  if (!edges.length) return [];
  const perAct = data.acts.map(() => []);
  for (const e of edges) perAct[E.act[e]].push(e);
  const lists = perAct.flatMap((own, a) => {
    if (!own.length) return [];
    own.sort((x, y) => (N.when[ends[x]] < N.when[ends[y]] ? 1 : -1));
    const list = make("details", {}, make("summary", {}, actChip(a), ` ${number(own.length)}`));
    const fill = () => { if (list.open && list.childElementCount === 1) extend(list, own, ends, 0); };
    list.addEventListener("toggle", fill);
    if (edges.length <= 12) { list.open = true; fill(); }
    return [list];
  });
  return [make("h3", {}, `${title}: ${number(edges.length)}`), ...lists];
}

function extend(list, edges, ends, from) {
  list.append(...edges.slice(from, from + LONG).map((e) => edgeItem(e, ends[e])));
  const left = edges.length - from - LONG;
  if (left <= 0) return;
  const more = make("button", { type: "button", class: "link" }, `${number(left)} more`);
  more.addEventListener("click", () => { more.remove(); extend(list, edges, ends, from + LONG); });
  list.append(more);
}

function edgeItem(e, other) {
  const where = E.places[E.where[e]];
  const item = make("details", { class: "edge" }, make("summary", {}, nodeLink(other), make("span", { class: "quiet" }, ` ${where}`)));
  item.addEventListener("toggle", async () => {
    if (!item.open || item.dataset.filled) return;
    item.dataset.filled = "yes";
    item.append(...(await sentences(e, where)));
  });
  return item;
}

async function sentences(e, where) {
  const found = await wordsOf(E.from[e]);
  const rows = found && found.words[`${E.to[e]} ${E.act[e]}`];
  if (!rows) return [make("p", { class: "quiet" }, where ? `In ${where}; the words were not put into this page.` : "The words were not put into this page.")];
  return rows.map(([text, role, start, end]) => sentence(found.texts[text], data.roles[role], start, end));
}
