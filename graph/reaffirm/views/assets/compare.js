// Which rows and notes of the comparison are shown, and the way from one to the next.

const kinds = [...byId("kinds").querySelectorAll("input")];
const sections = [...document.querySelectorAll(".version")];
const chosen = () => new Set(kinds.filter((box) => box.checked).map((box) => box.value));
const current = () => sections.find((section) => !section.hidden);
const texts = new WeakMap(); // of rows, in small letters, made when first searched

function textOf(row) {
  if (!texts.has(row)) {
    const names = [...row.querySelectorAll("[title]")].map((element) => element.title);
    texts.set(row, `${row.textContent}\n${names.join("\n")}`.toLowerCase());
  }
  return texts.get(row);
}

function apply() {
  const wanted = chosen();
  const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = [...current().querySelectorAll("tbody tr")];
  let shown = 0;
  let notes = 0;
  let all = 0;
  for (const row of rows) {
    const has = row.dataset.kinds.split(" ").filter(Boolean);
    const asked = wanted.has("all") || has.some((kind) => wanted.has(kind));
    row.hidden = !(asked && words.every((word) => textOf(row).includes(word)));
    row.classList.toggle("found", words.length > 0 && !row.hidden);
    for (const note of row.querySelectorAll(".note")) {
      note.hidden = !wanted.has(note.dataset.kind);
      if (note.dataset.kind === "wording") continue;
      all += 1;
      if (!row.hidden && !note.hidden) notes += 1;
    }
    if (!row.hidden) shown += 1;
  }
  byId("status").textContent = `Shown: ${number(shown)} of ${number(rows.length)} paragraphs, ${number(notes)} of ${number(all)} references. Tick more above to see the others.`;
}

// Counts of the language that is shown.
function count() {
  for (const place of document.querySelectorAll(".count")) {
    const kind = place.dataset.kind;
    place.textContent = number(current().querySelectorAll(`.note[data-kind="${kind}"]`).length);
  }
}

function speak(language) {
  for (const section of sections) section.hidden = section.dataset.language !== language;
  count();
  apply();
}

function step(by) {
  const rows = [...current().querySelectorAll("tbody tr")].filter((row) => !row.hidden);
  if (!rows.length) return;
  const at = rows.indexOf(document.activeElement.closest("tr"));
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1);
  rows[next].focus({ preventScroll: true });
  const top = rows[next].getBoundingClientRect().top - document.querySelector("header").offsetHeight - 8;
  window.scrollBy({ top });
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.id === "search") {
    if (event.key === "Escape") { event.target.value = ""; apply(); event.target.blur(); }
    return;
  }
  if (event.target.tagName === "SELECT") return;
  if (event.key === "/") { event.preventDefault(); byId("search").focus(); }
  else if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
}

kinds.forEach((box) => box.addEventListener("change", apply));
byId("search").addEventListener("input", apply);
if (byId("language")) byId("language").addEventListener("change", (event) => speak(event.target.value));
document.addEventListener("keydown", onKey);

// A link to a row opens it, whatever the filters say.
function fromAddress() {
  let row = null;
  try { row = byId(decodeURIComponent(location.hash.slice(1))); } catch (error) { return; }
  if (!row || row.tagName !== "TR") return;
  const section = row.closest(".version");
  if (section.hidden) {
    if (byId("language")) byId("language").value = section.dataset.language;
    speak(section.dataset.language);
  }
  row.hidden = false;
  row.focus();
}
window.addEventListener("hashchange", fromAddress);
count();
apply();
fromAddress();
let ready = 0;
requestAnimationFrame(() => setTimeout(() => {
  ready = performance.now();
  document.documentElement.dataset.ready = String(Math.round(ready));
}));
window.reaffirm = { apply, step, speak, ready: () => ready };
