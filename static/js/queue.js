// Decisions by keyboard (js/keys.js tells of the key), and claims while a reason is typed.
// Everything here is done by buttons too, without this script.

const says = document.querySelector("#queue-says");
const bulk = document.querySelector("#bulk");
const mild = ["keep", "approve", "restore"];
const decisions = { a: mild, h: ["hide"], e: ["return"], r: ["remove"] };
let pending = null; // the button that waits for a reason

function decide(item, names) {
  const form = item.querySelector("form.decision");
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
  says.textContent = says.dataset.needsReason;
}

document.addEventListener("keys:press", ({ detail: { key, item } }) => {
  if (decisions[key]) {
    decide(item, decisions[key]);
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
    ? `${chosen} ${says.dataset.chosen}`
    : "";
}

for (const item of document.querySelectorAll(".case")) {
  item.addEventListener("focusin", (event) => {
    if (event.target.name === "reason") {
      claim(item);
    }
  });
}
document.addEventListener("change", (event) => {
  if (event.target.name === "chosen") {
    count();
  }
});
