// Saves every answer as it is given, so that an attempt can go on elsewhere. Without this
// script the button "Save for later" does the same.

const form = document.querySelector(".quiz-form");
const status = form.querySelector(".quiz-saved");
const PAUSE = 800; // milliseconds without typing before what was typed is saved
let pause;
let isSaving = false;
let isBehind = false;

// One request at a time: an older one that comes late must not undo a newer one.
async function save() {
  clearTimeout(pause);
  isBehind = true;
  if (isSaving) {
    return;
  }
  isSaving = true;
  status.textContent = status.dataset.saving;
  let isSaved = false;
  while (isBehind) {
    isBehind = false;
    isSaved = await send();
  }
  isSaving = false;
  status.textContent = isSaved ? status.dataset.saved : status.dataset.failed;
}

async function send() {
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { Accept: "application/json" },
    });
    return answer.status === 204;
  } catch {
    return false;
  }
}

// Says at once when two things have the same place.
function compare(order) {
  const places = [...order.querySelectorAll("select")].map((one) => one.value).filter(Boolean);
  const message = order.querySelector(".order-message");
  const text = new Set(places).size < places.length ? message.dataset.same : "";
  if (message.textContent !== text) {
    message.textContent = text;
  }
}

form.addEventListener("change", (event) => {
  const order = event.target.closest(".order");
  if (order) {
    compare(order);
  }
  save();
});

form.addEventListener("input", (event) => {
  if (event.target.type === "text") {
    clearTimeout(pause);
    pause = setTimeout(save, PAUSE);
  }
});

form.addEventListener("submit", () => clearTimeout(pause));
