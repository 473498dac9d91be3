// Saves every choice as it is made, so that an attempt can go on elsewhere. Without this
// script the button "Save for later" does the same.

const form = document.querySelector(".quiz-form");
const status = form.querySelector(".quiz-saved");
let latest = 0;

async function save() {
  const mine = ++latest;
  status.textContent = status.dataset.saving;
  let saved = false;
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { Accept: "application/json" },
    });
    saved = answer.status === 204;
  } catch {
    saved = false;
  }
  if (mine === latest) {
    status.textContent = saved ? status.dataset.saved : status.dataset.failed;
  }
}

form.addEventListener("change", save);
