// Shows what the worker has done as soon as it is there, unless the reader is writing.

const PAUSE = 3000;

function isBusy() {
  const field = document.querySelector("#comment-body, #reply-body");
  return Boolean(field && field.value);
}

setTimeout(() => {
  if (!isBusy()) {
    location.reload();
  }
}, PAUSE);
