"""Every permission of the product, in one table.

A rule has two predicates on (viewer, thing): ``sees`` (may the viewer know of the thing at
all? If not, it does not exist for them) and ``may`` (may they do this with it?). Both are
pure; the things are models or anything else with the same attributes. A club, an article,
a quiz, a comment or a member is named by the part of the permission before the dot.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from discuss.domain.policy import (
    articles,
    clubs,
    comments,
    discussions,
    notices,
    people,
    quizzes,
    reviews,
)
from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import Decision

Predicate = Callable[[Viewer, Any], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may do it, among those who may know of the thing."""

    sees: Predicate
    may: Predicate


POLICY: dict[str, Rule] = {
    "site.sign_in": Rule(people.anybody, people.anybody),
    "site.account": Rule(people.anybody, people.is_signed_in),
    "site.search": Rule(people.anybody, people.anybody),
    "site.notices": Rule(people.anybody, people.is_signed_in),
    "site.reviews": Rule(people.anybody, people.is_signed_in),
    "club.create": Rule(people.anybody, people.is_administrator),
    "club.view": Rule(clubs.sees_club, people.anybody),
    "club.join": Rule(people.anybody, people.is_signed_in),
    "club.members": Rule(clubs.sees_club, clubs.belongs_to_club),
    "club.manage": Rule(clubs.sees_club, clubs.leads_club),
    "club.queue": Rule(clubs.sees_club, clubs.moderates_club),
    "club.log": Rule(clubs.sees_club, clubs.moderates_club),
    "club.rules": Rule(clubs.sees_club, clubs.leads_club),
    "club.decisions": Rule(clubs.sees_club, clubs.belongs_to_club),
    "person.history": Rule(people.knows_person, people.reads_history),
    "person.moderate": Rule(people.knows_person, people.outranks),
    "warning.acknowledge": Rule(people.is_warned, people.anybody),
    "membership.change": Rule(clubs.sees_membership, clubs.changes_membership),
    "article.create": Rule(clubs.sees_club, clubs.leads_club),
    "article.view": Rule(articles.sees_article, people.anybody),
    "article.edit": Rule(articles.sees_article, articles.leads_article),
    "article.publish": Rule(articles.sees_article, articles.leads_article),
    "article.discuss": Rule(articles.sees_article, articles.sees_discussion),
    "article.settings": Rule(articles.sees_article, articles.leads_article),
    "article.write": Rule(articles.sees_article, articles.may_write),
    "article.comment": Rule(articles.sees_article, articles.may_comment),
    "discussion.write": Rule(people.anybody, discussions.may_write_now),
    "prompt.change": Rule(discussions.sees_prompt, discussions.leads_prompt),
    "quiz.review": Rule(quizzes.sees_quiz, quizzes.leads_quiz),
    "quiz.write_question": Rule(quizzes.sees_quiz, quizzes.may_write_question),
    "question.edit": Rule(quizzes.sees_question, quizzes.may_edit_question),
    "quiz.ask_model": Rule(quizzes.sees_asking, quizzes.may_ask_model),
    "quiz.view": Rule(quizzes.sees_quiz, people.anybody),
    "quiz.take": Rule(quizzes.sees_quiz, quizzes.may_take_quiz),
    "attempt.answer": Rule(quizzes.owns_attempt, quizzes.may_answer),
    "attempt.result": Rule(quizzes.owns_attempt, quizzes.sees_result),
    "answer.contest": Rule(quizzes.owns_answer, quizzes.may_contest),
    "contest.view": Rule(quizzes.sees_contest, people.anybody),
    "contest.write": Rule(quizzes.sees_contest, quizzes.may_write_to_contest),
    "contest.decide": Rule(quizzes.sees_contest, quizzes.may_decide_contest),
    "card.review": Rule(reviews.asks_again, people.anybody),
    "club.contests": Rule(clubs.sees_club, clubs.leads_club),
    "comment.view": Rule(comments.sees_comment, people.anybody),
    "comment.read": Rule(comments.sees_comment, comments.reads_comment),
    "comment.reply": Rule(comments.sees_comment, comments.may_reply),
    "comment.endorse": Rule(comments.sees_comment, comments.may_endorse),
    "comment.follow": Rule(comments.sees_comment, people.anybody),
    "comment.edit": Rule(comments.sees_comment, comments.may_edit_comment),
    "comment.delete": Rule(comments.sees_comment, comments.may_delete_comment),
    "comment.report": Rule(comments.sees_comment, comments.may_report_comment),
    "comment.decide": Rule(comments.sees_comment, comments.moderates_comment),
    **{
        f"comment.{decision}": Rule(comments.sees_comment, comments.may_decide(decision))
        for decision in Decision
    },
    "comment.lock": Rule(comments.sees_comment, comments.may_lock_thread),
    "comment.unlock": Rule(comments.sees_comment, comments.may_unlock_thread),
    "comment.move": Rule(comments.sees_comment, comments.may_move_thread),
    "comment.split": Rule(comments.sees_comment, comments.may_split_thread),
    "comment.merge": Rule(comments.sees_comment, comments.may_move_thread),
    "comment.feature": Rule(comments.sees_comment, comments.may_feature),
    "comment.unfeature": Rule(comments.sees_comment, comments.may_unfeature),
    "comment.appeal": Rule(comments.owns_comment, comments.may_appeal),
    "report.withdraw": Rule(comments.sees_comment, comments.may_withdraw_report),
    "appeal.answer": Rule(comments.sees_appeal, comments.may_answer_appeal),
    "notice.open": Rule(notices.hears, people.anybody),
}


def can(viewer: Viewer, permission: str, thing: Any = None) -> bool:
    """Whether the viewer may do what the permission names with the thing."""
    rule = POLICY[permission]
    return rule.sees(viewer, thing) and rule.may(viewer, thing)


def sees(viewer: Viewer, permission: str, thing: Any = None) -> bool:
    """Whether the viewer may know of the thing that the permission is about."""
    return POLICY[permission].sees(viewer, thing)
