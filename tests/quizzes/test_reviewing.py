from discuss.domain.vocabulary import LogAction, QuestionStatus, QuizStatus
from discuss.models import Article, LogEntry, Quiz
from tests import factories
from tests.factories import OPTIONS
from tests.personas import Persona
from tests.store import Store


def url(article: Article) -> str:
    return f"/clubs/readers/articles/{article.slug}/quiz"


def ready(store: Store, article: Article) -> Quiz:
    return factories.make_quiz(store, article, status=QuizStatus.READY)


def test_leader_sees_every_question_with_key_and_evidence(
    leader: Persona, article: Article, store: Store
) -> None:
    quiz = ready(store, article)
    page = leader.get(url(article))
    assert len(page.all(".review-question")) == 3
    question = f"#question-{quiz.questions[1].id}"
    assert OPTIONS[1] in page.words(f"{question} .is-key")
    assert quiz.questions[1].versions[0].evidence_text in page.words(question)


def test_leader_approves_and_students_see_the_quiz(
    leader: Persona, student: Persona, article: Article, store: Store
) -> None:
    quiz = ready(store, article)
    page = leader.submit(url(article) + "/approve")
    assert "Approved." in page.messages
    assert store.get(quiz).status is QuizStatus.APPROVED
    entry = store.one(LogEntry)
    assert (entry.action, entry.details) == (LogAction.QUIZ_APPROVE, {"questions": "3"})
    assert "Take the quiz" in student.get(f"/clubs/readers/articles/{article.slug}").text


def test_leader_drops_a_question_and_takes_it_back(
    leader: Persona, article: Article, store: Store
) -> None:
    question = ready(store, article).questions[0]
    leader.submit(f"/questions/{question.id}/drop")
    assert store.get(question).status is QuestionStatus.DROPPED
    leader.submit(f"/questions/{question.id}/take-back")
    assert store.get(question).status is QuestionStatus.DRAFT
    with store.session() as session:
        actions = [entry.action for entry in session.query(LogEntry).order_by(LogEntry.id)]
    assert actions == [LogAction.QUESTION_DROP, LogAction.QUESTION_TAKE_BACK]


def test_a_dropped_question_stays_dropped_when_the_rest_is_approved(
    leader: Persona, article: Article, store: Store
) -> None:
    quiz = ready(store, article)
    leader.submit(f"/questions/{quiz.questions[0].id}/drop")
    leader.submit(url(article) + "/approve")
    states = [store.get(question).status for question in quiz.questions]
    assert states == [QuestionStatus.DROPPED, QuestionStatus.APPROVED, QuestionStatus.APPROVED]


def test_a_quiz_of_dropped_questions_cannot_be_approved(
    leader: Persona, article: Article, store: Store
) -> None:
    quiz = ready(store, article)
    for question in quiz.questions:
        store.change(question, status=QuestionStatus.DROPPED)
    page = leader.submit(url(article) + "/approve")
    assert "no question to approve" in page.text
    assert store.get(quiz).status is QuizStatus.READY


def test_a_quiz_that_is_still_being_written_cannot_be_approved(
    leader: Persona, article: Article, store: Store
) -> None:
    quiz = factories.make_quiz(store, article, keys=(), status=QuizStatus.WRITING)
    leader.submit(url(article) + "/approve")
    assert store.get(quiz).status is QuizStatus.WRITING


def test_leader_waits_with_a_page_that_looks_again_by_itself(
    leader: Persona, article: Article, store: Store
) -> None:
    factories.make_quiz(store, article, keys=(), status=QuizStatus.WAITING)
    page = leader.get(url(article))
    assert page.has("meta[http-equiv=refresh], script[src*=refresh]")
    assert page.has("[role=status]")


def test_leader_is_told_why_no_quiz_could_be_written(
    leader: Persona, article: Article, store: Store
) -> None:
    quiz = factories.make_quiz(store, article, keys=(), status=QuizStatus.FAILED)
    store.change(quiz, note="The article is too short.")
    page = leader.get(url(article))
    assert "The article is too short." in page.words()


def test_other_leader_does_not_know_of_the_question(
    other_leader: Persona, quiz: Quiz, store: Store
) -> None:
    question = quiz.questions[0]
    assert other_leader.submit(f"/questions/{question.id}/drop").status == 404
    assert store.get(question).status is QuestionStatus.APPROVED
