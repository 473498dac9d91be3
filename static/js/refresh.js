// Shows what the worker has done as soon as it is there, unless the reader is writing.

const PAUSE = 3000;

function isBusy() {
  const isAsked = document.querySelector("dialog[open]");
  return isAsked || [...document.querySelectorAll(".comment-form textarea")].some((field) => field.value);
}

setTimeout(() => {
  if (!isBusy()) {
    location.reload();
  }
}, PAUSE);
