"""A tour of every page in every state, as somebody who may see it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from discuss.domain.vocabulary import QueueTab
from tests.meta.route_table import (
    ARTICLE,
    CLUB,
    COMMENT_FORM,
    DRAFT,
    GIFT,
    QUESTION_FORM,
    TABLE,
)
from tests.meta.scene import Scene
from tests.pages import Page
from tests.personas import PERSONAS, Persona


@dataclass(frozen=True)
class Stop:
    """One page: who opens it or sends which form, and what it is called."""

    who: str
    url: str
    form: dict[str, str] | None = None
    status: int = 200

    def __str__(self) -> str:
        return f"{self.who} {'GET' if self.form is None else 'POST'} {self.url}"


DECISION = "/contests/{contest}/decision"


def is_page(url: str) -> bool:
    """Whether the address is one of a page, and not of a file."""
    return "static" not in url and not url.endswith(".csv") and "/quiz/export/" not in url


FLAWED = {name: value for name, value in QUESTION_FORM.items() if name != "anyway"} | {
    "stem": "How long did the bridge never take?"
}
PLAIN = tuple(
    Stop(who, row.url)
    for row in TABLE
    if row.method == "GET" and is_page(row.url)
    for who, status in zip(PERSONAS, row.statuses.split(), strict=True)
    if status == "200"
)
STATES = (
    Stop("student", ARTICLE + "?reply={comment}"),
    Stop("student", ARTICLE + "?order=newest&closed={comment}"),
    Stop("student", ARTICLE + "?prompt={prompt}"),
    Stop("moderator", "/comments/{hidden}/thread?reply={hidden}"),
    Stop("student", ARTICLE + "?passage={anchor}"),
    Stop("student", ARTICLE + "?passage=nowhere"),
    Stop("leader", CLUB + "/articles/{waiting}"),
    Stop("student", CLUB + "/articles/{waiting}"),
    Stop("leader", CLUB + "/articles/{waiting}/quiz"),
    Stop("leader", CLUB + "/articles/{waiting}/discussion"),
    Stop("leader", CLUB + "/articles/{asked}/quiz"),
    Stop("leader", CLUB + "/articles/{waiting}/quiz/statistics"),
    Stop("leader", CLUB + "/articles/{waiting}/quiz/export"),
    Stop("leader", CLUB + "/articles/{taken}/quiz/statistics"),
    Stop("leader", ARTICLE + "/quiz/import", {"text": GIFT}),
    Stop("other_leader", "/clubs/others"),
    Stop("other_leader", "/clubs/others/queue"),
    Stop("other_leader", "/clubs/others/log"),
    Stop("student", "/join/{code}"),
    Stop("student", "/search?q=bridge"),
    Stop("leader", "/search?q=bridge&club=readers"),
    Stop("student", "/search?q=nowhere"),
    Stop("student", "/search?q=%3F"),
    *(Stop("moderator", CLUB + f"/queue?tab={tab}") for tab in QueueTab),
    Stop("leader", CLUB + "/queue?tab=appeals"),
    Stop("moderator", CLUB + "/queue?page=7"),
    Stop("moderator", CLUB + "/queue?article=999"),
    Stop("moderator", CLUB + "/log?action=comment.remove&about=student&since=2020-01-01"),
    Stop("moderator", CLUB + "/log?action=nothing&since=x"),
    Stop("other_leader", "/clubs/others/decisions"),
    Stop("student", "/comments/{appealed}/appeal"),
)
REFUSALS = (
    Stop("anonymous", "/nowhere", status=404),
    Stop("student", "/nowhere", status=404),
    Stop("student", CLUB + "/queue", status=403),
    Stop("student", CLUB + "/articles/{article}/comments", status=405),
    Stop("anonymous", "/sign-in", {"identity": "x", "password": "y"}),
    Stop("anonymous", "/register", {"email": "x", "username": "!", "password": "y", "name": ""}),
    Stop("anonymous", "/recover", {"email": "x"}),
    Stop("anonymous", "/recover/{reset}", {"password": "x", "password_confirm": "y"}),
    Stop("student", "/account", {"name": ""}),
    Stop("student", "/account/notices", {"mail": "often"}),
    Stop("student", "/account/password", {"password": "x", "new_password": "y"}),
    Stop("student", "/verify", {"password": "x"}),
    Stop("administrator", "/clubs/new", {"name": "", "description": "x" * 501}),
    Stop("leader", CLUB + "/articles/new", {"text": ""}),
    Stop("leader", CLUB + "/articles/", {"title": "", "body": ""}),
    Stop("leader", CLUB + "/articles/", {"title": "T", "body": "B", "preview": "1"}),
    Stop("leader", ARTICLE + "/edit", {"title": "", "body": "", "revision": "1"}),
    Stop("leader", ARTICLE + "/edit", {"title": "T", "body": "B", "revision": "77"}),
    Stop("leader", CLUB + "/articles/{asked}/quiz/more", {"count": "99"}),
    Stop("leader", "/questions/{question}/edit", {"stem": "", "number": "1"}),
    Stop("leader", "/questions/{question}/edit", {"number": "77", **QUESTION_FORM}),
    Stop("leader", ARTICLE + "/quiz/questions", {**QUESTION_FORM, "evidence": "Nobody said so."}),
    Stop("student", ARTICLE + "/quiz/questions", {"stem": "Which is never not true?"}),
    Stop("student", ARTICLE + "/quiz/questions", FLAWED),
    Stop("other_student", CLUB + "/articles/{write_first}"),
    Stop("student", "/answers/{graded}/contest", {"text": ""}),
    Stop("student", "/reviews/{card}", {"number": "1"}),
    Stop("leader", "/contests/{contest}/messages", {"text": ""}),
    Stop("leader", DECISION, {"status": "", "words": ""}),
    Stop("leader", DECISION, {"status": "amended", "words": "So.", "key": "9"}),
    Stop("leader", DECISION, {"status": "amended", "words": "So.", "key": "1"}),
    Stop("leader", ARTICLE + "/quiz/settings", {"feedback": "after_close", "draws": "0"}),
    Stop("leader", ARTICLE + "/quiz/import", {"text": ""}),
    Stop(
        "leader",
        ARTICLE + "/quiz/import/questions",
        {"questions": GIFT, "evidence-1": "Nobody said so."},
    ),
    Stop("leader", CLUB + "/articles/{waiting}/quiz/export/gift", status=409),
    Stop("student", ARTICLE + "/comments", {"submission": "0" * 32, "body": ""}),
    Stop(
        "student",
        ARTICLE + "/comments",
        {"submission": "0" * 32, "body": "", "parent_id": "{comment}"},
    ),
    Stop("student", ARTICLE + "/comments", {"submission": "bad", "body": "x"}),
    Stop("student", ARTICLE + "/comments", COMMENT_FORM | {"preview": "1"}),
    Stop(
        "student",
        ARTICLE + "/comments",
        COMMENT_FORM | {"anchor": "gone", "start": "0", "end": "5", "text": "Words"},
        409,
    ),
    Stop("student", "/comments/{comment}/edit", COMMENT_FORM | {"preview": "1"}),
    Stop(
        "student", "/comments/{comment}/edit", {"body": "", "submission": "0" * 32, "revision": "2"}
    ),
    Stop(
        "student",
        "/comments/{comment}/edit",
        {"body": "x", "submission": "0" * 32, "revision": "1"},
    ),
    Stop("other_student", "/comments/{comment}/report", {"note": "x" * 1001}),
    Stop(
        "leader",
        ARTICLE + "/discussion",
        {"gate": "ajar", "comments_close_at": "soon", "slow_seconds": "60"},
    ),
    Stop("leader", ARTICLE + "/prompts", {"text": ""}),
    Stop("leader", "/prompts/{prompt}/edit", {"text": "x" * 1001}),
    Stop("leader", ARTICLE + "/waivers", {"student": "77777"}),
    Stop("leader", CLUB + "/rules", {"newcomer_comments": "x", "links_allowed": "-1"}),
    Stop("moderator", CLUB + "/members/{member}", {"kind": "slow", "reason": ""}),
    Stop("moderator", CLUB + "/members/{member}/decisions/{warning}/end", {"reason": ""}),
    Stop("moderator", "/comments/{comment}/lock", {"reason": ""}),
    Stop("moderator", "/comments/{comment}/move", {"reason": "", "place": "x"}),
    Stop("moderator", "/comments/{comment}/merge", {"reason": "x", "under": "{comment}"}),
    Stop("moderator", "/comments/{comment}/decide", {"decision": "remove", "reason": ""}),
    Stop("moderator", "/comments/{hidden}/decide", {"decision": "keep", "reason": "x" * 501}),
    Stop("moderator", CLUB + "/queue", {"decision": "remove"}),
    Stop("student", "/comments/{removed}/appeal", {"text": ""}),
    Stop("moderator", "/appeals/{appeal}", {"outcome": "x", "answer": ""}),
    Stop("leader", "/appeals/{appeal}", status=403),
)
DEEDS = (
    Stop("other_student", ARTICLE + "/quiz/attempts", {}),
    Stop("student", "/attempts/{attempt}", {"submit": "1"}),
    Stop("student", ARTICLE),
    *(Stop("student", "/reviews/{card}", {"number": "1", "unknown": "1"}) for _ in range(2)),
    Stop("student", "/reviews/{card}", {"number": "1", "answer-{card}": "0"}),
    Stop("student", "/reviews"),
    Stop("student", "/reviews/{card}/drop", {}),
    Stop("leader", DECISION, {"status": "void", "words": "So.", "decide": "1"}),
    Stop(
        "moderator",
        CLUB + "/members/{member}",
        {"kind": "silence", "reason": "Enough.", "lasts": "day", "pause": "60"},
    ),
    Stop("other_student", ARTICLE),
    Stop("other_student", ARTICLE + "/comments", {"submission": "0" * 32, "body": "x"}, 409),
    Stop("leader", DRAFT + "/publish", {}),
    Stop("leader", CLUB + "/articles/{asked}/quiz/more", {"count": "3"}),
    Stop("leader", CLUB + "/articles/{asked}/quiz/open", {}),
    Stop("leader", CLUB + "/invitations", {}),
    Stop("student", "/notices/unsubscribe/{unsubscribe}", {}),
    Stop(
        "leader",
        ARTICLE + "/discussion",
        {
            "gate": "hard",
            "is_write_first": "y",
            "hides_names": "y",
            "comments_close_at": "2199-01-01T12:00",
            "slow_seconds": "60",
            "slow_reason": "Breathe.",
        },
    ),
    Stop("other_student", ARTICLE),
    Stop("student", ARTICLE),
    Stop("other_student", ARTICLE + "/comments", COMMENT_FORM, 409),
    Stop("leader", ARTICLE + "/discussion"),
    Stop("leader", ARTICLE + "/waivers", {"student": "{member}", "waiver_reason": "Ill."}),
    Stop("other_student", ARTICLE),
    Stop("leader", ARTICLE + "/discussion", {"gate": "soft", "slow_seconds": "0"}),
    Stop("leader", ARTICLE + "/waivers/{member}/take-back", {}),
    Stop("other_student", ARTICLE),
    Stop("moderator", CLUB + "/log"),
    Stop("leader", "/comments/{comment}/claim", {}),
    Stop("moderator", CLUB + "/queue"),
    Stop("moderator", "/comments/{comment}/claim", {}),
    Stop("leader", "/comments/{comment}/decide", {"decision": "hide", "reason": "Rude."}),
)
STOPS = PLAIN + STATES + REFUSALS + DEEDS


def visit(stop: Stop, scene: Scene, cast: Mapping[str, Persona]) -> Page:
    """Open the page, and make sure that it is the one that was meant."""
    persona, url = cast[stop.who], scene.fill(stop.url)
    if stop.form is None:
        page = persona.get(url)
    else:
        page = persona.submit(url, {name: scene.fill(text) for name, text in stop.form.items()})
    assert page.status == stop.status, f"{stop}: {page.status}"
    return page


def tour(scene: Scene, cast: Mapping[str, Persona]) -> Iterator[tuple[Stop, Page]]:
    """Every page in turn."""
    for stop in STOPS:
        yield stop, visit(stop, scene, cast)
