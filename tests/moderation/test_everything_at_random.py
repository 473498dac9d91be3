"""Comments, reports, decisions, sanctions and appeals at random, by everybody, over HTTP.

Whatever happens in whatever order: who may not decide does not, every change of a comment by
others than its author is in the log, nothing hangs in the air, and no peer reads what was taken
from the readers.
"""

import uuid
from collections.abc import Callable, Mapping

from flask import Flask
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from discuss.domain.decisions import OF_A_COMMENT, outcome
from discuss.domain.vocabulary import CommentState, Decision, LogAction, SanctionKind
from discuss.models import Appeal, Article, Comment, LogEntry, Notice, Report, Sanction
from tests import factories
from tests.databases import Database, engine_of
from tests.personas import Persona, World
from tests.store import Store

WRITERS = st.sampled_from(["student", "other_student", "moderator", "leader"])
ANYBODY = st.sampled_from(["student", "other_student", "moderator", "leader", "other_leader"])
NUMBERS = st.integers(0, 5)
STAFF = ("moderator", "leader")
TAKEN_AWAY = frozenset(CommentState) - {CommentState.VISIBLE}


class Moderation(RuleBasedStateMachine):
    """Everybody does what they like; the rules below say what must hold all the same."""

    begin: Callable[[], Article]
    store: Store
    cast: Mapping[str, Persona]

    def __init__(self) -> None:
        super().__init__()
        self.article = type(self).begin()
        self.said = 0

    # --- what is there -----------------------------------------------------------------------

    def comments(self) -> list[Comment]:
        return list(self.store.all(select(Comment).order_by(Comment.id.desc())))

    def one(self, number: int) -> Comment | None:
        """One of the newest comments."""
        found = self.comments()[:6]
        return found[number % len(found)] if found else None

    def log(self) -> list[LogEntry]:
        return list(self.store.all(select(LogEntry).order_by(LogEntry.id)))

    # --- what people do ----------------------------------------------------------------------

    @rule(who=ANYBODY, below=st.none() | NUMBERS)
    def write(self, who: str, below: int | None) -> None:
        parent = self.one(below) if below is not None else None
        self.said += 1
        form = {"submission": uuid.uuid4().hex, "body": f"Zebra{self.said} thinks aloud."}
        if parent:
            form["parent_id"] = str(parent.id)
        address = f"/clubs/readers/articles/{self.article.slug}/comments"
        page = self.cast[who].submit(address, form)
        assert page.status in {200, 403, 404, 409}
        assert page.status == 404 or who != "other_leader"

    @rule(who=WRITERS, number=NUMBERS)
    def edit(self, who: str, number: int) -> None:
        if comment := self.one(number):
            self.said += 1
            form = {
                "submission": uuid.uuid4().hex,
                "revision": str(comment.revision),
                "body": f"Zebra{self.said} thinks again.",
            }
            page = self.cast[who].submit(f"/comments/{comment.id}/edit", form)
            if comment.author_id != self.cast[who].user.id:
                assert page.status in {403, 404, 409}

    @rule(who=WRITERS, number=NUMBERS)
    def delete(self, who: str, number: int) -> None:
        if comment := self.one(number):
            self.cast[who].submit(f"/comments/{comment.id}/delete")

    @rule(who=ANYBODY, number=NUMBERS)
    def report(self, who: str, number: int) -> None:
        if comment := self.one(number):
            self.cast[who].submit(f"/comments/{comment.id}/report", {"reason": "spam"})

    @rule(who=ANYBODY, number=NUMBERS, decision=st.sampled_from(Decision))
    def decide(self, who: str, number: int, decision: Decision) -> None:
        comment = self.one(number)
        if comment is None:
            return
        before = self.log()
        form = {"decision": decision.value, "reason": "So it was decided."}
        page = self.cast[who].submit(f"/comments/{comment.id}/decide", form)
        after, entries = self.store.get(comment), self.log()[len(before) :]
        if entries:
            assert who in STAFF
            assert comment.author_id != self.cast[who].user.id
            assert after.state is outcome(comment.state, decision)
        else:
            assert (after.state, after.held_for) == (comment.state, comment.held_for)
            assert page.status in {200, 403, 404}

    @rule(who=st.sampled_from(STAFF))
    def undo(self, who: str) -> None:
        mine = [one for one in self.log() if one.actor_id == self.cast[who].user.id]
        if mine:
            form = {"entry": str(mine[-1].id)}
            self.cast[who].submit("/clubs/readers/queue/undo", form)

    @rule(who=WRITERS, number=NUMBERS)
    def appeal(self, who: str, number: int) -> None:
        if comment := self.one(number):
            before = self.store.count(Appeal)
            self.cast[who].submit(f"/comments/{comment.id}/appeal", {"text": "Look again."})
            if comment.author_id != self.cast[who].user.id:
                assert self.store.count(Appeal) == before

    @rule(who=ANYBODY, outcome=st.sampled_from(["uphold", "overturn"]))
    def answer_appeal(self, who: str, outcome: str) -> None:
        waiting = self.store.all(select(Appeal).where(Appeal.decided_at.is_(None)))
        if waiting:
            form = {"outcome": outcome, "answer": "Looked at."}
            self.cast[who].submit(f"/appeals/{waiting[0].id}", form)

    @rule(who=ANYBODY, whom=WRITERS, kind=st.sampled_from(["note", "warning", "silence"]))
    def sanction(self, who: str, whom: str, kind: str) -> None:
        before = self.store.count(Sanction)
        member = self.cast[whom].user.id
        form = {"kind": kind, "reason": "Enough.", "lasts": "hour"}
        self.cast[who].submit(f"/clubs/readers/members/{member}", form)
        outranks = {"leader": {"student", "other_student", "moderator"}}
        outranks["moderator"] = {"student", "other_student"}
        assert self.store.count(Sanction) - before == (whom in outranks.get(who, set()))

    @rule(whom=st.sampled_from(["student", "other_student", "moderator"]))
    def end_sanctions(self, whom: str) -> None:
        """Time passes: a sanction ends by itself."""
        held = select(Sanction).where(Sanction.user_id == self.cast[whom].user.id)
        for one in self.store.all(held):
            if one.until:
                self.store.change(one, until=one.created_at)

    # --- what must hold ----------------------------------------------------------------------

    @invariant()
    def every_state_is_explained_by_the_log(self) -> None:
        latest: dict[int, LogEntry] = {}
        for entry in self.log():
            if entry.action in OF_A_COMMENT and "after" in entry.details:
                latest[entry.subject_id] = entry
        for comment in self.comments():
            if comment.state in {CommentState.HIDDEN, CommentState.RETURNED, CommentState.REMOVED}:
                is_by_rule = comment.held_for is not None
                assert is_by_rule or latest[comment.id].details["after"] == comment.state.value

    @invariant()
    def nobody_decides_who_may_not(self) -> None:
        staff = {self.cast[name].user.id for name in STAFF}
        for entry in self.log():
            assert entry.actor_id is None or entry.actor_id in staff
            is_of_comment = (
                entry.action in OF_A_COMMENT and entry.action is not LogAction.COMMENT_HOLD
            )
            assert not is_of_comment or entry.actor_id != entry.about_id
        for appeal in self.store.all(select(Appeal).where(Appeal.decided_at.is_not(None))):
            decision = next(one for one in self.log() if one.id == appeal.decision_id)
            assert appeal.decided_by_id in staff - {decision.actor_id}

    @invariant()
    def nothing_hangs_in_the_air(self) -> None:
        ids = {comment.id for comment in self.comments()}
        decided = {entry.id for entry in self.log()}
        for comment in self.comments():
            assert comment.parent_id is None or comment.parent_id in ids
            assert (comment.thread_id is None) == (comment.parent_id is None)
        for report in self.store.all(select(Report)):
            assert (report.decided_at is None) == (report.decision_id is None)
            assert report.decision_id is None or report.decision_id in decided
        for notice in self.store.all(select(Notice)):
            assert notice.comment_id is None or notice.comment_id in ids

    @rule(who=st.sampled_from(["student", "other_student"]))
    def read(self, who: str) -> None:
        """No peer reads what was taken from the readers."""
        reader = self.cast[who]
        page = reader.get(f"/clubs/readers/articles/{self.article.slug}")
        taken = [one for one in self.comments() if one.state in TAKEN_AWAY]
        secret = [one.body for one in taken if one.author_id != reader.user.id]
        assert [body for body in secret if body in page.text] == []

    def teardown(self) -> None:
        self.read("student")
        self.read("other_student")

    @invariant()
    def every_sanction_is_in_the_log(self) -> None:
        kinds = {f"person.{kind.value}" for kind in SanctionKind} | {"person.warn"}
        logged = [entry for entry in self.log() if entry.action.value in kinds]
        assert len(logged) == self.store.count(Sanction)


def test_whatever_people_do_the_log_tells_it_and_nobody_does_what_they_may_not(
    app: Flask, database: Database, world: World, store: Store, cast: dict[str, Persona]
) -> None:
    def begin() -> Article:
        """The same two clubs and one article, and nothing that was done before."""
        database.restore(engine_of(app))
        rules = {"newcomer_comments": 1, "reports_to_hide": 2, "holds_repeats": False}
        store.change(world.club, **rules)
        return factories.make_article(store, world.club, world.users["leader"])

    Moderation.begin, Moderation.store, Moderation.cast = staticmethod(begin), store, cast
    run_state_machine_as_test(
        Moderation, settings=settings(max_examples=10, stateful_step_count=25, deadline=None)
    )
