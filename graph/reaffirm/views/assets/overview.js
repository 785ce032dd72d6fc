// Wiring: controls, keys, the address of a state, and the first drawing.

const camera = renderer.getCamera();
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

function choose(i, move = false, keep = false) {
  chosen.node = i;
  pointed = -1;
  hint("");
  if (i < 0) panel.hidden = true;
  else showNode(i);
  if (i >= 0 && (move || covered(i))) goTo(i);
  if (!keep) remember();
  drawFocus();
}

// Whether a text lies outside the window or under the panel.
function covered(i) {
  const { width, height } = renderer.getDimensions();
  const at = screenOf(i);
  return at.x < 10 || at.y < 10 || at.y > height - 10 || at.x > width - panel.offsetWidth - 20;
}

// Show a text with those that it is joined to: as near as leaves nine of ten in sight.
function goTo(i) {
  const near = new Set([i, ...outgoing[i].map((e) => E.to[e]), ...incoming[i].map((e) => E.from[e])]);
  const places = [...near].filter((n) => visible(n) || n === i).map((n) => graph.getNodeAttributes(String(n)));
  const { width, height } = renderer.getDimensions();
  const free = width - (panel.hidden ? 0 : panel.offsetWidth);
  for (const ratio of [0.3, 0.45, 0.7, 1]) {
    const state = centred(places, ratio, free / width);
    const inside = places.filter((place) => {
      const at = renderer.graphToViewport(place, { cameraState: { ...state, angle: 0 } });
      return at.x > 0 && at.y > 0 && at.x < free && at.y < height;
    });
    if (inside.length < 0.9 * places.length && ratio < 1) continue;
    move(ratio < 1 ? state : { x: 0.5, y: 0.5, ratio: 1 });
    break;
  }
  const [own] = places;
  const end = renderer.graphToViewport(own, { cameraState: { ...target, angle: 0 } });
  // At the whole map's scale the panel may still lie upon the text itself.
  if (end.x > free - 30) move({ ...target, x: target.x + ((end.x - free + 120) / width) * target.ratio * wideness() });
}

// How much of the map's own width the window shows at ratio 1.
function wideness() {
  const a = renderer.viewportToFramedGraph({ x: 0, y: 0 }, { cameraState: { x: 0.5, y: 0.5, ratio: 1, angle: 0 } });
  const b = renderer.viewportToFramedGraph({ x: renderer.getDimensions().width, y: 0 }, { cameraState: { x: 0.5, y: 0.5, ratio: 1, angle: 0 } });
  return b.x - a.x;
}

// The camera over the middle of some places, which stands in the middle of what the panel leaves.
function centred(places, ratio, share) {
  const whole = { cameraState: { x: 0.5, y: 0.5, ratio: 1, angle: 0 } };
  const at = places.map((place) => renderer.viewportToFramedGraph(renderer.graphToViewport(place, whole), whole));
  const middle = (values) => { const sorted = [...values].sort((a, b) => a - b); return (sorted[Math.floor(sorted.length * 0.05)] + sorted[Math.ceil(sorted.length * 0.95) - 1]) / 2; };
  const x = middle(at.map((place) => place.x)) + (ratio * (1 - share) * wideness()) / 2;
  return { x, y: middle(at.map((place) => place.y)), ratio };
}

let target = { x: 0.5, y: 0.5, ratio: 1 };
function move(state) {
  target = state;
  if (still) camera.setState(state);
  else camera.animate(state, { duration: 250 });
}
const whole = () => move({ x: 0.5, y: 0.5, ratio: 1 });

// The selected text is part of the address: a link opens it, the back button returns.
function remember() {
  const wanted = chosen.node >= 0 ? `#${encodeURI(N.id[chosen.node])}` : "";
  if (decodeURI(location.hash) === decodeURI(wanted)) return;
  try {
    history.pushState(null, "", wanted || location.pathname + location.search);
  } catch (error) { /* a page inside a notebook has no address of its own */ }
}

function fromAddress() {
  let id = "";
  try { id = decodeURI(location.hash.slice(1)); } catch (error) { return; }
  choose(byName.has(id) ? byName.get(id) : -1, byName.has(id), true);
}

function redraw() {
  refilter();
  say();
}

function checkbox(box, set, i, color, name, count) {
  const input = make("input", { type: "checkbox", value: String(i) });
  input.checked = set.has(i);
  input.addEventListener("change", () => { if (input.checked) set.add(i); else set.delete(i); redraw(); });
  const dot = make("span", { class: "dot" });
  dot.style.background = color;
  box.append(make("label", { class: "choice", title: name }, input, dot, make("span", { class: "name", dir: "auto" }, name), make("span", { class: "count" }, number(count))));
}

function buildPanel() {
  const perType = data.types.map(() => 0);
  for (const type of N.type) perType[type] += 1;
  data.types.forEach(([, name, color], i) => checkbox(byId("types"), chosen.types, i, color, name, perType[i]));
  data.islands.forEach(([name, , , , , , color, members], i) => checkbox(byId("islands"), chosen.islands, i, color, name, members));
  const all = (on) => () => {
    data.islands.forEach((_, i) => (on ? chosen.islands.add(i) : chosen.islands.delete(i)));
    byId("islands").querySelectorAll("input").forEach((input) => { input.checked = on; });
    redraw();
  };
  document.querySelector("#islands .all").append(
    make("button", { type: "button", class: "link", onclick: all(true) }, "all"), " ",
    make("button", { type: "button", class: "link", onclick: all(false) }, "none"),
  );
  const [algorithm, modularity, seed] = data.method;
  byId("method").textContent = `Communities: ${algorithm[0].toUpperCase()}${algorithm.slice(1)}, modularity ${modularity}, seed ${seed}. ${data.note}`;
}

// What is shown and what is not is always said.
function say() {
  const parts = [];
  const lost = Object.entries(data.leftOut.nodes);
  if (lost.length) {
    const total = lost.reduce((sum, row) => sum + row[1], 0);
    parts.push(`Left out of this page: ${number(total)} nodes (${lost.map(([kind, n]) => `${number(n)} ${kind}`).join(", ")}) and ${number(data.leftOut.edges)} references, the least connected ones; choose fewer acts, or raise the limit, to see them.`);
  }
  if (data.leftOut.words) parts.push(`The sentences of ${number(data.leftOut.words)} documents found no room in this page; a page about one document has them.`);
  const hidden = N.id.reduce((sum, _, i) => sum + (visible(i) ? 0 : 1), 0);
  if (hidden) parts.push(`Filters hide ${number(hidden)} of ${number(COUNT)} documents and entities.`);
  byId("notice").textContent = parts.join(" ");
  byId("notice").hidden = !parts.length;
}

function buildTools() {
  byId("arrangement").addEventListener("change", (event) => {
    chosen.arrangement = event.target.value;
    // In time the lines of a lane lie upon each other and say nothing.
    const lines = chosen.arrangement === "time" ? "none" : "near";
    chosen.lines = byId("lines").value = lines;
    rebuild();
    camera.setState({ x: 0.5, y: 0.5, ratio: 1 });
  });
  byId("coloring").addEventListener("change", (event) => { chosen.coloring = event.target.value; recolor(); });
  byId("lines").addEventListener("change", (event) => { chosen.lines = event.target.value; rebuild(); });
  byId("fit").addEventListener("click", whole);
  foldPanel();
}

function walk(step) {
  const order = mostCited.filter(visible);
  if (!order.length) return;
  const at = chosen.node < 0 ? (step > 0 ? -1 : 0) : order.indexOf(chosen.node);
  choose(order[(at + step + order.length) % order.length], true);
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.key === "Escape" && event.target.id !== "search") { choose(-1); return; }
  if (typing) return;
  if (event.key === "/") { event.preventDefault(); byId("search").focus(); return; }
  if (event.target !== container && event.target !== document.body) return;
  const step = 0.1 * camera.ratio;
  const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] };
  if (moves[event.key]) {
    event.preventDefault();
    camera.setState({ x: camera.x + moves[event.key][0], y: camera.y + moves[event.key][1] });
  } else if (event.key === "+" || event.key === "=") camera.setState({ ratio: camera.ratio / 1.3 });
  else if (event.key === "-") camera.setState({ ratio: camera.ratio * 1.3 });
  else if (event.key === "0") whole();
  else if (event.key === "n") walk(1);
  else if (event.key === "p") walk(-1);
}

const hint = hintIn(container);

function point(i) {
  pointed = i;
  drawFocus();
  if (i < 0) { hint(""); return; }
  const near = new Set([...outgoing[i].map((e) => E.to[e]), ...incoming[i].map((e) => E.from[e])]);
  const kind = [data.types[N.type[i]][3], N.when[i]].filter(Boolean).join(" · ");
  const joined = `cited by ${number(N.cited[i])} · joined to ${number(near.size)}`;
  hint([heading(i), isEntity(i) ? "" : N.name[i], kind, joined].filter(Boolean).join("\n"), screenOf(i));
}

let ready = 0;
// Sigma has drawn by the time that this runs; our own canvases follow, then the screen is shown.
function begin() {
  drawGround();
  drawFocus();
  requestAnimationFrame(() => setTimeout(() => {
    ready = performance.now();
    document.documentElement.dataset.ready = String(Math.round(ready));
  }));
}
renderer.on("enterNode", ({ node }) => point(Number(node)));
renderer.on("leaveNode", () => point(-1));
renderer.on("clickNode", ({ node }) => choose(Number(node)));
renderer.on("clickStage", () => choose(-1));
buildPanel();
buildTools();
buildSearch(
  matches,
  (i) => [isolated(heading(i)), ...(isEntity(i) ? [] : [" ", isolated(N.name[i], { class: "quiet" })])],
  (i) => { choose(i, true); container.focus(); },
);
say();
document.addEventListener("keydown", onKey);
window.addEventListener("hashchange", fromAddress);
window.addEventListener("popstate", fromAddress);
if (location.hash) fromAddress();
window.addEventListener("beforeprint", () => { printing = true; drawGround(); });
window.addEventListener("afterprint", () => { printing = false; drawGround(); });
begin();
// A notice that appears, or a smaller window: the map keeps to its place.
new ResizeObserver(() => { renderer.resize(); renderer.scheduleRender(); }).observe(container);

// For tests and for the curious.
window.reaffirm = {
  data, chosen, choose, point, renderer, graph, matches, visible, screenOf,
  names: () => drawnNames, ready: () => ready,
  hidden: () => N.id.reduce((sum, _, i) => sum + (visible(i) ? 0 : 1), 0),
};
