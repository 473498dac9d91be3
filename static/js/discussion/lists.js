// Lists of comments: shows more of them in place, and hides the replies to one. Without this
// script both are links to another page.
//
// Scripts of the discussion hear of each other by events of the document: "comments:added" when
// comments were put into the list, "comments:say" (detail: a sentence) for what is to be
// announced.

const list = document.querySelector("#threads");
const said = document.querySelector("#said");
const KEY = `discuss-closed:${list?.dataset.article}`;

document.addEventListener("comments:say", (event) => {
  said.textContent = event.detail;
});

function say(text) {
  document.dispatchEvent(new CustomEvent("comments:say", { detail: text }));
}

// Links to a comment that is on this page go there without asking the server.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-comment]");
  const there = link && document.getElementById(`comment-${link.dataset.comment}`);
  if (there && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    open(there.id);
    location.hash = there.id;
    focusOn(there);
  }
});

function focusOn(comment) {
  comment.tabIndex = -1;
  comment.focus({ preventScroll: true });
  comment.scrollIntoView({ block: "start" });
}

// Load more.

list?.addEventListener("click", (event) => {
  const link = event.target.closest(".load-more");
  if (link && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    loadMore(link);
  }
});

async function loadMore(link) {
  const address = new URL(link.href);
  address.searchParams.set("fragment", "1");
  address.hash = "";
  link.setAttribute("aria-disabled", "true");
  try {
    const answer = await fetch(address);
    if (!answer.ok || answer.redirected) {
      throw new Error(String(answer.status));
    }
    append(await answer.text(), link.closest("li"));
  } catch {
    link.removeAttribute("aria-disabled");
    say(list.dataset.sayFailed);
  }
}

function append(html, end) {
  const template = document.createElement("template");
  template.innerHTML = html;
  const items = [...template.content.children].filter(
    (item) => !item.classList.contains("continued") && !(item.id && document.getElementById(item.id)),
  );
  end.replaceWith(...items);
  list.querySelector(".pages [rel=prev]")?.remove();
  document.dispatchEvent(new CustomEvent("comments:added"));
  const first = items.find((item) => item.classList.contains("comment") && !item.hidden);
  if (first) {
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
  }
  say(list.dataset.sayMore);
}

// Collapse a thread; remembered until the browser is closed.

const closed = new Set(JSON.parse(sessionStorage.getItem(KEY) ?? "[]"));

function depthOf(comment) {
  return Number(comment.dataset.depth);
}

// Links that hide replies become buttons; where the server left replies out, the link fetches them.
function makeButtons() {
  for (const link of list.querySelectorAll("a.toggle[data-closed=no]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tool toggle";
    button.append(link.dataset.label, link.querySelector(".visually-hidden") ?? "");
    link.replaceWith(button);
  }
}

// Hides everything that lies below a closed comment, and shows the rest.
function apply() {
  let limit = Infinity;
  for (const comment of list.querySelectorAll(":scope > .comment")) {
    const depth = depthOf(comment);
    if (depth <= limit) {
      limit = Infinity;
    }
    comment.hidden = depth > limit;
    const button = comment.querySelector("button.toggle");
    const isClosed = Boolean(button) && closed.has(comment.id);
    button?.setAttribute("aria-expanded", String(!isClosed));
    if (isClosed && !comment.hidden) {
      limit = depth;
    }
  }
}

list?.addEventListener("click", (event) => {
  const button = event.target.closest("button.toggle");
  if (button) {
    const { id } = button.closest(".comment");
    closed.delete(id) || closed.add(id);
    sessionStorage.setItem(KEY, JSON.stringify([...closed]));
    apply();
  }
});

// A link to a comment shows it, whatever is closed above it.
function open(id) {
  let comment = document.getElementById(id);
  let depth = comment?.hidden ? depthOf(comment) : 0;
  for (; comment && depth > 0; comment = comment.previousElementSibling) {
    if (depthOf(comment) < depth) {
      depth = depthOf(comment);
      closed.delete(comment.id);
    }
  }
  apply();
}

function refresh() {
  makeButtons();
  apply();
}

if (list) {
  document.addEventListener("comments:added", refresh);
  window.addEventListener("hashchange", () => open(location.hash.slice(1)));
  refresh();
  open(location.hash.slice(1));
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
