// Drawing beside vis-network's own: lanes and years below the nodes, labels above them.

const FONT = 'system-ui, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif';
const container = byId("mynetwork");
const network = new vis.Network(container, { nodes, edges }, read("options"));

// Screen pixels kept free for year marks and, where a window is narrow fewer of them, lane names.
const MARGIN = { top: 22, get lane() { return container.clientWidth < 600 ? 86 : 104; } };

// The column of lane names: beside the picture, and where it has been moved under it, above it.
// Nothing of the picture shows through, and no name begins within it.
function column() {
  const edge = network.canvasToDOM({ x: -10, y: 0 }).x;
  const left = Math.max(0, Math.min(edge - MARGIN.lane, container.clientWidth));
  return { left, right: left + MARGIN.lane };
}

const laneColor = (title, i) => (title === "" ? "#fff7e0" : i % 2 ? "#f4f6f8" : "#fafbfc");

function drawBackground(ctx) {
  const { width, undated, lanes, years } = arrangement;
  lanes.forEach(([title, top, bottom, timed], i) => {
    ctx.fillStyle = laneColor(title, i);
    ctx.fillRect(-10, top - 5, width + 20, bottom - top + 10);
    if (timed && undated) {
      ctx.fillStyle = "rgba(90, 100, 110, .06)";
      ctx.fillRect(-10, top - 5, undated + 10, bottom - top + 10);
    }
  });
  const timed = lanes.filter((lane) => lane[3]);
  if (!timed.length) return;
  const [from, to] = [timed[0][1] - 5, timed[timed.length - 1][2] + 5];
  ctx.lineWidth = 1 / network.getScale();
  ctx.strokeStyle = "#d5dbe1";
  ctx.beginPath();
  for (const [, left] of years) {
    ctx.moveTo(left - 2, from);
    ctx.lineTo(left - 2, to);
  }
  ctx.stroke();
}

// Runs with screen pixels as units, whatever the zoom.
function onScreen(ctx, draw) {
  const ratio = ctx.canvas.width / ctx.canvas.clientWidth;
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  draw();
  ctx.restore();
}

function drawYears(ctx) {
  const scale = network.getScale();
  const wide = container.clientWidth;
  ctx.fillStyle = "#fff";
  ctx.fillRect(0, 0, wide, MARGIN.top);
  ctx.font = `600 11px ${FONT}`;
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  ctx.fillStyle = "#2b3640";
  let free = MARGIN.lane;
  if (arrangement.undated) {
    const x = Math.max(MARGIN.lane, network.canvasToDOM({ x: 0, y: 0 }).x);
    const room = network.canvasToDOM({ x: arrangement.undated, y: 0 }).x - x;
    if (room > 40) {
      ctx.fillText("no year", x, MARGIN.top / 2);
      free = x + 50;
    }
  }
  for (const [year, left, right] of arrangement.years) {
    const x = network.canvasToDOM({ x: left, y: 0 }).x;
    const middle = x + ((right - left) * scale) / 2 - 13;
    const at = (right - left) * scale < 60 ? x : middle;
    if (at < free || at > wide - 20) continue;
    ctx.fillText(String(year), at, MARGIN.top / 2);
    free = at + 32;
  }
}

function drawLaneNames(ctx) {
  drawnLanes = [];
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  const { left, right } = column();
  ctx.fillStyle = "#fff";
  ctx.fillRect(left, 0, right - left, container.clientHeight);
  arrangement.lanes.forEach(([title, top, bottom, timed], i) => {
    const from = Math.max(MARGIN.top, network.canvasToDOM({ x: 0, y: top - 5 }).y);
    const to = network.canvasToDOM({ x: 0, y: bottom + 5 }).y;
    if (to <= from || from >= container.clientHeight) return;
    ctx.fillStyle = laneColor(title, i);
    ctx.fillRect(left, from, right - left, to - from);
    if (title && to - from >= 9) drawLaneName(ctx, { title, timed, x: left + 6, from, to });
  });
}

function drawLaneName(ctx, { title, timed, x, from, to }) {
  ctx.font = `600 11px ${FONT}`;
  ctx.fillStyle = "#2b3640";
  const most = Math.max(1, Math.floor((to - from) / 13));
  const lines = wrapped(ctx, title, MARGIN.lane - 10, most);
  lines.forEach((line, i) => ctx.fillText(line, x, from + 9 + 13 * i));
  const wide = Math.max(...lines.map((line) => ctx.measureText(line).width));
  const box = { title, left: x, right: x + wide, top: from, bottom: from + 13 * lines.length + 3 };
  if (!timed && to - from > 13 * lines.length + 12) {
    ctx.font = `10px ${FONT}`;
    ctx.fillStyle = "#5b6670";
    ctx.fillText("without year", x, from + 9 + 13 * lines.length);
    box.bottom += 13;
  }
  drawnLanes.push(box);
}

function wrapped(ctx, text, room, most) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines[lines.length - 1]} ${word}`.trim();
    if (ctx.measureText(longer).width <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const found = lines.filter(Boolean);
  if (found.length <= most) return found;
  return [...found.slice(0, most - 1), cut(ctx, found.slice(most - 1).join(" "), room)].filter(Boolean);
}

// Labels keep a legible size on the screen and end before the next marker or label: the more
// important ones are set first. The boxes already taken are kept by bands of screen height.
const BAND = 16;
const LONGEST = 300; // pixels
let bands = new Map();
let drawnLabels = []; // the boxes of the names and of the lane names that are drawn
let drawnLanes = [];

const bandsOf = (box) => {
  const found = [];
  for (let i = Math.floor(box.top / BAND); i <= Math.floor(box.bottom / BAND); i += 1) found.push(i);
  return found;
};

function take(box) {
  for (const i of bandsOf(box)) {
    if (bands.has(i)) bands.get(i).push(box);
    else bands.set(i, [box]);
  }
}

// The free width from an edge of a marker to the next obstacle, the lane names or the end of the window.
function freeWidth(at, box, leftwards) {
  const end = leftwards ? at - column().right : container.clientWidth - at;
  let room = Math.min(LONGEST, end - 4);
  for (const i of bandsOf(box)) {
    for (const other of bands.get(i) || []) {
      if (other.id === box.id || other.bottom <= box.top || other.top >= box.bottom) continue;
      const gap = leftwards ? at - other.right : other.left - at;
      const behind = leftwards ? other.left >= at : other.right <= at;
      if (!behind) room = Math.min(room, gap - 4);
    }
  }
  return room;
}

function cut(ctx, text, room) {
  if (ctx.measureText(text).width <= room) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ctx.measureText(`${text.slice(0, middle)}…`).width <= room) low = middle;
    else high = middle - 1;
  }
  return low > 3 ? cutShort(text.slice(0, low)) : "";
}

let ordered = null;
function importance(focus) {
  if (!ordered) {
    ordered = allNodes.map((node) => node.id).sort(
      (a, b) => edgesOf.get(b).length - edgesOf.get(a).length || (a < b ? -1 : 1),
    );
  }
  const first = [hovered, chosen.node, data.center, ...(focus || [])].filter(Boolean);
  return [...new Set([...first, ...ordered])];
}

function drawLabels(ctx) {
  bands = new Map();
  drawnLabels = [];
  const { right: begin } = column();
  const scale = network.getScale();
  const size = Math.max(10, Math.min(14, 13 * scale));
  const focus = focusSet();
  const placed = [];
  for (const id of importance(focus)) {
    if (hiddenNodes.has(id)) continue;
    const node = nodeById.get(id);
    const at = network.canvasToDOM({ x: node.x, y: node.y });
    if (at.y < MARGIN.top || at.y > container.clientHeight + 10) continue;
    // A name is no help where its marker cannot be seen, unless it is the one that was asked for.
    const asked = id === chosen.node || id === hovered;
    if (!asked && (at.x < begin || at.x > container.clientWidth)) continue;
    const half = node.size * scale + 1;
    placed.push([id, at, half]);
    take({ id, left: at.x - half, right: at.x + half, top: at.y - half, bottom: at.y + half });
  }
  for (const [id, at, half] of placed) drawLabel(ctx, id, at, half, { size, focus });
}

function drawLabel(ctx, id, at, half, { size, focus }) {
  const main = id === data.center;
  const whole = id === chosen.node || id === hovered;
  const points = main ? size + 2 : size;
  ctx.font = `${main || whole ? "700" : "400"} ${points}px ${FONT}`;
  const leftwards = arrangement.places[id][2];
  const start = leftwards ? at.x - half - 2 : at.x + half + 2;
  const box = { id, top: at.y - points * 0.5, bottom: at.y + points * 0.5 };
  const text = cut(ctx, marker(id), whole || main ? 420 : freeWidth(start, box, leftwards));
  // Half a name is a hint, half a number is another number.
  if (!text || (data.nodes[id].short && text !== marker(id))) return;
  const width = ctx.measureText(text).width;
  let left = leftwards ? start - width : start;
  const begin = column().right + 2;
  if (whole) left = Math.min(left, container.clientWidth - width - 4);
  if (whole || main) left = Math.max(begin, left);
  const drawn = { ...box, left, right: left + width };
  take(drawn);
  drawnLabels.push(drawn);
  ctx.globalAlpha = focus && !focus.has(id) ? 0.35 : 1;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.lineWidth = 3;
  ctx.strokeStyle = "rgba(255, 255, 255, .9)";
  ctx.strokeText(text, left, at.y + 0.5);
  ctx.fillStyle = main || whole ? "#000" : "#1d262e";
  ctx.fillText(text, left, at.y + 0.5);
  ctx.globalAlpha = 1;
}

// With a node selected, what is not joined to it steps back.
function focusSet() {
  if (chosen.edge) {
    const edge = edgeById.get(chosen.edge);
    return new Set([edge.from, edge.to]);
  }
  if (!chosen.node || chosen.node === data.center) return null;
  const near = new Set([chosen.node]);
  for (const edge of edgesOf.get(chosen.node)) {
    if (!hiddenEdges.has(edge.id)) near.add(edge.from).add(edge.to);
  }
  return near;
}

let hovered = null;
network.on("beforeDrawing", drawBackground);
network.on("afterDrawing", (ctx) => {
  onScreen(ctx, () => {
    drawLabels(ctx);
    drawLaneNames(ctx);
    drawYears(ctx);
  });
});

// The whole picture in the window, beside the lane names and below the year marks.
function fitAll(animated) {
  const [wide, high] = [container.clientWidth, container.clientHeight];
  const { width, height } = arrangement;
  const scale = Math.min(
    (wide - MARGIN.lane - 24) / (width + 20), (high - MARGIN.top - 16) / (height + 20), 1.6,
  );
  // A large graph would shrink to dust: then it opens where its latest years are.
  const legible = Math.max(scale, Math.min(0.5, (high - MARGIN.top - 16) / (height + 20), 1));
  const seen = (wide - MARGIN.lane - 24) / legible;
  const focus = data.center ? nodeById.get(data.center).x : width;
  const left = legible > scale ? Math.max(0, Math.min(focus - seen * 0.8, width - seen)) : -10;
  const x = left + (wide / 2 - MARGIN.lane) / legible;
  const free = high - MARGIN.top - 16 - (height + 20) * legible;
  const y = height / 2 - (MARGIN.top / 2 + Math.min(free / 4, 0)) / legible;
  network.moveTo({ position: { x, y }, scale: legible, animation: animated && quick() });
}

const quick = () => (window.matchMedia("(prefers-reduced-motion: reduce)").matches
  ? false : { duration: 250, easingFunction: "easeInOutQuad" });
