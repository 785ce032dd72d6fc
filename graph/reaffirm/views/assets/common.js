"use strict";
// What all pages share. Text of documents reaches a page through textContent and canvases only,
// never as markup.

const byId = (id) => document.getElementById(id);
const read = (id) => JSON.parse(byId(id).textContent);

// An element with text and children; text is only ever text.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") element.addEventListener("click", value);
    else element.setAttribute(name, value);
  }
  for (const child of children) {
    element.append(typeof child === "string" ? document.createTextNode(child) : child);
  }
  return element;
}

const isolated = (text, attributes = {}) => make("bdi", attributes, text);
// The first letters of a label and the sign of the cut, held on the left behind Arabic.
const cutShort = (text) => `${text.trimEnd()}…${/[\u0600-\u06ff][^\p{L}]*$/u.test(text) ? "\u200f" : ""}`;
const number = (n) => n.toLocaleString("en");
const inLanguage = (labels, language) => labels[language] || labels.en || Object.values(labels)[0] || "";
const LANGUAGES = { ar: "العربية", en: "English", es: "Español", fr: "Français", ru: "Русский", zh: "中文" };

// A list of what a search finds, under its field: arrows choose, Enter goes.
function buildSearch(find, show, go) {
  const input = byId("search");
  const list = byId("results");
  let active = -1;
  const close = () => { list.hidden = true; input.setAttribute("aria-expanded", "false"); active = -1; };
  const choose = (id) => { input.value = ""; close(); go(id); };
  const mark = () => [...list.children].forEach((item, i) => {
    item.setAttribute("aria-selected", String(i === active));
    if (i === active) { input.setAttribute("aria-activedescendant", item.id); item.scrollIntoView({ block: "nearest" }); }
  });
  input.addEventListener("input", () => {
    const found = find(input.value);
    list.replaceChildren(...found.map((id, i) => {
      const item = make("li", { role: "option", id: `result-${i}` }, ...show(id));
      item.addEventListener("mousedown", (event) => { event.preventDefault(); choose(id); });
      item.reaffirm = id;
      return item;
    }));
    if (!found.length && input.value.trim()) list.append(make("li", { class: "quiet" }, "nothing found"));
    list.hidden = !input.value.trim();
    input.setAttribute("aria-expanded", String(!list.hidden));
    active = found.length ? 0 : -1;
    mark();
  });
  input.addEventListener("keydown", (event) => {
    const last = [...list.children].filter((item) => "reaffirm" in item).length - 1;
    if (event.key === "ArrowDown") active = Math.min(active + 1, last);
    else if (event.key === "ArrowUp") active = Math.max(active - 1, 0);
    else if (event.key === "Enter" && active >= 0) return choose(list.children[active].reaffirm);
    else if (event.key === "Escape") { input.value = ""; return close(); }
    else return undefined;
    event.preventDefault();
    return mark();
  });
  input.addEventListener("blur", close);
}

// The button that folds the legend away; where a window is narrow it begins folded.
function foldPanel() {
  const button = byId("filters");
  const fold = (open) => {
    button.setAttribute("aria-expanded", String(open));
    byId("panel").hidden = !open;
  };
  button.addEventListener("click", () => fold(button.getAttribute("aria-expanded") !== "true"));
  if (window.innerWidth < 600) fold(false);
}

// Shows a few words beside the pointer, inside a container; no words hide them.
const hintIn = (container) => (text, at) => {
  const box = byId("hint");
  box.hidden = !text;
  if (!text) return;
  box.textContent = text;
  const left = Math.min(at.x + 14, container.clientWidth - box.offsetWidth - 8);
  box.style.left = `${container.offsetLeft + Math.max(4, left)}px`;
  box.style.top = `${container.offsetTop + Math.min(at.y + 18, container.clientHeight - box.offsetHeight - 8)}px`;
};

// A paragraph with the words that name the target marked.
function sentence([language, paragraph, text], role, start, end) {
  return make(
    "figure", { class: "words" },
    make("figcaption", {}, `${paragraph} · ${LANGUAGES[language] || language} · ${role}`),
    make(
      "blockquote", { lang: language, dir: language === "ar" ? "rtl" : "ltr" },
      text.slice(0, start), make("mark", {}, text.slice(start, end)), text.slice(end),
    ),
  );
}
