// Single keys for a list of things: j and k go through it, the other keys press what bears them.
// Which keys there are stands in the dialog that "?" opens. They can be switched off (WCAG 2.1.4).

const SWITCH = "single-keys";
const dialog = document.querySelector("#keys");
const items = [...document.querySelectorAll("[data-key-item]")];
const known = new Set([...(dialog?.querySelectorAll("kbd") ?? [])].map((key) => key.textContent));
let current = -1;

function areKeysOn() {
  return localStorage.getItem(SWITCH) !== "off";
}

function mark(index) {
  items[current]?.classList.remove("is-current");
  current = index;
  items[current].classList.add("is-current");
}

function goTo(index) {
  if (items[index]) {
    mark(index);
    items[index].focus();
  }
}

// A script of the page may do more with a key: it hears of it by this event.
function press(key) {
  const item = items[current];
  if (item) {
    document.dispatchEvent(new CustomEvent("keys:press", { detail: { key, item } }));
    item.querySelector(`[data-key="${key}"]`)?.click();
  }
}

const moves = {
  j: () => goTo(current + 1),
  k: () => goTo(current - 1),
  "?": () => dialog.showModal(),
};

function isTyping(target) {
  const field = target.closest("input, textarea, select, [contenteditable]");
  return Boolean(field) && field.type !== "checkbox";
}

function onKey(event) {
  const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
  const isForUs = known.has(event.key) && !hasModifier && !isTyping(event.target);
  if (isForUs && areKeysOn() && !dialog.open) {
    event.preventDefault();
    (moves[event.key] ?? (() => press(event.key)))();
  }
}

function setUp() {
  const toggle = document.querySelector("#single-keys");
  toggle.checked = areKeysOn();
  toggle.addEventListener("change", () => {
    localStorage.setItem(SWITCH, toggle.checked ? "on" : "off");
  });
  const button = document.querySelector("#show-keys");
  button.hidden = false;
  button.addEventListener("click", () => dialog.showModal());
  for (const [index, item] of items.entries()) {
    item.addEventListener("focusin", () => mark(index));
  }
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const begun = items.indexOf(named?.closest("[data-key-item]"));
  if (begun >= 0) {
    mark(begun);
  }
  document.addEventListener("keydown", onKey);
}

// An empty list has nothing to press.
if (dialog) {
  setUp();
}
