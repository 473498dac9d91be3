// "Comment on this passage": offered beside what is selected in the article, by mouse, touch or
// keyboard. Without this script every paragraph has a link to the same form.

const LONGEST = 500;
const PAUSE = 250; // milliseconds after which a selection counts as made
const article = document.querySelector(".article-body");
const template = document.querySelector("#passage-offer");
const form = document.querySelector(".comment-form:has([name=anchor])");
const home = document.createComment("the form's own place");
let pause;
let offer;

form?.before(home);

// Offsets count characters as the server does: some take two places in a script's strings.
function length(text) {
  return [...text].length;
}

function paragraphOf(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return element?.closest(".paragraph > p");
}

function firstParagraph(range) {
  const all = [...article.querySelectorAll(".paragraph > p")];
  return paragraphOf(range.startContainer) || all.find((one) => range.intersectsNode(one));
}

// The part of the selection that lies in its first paragraph; nothing where there is none.
function selected() {
  const selection = document.getSelection();
  const range = selection.rangeCount ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed || !range.intersectsNode(article)) {
    return null;
  }
  const paragraph = firstParagraph(range);
  if (!paragraph) {
    return null;
  }
  const part = range.cloneRange();
  if (!paragraph.contains(range.startContainer)) {
    part.setStart(paragraph, 0);
  }
  const isCut = !paragraph.contains(range.endContainer);
  if (isCut) {
    part.setEnd(paragraph, paragraph.childNodes.length);
  }
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(part.startContainer, part.startOffset);
  const start = before.toString().length;
  const words = wholeWords(paragraph.textContent, start, start + part.toString().length);
  return words && { ...passage(paragraph, ...words), isCut };
}

// A selection by finger or mouse often begins or ends within a word, or takes a space along.
function wholeWords(text, from, to) {
  let [start, end] = [from, to];
  start += text.slice(start, end).length - text.slice(start, end).trimStart().length;
  end -= text.slice(start, end).length - text.slice(start, end).trimEnd().length;
  if (start >= end) {
    return null;
  }
  const words = new Intl.Segmenter(document.documentElement.lang, { granularity: "word" });
  const first = words.segment(text).containing(start);
  const last = words.segment(text).containing(end - 1);
  return [
    first.isWordLike ? first.index : start,
    last.isWordLike ? last.index + last.segment.length : end,
  ];
}

function passage(paragraph, start, end) {
  const whole = [...paragraph.textContent.slice(start, end)];
  return {
    paragraph,
    text: whole.slice(0, LONGEST).join(""),
    start: length(paragraph.textContent.slice(0, start)),
    isLong: whole.length > LONGEST,
  };
}

// The offer stands right after the paragraph, so that Tab leads from the selection to it.
function show(found) {
  close();
  offer = template.content.firstElementChild.cloneNode(true);
  const note = offer.querySelector(".passage-note");
  note.textContent = found.isLong ? note.dataset.long : found.isCut ? note.dataset.cut : "";
  const button = offer.querySelector("button");
  button.addEventListener("click", () => take(found));
  // Pressing the button must not first take the selection away.
  offer.addEventListener("pointerdown", (event) => event.preventDefault());
  found.paragraph.after(offer);
  place(found.paragraph);
  offer.querySelector("[role=status]").textContent = `${button.textContent}: Tab`;
}

// Below the selection, where a telephone's own menu does not cover it, and within the column.
function place(paragraph) {
  const all = document.getSelection().getRangeAt(0).getClientRects();
  const column = paragraph.parentElement.getBoundingClientRect();
  const lines = [...all].filter((line) => line.top < paragraph.getBoundingClientRect().bottom);
  const last = lines.at(-1) || paragraph.getBoundingClientRect();
  const most = column.width - offer.offsetWidth;
  offer.style.top = `${last.bottom - column.top + 8}px`;
  offer.style.left = `${Math.max(0, Math.min(last.left - column.left, most))}px`;
}

function close() {
  offer?.remove();
  offer = null;
}

// The form comes to the passage, with what was typed in it; where there is none (a reply is being
// written) the paragraph's link opens one.
function take(found) {
  close();
  if (!form) {
    location.assign(found.paragraph.parentElement.querySelector(".paragraph-comment").href);
    return;
  }
  fill(found.paragraph.id, found.start, found.start + length(found.text), found.text);
  form.querySelector(".passage-sentences")?.remove();
  form.querySelector(".passage-quote").textContent = found.text;
  form.querySelector(".passage-chosen").hidden = false;
  if (!found.paragraph.parentElement.contains(form)) {
    found.paragraph.parentElement.append(form);
  }
  form.elements.body.focus();
}

function fill(anchor, start, end, text) {
  const values = { anchor, start, end, text };
  Object.entries(values).forEach(([name, value]) => {
    form.elements[name].value = value;
  });
}

form?.querySelector(".passage-remove")?.addEventListener("click", () => {
  fill("", "", "", "");
  form.querySelector(".passage-chosen").hidden = true;
  home.after(form);
  form.elements.body.focus();
});

document.addEventListener("selectionchange", () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    const found = offer?.contains(document.activeElement) ? null : selected();
    if (found) {
      show(found);
    } else if (!offer?.contains(document.activeElement)) {
      close();
    }
  }, PAUSE);
});

// Where nothing but the page has the focus, Tab would begin at the top of it.
function isOnPage() {
  return document.activeElement.matches("body, main");
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && offer) {
    document.getSelection().removeAllRanges();
    close();
  } else if (event.key === "Tab" && !event.shiftKey && offer && isOnPage()) {
    event.preventDefault();
    offer.querySelector("button").focus();
  }
});
