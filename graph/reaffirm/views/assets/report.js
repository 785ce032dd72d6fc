// The list of references: search, filter by act, and the keys that lead there.

const rows = [...document.querySelectorAll(".sentences tbody tr")];
const texts = rows.map((row) => `${row.textContent}\n${[...row.querySelectorAll("[title]")].map((e) => e.title).join("\n")}`.toLowerCase());

function apply() {
  const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const act = byId("act").value;
  let shown = 0;
  rows.forEach((row, i) => {
    const acts = row.dataset.acts.split(" ");
    row.hidden = !((!act || acts.includes(act)) && words.every((word) => texts[i].includes(word)));
    for (const said of row.querySelectorAll(".said")) said.hidden = Boolean(act) && said.dataset.act !== act;
    if (!row.hidden) shown += 1;
  });
  byId("status").textContent = `${number(shown)} of ${number(rows.length)} paragraphs`;
}

// A link to a paragraph opens it, whatever the filters say.
function fromAddress() {
  let row = null;
  try { row = byId(decodeURIComponent(location.hash.slice(1))); } catch (error) { return; }
  if (row && row.hidden) {
    byId("search").value = "";
    byId("act").value = "";
    apply();
    row.scrollIntoView();
  }
}

byId("search").addEventListener("input", apply);
byId("act").addEventListener("change", apply);
window.addEventListener("hashchange", fromAddress);
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.key === "/" && !typing) { event.preventDefault(); byId("search").focus(); }
  if (event.key === "Escape" && event.target.id === "search") { event.target.value = ""; apply(); event.target.blur(); }
});
apply();
fromAddress();
let ready = 0;
requestAnimationFrame(() => setTimeout(() => {
  ready = performance.now();
  document.documentElement.dataset.ready = String(Math.round(ready));
}));
window.reaffirm = { ready: () => ready };
