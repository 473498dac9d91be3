// "Endorse" and "Follow" without loading the page again.

document.addEventListener("submit", async (event) => {
  const place = event.target.closest("[data-press]");
  if (!place) {
    return;
  }
  event.preventDefault();
  const form = event.target;
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { Accept: "application/json" },
    });
    if (!answer.ok || answer.redirected) {
      throw new Error(String(answer.status));
    }
    const template = document.createElement("template");
    template.innerHTML = (await answer.json()).html;
    const fresh = template.content.firstElementChild;
    place.replaceWith(fresh);
    fresh.querySelector("button").focus();
    document.dispatchEvent(new CustomEvent("comments:say", { detail: fresh.innerText.trim() }));
  } catch {
    form.submit(); // the page that comes says what is wrong
  }
});
