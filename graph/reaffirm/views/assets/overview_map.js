// The drawing: sigma draws dots and lines, two canvases of our own the ground and what is chosen.

const container = byId("map");
const panel = byId("detail");
const graph = new graphology.Graph({ type: "directed", multi: false, allowSelfLoops: false });
// Sigma takes colours as they are mixed: multiplied by their opacity beforehand.
const NEAR = "rgba(12,14,16,0.12)";
const FAR = "rgba(5,6,7,0.05)";

// Sigma turns y upwards; pages count it downwards.
const placeOf = (i) => (chosen.arrangement === "time" ? { x: N.t[i] * timeScale, y: -N.u[i] * timeScale } : { x: N.x[i], y: -N.y[i] });
const spread = Math.max(...N.x) - Math.min(...N.x) || 1;
const timeScale = spread / (data.width || 1);
const gutter = 0.19 * spread; // at the left of time, for the names of the lanes

for (let i = 0; i < COUNT; i += 1) {
  graph.addNode(String(i), { ...placeOf(i), size: N.size[i], color: colorOf(i) });
}
// The lines of the drawing: one for each pair of texts that refer to each other, and only those
// that are to be seen, for lines are what takes the time.
const PAIRS = E.from.reduce((pairs, a, e) => pairs.set(a * COUNT + E.to[e], e), new Map());
const isNear = (e) => N.island[E.from[e]] === N.island[E.to[e]];
const wantsLine = (e) => chosen.lines === "all" || (chosen.lines === "near" && isNear(e));

function drawLines(target) {
  for (const e of PAIRS.values()) {
    const [key, wanted] = [String(e), wantsLine(e)];
    if (wanted === target.hasEdge(key)) continue;
    if (wanted) target.addDirectedEdgeWithKey(key, String(E.from[e]), String(E.to[e]), { color: isNear(e) ? NEAR : FAR });
    else target.dropEdge(key);
  }
}
// So many lines are a grey cloud, and slow: then only those of the selected text are drawn.
if ([...PAIRS.values()].filter(isNear).length > 30000) chosen.lines = byId("lines").value = "none";
drawLines(graph);

function nodeReducer(key, attributes) {
  const i = Number(key);
  return visible(i) ? attributes : { ...attributes, hidden: true };
}
// Both arrangements have the shape of a window, and the names of lanes must find room in it.
function box() {
  const timed = chosen.arrangement === "time";
  const xs = timed ? [-gutter, spread] : [Math.min(...N.x), Math.max(...N.x)];
  const ys = timed ? [-Math.max(...N.u) * timeScale, 2] : [-Math.max(...N.y), -Math.min(...N.y) + 6];
  return { x: xs, y: ys };
}

// Sigma starts with nothing and is then given everything once: it draws only once.
const nothing = new graphology.Graph();
const renderer = new Sigma(nothing, container, {
  allowInvalidContainer: true,
  defaultEdgeType: "thin",
  edgeProgramClasses: { thin: Sigma.rendering.EdgeLineProgram },
  enableCameraRotation: false,
  hideEdgesOnMove: E.from.length > 30000,
  itemSizesReference: "positions",
  zoomToSizeRatioFunction: (ratio) => ratio ** 0.85,
  renderLabels: false, // ours never lie upon each other
  minCameraRatio: 0.01,
  maxCameraRatio: 2,
  stagePadding: 18,
  nodeReducer,
  defaultDrawNodeHover: () => {},
});

function halo(context, text, x, y, color = "#1d262e") {
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = "rgba(255,255,255,.88)";
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}

renderer.setCustomBBox(box());
renderer.setGraph(graph);

const ground = renderer.createCanvasContext("ground", { beforeLayer: "edges" }).getCanvases().ground;
const focus = renderer.createCanvasContext("focus", { afterLayer: "labels" }).getCanvases().focus;
for (const canvas of [ground, focus]) canvas.style.pointerEvents = "none";

// A canvas at the size of the screen, cleared.
function clean(canvas) {
  const { width, height } = renderer.getDimensions();
  const fine = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * fine) || canvas.height !== Math.round(height * fine)) {
    canvas.width = Math.round(width * fine);
    canvas.height = Math.round(height * fine);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext("2d");
  context.setTransform(fine, 0, 0, fine, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

const toScreen = (x, y) => renderer.graphToViewport({ x, y: -y });
const FONT = 'system-ui, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif';

function drawGround() {
  const context = clean(ground);
  if (chosen.arrangement === "map") drawSea(context);
  else drawCalendar(context);
  if (printing) drawDots(context);
}

// What WebGL draws does not reach paper: for printing the dots are drawn once more.
let printing = false;
function drawDots(context) {
  for (let i = 0; i < COUNT; i += 1) {
    if (!visible(i)) continue;
    const at = screenOf(i);
    context.beginPath();
    context.arc(at.x, at.y, Math.max(0.8, renderer.scaleSize(N.size[i])), 0, 7);
    context.fillStyle = colorOf(i);
    context.fill();
  }
}

function drawSea(context) {
  data.islands.forEach(([, x, y, radius, , , color], i) => {
    if (!chosen.islands.has(i)) return;
    const at = toScreen(x, y);
    const edge = toScreen(x + radius + 1.5, y);
    context.beginPath();
    context.arc(at.x, at.y, edge.x - at.x, 0, 7);
    context.globalAlpha = 0.09;
    context.fillStyle = color;
    context.fill();
    context.globalAlpha = 1;
  });
}

function drawCalendar(context) {
  const { width, height } = renderer.getDimensions();
  data.islands.forEach(([, , , , top, bottom, color], i) => {
    const a = toScreen(0, top * timeScale);
    const b = toScreen(0, bottom * timeScale);
    context.globalAlpha = 0.1;
    context.fillStyle = color;
    context.fillRect(0, a.y, width, b.y - a.y);
    context.globalAlpha = 1;
  });
  context.font = `bold 11px ${FONT}`;
  let free = -Infinity;
  for (const [label, x] of data.years) {
    const at = toScreen(x * timeScale, 0);
    context.fillStyle = "rgba(29,38,46,.12)";
    context.fillRect(at.x, 0, 1, height);
    if (at.x < free) continue;
    context.fillStyle = "#1d262e";
    context.fillText(label, at.x + 2, 12);
    free = at.x + context.measureText(label).width + 10;
  }
}

// Words of the map. Where two would meet, the more important one keeps its place.
function claim(taken, box) {
  if (taken.some((b) => box[0] < b[2] && b[0] < box[2] && box[1] < b[3] && b[1] < box[3])) return false;
  taken.push(box);
  return true;
}

function drawNames(context, taken, color) {
  const timed = chosen.arrangement === "time";
  const size = timed ? 11 : 12.5;
  context.font = `bold ${size}px ${FONT}`;
  const { width, height } = renderer.getDimensions();
  drawnNames = 0;
  data.islands.forEach(([name, x, y, radius, top, bottom], i) => {
    if (!chosen.islands.has(i)) return;
    const at = timed ? toScreen(-gutter, ((top + bottom) / 2) * timeScale) : toScreen(x, y - radius);
    const span = timed ? 0 : toScreen(x + radius, y).x - toScreen(x - radius, y).x;
    const text = shortened(context, name, timed ? toScreen(0, 0).x - at.x - 12 : Math.max(span * 1.3, 130));
    const wide = context.measureText(text).width;
    const left = timed ? Math.max(at.x, 4) : Math.max(4, Math.min(at.x - wide / 2, width - wide - 4));
    const base = timed ? at.y + 4 : at.y - 3;
    if (base < 8 || base > height + 8 || left + wide < 0 || (!timed && (at.x < -span || at.x > width + span))) return;
    const room = [left - 3, base - size + 1, left + wide + 3, base + 2];
    if (!claim(taken, room)) return;
    drawnNames += 1;
    context.fillStyle = "rgba(255,255,255,.72)";
    context.fillRect(room[0], room[1], room[2] - room[0], room[3] - room[1]);
    halo(context, text, left, base, color);
  });
}

// The names of the largest dots in sight.
function drawLabels(context, taken) {
  const { width, height } = renderer.getDimensions();
  const a = renderer.viewportToGraph({ x: 0, y: 0 });
  const b = renderer.viewportToGraph({ x: width, y: height });
  const least = 7 / renderer.scaleSize(1);
  let tried = 0;
  for (const i of mostCited) {
    if (N.size[i] < least || tried > 160) break;
    if (!visible(i)) continue;
    const at = placeOf(i);
    if (at.x < a.x || at.x > b.x || at.y > a.y || at.y < b.y) continue;
    tried += 1;
    nameDot(context, i, taken, `11.5px ${FONT}`, 170);
  }
}

let drawnNames = 0;

function shortened(context, text, room) {
  if (context.measureText(text).width <= room) return text;
  let cut = text;
  while (cut.length > 4 && context.measureText(`${cut}…`).width > room) cut = cut.slice(0, -1);
  return cutShort(cut);
}

// What is pointed at or selected: everything else steps back behind a veil.
let pointed = -1;
const MOST_NAMES = 26;

function drawFocus() {
  const context = clean(focus);
  const node = pointed >= 0 ? pointed : chosen.node;
  if (node < 0 || (!visible(node) && node !== chosen.node)) {
    const taken = [];
    drawNames(context, taken, "#1d262e");
    drawLabels(context, taken);
    return;
  }
  const { width, height } = renderer.getDimensions();
  context.fillStyle = "rgba(255,255,255,.74)";
  context.fillRect(0, 0, width, height);
  const own = [...outgoing[node], ...incoming[node]].filter((e) => visible(E.from[e]) && visible(E.to[e]));
  for (const e of own) drawArrow(context, e);
  const others = new Set(own.map((e) => (E.from[e] === node ? E.to[e] : E.from[e])));
  const ranked = [...others].sort((a, b) => N.cited[b] - N.cited[a]);
  for (const other of ranked) drawDot(context, other, 1);
  drawDot(context, node, 2.5);
  context.font = `11.5px ${FONT}`;
  const taken = [];
  nameDot(context, node, taken, `bold 13px ${FONT}`);
  for (const other of ranked.slice(0, 400)) if (taken.length <= MOST_NAMES) nameDot(context, other, taken, `11.5px ${FONT}`);
  drawNames(context, taken, "#8a949d");
}

const screenOf = (i) => renderer.graphToViewport(graph.getNodeAttributes(String(i)));
const sizeOf = (i) => Math.max(2.2, renderer.scaleSize(N.size[i]));

function drawArrow(context, e) {
  const a = screenOf(E.from[e]);
  const b = screenOf(E.to[e]);
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const far = Math.hypot(dx, dy);
  if (!far) return;
  const end = sizeOf(E.to[e]) + 1;
  const tip = { x: b.x - (dx / far) * end, y: b.y - (dy / far) * end };
  context.strokeStyle = context.fillStyle = data.acts[E.act[e]][2];
  context.globalAlpha = 0.65;
  context.lineWidth = 1.2;
  context.beginPath();
  context.moveTo(a.x, a.y);
  context.lineTo(tip.x, tip.y);
  context.stroke();
  if (far > 24) {
    const turn = Math.atan2(dy, dx);
    context.beginPath();
    context.moveTo(tip.x, tip.y);
    context.lineTo(tip.x - 7 * Math.cos(turn - 0.4), tip.y - 7 * Math.sin(turn - 0.4));
    context.lineTo(tip.x - 7 * Math.cos(turn + 0.4), tip.y - 7 * Math.sin(turn + 0.4));
    context.fill();
  }
  context.globalAlpha = 1;
}

function drawDot(context, i, rim) {
  const at = screenOf(i);
  context.beginPath();
  context.arc(at.x, at.y, sizeOf(i), 0, 7);
  context.fillStyle = colorOf(i);
  context.fill();
  context.lineWidth = rim;
  context.strokeStyle = rim > 1 ? "#000" : "rgba(255,255,255,.9)";
  context.stroke();
}

function nameDot(context, i, taken, font, room = 220) {
  const at = screenOf(i);
  const { width } = renderer.getDimensions();
  context.font = font;
  const text = shortened(context, heading(i), room);
  const wide = context.measureText(text).width;
  let left = at.x + sizeOf(i) + 4;
  const free = width - (panel.hidden ? 0 : panel.offsetWidth);
  if (left + wide > free - 4) left = at.x - sizeOf(i) - 4 - wide;
  if (!claim(taken, [left - 2, at.y - 9, left + wide + 2, at.y + 6])) return;
  halo(context, text, left, at.y + 4);
}

renderer.on("afterRender", () => {
  drawGround();
  drawFocus();
});

function recolor() {
  graph.updateEachNodeAttributes((key, attributes) => ({ ...attributes, color: colorOf(Number(key)) }), { attributes: ["color"] });
}

// Places or lines change: sigma follows each change singly, so it is given the graph anew.
function rebuild() {
  renderer.setGraph(nothing);
  graph.updateEachNodeAttributes((key, attributes) => ({ ...attributes, ...placeOf(Number(key)) }));
  drawLines(graph);
  renderer.setCustomBBox(box());
  renderer.setGraph(graph);
}

// Only what a filter changes is told to sigma.
let shown = Array.from({ length: COUNT }, () => true);
function refilter() {
  const nodes = [];
  for (let i = 0; i < COUNT; i += 1) {
    if (shown[i] === visible(i)) continue;
    shown[i] = !shown[i];
    nodes.push(String(i));
  }
  if (!nodes.length) return;
  const edges = [...new Set(nodes.flatMap((key) => graph.edges(key)))];
  renderer.refresh({ partialGraph: { nodes, edges }, skipIndexation: true });
}
