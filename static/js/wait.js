// Counts down until the reader may write again, and says when it is over. Without this script
// the note says how long it is at the moment at which the page was opened.

const note = document.querySelector(".wait");
const left = note.querySelector(".wait-left");
const over = document.querySelector(".wait-over");
// Counted from the page's opening: the clock of this device may be wrong.
const end = performance.now() + left.dataset.seconds * 1000;

function show() {
  const seconds = Math.ceil((end - performance.now()) / 1000);
  if (seconds <= 0) {
    clearInterval(ticking);
    note.hidden = true;
    over.hidden = false;
    over.textContent = over.dataset.words;
    return;
  }
  const parts = [Math.floor(seconds / 60), String(seconds % 60).padStart(2, "0")];
  left.textContent = parts.join(":");
}

const ticking = setInterval(show, 1000);
