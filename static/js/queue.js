// The queue by keyboard, and claims while a reason is typed. Everything here is done by buttons
// too, without this script. Single keys can be switched off (WCAG 2.1.4).

const SWITCH = "queue-keys";
const cases = [...document.querySelectorAll(".case")];
const keys = document.querySelector("#keys");
const says = document.querySelector("#queue-says");
const bulk = document.querySelector("#bulk");
const mild = ["keep", "approve", "restore"];
const decisions = { a: mild, h: ["hide"], e: ["return"], r: ["remove"] };
let current = -1;
let pending = null; // the button that waits for a reason

function areKeysOn() {
  return localStorage.getItem(SWITCH) !== "off";
}

function goTo(index) {
  if (!cases[index]) {
    return;
  }
  cases[current]?.classList.remove("is-current");
  current = index;
  cases[current].classList.add("is-current");
  cases[current].focus();
}

function decide(names) {
  const form = cases[current]?.querySelector("form.decision");
  const button = names.map((name) => form?.querySelector(`button[value="${name}"]`)).find(Boolean);
  if (!button) {
    return;
  }
  const reason = form.querySelector("[name=reason]");
  if (button.formNoValidate || reason.value.trim()) {
    button.click();
    return;
  }
  pending = button;
  reason.focus();
  says.textContent = keys.dataset.needsReason;
}

function choose() {
  cases[current]?.querySelector("[name=chosen]")?.click();
}

const deeds = {
  j: () => goTo(current + 1),
  k: () => goTo(current - 1),
  c: () => cases[current]?.querySelector(".claim-form button")?.click(),
  x: choose,
  "?": () => keys.showModal(),
};

function isTyping(target) {
  const field = target.closest("input, textarea, select, [contenteditable]");
  return Boolean(field) && field.type !== "checkbox";
}

document.addEventListener("keydown", (event) => {
  const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
  if (!areKeysOn() || keys.open || hasModifier || isTyping(event.target)) {
    return;
  }
  const deed = deeds[event.key] ?? (decisions[event.key] && (() => decide(decisions[event.key])));
  if (deed) {
    event.preventDefault();
    deed();
  }
});

// Enter in the reason presses the button that was asked for, and never the first one by chance.
document.addEventListener("keydown", (event) => {
  const isReason = event.target.matches(".decision [name=reason]");
  if (event.key !== "Enter" || !isReason) {
    return;
  }
  event.preventDefault();
  const form = event.target.form;
  const button = pending?.form === form ? pending : form.querySelector("button");
  if (button === pending && event.target.value.trim()) {
    button.click();
  } else {
    button.focus();
  }
});

// Whoever begins to decide claims: the others see it.
async function claim(item) {
  const form = item.querySelector(".claim-form");
  if (!form || item.dataset.isClaimed) {
    return;
  }
  item.dataset.isClaimed = "yes";
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { Accept: "application/json" },
    });
    const { has_claim: hasClaim, text } = await answer.json();
    const line = document.createElement("p");
    line.className = hasClaim ? "meta" : "note";
    line.textContent = text;
    item.querySelector(".claim").replaceChildren(line);
    form.hidden = hasClaim;
  } catch {
    delete item.dataset.isClaimed; // no connection: the decision itself will tell
  }
}

function count() {
  const chosen = document.querySelectorAll("[name=chosen]:checked").length;
  bulk.classList.toggle("has-chosen", chosen > 0);
  document.querySelector("#chosen-count").textContent = chosen
    ? `${chosen} ${keys.dataset.chosen}`
    : "";
}

function setUp() {
  const toggle = document.querySelector("#single-keys");
  toggle.checked = areKeysOn();
  toggle.addEventListener("change", () => {
    localStorage.setItem(SWITCH, toggle.checked ? "on" : "off");
  });
  const button = document.querySelector("#show-keys");
  button.hidden = false;
  button.addEventListener("click", () => keys.showModal());
  for (const [index, item] of cases.entries()) {
    item.addEventListener("focusin", (event) => {
      if (event.target.name === "reason") {
        claim(item);
      }
      cases[current]?.classList.remove("is-current");
      current = index;
      item.classList.add("is-current");
    });
  }
  document.addEventListener("change", (event) => {
    if (event.target.name === "chosen") {
      count();
    }
  });
}

// An empty queue has nothing to press.
if (keys) {
  setUp();
}
