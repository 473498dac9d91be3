"""What one may do with a quiz and an attempt."""

from typing import Any

from discuss.domain.policy.articles import belongs_to_article
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import ArticleStatus, ContestStatus, Feedback, QuizStatus


def leads_quiz(viewer: Viewer, quiz: Any) -> bool:
    """The viewer runs the club of the quiz."""
    return viewer.leads(quiz.article.club_id)


def sees_quiz(viewer: Viewer, quiz: Any) -> bool:
    """Students know of a quiz once a leader approved it."""
    if leads_quiz(viewer, quiz):
        return True
    return quiz.status is QuizStatus.APPROVED and belongs_to_article(viewer, quiz.article)


def may_take_quiz(viewer: Viewer, quiz: Any) -> bool:
    """Members take approved quizzes of published articles, whatever they did in a discussion."""
    is_there = quiz.article.status is ArticleStatus.PUBLISHED
    is_ready = quiz.status is QuizStatus.APPROVED and not is_closed(viewer, quiz)
    return is_there and is_ready and belongs_to_article(viewer, quiz.article)


def is_closed(viewer: Viewer, quiz: Any) -> bool:
    """The quiz takes no more answers."""
    return quiz.closes_at is not None and quiz.closes_at <= viewer.now


def waits_for_closing(viewer: Viewer, quiz: Any) -> bool:
    """The quiz says what is right after it has closed, and it has not."""
    return quiz.feedback is Feedback.AFTER_CLOSE and not is_closed(viewer, quiz)


def sees_asking(viewer: Viewer, asking: Any) -> bool:
    """Whether a language model may be asked about a quiz is for those who know of the quiz."""
    return sees_quiz(viewer, asking.quiz)


def may_ask_model(viewer: Viewer, asking: Any) -> bool:
    """A leader asks the language model, where the administrator turned it on."""
    return asking.is_on and leads_quiz(viewer, asking.quiz)


def owns_attempt(viewer: Viewer, attempt: Any) -> bool:
    """The attempt is the viewer's own."""
    return not viewer.is_anonymous and attempt.user_id == viewer.user_id


def may_answer(viewer: Viewer, attempt: Any) -> bool:
    """Who may take the quiz may go on with it."""
    return may_take_quiz(viewer, attempt.quiz)


def sees_result(viewer: Viewer, attempt: Any) -> bool:
    """One sees what was right at once, once all is in, or after the quiz closed: as its rules say.

    What is graded at all the attempt itself tells.
    """
    quiz = attempt.quiz
    if quiz.feedback is Feedback.AT_ONCE:
        return True
    return attempt.submitted_at is not None and not waits_for_closing(viewer, quiz)


def may_write_question(viewer: Viewer, quiz: Any) -> bool:
    """Leaders add questions; members suggest some for a published article."""
    is_there = quiz.article.status is ArticleStatus.PUBLISHED
    return leads_quiz(viewer, quiz) or (is_there and belongs_to_article(viewer, quiz.article))


def sees_question(viewer: Viewer, question: Any) -> bool:
    """Questions as such, with what is right, are for the leaders."""
    return leads_quiz(viewer, question.quiz)


def may_edit_question(_viewer: Viewer, question: Any) -> bool:
    """A question that counts for nobody stays as it was decided about."""
    return question.voided_at is None


# --- contests ----------------------------------------------------------------------------


def owns_answer(viewer: Viewer, answer: Any) -> bool:
    """The answer is one of the viewer's own attempt."""
    return owns_attempt(viewer, answer.attempt)


def may_contest(viewer: Viewer, answer: Any) -> bool:
    """One contests a question whose result one has seen, while it counts and the club is one's."""
    is_seen = answer.settled_at is not None and sees_result(viewer, answer.attempt)
    return is_seen and answer.counts and belongs_to_article(viewer, answer.attempt.quiz.article)


def sees_contest(viewer: Viewer, contest: Any) -> bool:
    """A contest is between the student and the club's leaders: it says what is right."""
    is_mine = not viewer.is_anonymous and contest.by_id == viewer.user_id
    quiz = contest.answer.attempt.quiz
    return leads_quiz(viewer, quiz) or (is_mine and belongs_to_article(viewer, quiz.article))


def may_write_to_contest(_viewer: Viewer, contest: Any) -> bool:
    """Its thread is open until it is decided."""
    return contest.status is ContestStatus.OPEN


def may_decide_contest(viewer: Viewer, contest: Any) -> bool:
    """A leader decides, never in their own case."""
    is_own = contest.by_id == viewer.user_id
    leads = leads_quiz(viewer, contest.answer.attempt.quiz)
    return leads and not is_own and contest.status is ContestStatus.OPEN
