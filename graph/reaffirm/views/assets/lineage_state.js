// What the page knows: its data, what the reader has chosen, and what is visible because of it.

const data = read("data");
const allNodes = read("nodes");
const allEdges = read("edges");

const chosen = {
  language: data.language,
  acts: new Set(Object.keys(data.acts)),
  types: new Set(Object.keys(data.types)),
  roles: new Set(data.roles),
  depth: data.depth,
  neighbours: false,
  node: null,
  edge: null,
};

const actName = (act) => inLanguage(data.acts[act].labels, chosen.language) || act;
const typeName = (type) => data.types[type].name;
const fullName = (id) => inLanguage(data.nodes[id].labels, chosen.language) || data.nodes[id].label;
const marker = (id) => data.nodes[id].short || fullName(id);

const nodeById = new Map(allNodes.map((node) => [node.id, node]));
const edgeById = new Map(allEdges.map((edge) => [edge.id, edge]));
const edgesOf = new Map(allNodes.map((node) => [node.id, []]));
for (const edge of allEdges) {
  edgesOf.get(edge.from).push(edge);
  edgesOf.get(edge.to).push(edge);
}

// Where everything stands depends on how many steps are shown: far texts make room for near ones.
const deepest = Math.max(...Object.keys(data.layouts).map(Number));
let arrangement = data.layouts[data.depth];
function place() {
  arrangement = data.layouts[Math.min(chosen.depth, deepest)];
  const moves = [];
  for (const [id, [x, y]] of Object.entries(arrangement.places)) {
    const node = nodeById.get(id);
    if (node.x === x && node.y === y) continue;
    Object.assign(node, { x, y });
    moves.push({ id, x, y });
  }
  return moves;
}
place();

// vis-network draws what these hold.
const nodes = new vis.DataSet(allNodes);
const edges = new vis.DataSet(allEdges);

const hiddenNodes = new Set();
const hiddenEdges = new Set();

function edgeAllowed(edge) {
  if (!chosen.acts.has(edge.act)) return false;
  const roles = data.edges[edge.id].roles;
  if (roles.length && !roles.some((role) => chosen.roles.has(role))) return false;
  if (chosen.neighbours && chosen.node && edge.from !== chosen.node && edge.to !== chosen.node) return false;
  if (data.edges[edge.id].step > chosen.depth) return false;
  return [edge.from, edge.to].every(
    (id) => chosen.types.has(data.nodes[id].type) || id === data.center,
  );
}

function nodeAllowed(node, joined) {
  const facts = data.nodes[node.id];
  if (facts.depth > chosen.depth) return false; // it has no place in this arrangement
  if (node.id === data.center || node.id === chosen.node) return true;
  if (!chosen.types.has(facts.type)) return false;
  // A node whose edges are all filtered away says nothing; one that never had any stays.
  return joined.has(node.id) || (edgesOf.get(node.id).length === 0 && !chosen.neighbours);
}

// Bring the drawing in line with what is chosen; only what changes is touched.
function applyFilters() {
  const joined = new Set();
  const edgeChanges = [];
  for (const edge of allEdges) {
    const hidden = !edgeAllowed(edge);
    if (!hidden) joined.add(edge.from).add(edge.to);
    if (hidden === hiddenEdges.has(edge.id)) continue;
    if (hidden) hiddenEdges.add(edge.id);
    else hiddenEdges.delete(edge.id);
    edgeChanges.push({ id: edge.id, hidden });
  }
  const nodeChanges = [];
  for (const node of allNodes) {
    const hidden = !nodeAllowed(node, joined);
    if (hidden === hiddenNodes.has(node.id)) continue;
    if (hidden) hiddenNodes.add(node.id);
    else hiddenNodes.delete(node.id);
    nodeChanges.push({ id: node.id, hidden });
  }
  if (nodeChanges.length) nodes.update(nodeChanges);
  if (edgeChanges.length) edges.update(edgeChanges);
}

// The selected node's or edge's own edges stand out, the others step back.
// Only edges whose look changes are touched: there may be thousands.
const looks = new Map(allEdges.map((edge) => [edge.id, edge.color.opacity]));
function lookOf(edge) {
  const rest = edge.color.opacity;
  if (chosen.edge) return edge.id === chosen.edge ? 1 : Math.min(rest, 0.12);
  if (!chosen.node || chosen.node === data.center) return rest;
  return edge.from === chosen.node || edge.to === chosen.node ? 1 : Math.min(rest, 0.1);
}
function emphasise() {
  const changes = [];
  for (const edge of allEdges) {
    const opacity = lookOf(edge);
    if (looks.get(edge.id) === opacity) continue;
    looks.set(edge.id, opacity);
    // Arrows only where they can be told apart; elsewhere time gives the direction.
    const strong = opacity === 1;
    const arrows = { to: { enabled: strong, scaleFactor: 0.5 } };
    changes.push({ id: edge.id, width: strong ? 2 : 1, arrows, color: { ...edge.color, opacity } });
  }
  if (changes.length) edges.update(changes);
}

function matches(text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const found = [];
  for (const node of allNodes) {
    const facts = data.nodes[node.id];
    const hay = [node.id, facts.short, facts.label, ...Object.values(facts.labels)].join("\n").toLowerCase();
    if (!words.every((word) => hay.includes(word))) continue;
    const exact = facts.short.toLowerCase() === text.trim().toLowerCase() || node.id.toLowerCase() === text.trim().toLowerCase();
    found.push([exact ? 0 : 1, -edgesOf.get(node.id).length, node.id]);
  }
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
  return found.slice(0, 12).map((row) => row[2]);
}
