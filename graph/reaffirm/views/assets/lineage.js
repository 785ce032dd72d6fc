// Wiring: controls, keys, the address of a state, and the first drawing.

let moved = false;

function choose({ node = null, edge = null, move = false, keep = false }) {
  if (node) widenTo(node);
  if (edge && data.edges[edge].step > chosen.depth) setDepth(data.edges[edge].step);
  Object.assign(chosen, { node, edge });
  if (chosen.neighbours) applyFilters();
  emphasise();
  if (edge) {
    network.setSelection({ nodes: [], edges: [edge] });
    showEdge(edgeById.get(edge));
    reveal(edgeById.get(edge).from, false);
  } else if (node) {
    if (hiddenNodes.has(node)) applyFilters(); // a selected node is shown whatever the filters say
    network.setSelection({ nodes: [node], edges: [] });
    showNode(node);
    reveal(node, move);
  } else {
    network.unselectAll();
    hidePanel();
    if (!chosen.neighbours) applyFilters();
    if (!moved) fitAll(true);
  }
  if (!keep) remember();
  network.redraw();
}

// Bring a node into view: always when it was asked for by name, else only from under the panel.
function reveal(id, always) {
  const node = nodeById.get(id);
  const free = container.clientWidth - (panel.hidden ? 0 : panel.offsetWidth);
  const at = network.canvasToDOM({ x: node.x, y: node.y });
  const begin = column().right;
  const seen = at.x > begin && at.x < free - 30 && at.y > MARGIN.top && at.y < container.clientHeight - 10;
  if (!always && seen) return;
  const scale = always ? Math.max(network.getScale(), 0.9) : network.getScale();
  const aside = (container.clientWidth - MARGIN.lane - free) / 2 / scale; // the middle of what is seen
  if (always) {
    network.moveTo({ position: { x: node.x + aside, y: node.y }, scale, animation: quick() });
  } else {
    const { x, y } = network.getViewPosition();
    const by = Math.max(at.x - (free - 110), 0) || Math.min(at.x - begin - 20, 0);
    network.moveTo({ position: { x: x + by / scale, y }, scale, animation: quick() });
  }
}

// The selected node is part of the address: a link opens it, the back button returns.
function remember() {
  const wanted = chosen.node ? `#${encodeURI(chosen.node)}` : "";
  if (decodeURI(location.hash) === decodeURI(wanted)) return;
  try {
    history.pushState(null, "", wanted || location.pathname + location.search);
  } catch (error) { /* a page inside a notebook has no address of its own */ }
}

function fromAddress() {
  let id = "";
  try { id = decodeURI(location.hash.slice(1)); } catch (error) { return false; }
  if (!nodeById.has(id)) return false;
  choose({ node: id, move: id !== data.center, keep: true });
  return true;
}

function checkbox(box, value, checked, onchange, ...label) {
  const input = make("input", { type: "checkbox", value });
  input.checked = checked;
  input.addEventListener("change", () => { onchange(input.checked); filtersChanged(); });
  box.append(make("label", { class: "choice" }, input, ...label));
}

function filtersChanged() {
  applyFilters();
  if (chosen.node) showNode(chosen.node);
  say();
}

function line({ color, dashes }) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("width", "26");
  svg.setAttribute("height", "8");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M1 4H25");
  path.setAttribute("stroke", color);
  path.setAttribute("stroke-width", "2.5");
  path.setAttribute("stroke-dasharray", dashes.join(" "));
  svg.append(path);
  return svg;
}

const OUTLINES = {
  dot: "M6 1A5 5 0 1 1 5.99 1Z", square: "M1.5 1.5H10.5V10.5H1.5Z", diamond: "M6 .5L11.5 6L6 11.5L.5 6Z",
  triangle: "M6 1L11.5 10.5H.5Z", hexagon: "M3.2 1.2H8.8L11.6 6L8.8 10.8H3.2L.4 6Z",
  star: "M6 .3L7.5 4.2L11.7 4.4L8.4 7L9.5 11.1L6 8.8L2.5 11.1L3.6 7L.3 4.4L4.5 4.2Z",
};

function shape({ color, shape: name }) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("width", "12");
  svg.setAttribute("height", "12");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", OUTLINES[name] || OUTLINES.dot);
  path.setAttribute("fill", color);
  path.setAttribute("stroke", "#333");
  path.setAttribute("stroke-width", ".7");
  svg.append(path);
  return svg;
}

const toggled = (set, value) => (on) => (on ? set.add(value) : set.delete(value));
const counted = (items, key) => items.reduce((n, item) => n.set(key(item), (n.get(key(item)) || 0) + 1), new Map());

function buildLegend() {
  const acts = byId("acts");
  const perAct = counted(allEdges, (edge) => edge.act);
  acts.querySelectorAll(".choice").forEach((old) => old.remove());
  for (const [act, style] of Object.entries(data.acts)) {
    checkbox(acts, act, chosen.acts.has(act), toggled(chosen.acts, act), line(style),
      make("span", { class: "name", dir: "auto" }, actName(act)), make("span", { class: "count" }, String(perAct.get(act) || 0)));
  }
}

function buildPanel() {
  buildLegend();
  const all = (on) => () => {
    chosen.acts = new Set(on ? Object.keys(data.acts) : []);
    buildLegend();
    filtersChanged();
  };
  document.querySelector("#acts .all").append(
    make("button", { type: "button", class: "link", onclick: all(true) }, "all"), " ",
    make("button", { type: "button", class: "link", onclick: all(false) }, "none"),
  );
  const perType = counted(allNodes, (node) => data.nodes[node.id].type);
  for (const [type, style] of Object.entries(data.types)) {
    checkbox(byId("types"), type, true, toggled(chosen.types, type), shape(style),
      make("span", { class: "name" }, style.name), make("span", { class: "count" }, String(perType.get(type) || 0)));
  }
  for (const role of data.roles) {
    checkbox(byId("roles"), role, true, toggled(chosen.roles, role), make("span", { class: "name" }, role));
  }
  if (deepest > 1) buildDepth();
}

function buildDepth() {
  const slider = byId("depth");
  byId("depth-box").hidden = false;
  slider.max = deepest;
  slider.value = data.depth;
  byId("depth-value").textContent = String(data.depth);
  slider.addEventListener("input", () => setDepth(Number(slider.value)));
}

function setDepth(depth) {
  chosen.depth = depth;
  byId("depth").value = depth;
  byId("depth-value").textContent = String(depth);
  if (chosen.node && data.nodes[chosen.node].depth > depth) choose({});
  const moves = place();
  filtersChanged(); // what has no place in the new arrangement goes before the rest is moved
  nodes.update(moves);
  fitAll(true);
}

// A node that is asked for by name or by the address is shown, however far away it is.
function widenTo(id) {
  if (data.nodes[id].depth > chosen.depth) setDepth(data.nodes[id].depth);
}

// What is shown and what is not is always said.
function say() {
  const notice = byId("notice");
  const parts = [];
  const lost = Object.entries(data.leftOut.nodes);
  if (lost.length) {
    const total = lost.reduce((sum, row) => sum + row[1], 0);
    const kinds = lost.map(([kind, n]) => `${n} ${kind}`).join(", ");
    parts.push(`Left out of this page: ${total} nodes (${kinds}) and ${data.leftOut.edges} edges, the least connected and farthest ones; choose fewer acts or a smaller depth, or raise the limit, to see them.`);
  }
  if (data.leftOut.words) parts.push(`The words of ${data.leftOut.words} references found no room in this page; a page about one document has them.`);
  const farNodes = allNodes.filter((node) => data.nodes[node.id].depth > chosen.depth).length;
  const farEdges = allEdges.filter((edge) => data.edges[edge.id].step > chosen.depth).length;
  if (farEdges) parts.push(`${farNodes} nodes and ${farEdges} edges are farther than ${chosen.depth} ${chosen.depth === 1 ? "step" : "steps"} from the centre: the slider brings them in.`);
  const [edgesLess, nodesLess] = [hiddenEdges.size - farEdges, hiddenNodes.size - farNodes];
  if (edgesLess) parts.push(`Filters hide ${edgesLess} of ${allEdges.length - farEdges} edges and ${nodesLess} of ${allNodes.length - farNodes} nodes.`);
  notice.textContent = parts.join(" ");
  notice.hidden = parts.length === 0;
}

function found(id) {
  const name = fullName(id) === id ? "" : ` ${fullName(id)}`;
  return [isolated(data.nodes[id].short ? id : ""), isolated(name, { class: "quiet" })];
}

function goTo(id) {
  choose({ node: id, move: true });
  container.focus();
}

function buildTools() {
  const select = byId("language");
  for (const [code, name] of Object.entries(data.languages)) select.append(make("option", { value: code, lang: code }, name));
  select.value = chosen.language;
  select.addEventListener("change", () => {
    chosen.language = select.value;
    buildLegend();
    if (chosen.edge) showEdge(edgeById.get(chosen.edge));
    else if (chosen.node) showNode(chosen.node);
    network.redraw();
  });
  byId("fit").addEventListener("click", () => fitAll(true));
  const near = byId("neighbours");
  near.addEventListener("click", () => {
    chosen.neighbours = !chosen.neighbours;
    near.setAttribute("aria-pressed", String(chosen.neighbours));
    filtersChanged();
  });
  foldPanel();
}

function walk(step) {
  const order = allNodes.map((node) => node.id).filter((id) => !hiddenNodes.has(id))
    .sort((a, b) => nodeById.get(a).y - nodeById.get(b).y || nodeById.get(a).x - nodeById.get(b).x);
  const at = order.indexOf(chosen.node);
  choose({ node: order[(at + step + order.length) % order.length], move: true });
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.key === "Escape" && !typing) return choose({});
  if (typing) return;
  if (event.key === "/") { event.preventDefault(); byId("search").focus(); return; }
  if (event.target !== container && event.target !== document.body) return;
  const { x, y } = network.getViewPosition();
  const step = 80 / network.getScale();
  const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
  if (moves[event.key]) {
    event.preventDefault();
    network.moveTo({ position: { x: x + moves[event.key][0], y: y + moves[event.key][1] } });
  } else if (event.key === "+" || event.key === "=") network.moveTo({ scale: network.getScale() * 1.25 });
  else if (event.key === "-") network.moveTo({ scale: network.getScale() / 1.25 });
  else if (event.key === "0") fitAll(true);
  else if (event.key === "n") walk(1);
  else if (event.key === "p") walk(-1);
}

const hint = hintIn(container);

function buildPointer() {
  const covered = ({ DOM }) => DOM.x < column().right; // by the lane names
  network.on("click", ({ nodes: [node], edges: [edge], pointer }) => {
    if (covered(pointer)) [node, edge] = [];
    choose(node ? { node } : edge ? { edge } : {});
  });
  network.on("hoverNode", ({ node, pointer }) => {
    if (covered(pointer)) return;
    hovered = node;
    const facts = data.nodes[node];
    hint([facts.short ? node : "", fullName(node) === node ? "" : fullName(node), facts.date || facts.year || ""].filter(Boolean).join("\n"), pointer.DOM);
  });
  network.on("blurNode", () => { hovered = null; hint(""); });
  network.on("hoverEdge", ({ edge, pointer }) => {
    if (covered(pointer)) return;
    const { from, to, act } = edgeById.get(edge);
    hint(`${marker(from)} ${actName(act)} ${marker(to)}\n${data.edges[edge].paragraphs.join(", ")}`, pointer.DOM);
  });
  network.on("blurEdge", () => hint(""));
  network.on("dragStart", () => hint(""));
}

let ready = 0;
network.once("afterDrawing", () => {
  ready = performance.now();
  document.documentElement.dataset.ready = String(Math.round(ready));
});
applyFilters();
buildPanel();
buildSearch(matches, found, goTo);
buildTools();
buildPointer();
say();
document.addEventListener("keydown", onKey);
window.addEventListener("hashchange", () => { if (!fromAddress()) choose({ keep: true }); });
window.addEventListener("popstate", () => { if (!location.hash) choose({ keep: true }); });
// Paper is drawn at a size of its own, which the style sheet brings down to the page.
window.addEventListener("beforeprint", () => {
  Object.assign(container.style, { flex: "none", width: "1560px", height: "1110px" });
  network.setSize();
  fitAll(false);
  network.redraw();
});
window.addEventListener("afterprint", () => {
  Object.assign(container.style, { flex: "", width: "", height: "" });
  network.setSize();
  fitAll(false);
});
// vis-network rescales after its place changes size: until the reader has moved, show the whole.
network.on("zoom", () => { moved = true; });
network.on("dragEnd", () => { moved = true; });
let resized = false;
network.on("resize", () => { resized = true; });
network.on("initRedraw", () => {
  if (resized && !moved && !chosen.node) fitAll(false);
  resized = false;
});
network.setSize();
fitAll(false);
fromAddress();

// For tests and for the curious.
window.reaffirm = {
  network, nodes, edges, data, chosen, choose,
  hidden: () => ({ nodes: hiddenNodes.size, edges: hiddenEdges.size }),
  labels: () => drawnLabels, lanes: () => drawnLanes, column, marker, ready: () => ready,
};
