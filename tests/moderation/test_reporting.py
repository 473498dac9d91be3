import pytest

from discuss.clock import utcnow
from discuss.models import Comment, Report
from tests.moderation.conftest import Decide
from tests.personas import Persona
from tests.store import Store

QUEUE = "/clubs/readers/queue"


def report(persona: Persona, comment: Comment, **fields: str) -> str:
    form = {"reason": "spam", **fields}
    return persona.submit(f"/comments/{comment.id}/report", form).messages


def test_student_reports_and_moderators_find_it(
    other_student: Persona, moderator: Persona, comment: Comment
) -> None:
    said = report(other_student, comment, reason="personal_attack", note="<b>Look</b>")
    assert "Thank you" in said
    item = moderator.get(QUEUE).words(f"#comment-{comment.id}")
    for words in (comment.body, "Personal attack", "Other Student", "<b>Look</b>"):
        assert words in item


def test_reporting_twice_is_answered_with_a_message(
    other_student: Persona, comment: Comment, store: Store
) -> None:
    report(other_student, comment)
    assert "already" in report(other_student, comment)
    assert store.count(Report) == 1


@pytest.mark.parametrize("reason", ["", "I do not like it", "SPAM", "x" * 10_000])
def test_a_report_needs_one_of_the_reasons_and_keeps_the_note(
    other_student: Persona, comment: Comment, store: Store, reason: str
) -> None:
    fields = {"reason": reason, "note": "Look."}
    page = other_student.submit(f"/comments/{comment.id}/report", fields)
    assert page.errors
    assert page.value("note").strip() == "Look."
    assert store.count(Report) == 0


def test_a_note_that_is_too_long_is_kept(other_student: Persona, comment: Comment) -> None:
    fields = {"reason": "spam", "note": "n" * 1001}
    page = other_student.submit(f"/comments/{comment.id}/report", fields)
    assert "1,000" in page.errors
    assert page.value("note").strip() == "n" * 1001


def test_nobody_reports_the_own_comment(student: Persona, comment: Comment) -> None:
    assert student.submit(f"/comments/{comment.id}/report", {"reason": "spam"}).status == 403


def test_a_report_on_a_kept_comment_is_not_lost(
    moderator: Persona, leader: Persona, comment: Comment, reported: Report, decide: Decide
) -> None:
    decide(moderator, comment, "keep")
    assert "Thank you" in report(leader, comment)
    assert moderator.get(QUEUE).has(f"#comment-{comment.id}")


def test_the_same_person_does_not_ask_twice_about_the_same_words(
    moderator: Persona,
    other_student: Persona,
    comment: Comment,
    reported: Report,
    store: Store,
    decide: Decide,
) -> None:
    decide(moderator, comment, "keep")
    assert "A moderator has decided" in report(other_student, comment)
    assert store.count(Report) == 1


def test_the_same_person_reports_again_what_was_edited_since_and_nothing_is_lost(
    moderator: Persona,
    other_student: Persona,
    comment: Comment,
    reported: Report,
    store: Store,
    decide: Decide,
) -> None:
    decide(moderator, comment, "keep")
    store.change(comment, edited_at=utcnow())
    assert "Thank you" in report(other_student, comment, reason="off_topic")
    before, now = store.get(reported), store.one(Report, reason="off_topic")
    assert before.decision_id is not None
    assert now.decided_at is None


def test_a_moderator_who_reported_does_not_decide(
    moderator: Persona, leader: Persona, comment: Comment, decide: Decide
) -> None:
    report(moderator, comment)
    assert decide(moderator, comment, "remove").status == 403
    item = moderator.get(QUEUE)
    assert "unless you take your report back" in item.words(f"#comment-{comment.id}")
    assert not item.has(f"#comment-{comment.id} form.decision")
    assert leader.get(QUEUE).has(f"#comment-{comment.id} form.decision")


def test_a_moderator_takes_the_own_report_back_and_may_decide(
    moderator: Persona, comment: Comment, store: Store, decide: Decide
) -> None:
    report(moderator, comment)
    page = moderator.submit(f"/comments/{comment.id}/report/withdraw", {"back": QUEUE})
    assert page.url == QUEUE
    assert store.count(Report) == 0
    assert "Removed" in decide(moderator, comment, "remove").messages


def test_a_moderator_whose_report_was_decided_may_decide_again(
    moderator: Persona, leader: Persona, comment: Comment, decide: Decide
) -> None:
    report(moderator, comment)
    decide(leader, comment, "keep")
    assert "Removed" in decide(moderator, comment, "remove").messages
