// Writing comments: replies are written below what they answer, posting does not load the page
// again, and what is typed is kept on this device until it is posted.

const PREFIX = "discuss-draft:";
const KEPT_FOR = 7 * 24 * 3600 * 1000; // milliseconds
const PAUSE = 400;

// Drafts.

function keyOf(form) {
  return `${PREFIX}${form.dataset.draft}:${form.elements.parent_id.value || "new"}`;
}

function forgetOld() {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
    const { at } = JSON.parse(localStorage.getItem(key));
    if (!(Date.now() - at < KEPT_FOR)) {
      localStorage.removeItem(key);
    }
  }
}

function keep(form) {
  const text = form.elements.body.value;
  if ("signingOut" in document.documentElement.dataset) {
    return;
  }
  if (text.trim()) {
    localStorage.setItem(keyOf(form), JSON.stringify({ text, at: Date.now() }));
  } else {
    localStorage.removeItem(keyOf(form));
  }
}

function isWrittenIn(form) {
  return form.elements.body.value.trim() !== "";
}

function restore(form) {
  const kept = JSON.parse(localStorage.getItem(keyOf(form)) ?? "null");
  if (!kept || isWrittenIn(form)) {
    return;
  }
  form.elements.body.value = kept.text;
  const discard = button(form.dataset.discard, () => {
    form.elements.body.value = "";
    localStorage.removeItem(keyOf(form));
    tell(form, "");
    form.elements.body.focus();
  });
  tell(form, form.dataset.sayKept, discard);
}

function button(label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn btn-outline-secondary btn-sm";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}

function tell(form, text, ...more) {
  form.querySelector(".form-said").replaceChildren(...(text ? [`${text} `] : []), ...more);
}

// Posting.

function mark() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function post(form) {
  if (form.getAttribute("aria-busy") === "true") {
    return;
  }
  form.setAttribute("aria-busy", "true");
  tell(form, form.dataset.saySending);
  keep(form);
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { Accept: "application/json" },
    });
    await take(form, answer);
  } catch {
    tell(form, form.dataset.sayOffline, button(form.dataset.again, () => post(form)));
  }
  form.removeAttribute("aria-busy");
}

async function take(form, answer) {
  const isData = answer.headers.get("Content-Type")?.startsWith("application/json");
  if (answer.status === 201) {
    posted(form, await answer.json());
  } else if (answer.status === 422 && isData) {
    tell(form, (await answer.json()).errors.join(" "));
    form.elements.body.focus();
  } else {
    tell(form, form.dataset.sayRefused, button(form.dataset.again, () => post(form)));
  }
}

// A passage is marked in the article; and what others wrote may be read once one has written.
function changesThePage(form) {
  const isAboutPassage = form.elements.text?.value || form.querySelector(".passage-sentences");
  return "opensTheOthers" in form.dataset || (!form.elements.parent_id.value && isAboutPassage);
}

function openAgain(url) {
  const there = new URL(url, location);
  const isHere = there.pathname + there.search === location.pathname + location.search;
  location.assign(there);
  if (isHere) {
    location.reload();
  }
}

function posted(form, news) {
  localStorage.removeItem(keyOf(form));
  form.elements.body.value = "";
  const [arrival] = news.arrivals;
  if (arrival && changesThePage(form)) {
    openAgain(arrival.url);
    return;
  }
  const own = new CustomEvent("comments:own", { detail: news });
  document.dispatchEvent(own);
  if (arrival && own.detail.placed.length === 0) {
    location.assign(arrival.url); // it stands on another page
    return;
  }
  form.elements.submission.value = mark();
  tell(form, "");
  if (form.elements.parent_id.value) {
    form.remove();
  }
  const [comment] = own.detail.placed;
  if (comment) {
    comment.tabIndex = -1;
    comment.focus({ preventScroll: true });
    comment.scrollIntoView({ block: "nearest" });
  }
  document.dispatchEvent(new CustomEvent("comments:say", { detail: news.said || form.dataset.sayPosted }));
}

// Replies.

const master = document.querySelector(".comment-form");

function replyForm(link) {
  const form = master.cloneNode(true);
  const parent = link.dataset.reply;
  form.querySelectorAll(".field-errors, .alert").forEach((error) => error.remove());
  rename(form, parent);
  form.elements.parent_id.value = parent;
  form.elements.submission.value = mark();
  form.elements.body.value = "";
  form.elements.body.classList.remove("is-invalid");
  tell(form, "");
  form.querySelector("[type=submit]").textContent = form.dataset.reply;
  form.querySelector(".cancel")?.remove();
  const cancel = button(form.dataset.cancel, () => {
    keep(form);
    form.remove();
    link.focus();
  });
  cancel.classList.remove("btn-sm");
  form.append(" ", cancel);
  return form;
}

// A page holds an id once: those of a copy name the comment that it answers.
function rename(form, parent) {
  for (const element of [form, ...form.querySelectorAll("[id], [for], [aria-describedby]")]) {
    for (const name of ["id", "for", "aria-describedby"]) {
      if (element.hasAttribute(name)) {
        const words = element.getAttribute(name).split(" ");
        element.setAttribute(name, words.map((word) => `${word}-${parent}`).join(" "));
      }
    }
  }
}

function answer(link) {
  const comment = link.closest(".comment");
  let form = comment.querySelector(":scope > .comment-form");
  if (!form) {
    form = replyForm(link);
    comment.append(form);
    restore(form);
  }
  form.elements.body.focus();
}

if (master) {
  forgetOld();
  restore(master);
  let pause;
  document.addEventListener("input", (event) => {
    const form = event.target.closest(".comment-form");
    if (form) {
      clearTimeout(pause);
      pause = setTimeout(keep, PAUSE, form);
    }
  });
  window.addEventListener("pagehide", () => {
    // An empty form may stand beside one in another window, whose draft is not its own to drop.
    [...document.querySelectorAll(".comment-form")].filter(isWrittenIn).forEach(keep);
  });
  document.addEventListener("submit", (event) => {
    if (event.target.matches(".comment-form")) {
      event.preventDefault();
      post(event.target);
    }
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-reply]");
    if (link && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      answer(link);
    }
  });
}
