from datetime import timedelta

import pytest

from discuss.clock import utcnow
from discuss.domain.vocabulary import CommentState, Decision, HoldReason, LogAction, NoticeKind
from discuss.models import Article, Claim, Comment, LogEntry, Notice, Report
from tests import factories
from tests.moderation.conftest import Decide
from tests.personas import Persona
from tests.store import Store

QUEUE = "/clubs/readers/queue"


def test_moderator_removes_a_reported_comment_and_goes_on_with_the_queue(
    moderator: Persona, comment: Comment, reported: Report, store: Store, decide: Decide
) -> None:
    page = decide(moderator, comment, "remove", back=QUEUE + "?tab=reported")
    assert page.url == QUEUE + "?tab=reported"
    assert "Removed" in page.messages
    assert "Nothing waits for you" in page.words()
    assert store.get(comment).state is CommentState.REMOVED
    entry = store.one(LogEntry)
    assert (entry.action, entry.reason) == (LogAction.COMMENT_REMOVE, "It was rude.")
    assert (entry.subject_kind, entry.subject_id) == ("comment", comment.id)
    assert (entry.actor_id, entry.about_id) == (moderator.user.id, comment.author_id)
    assert (entry.details["before"], entry.details["after"]) == ("visible", "removed")
    closed = store.get(reported)
    assert closed.decided_at is not None
    assert closed.decision_id == entry.id


def test_the_author_is_told_in_a_minute_what_was_decided_and_why(
    moderator: Persona, student: Persona, comment: Comment, store: Store, decide: Decide
) -> None:
    decide(moderator, comment, "remove")
    notice = store.one(Notice)
    assert (notice.user_id, notice.kind) == (student.user.id, NoticeKind.DECISION)
    assert notice.comment_id == comment.id
    assert notice.details["action"] == "comment.remove"
    assert notice.details["reason"] == "It was rude."
    assert notice.details["excerpt"] == comment.body
    assert timedelta(seconds=50) < notice.due_at - utcnow() <= timedelta(seconds=60)


def test_nobody_is_told_that_nothing_happened(
    moderator: Persona, comment: Comment, reported: Report, store: Store, decide: Decide
) -> None:
    decide(moderator, comment, "keep", reason="")
    assert store.get(comment).state is CommentState.VISIBLE
    assert store.get(reported).decided_at is not None
    assert store.count(Notice) == 0


def test_what_waited_is_new_when_it_is_approved(
    moderator: Persona, student: Persona, article: Article, store: Store, decide: Decide
) -> None:
    waiting = factories.make_comment(store, article, student.user, state=CommentState.WAITING)
    store.change(waiting, held_for=HoldReason.WORD, held_note="moss")
    decide(moderator, waiting, "approve", reason="")
    approved = store.get(waiting)
    assert approved.state is CommentState.VISIBLE
    assert (approved.held_for, approved.held_note) == (None, "")
    assert approved.shown_at is not None
    assert store.one(LogEntry).details["held_for"] == "word"


def test_the_author_reads_on_the_comment_what_was_decided_and_what_to_do(
    moderator: Persona,
    student: Persona,
    other_student: Persona,
    comment: Comment,
    article: Article,
    decide: Decide,
) -> None:
    decide(moderator, comment, "remove", "It names <a pupil>.")
    url = f"/clubs/readers/articles/{article.slug}"
    mine = student.get(url)
    words = mine.words(f"#comment-{comment.id}")
    for part in (comment.body, "Removed by a moderator", "It names <a pupil>.", "Appeal"):
        assert part in words
    assert "Moderator" not in words.replace("moderator", ""), "who decided is not said"
    assert mine.has(f'a[href="/comments/{comment.id}/edit"]')
    others = other_student.get(url)
    assert comment.body not in others.text
    assert "pupil" not in others.text


def test_the_author_edits_what_was_removed_and_sends_it_again(
    moderator: Persona, student: Persona, comment: Comment, store: Store, decide: Decide
) -> None:
    decide(moderator, comment, "remove")
    fields = {"body": "Kinder words.", "revision": "1", "submission": "0" * 32}
    student.submit(f"/comments/{comment.id}/edit", fields)
    again = store.get(comment)
    assert (again.state, again.held_for) == (CommentState.WAITING, HoldReason.RESUBMITTED)
    page = moderator.get(QUEUE + "?tab=waiting")
    sides = page.words(".old-and-new")
    assert sides == f"Before {comment.body} Sent again Kinder words."
    assert "It was rude." in page.words(".case-why")
    decide(moderator, comment, "approve", seen=str(page.one("[name=seen]")["value"]))
    assert store.get(comment).state is CommentState.VISIBLE


def test_the_same_words_are_not_sent_again(
    moderator: Persona, student: Persona, comment: Comment, store: Store, decide: Decide
) -> None:
    decide(moderator, comment, "return")
    fields = {"body": comment.body, "revision": "1", "submission": "0" * 32}
    page = student.submit(f"/comments/{comment.id}/edit", fields)
    assert "Change something first" in page.errors
    assert store.get(comment).state is CommentState.RETURNED


@pytest.mark.parametrize("how", ["remove", "hide", "return"])
@pytest.mark.parametrize("reason", ["", "   ", "x" * 501])
def test_taking_a_comment_from_the_readers_needs_a_reason_of_a_sensible_length(
    moderator: Persona, comment: Comment, store: Store, decide: Decide, how: str, reason: str
) -> None:
    page = decide(moderator, comment, how, reason)
    assert page.errors
    assert page.value("reason") == reason
    assert store.count(LogEntry) == 0
    assert store.get(comment).state is CommentState.VISIBLE


@pytest.mark.parametrize("how", ["", "delete", "KEEP"])
def test_an_unknown_decision_is_refused(
    moderator: Persona, comment: Comment, store: Store, decide: Decide, how: str
) -> None:
    assert "Choose a decision" in decide(moderator, comment, how).errors
    assert store.count(LogEntry) == 0


@pytest.mark.parametrize("how", list(Decision))
@pytest.mark.parametrize("name", ["moderator", "leader", "administrator"])
def test_nobody_moderates_the_own_comment(
    cast: dict[str, Persona],
    article: Article,
    store: Store,
    decide: Decide,
    name: str,
    how: Decision,
) -> None:
    own = factories.make_comment(store, article, cast[name].user)
    assert decide(cast[name], own, how).status == 403
    assert store.count(LogEntry) == 0


def test_other_leader_does_not_know_of_the_comment(
    other_leader: Persona, comment: Comment, store: Store, decide: Decide
) -> None:
    assert decide(other_leader, comment, "hide").status == 404
    assert store.get(comment).state is CommentState.VISIBLE


def test_the_second_moderator_is_told_who_decided_what(
    moderator: Persona, leader: Persona, comment: Comment, store: Store, decide: Decide
) -> None:
    decide(moderator, comment, "remove")
    page = decide(leader, comment, "hide", "Off topic.")
    assert "Moderator removed this comment in the meantime." in page.errors
    assert page.value("reason") == "Off topic.", "what was typed is kept"
    assert store.count(LogEntry) == 1


def test_keeping_twice_is_noticed_too(
    moderator: Persona, leader: Persona, comment: Comment, reported: Report, decide: Decide
) -> None:
    seen = str(leader.get(QUEUE).one("[name=seen]")["value"])
    decide(moderator, comment, "keep")
    assert "Moderator kept this comment" in decide(leader, comment, "keep", seen=seen).errors


def test_what_its_author_changed_meanwhile_is_not_decided_unread(
    moderator: Persona, student: Persona, comment: Comment, reported: Report, decide: Decide
) -> None:
    seen = str(moderator.get(QUEUE).one("[name=seen]")["value"])
    fields = {"body": "Something else.", "revision": "1", "submission": "0" * 32}
    student.submit(f"/comments/{comment.id}/edit", fields)
    page = decide(moderator, comment, "keep", seen=seen)
    assert "has changed this comment" in page.errors
    assert "Something else." in page.words(".case-words")


def test_a_reported_comment_that_its_author_deleted_can_still_be_decided(
    moderator: Persona,
    student: Persona,
    comment: Comment,
    reported: Report,
    store: Store,
    decide: Decide,
) -> None:
    student.submit(f"/comments/{comment.id}/delete")
    assert comment.body not in moderator.get(QUEUE).text
    decide(moderator, comment, "keep")
    assert store.get(reported).decided_at is not None
    assert store.get(comment).state is CommentState.DELETED


@pytest.mark.parametrize("back", ["https://elsewhere.example/clubs/readers/queue", "//x", "/"])
def test_a_form_leads_to_no_other_place_than_the_queue(
    moderator: Persona, comment: Comment, decide: Decide, back: str
) -> None:
    assert "/articles/" in decide(moderator, comment, "keep", back=back).url


class TestClaims:
    def test_others_see_who_is_at_work_and_are_asked_to_leave_it(
        self, moderator: Persona, leader: Persona, comment: Comment, reported: Report
    ) -> None:
        page = moderator.submit(f"/comments/{comment.id}/claim", {"back": QUEUE})
        assert page.url == QUEUE
        assert "You are looking at this until" in page.words(f"#comment-{comment.id}")
        item = leader.get(QUEUE)
        assert "Moderator is looking at this until" in item.words(f"#comment-{comment.id}")
        assert not item.has("form.decision")

    def test_a_decision_about_what_somebody_looks_at_is_refused(
        self,
        moderator: Persona,
        leader: Persona,
        comment: Comment,
        store: Store,
        decide: Decide,
    ) -> None:
        moderator.submit(f"/comments/{comment.id}/claim")
        page = decide(leader, comment, "remove")
        assert "Moderator is looking at this comment" in page.errors
        assert store.count(LogEntry) == 0

    def test_who_must_takes_it_over(
        self,
        moderator: Persona,
        leader: Persona,
        comment: Comment,
        store: Store,
        decide: Decide,
    ) -> None:
        moderator.submit(f"/comments/{comment.id}/claim")
        assert "Take it over first" in leader.submit(f"/comments/{comment.id}/claim").messages
        leader.submit(f"/comments/{comment.id}/claim", {"take_over": "1"})
        assert store.one(Claim).by_id == leader.user.id
        assert "Removed" in decide(leader, comment, "remove").messages
        assert store.count(Claim) == 0

    def test_a_claim_ends_by_itself(
        self, moderator: Persona, leader: Persona, comment: Comment, store: Store, decide: Decide
    ) -> None:
        moderator.submit(f"/comments/{comment.id}/claim")
        with store.session() as session:
            session.get_one(Claim, comment.id).until = utcnow() - timedelta(seconds=1)
        assert leader.get(f"/comments/{comment.id}/decide").has("form.decision")
        assert "Removed" in decide(leader, comment, "remove").messages

    def test_a_script_is_answered_without_a_page(
        self, moderator: Persona, leader: Persona, comment: Comment
    ) -> None:
        url, ask = f"/comments/{comment.id}/claim", {"Accept": "application/json"}
        answer = moderator.submit(url, headers=ask).response.get_json()
        assert answer["has_claim"]
        refusal = leader.submit(url, headers=ask).response.get_json()
        assert not refusal["has_claim"]
        assert "Moderator is looking" in refusal["text"]


class TestUndo:
    def undo(self, persona: Persona, *entries: LogEntry) -> str:
        fields = {"entry": [str(entry.id) for entry in entries]}
        return persona.submit("/clubs/readers/queue/undo", fields).messages

    def test_a_decision_is_taken_back_and_nobody_ever_heard_of_it(
        self,
        moderator: Persona,
        comment: Comment,
        reported: Report,
        store: Store,
        decide: Decide,
    ) -> None:
        page = decide(moderator, comment, "remove", back=QUEUE)
        entry = store.one(LogEntry)
        assert page.one(".undo [name=entry]")["value"] == str(entry.id)
        assert "Taken back" in self.undo(moderator, entry)
        assert store.get(comment).state is CommentState.VISIBLE
        assert store.get(reported).decided_at is None
        assert store.count(Notice) == 0
        undone = store.one(LogEntry, action=LogAction.DECISION_UNDO)
        assert undone.details["undone"] == "comment.remove"
        assert moderator.get(QUEUE).has(f"#comment-{comment.id}")

    def test_why_it_waited_comes_back_too(
        self,
        moderator: Persona,
        student: Persona,
        article: Article,
        store: Store,
        decide: Decide,
    ) -> None:
        waiting = factories.make_comment(store, article, student.user, state=CommentState.WAITING)
        store.change(waiting, held_for=HoldReason.WORD, held_note="moss")
        decide(moderator, waiting, "approve")
        self.undo(moderator, store.one(LogEntry))
        back = store.get(waiting)
        assert (back.state, back.held_for, back.held_note, back.shown_at) == (
            CommentState.WAITING,
            HoldReason.WORD,
            "moss",
            None,
        )

    def test_after_a_minute_it_is_too_late(
        self, moderator: Persona, comment: Comment, store: Store
    ) -> None:
        entry = factories.make_decision(
            store, comment, moderator.user, Decision.REMOVE, ago=timedelta(seconds=62)
        )
        assert "one minute" in self.undo(moderator, entry)
        assert store.get(comment).state is CommentState.REMOVED

    def test_nobody_takes_anothers_decision_back(
        self, moderator: Persona, leader: Persona, comment: Comment, store: Store, decide: Decide
    ) -> None:
        decide(moderator, comment, "remove")
        assert "Only who made" in self.undo(leader, store.one(LogEntry))
        assert store.get(comment).state is CommentState.REMOVED

    def test_what_was_decided_since_stays(
        self, moderator: Persona, leader: Persona, comment: Comment, store: Store, decide: Decide
    ) -> None:
        decide(moderator, comment, "hide")
        first = store.one(LogEntry)
        decide(leader, comment, "remove")
        assert "Something else has happened" in self.undo(moderator, first)
        assert store.get(comment).state is CommentState.REMOVED

    def test_undoing_twice_is_undoing_once(
        self, moderator: Persona, comment: Comment, store: Store, decide: Decide
    ) -> None:
        decide(moderator, comment, "hide")
        entry = store.one(LogEntry)
        self.undo(moderator, entry)
        assert "Something else" in self.undo(moderator, entry)
        assert store.count(LogEntry) == 2

    @pytest.mark.parametrize("entry", ["", "x", "0", "9" * 30, "999"])
    def test_what_is_no_decision_is_refused(self, moderator: Persona, entry: str) -> None:
        page = moderator.submit("/clubs/readers/queue/undo", {"entry": entry})
        assert "nothing to take back" in page.messages


class TestMany:
    def test_one_decision_about_all_that_were_chosen(
        self,
        moderator: Persona,
        student: Persona,
        other_student: Persona,
        article: Article,
        store: Store,
    ) -> None:
        comments = [factories.make_comment(store, article, student.user) for _ in range(3)]
        for comment in comments:
            factories.make_report(store, comment, other_student.user)
        chosen = [str(tag["value"]) for tag in moderator.get(QUEUE).all("[name=chosen]")]
        fields = {"chosen": chosen[:2], "decision": "remove", "reason": "Spam"}
        page = moderator.submit(QUEUE, fields)
        assert "2 decisions made." in page.messages
        assert len(page.all(".case")) == 1
        assert store.count(LogEntry, action=LogAction.COMMENT_REMOVE, reason="Spam") == 2
        entries = [str(tag["value"]) for tag in page.all(".undo [name=entry]")]
        moderator.submit("/clubs/readers/queue/undo", {"entry": entries})
        assert len(moderator.get(QUEUE).all(".case")) == 3

    def test_what_cannot_be_decided_is_left_and_named(
        self,
        moderator: Persona,
        leader: Persona,
        student: Persona,
        other_student: Persona,
        article: Article,
        store: Store,
        decide: Decide,
    ) -> None:
        free, decided, claimed = (
            factories.make_comment(store, article, student.user) for _ in range(3)
        )
        own = factories.make_comment(store, article, moderator.user)
        decide(leader, decided, "hide")
        leader.submit(f"/comments/{claimed.id}/claim")
        fields = {
            "chosen": [f"{row.id}:1-0" for row in (free, decided, claimed, own)],
            "decision": "remove",
            "reason": "Spam",
        }
        said = moderator.submit(QUEUE, fields).messages
        assert "Removed" in said
        assert "Leader hid this comment in the meantime." in said
        assert "Leader is looking at this comment." in said
        assert "by Moderator. It is your own case" in said
        states = [store.get(row).state for row in (free, decided, claimed, own)]
        assert states == [
            CommentState.REMOVED,
            CommentState.HIDDEN,
            CommentState.VISIBLE,
            CommentState.VISIBLE,
        ]

    @pytest.mark.parametrize(
        "fields",
        [
            {"decision": "remove", "reason": "Spam"},
            {"decision": "remove", "reason": "", "chosen": "1:1-0"},
            {"decision": "explode", "reason": "Spam", "chosen": "1:1-0"},
            {"decision": "remove", "reason": "Spam", "chosen": "x"},
        ],
    )
    def test_a_form_that_is_not_complete_decides_nothing(
        self, moderator: Persona, comment: Comment, store: Store, fields: dict[str, str]
    ) -> None:
        assert "Nothing decided" in moderator.submit(QUEUE, fields).messages
        assert store.count(LogEntry) == 0

    def test_comments_of_another_club_are_not_touched(
        self, other_leader: Persona, comment: Comment, store: Store
    ) -> None:
        fields = {"chosen": f"{comment.id}:1-0", "decision": "remove", "reason": "Spam"}
        other_leader.submit("/clubs/others/queue", fields)
        assert store.get(comment).state is CommentState.VISIBLE
