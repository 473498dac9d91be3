// Whoever signs out leaves no drafts behind on this device.

document.querySelector(".sign-out")?.addEventListener("submit", () => {
  document.documentElement.dataset.signingOut = "yes"; // what is on the page is not kept either
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith("discuss-draft:")) {
      localStorage.removeItem(key);
    }
  }
});
