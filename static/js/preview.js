// Shows how a comment will look without leaving the page, and counts characters near the limit.
// Without this script the button "Preview" brings the form back with the comment above it.

const NEAR = 1000; // characters left from which on they are counted

function count(field) {
  const form = field.closest(".comment-form");
  const line = form && form.querySelector(".comment-count");
  if (!line) {
    return;
  }
  // As the server counts: in characters, of which some take two places in a script's strings.
  const left = Number(field.dataset.longest) - [...field.value].length;
  line.classList.toggle("is-over", left < 0);
  const words = left < 0 ? line.dataset.over : line.dataset.left;
  line.textContent = left > NEAR ? "" : `${words} ${Math.abs(left)}`;
}

async function ask(form, button) {
  const answer = await fetch(button.dataset.url, { method: "POST", body: new FormData(form) });
  return answer.ok ? answer.json() : {};
}

async function show(form, button) {
  const preview = form.querySelector(".comment-preview");
  button.disabled = true;
  const { html, error } = await ask(form, button).catch(() => ({}));
  button.disabled = false;
  const body = document.createElement("div");
  body.className = "comment-body";
  if (html) {
    body.innerHTML = html; // the server's, cleaned as every comment is
  } else {
    body.textContent = error || preview.dataset.failed;
  }
  preview.querySelector(".comment-body")?.remove();
  preview.append(body);
  preview.hidden = false;
  preview.tabIndex = -1;
  preview.focus();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest(".comment-form button[name=preview]");
  if (button) {
    event.preventDefault();
    show(button.form, button);
  }
});

document.addEventListener("input", (event) => {
  if (event.target.matches("textarea[data-longest]")) {
    count(event.target);
  }
});
