// Counts down to when one may write again, then shows the form. Without this script the page
// says how long it is, and has the form when it is loaded again.

function clock(seconds) {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] ? parts : parts.slice(1);
  return shown.map((part, place) => String(part).padStart(place ? 2 : 1, "0")).join(":");
}

// The device's clock may be wrong; the seconds that have gone by since are right all the same.
function countDown(timer) {
  timer.closest(".gate").querySelector(".gate-later")?.remove();
  const end = Date.now() + timer.dataset.seconds * 1000;
  const tick = () => {
    const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    timer.textContent = clock(left);
    if (!left) {
      clearInterval(ticking);
      open(timer.closest(".gate"));
    }
  };
  const ticking = setInterval(tick, 1000);
  tick();
}

function open(gate) {
  const form = gate.nextElementSibling;
  const over = form.nextElementSibling;
  form.hidden = false;
  gate.hidden = true;
  over.textContent = over.dataset.over;
}

document.querySelectorAll(".gate-wait[data-seconds]").forEach(countDown);
