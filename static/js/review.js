// Shows in the article what the question in focus rests on. Without this script "Show in article"
// does it.

const article = document.querySelector(".review-article");

function show(question) {
  for (const piece of article.querySelectorAll(".is-shown")) {
    piece.classList.remove("is-shown");
  }
  const name = document.getElementById(question.dataset.evidence);
  if (!name) {
    return; // dropped, or its passage was changed
  }
  const number = [...name.classList].find((one) => one.startsWith("at-")).slice("at-".length);
  const pieces = name.parentElement.querySelectorAll(`.mark-${number}`);
  for (const piece of pieces) {
    piece.classList.add("is-shown");
  }
  // Within the column only: what one reads stays where it is.
  const distance = pieces[0].getBoundingClientRect().top - article.getBoundingClientRect().top;
  article.scrollTop += distance - article.clientHeight / 3;
}

for (const question of document.querySelectorAll("[data-evidence]")) {
  question.addEventListener("focusin", () => show(question));
  question.addEventListener("pointerenter", () => show(question));
}

const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
const begun = named?.closest("[data-evidence]");
if (begun) {
  show(begun);
}
