import pytest

from discuss.clock import utcnow
from discuss.domain.vocabulary import CommentState, Decision, LogAction, NoticeKind, SanctionKind
from discuss.models import Appeal, Article, Comment, LogEntry, Notice, Sanction
from tests import factories
from tests.pages import Page
from tests.personas import Persona, World
from tests.store import Store

QUEUE = "/clubs/readers/queue?tab=appeals"


@pytest.fixture
def removal(store: Store, comment: Comment, moderator: Persona) -> LogEntry:
    """The student's comment, removed by the moderator."""
    return factories.make_decision(store, comment, moderator.user, Decision.REMOVE)


@pytest.fixture
def contested(student: Persona, comment: Comment, removal: LogEntry, store: Store) -> Appeal:
    """The student's appeal against it."""
    appeal(student, comment)
    return store.one(Appeal)


def appeal(persona: Persona, comment: Comment, text: str = "It was a quotation.") -> Page:
    return persona.submit(f"/comments/{comment.id}/appeal", {"text": text})


def answer(persona: Persona, appeal: Appeal, outcome: str, text: str = "Read it twice.") -> Page:
    return persona.submit(f"/appeals/{appeal.id}", {"outcome": outcome, "answer": text})


def test_student_appeals_once_against_a_decision(
    student: Persona, comment: Comment, removal: LogEntry, store: Store
) -> None:
    page = appeal(student, comment)
    assert "before the other moderators" in page.messages
    assert "It was a quotation." in page.words()
    assert not page.has("main form")
    assert store.one(Appeal).decision_id == removal.id
    assert appeal(student, comment, "Again!").status == 409
    assert store.count(Appeal) == 1


@pytest.mark.parametrize("text", ["", "  ", "x" * 2001])
def test_an_appeal_has_words_of_a_sensible_length(
    student: Persona, comment: Comment, removal: LogEntry, store: Store, text: str
) -> None:
    page = appeal(student, comment, text)
    assert page.errors
    assert page.value("text").strip() == text.strip()
    assert store.count(Appeal) == 0


def test_nobody_appeals_for_another(
    other_student: Persona, moderator: Persona, comment: Comment, removal: LogEntry
) -> None:
    assert appeal(other_student, comment).status == 404
    assert appeal(moderator, comment).status == 404


def test_a_suspended_student_appeals(
    student: Persona, comment: Comment, removal: LogEntry, store: Store, world: World
) -> None:
    store.add(
        Sanction(
            club_id=world.club.id,
            user_id=student.user.id,
            kind=SanctionKind.SUSPEND,
            reason="Enough.",
            made_by_id=world.users["leader"].id,
        )
    )
    assert student.get(f"/comments/{comment.id}").status == 404
    assert "before the other moderators" in appeal(student, comment).messages


def test_the_moderator_who_decided_does_not_answer(
    moderator: Persona, contested: Appeal, comment: Comment, store: Store
) -> None:
    page = moderator.get(QUEUE)
    assert not page.has(".appeal form")
    assert "You made this decision" in page.words(".appeal")
    assert answer(moderator, contested, "uphold").status == 403
    assert store.get(contested).decided_at is None


def test_another_moderator_overturns_and_the_comment_is_back(
    leader: Persona, student: Persona, contested: Appeal, comment: Comment, store: Store
) -> None:
    shown = leader.get(QUEUE).words(".appeal")
    for words in ("It was a quotation.", "Removed", "Moderator", "It was rude."):
        assert words in shown
    page = answer(leader, contested, "overturn")
    assert page.url == QUEUE
    assert "Nothing waits" in page.words()
    assert store.get(comment).state is CommentState.VISIBLE
    decided = store.get(contested)
    assert (decided.is_upheld, decided.decided_by_id) == (False, leader.user.id)
    entry = store.one(LogEntry, action=LogAction.APPEAL_OVERTURN)
    assert (entry.reason, entry.about_id) == ("Read it twice.", student.user.id)
    notice = store.one(Notice, kind=NoticeKind.APPEAL)
    assert (notice.user_id, notice.details["action"]) == (student.user.id, "appeal.overturn")
    assert notice.due_at <= utcnow()


def test_another_moderator_upholds_and_the_author_reads_why(
    leader: Persona, student: Persona, contested: Appeal, comment: Comment, store: Store
) -> None:
    answer(leader, contested, "uphold")
    assert store.get(comment).state is CommentState.REMOVED
    assert store.one(Notice).details["action"] == "appeal.uphold"
    page = student.get(f"/comments/{comment.id}/appeal")
    assert "The decision stays. Read it twice." in page.words()
    assert "Leader" not in page.words()
    assert "Read it twice." in student.get(f"/comments/{comment.id}").words(".standing")


@pytest.mark.parametrize(("outcome", "text"), [("", "Yes."), ("maybe", "Yes."), ("uphold", " ")])
def test_an_answer_is_complete_or_not_given(
    leader: Persona, contested: Appeal, store: Store, outcome: str, text: str
) -> None:
    page = answer(leader, contested, outcome, text)
    assert page.errors
    assert store.get(contested).decided_at is None


def test_an_appeal_is_answered_once(leader: Persona, contested: Appeal, store: Store) -> None:
    answer(leader, contested, "uphold")
    assert answer(leader, contested, "overturn").status == 409
    assert store.get(contested).is_upheld


def test_a_new_decision_can_be_appealed_against_anew(
    student: Persona, leader: Persona, contested: Appeal, comment: Comment, store: Store
) -> None:
    answer(leader, contested, "overturn")
    factories.make_decision(store, store.get(comment), leader.user, Decision.HIDE)
    assert "before the other moderators" in appeal(student, comment).messages
    assert store.count(Appeal) == 2


def test_overturning_shows_nothing_that_was_not_decided_about(
    student: Persona, leader: Persona, contested: Appeal, comment: Comment, store: Store
) -> None:
    fields = {"body": "Worse words.", "revision": "1", "submission": "0" * 32}
    student.submit(f"/comments/{comment.id}/edit", fields)
    answer(leader, contested, "overturn")
    assert store.get(comment).state is CommentState.WAITING


def test_what_was_contested_is_not_undone(
    moderator: Persona, contested: Appeal, removal: LogEntry, comment: Comment, store: Store
) -> None:
    page = moderator.submit("/clubs/readers/queue/undo", {"entry": str(removal.id)})
    assert "Something else has happened" in page.messages
    assert store.get(comment).state is CommentState.REMOVED


def test_what_a_rule_hid_waits_for_a_moderator_and_not_for_an_appeal(
    student: Persona, article: Article, store: Store
) -> None:
    hidden = factories.make_comment(store, article, student.user, state=CommentState.HIDDEN)
    store.change(hidden, held_for="reports")
    assert appeal(student, hidden).status == 403
    assert "Hidden until a moderator" in student.get(f"/comments/{hidden.id}").words(".standing")
