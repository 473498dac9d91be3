// Brings in what others write while one reads, and remembers the visit. Comments are put where
// they belong in the reading order; what one reads does not move.

const list = document.querySelector("#threads");
const bar = document.querySelector("#news-bar");
const SHORTEST = 10_000; // milliseconds between two questions while somebody is there
const LONGEST = 60_000;
const SEEN_AFTER = 1_500; // how long a discussion must be on screen to count as seen
let pause = SHORTEST;
let moment = list?.dataset.moment;
let timer;
let isSeen = false;
const known = new Set(); // the server tells of a comment again for a while

function say(text) {
  document.dispatchEvent(new CustomEvent("comments:say", { detail: text }));
}

// Puts comments below what they stand below in reading order; tells which had no place here.
function insert(arrivals) {
  const placed = [];
  let elsewhere = 0;
  for (const arrival of arrivals) {
    if (known.has(arrival.id) || document.getElementById(`comment-${arrival.id}`)) {
      continue;
    }
    known.add(arrival.id);
    const above = document.getElementById(`comment-${arrival.after}`);
    if (arrival.after !== null && !above) {
      elsewhere += 1;
      continue;
    }
    const template = document.createElement("template");
    template.innerHTML = arrival.html;
    const comment = template.content.querySelector(".comment");
    keepInPlace(() => (above ? above.after(comment) : list.prepend(comment)));
    placed.push(comment);
  }
  if (placed.length) {
    document.querySelector("#discussion .empty")?.remove();
    document.dispatchEvent(new CustomEvent("comments:added"));
  }
  return { placed, elsewhere };
}

// What one reads stays where it is, whatever comes in above it: the field that one writes in, or
// the comment in the upper part of the window.
function keepInPlace(change) {
  const anchor = whatIsRead();
  const top = anchor?.getBoundingClientRect().top;
  change();
  if (anchor) {
    window.scrollBy({ top: anchor.getBoundingClientRect().top - top, behavior: "instant" });
  }
}

function whatIsRead() {
  const field = document.activeElement;
  if (list.contains(field) && field.matches("textarea, input")) {
    return field;
  }
  const line = window.innerHeight / 3;
  const comments = [...list.querySelectorAll(":scope > .comment")];
  return comments.find((comment) => comment.getBoundingClientRect().bottom > line);
}

// What has no place on this page: a sentence, and a link that loads the discussion again.
function offer(text) {
  const link = document.createElement("a");
  link.href = location.pathname + location.search + "#discussion";
  link.textContent = list.dataset.show;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    location.hash = "discussion";
    location.reload();
  });
  bar.replaceChildren(`${text} `, link);
  bar.hidden = false;
  say(text);
}

function take(news) {
  moment = news.moment;
  if (news.is_more) {
    offer(list.dataset.sayMany);
    return 1;
  }
  const { placed, elsewhere } = insert(news.arrivals);
  if (placed.length) {
    say(list.dataset.sayNew);
    see();
  } else if (elsewhere) {
    offer(list.dataset.sayElsewhere);
  }
  return placed.length + elsewhere;
}

async function ask() {
  let found = 0;
  try {
    const address = new URL(list.dataset.news, location.href);
    address.searchParams.set("after", moment);
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    if (answer.redirected || answer.status === 403 || answer.status === 404) {
      return; // signed out, or no longer a member: there is nothing to ask for
    }
    found = answer.status === 200 ? take(await answer.json()) : 0;
  } catch {
    // No connection: the next question comes later.
  }
  pause = found ? SHORTEST : Math.min(pause * 1.5, LONGEST);
  plan();
}

function plan() {
  clearTimeout(timer);
  if (document.visibilityState === "visible") {
    timer = setTimeout(ask, pause);
  }
}

// Somebody is there again: ask soon.
function wake() {
  if (pause > SHORTEST) {
    pause = SHORTEST;
    plan();
  }
}

// What one writes oneself is put in by the script that posts it.
document.addEventListener("comments:own", (event) => {
  const { placed } = insert(event.detail.arrivals);
  event.detail.placed = placed;
});

// The visit counts once the discussion was on screen.

async function see() {
  if (!isSeen) {
    return;
  }
  const data = new FormData();
  data.set("csrf_token", document.querySelector("[name=csrf_token]").value);
  data.set("until", moment);
  try {
    const headers = { Accept: "application/json" };
    await fetch(list.dataset.visit, { method: "POST", body: data, headers, keepalive: true });
  } catch {
    // Then these comments are new the next time, too.
  }
}

function watch() {
  let waiting;
  const observer = new IntersectionObserver(([entry]) => {
    clearTimeout(waiting);
    if (entry.isIntersecting) {
      waiting = setTimeout(() => {
        observer.disconnect();
        isSeen = true;
        see();
      }, SEEN_AFTER);
    }
  });
  observer.observe(list);
}

if (list) {
  document.addEventListener("visibilitychange", () => {
    pause = SHORTEST;
    plan();
  });
  for (const kind of ["pointerdown", "keydown", "scroll"]) {
    document.addEventListener(kind, wake, { passive: true });
  }
  window.addEventListener("online", wake);
  watch();
  plan();
}
