// The panel with the words behind a node or an edge.

const panel = byId("detail");

function closeButton() {
  return make("button", { type: "button", class: "close", "aria-label": "close details", onclick: () => choose({}) }, "×");
}

function showPanel(...children) {
  panel.replaceChildren(closeButton(), ...children);
  panel.hidden = false;
  panel.scrollTop = 0;
}

function hidePanel() {
  panel.hidden = true;
  panel.replaceChildren();
}

function nodeLink(id) {
  const name = data.nodes[id].short ? id : fullName(id);
  return make("button", { type: "button", class: "link", onclick: () => choose({ node: id }) }, isolated(name));
}

function actChip(act) {
  const { color, dashes } = data.acts[act];
  const style = dashes.length ? "dashed" : "solid";
  const chip = make("span", { class: "act" }, actName(act));
  chip.style.borderBottom = `3px ${style} ${color}`;
  return chip;
}

// Evidence in the chosen language first, then in the order of the paragraphs.
function sentences(edge) {
  const facts = data.edges[edge.id];
  const mine = (row) => (data.texts[row[0]][0] === chosen.language ? 0 : 1);
  const rows = facts.words.map((row, i) => [mine(row), i, row]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (!rows.length) {
    const where = facts.paragraphs.join(", ");
    return [make("p", { class: "quiet" }, where ? `In ${where}; the words were not put into this page.` : "The words were not put into this page.")];
  }
  return rows.map(([, , [number, role, start, end]]) => sentence(data.texts[number], role, start, end));
}

function source(id) {
  const { url } = data.nodes[id];
  if (!url) return "";
  return make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, "undocs.org ↗");
}

function showEdge(edge) {
  const facts = data.edges[edge.id];
  const versions = facts.versions.map((code) => data.languages[code] || code).join(", ");
  showPanel(
    make("h2", {}, nodeLink(edge.from), " ", actChip(edge.act), " ", nodeLink(edge.to)),
    make("p", { class: "quiet" }, `${facts.roles.join(", ")}${versions ? ` · said in ${versions}` : ""} `, source(edge.from)),
    ...sentences(edge),
  );
}

function showNode(id) {
  const facts = data.nodes[id];
  const when = facts.date || (facts.year ? String(facts.year) : "");
  const about = [typeName(facts.type), when, facts.short ? (facts.held ? "in the store" : "not in the store") : ""];
  const heading = facts.short ? id : fullName(id);
  const parts = [
    make("h2", {}, isolated(heading)),
    make("p", { class: "quiet" }, about.filter(Boolean).join(" · "), " ", source(id)),
  ];
  if (facts.short && fullName(id) !== id) parts.push(make("p", { dir: "auto" }, fullName(id)));
  const own = edgesOf.get(id);
  parts.push(...edgeGroups("Cited by", own.filter((e) => e.to === id), (e) => e.from));
  parts.push(...edgeGroups("Refers to", own.filter((e) => e.from === id), (e) => e.to));
  showPanel(...parts);
}

// Edges by act; the sentences are made when they are opened, for there may be thousands.
function edgeGroups(title, found, other) {
  const visible = found.filter((edge) => !hiddenEdges.has(edge.id));
  if (!visible.length) return [];
  const filtered = found.length - visible.length;
  const more = filtered ? ` (${filtered} more filtered out)` : "";
  const groups = Object.keys(data.acts).flatMap((act) => {
    const edges = visible.filter((edge) => edge.act === act);
    if (!edges.length) return [];
    edges.sort((a, b) => (data.nodes[other(b)].year || 0) - (data.nodes[other(a)].year || 0) || (other(a) < other(b) ? -1 : 1));
    const list = make("details", visible.length <= 12 ? { open: "" } : {}, make("summary", {}, actChip(act), ` ${edges.length}`));
    list.append(...edges.map((edge) => edgeItem(edge, other(edge), visible.length <= 3)));
    return [list];
  });
  return [make("h3", {}, `${title}: ${visible.length}${more}`), ...groups];
}

function edgeItem(edge, id, open) {
  const where = data.edges[edge.id].paragraphs.join(", ");
  const item = make("details", { class: "edge" }, make("summary", {}, nodeLink(id), make("span", { class: "quiet" }, ` ${where}`)));
  const fill = () => {
    if (item.open && item.childElementCount === 1) item.append(...sentences(edge));
  };
  item.addEventListener("toggle", fill);
  if (open) {
    item.open = true;
    fill();
  }
  return item;
}
