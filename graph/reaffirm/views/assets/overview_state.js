// What the overview knows, what the reader has chosen, and what is visible because of it.

const data = read("data");
const N = data.nodes;
const E = data.edges;
const COUNT = N.id.length;

const chosen = {
  node: -1,
  types: new Set(data.types.map((_, i) => i)),
  islands: new Set(data.islands.map((_, i) => i)),
  arrangement: "map",
  coloring: "island",
  lines: "near",
};

// Who cites whom: the numbers of the edges of each node.
const outgoing = Array.from({ length: COUNT }, () => []);
const incoming = Array.from({ length: COUNT }, () => []);
for (let e = 0; e < E.from.length; e += 1) {
  outgoing[E.from[e]].push(e);
  incoming[E.to[e]].push(e);
}

const byName = new Map(N.id.map((id, i) => [id, i]));
const isEntity = (i) => N.id[i].includes(":");
// Documents go by their symbol, entities by their name.
const heading = (i) => (isEntity(i) ? N.name[i] || N.id[i] : N.id[i]);
const actName = (a) => inLanguage(data.acts[a][1], data.language) || data.acts[a][0];
const visible = (i) => chosen.types.has(N.type[i]) && chosen.islands.has(N.island[i]);
const colorOf = (i) => (chosen.coloring === "type" ? data.types[N.type[i]][2] : data.islands[N.island[i]][6]);
const mostCited = Array.from(N.id.keys()).sort((a, b) => N.cited[b] - N.cited[a] || (N.id[a] < N.id[b] ? -1 : 1));

const hay = N.id.map((id, i) => `${id}\n${N.name[i]}`.toLowerCase());
const endsWith = (i, text) => hay[i].startsWith(text + "\n") || hay[i].split("\n")[0].endsWith(`/${text}`);

function matches(text) {
  const wanted = text.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const found = mostCited.filter((i) => words.every((word) => hay[i].includes(word)));
  const exact = found.filter((i) => endsWith(i, wanted)).sort((a, b) => N.held[b] - N.held[a]);
  return [...exact, ...found.filter((i) => !endsWith(i, wanted))].slice(0, 12);
}

// The sentences of a document lie compressed in the page and are opened when somebody asks.
const opened = new Map();
async function wordsOf(source) {
  if (!(source in data.words)) return null;
  if (!opened.has(source)) {
    const bytes = Uint8Array.from(atob(data.words[source]), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    opened.set(source, JSON.parse(await new Response(stream).text()));
  }
  return opened.get(source);
}
