"""The discussion as a page shows it: what its address asks for, and the addresses on it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from flask import (
    flash,
    get_template_attribute,
    jsonify,
    redirect,
    render_template,
    request,
    url_for,
)
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from discuss.comments.forms import CommentForm
from discuss.comments.names import read_names
from discuss.comments.reading import Arrival, Asked, read_discussion
from discuss.discussions.page import read_entry
from discuss.domain.numbers import number_of
from discuss.domain.vocabulary import CommentState, ReadingOrder
from discuss.models import Article, Comment
from discuss.moderation.holding import held_because
from discuss.moderation.queries import standings_of
from discuss.web.answers import is_for_script
from discuss.web.redirects import back
from discuss.web.routing import asked_number
from discuss.web.viewer import current_viewer

MOST_CLOSED = 200
DISCUSSION = "discussion"


def read_asked(*, below: int | None = None) -> Asked:
    """What the address of this request asks for; what makes no sense is not asked for."""
    return Asked(
        order=_order(request.args.get("order", "")),
        page=request.args.get("page", 1, type=int),
        closed=_numbers(request.args.get("closed", "")),
        prompt_id=asked_number("prompt"),
        below=below or asked_number("below"),
    )


def _order(word: str) -> ReadingOrder:
    try:
        return ReadingOrder(word)
    except ValueError:
        return ReadingOrder.OLDEST


def _numbers(text: str) -> tuple[int, ...]:
    found = (number_of(part) for part in text.split(",")[:MOST_CLOSED])
    return tuple(number for number in found if number)


def moment_of(text: str | None) -> datetime | None:
    """The moment that a script sent back, if it is one, and one that databases can compare."""
    try:
        moment = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return moment if moment.tzinfo and 2000 <= moment.year < 3000 else None


@dataclass(frozen=True, slots=True)
class Here:
    """The part of the discussion that a page shows, and addresses that change it."""

    article: Article
    asked: Asked

    def url(self, *, anchor: str = DISCUSSION, reply: int | None = None, **changes: Any) -> str:
        """This part with something changed; the page is the first unless it is said."""
        asked = replace(self.asked, **{"page": 1, **changes})
        values = {**_values(asked), "reply": reply, "_anchor": anchor}
        if asked.below:
            return url_for("comments.thread", comment_id=asked.below, **values)
        return url_for("articles.show", **_address(self.article), **values)

    def without_replies_to(self, comment_id: int) -> str:
        """This page with the replies to a comment left out, or with them again."""
        closed = set(self.asked.closed) ^ {comment_id}
        return self.url(
            closed=tuple(sorted(closed)), page=self.asked.page, anchor=f"comment-{comment_id}"
        )

    def answer_url(self, comment_id: int) -> str:
        """This page with a form below a comment."""
        return self.url(page=self.asked.page, reply=comment_id, anchor=f"comment-{comment_id}")

    def news_url(self) -> str:
        """Where a script asks what has come since."""
        return url_for("comments.since", **_address(self.article), **self._part())

    def post_url(self) -> str:
        """Where a comment is posted; a script is told the place in this part."""
        return url_for("comments.post", **_address(self.article), **self._part(), _anchor="write")

    def _part(self) -> dict[str, Any]:
        return _values(replace(self.asked, page=1)) | {"below": self.asked.below}


def _address(article: Article) -> dict[str, Any]:
    return {"club": article.club.slug, "slug": article.slug}


def _values(asked: Asked) -> dict[str, Any]:
    """What an address says of it: nothing where it is as usual."""
    return {
        "order": asked.order if asked.order is not ReadingOrder.OLDEST else None,
        "page": asked.page if asked.page > 1 else None,
        "closed": ",".join(map(str, asked.closed)) or None,
        "prompt": asked.prompt_id,
    }


def discussion_of(
    article: Article, *, form: CommentForm | None = None, below: int | None = None
) -> dict[str, Any]:
    """What the templates of a discussion need; ``form`` is a comment not posted yet."""
    form = form or empty_form()
    asked, answered = read_asked(below=below), number_of(form.parent_id.data)
    discussion = read_discussion(article, asked, current_viewer(), answered=answered)
    entry = read_entry(article, answered, prompt_id=discussion.asked.prompt_id)
    context = around(article, discussion.asked, form, discussion.comments)
    return context | {"discussion": discussion, "entry": entry}


def around(
    article: Article, asked: Asked, form: CommentForm, comments: Sequence[Comment]
) -> dict[str, Any]:
    """What the templates of these comments need; they are read before, for their authors' names."""
    return {
        "article": article,
        "here": Here(article, asked),
        "form": form,
        "names": read_names([article], current_viewer()),
        "standings": standings_of(comments),
    }


def empty_form() -> CommentForm:
    """A form for a comment, or for the reply that the address asks for."""
    form = CommentForm(formdata=None)
    form.parent_id.data = str(asked_number("reply") or "")
    form.anchor.data = request.args.get("passage", "")
    return form


def is_fragment() -> bool:
    """Whether a script asks for the comments of a page without the page around them."""
    return "fragment" in request.args


def render_thread(comment: Comment) -> str:
    """The page of a comment and all below it."""
    context = discussion_of(comment.article, below=comment.id)
    name = "comments/_rows.html" if is_fragment() else "comments/thread.html"
    return render_template(name, **context)


def told(article: Article, arrivals: Sequence[Arrival]) -> list[dict[str, Any]]:
    """Comments for a script: where each goes, and as it is shown."""
    comments = [arrival.row.comment for arrival in arrivals]
    context = around(article, read_asked(), CommentForm(formdata=None), comments)
    return [
        {
            "id": arrival.row.comment.id,
            "after": arrival.after,
            "parent": arrival.row.comment.parent_id,
            "url": url_for("comments.show", comment_id=arrival.row.comment.id),
            "html": render_template("comments/_comment.html", row=arrival.row, **context),
        }
        for arrival in arrivals
    ]


def answer_press(comment: Comment, button: str, **state: int) -> Response:
    """The button as it is now for a script, else the page on which it was pressed."""
    if not is_for_script():
        return redirect(f"{back()}#comment-{comment.id}")
    author = read_names([comment.article], current_viewer()).of(comment)
    made = get_template_attribute("comments/_buttons.html", button)
    return jsonify(html=str(made(comment, author, **state)))


def waiting_words(comment: Comment) -> str:
    """What an author is told of a comment that waits for a moderator; nothing of any other."""
    if comment.state is not CommentState.WAITING:
        return ""
    return str(_("Your comment waits for a moderator: %(why)s.", why=held_because(comment)))


def say_if_it_waits(comment: Comment) -> None:
    """Tell an author so on the page that comes."""
    if said := waiting_words(comment):
        flash(said, "info")
