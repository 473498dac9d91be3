"""Every permission of the product, in one table.

A rule has two predicates on (viewer, thing): ``sees`` (may the viewer know of the thing at
all? If not, it does not exist for them) and ``may`` (may they do this with it?). Both are
pure; the things are models or anything else with the same attributes. A club, an article,
a quiz, a comment or a member is named by the part of the permission before the dot.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from discuss.domain.viewer import Viewer
from discuss.domain.vocabulary import ArticleStatus, CommentState, QuizStatus

Predicate = Callable[[Viewer, Any], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may do it, among those who may know of the thing."""

    sees: Predicate
    may: Predicate


def anybody(_viewer: Viewer, _thing: Any) -> bool:
    """True for everybody."""
    return True


def is_signed_in(viewer: Viewer, _thing: Any) -> bool:
    """The viewer has an account."""
    return not viewer.is_anonymous


def is_administrator(viewer: Viewer, _thing: Any) -> bool:
    """The viewer looks after the site."""
    return viewer.is_administrator


# --- clubs -------------------------------------------------------------------------------


def sees_club(viewer: Viewer, club: Any) -> bool:
    """An open club is everybody's to read, any other its members'."""
    return club.is_open or viewer.belongs_to(club.id)


def leads_club(viewer: Viewer, club: Any) -> bool:
    """The viewer runs the club."""
    return viewer.leads(club.id)


def moderates_club(viewer: Viewer, club: Any) -> bool:
    """The viewer keeps the club's threads civil."""
    return viewer.moderates(club.id)


def belongs_to_club(viewer: Viewer, club: Any) -> bool:
    """The viewer is a member."""
    return viewer.belongs_to(club.id)


def sees_membership(viewer: Viewer, membership: Any) -> bool:
    """Members know each other."""
    return viewer.belongs_to(membership.club_id)


def changes_membership(viewer: Viewer, membership: Any) -> bool:
    """A leader changes others' memberships; nobody changes their own role."""
    return viewer.leads(membership.club_id) and membership.user_id != viewer.user_id


# --- articles ----------------------------------------------------------------------------


def leads_article(viewer: Viewer, article: Any) -> bool:
    """The viewer runs the article's club."""
    return viewer.leads(article.club_id)


def sees_article(viewer: Viewer, article: Any) -> bool:
    """A published article is for all who see the club, a draft for its leaders."""
    if leads_article(viewer, article):
        return True
    is_public: bool = article.status is ArticleStatus.PUBLISHED and sees_club(viewer, article.club)
    return is_public


def sees_discussion(viewer: Viewer, article: Any) -> bool:
    """Comments carry the names of pupils: members only, in open clubs too."""
    return sees_article(viewer, article) and viewer.belongs_to(article.club_id)


def may_comment(viewer: Viewer, article: Any) -> bool:
    """Members comment on published articles."""
    return sees_discussion(viewer, article) and article.status is ArticleStatus.PUBLISHED


# --- quizzes -----------------------------------------------------------------------------


def leads_quiz(viewer: Viewer, quiz: Any) -> bool:
    """The viewer runs the club of the quiz."""
    return viewer.leads(quiz.article.club_id)


def sees_quiz(viewer: Viewer, quiz: Any) -> bool:
    """Students know of a quiz once a leader approved it."""
    if leads_quiz(viewer, quiz):
        return True
    return quiz.status is QuizStatus.APPROVED and sees_discussion(viewer, quiz.article)


def may_take_quiz(viewer: Viewer, quiz: Any) -> bool:
    """Members take approved quizzes of published articles."""
    return quiz.status is QuizStatus.APPROVED and may_comment(viewer, quiz.article)


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


# --- comments ----------------------------------------------------------------------------


def is_author(viewer: Viewer, comment: Any) -> bool:
    """The viewer wrote it."""
    return not viewer.is_anonymous and comment.author_id == viewer.user_id


def sees_comment(viewer: Viewer, comment: Any) -> bool:
    """Who sees the discussion knows that the comment is there, be it as a tombstone."""
    return sees_discussion(viewer, comment.article)


def reads_comment(viewer: Viewer, comment: Any) -> bool:
    """A hidden comment is read by its author and those who moderate; a deleted one by nobody."""
    if comment.state is CommentState.HIDDEN:
        return is_author(viewer, comment) or viewer.moderates(comment.article.club_id)
    return comment.state is CommentState.VISIBLE


def may_reply(viewer: Viewer, comment: Any) -> bool:
    """Members reply to comments that can be read by all."""
    return comment.state is CommentState.VISIBLE and may_comment(viewer, comment.article)


def may_edit_comment(viewer: Viewer, comment: Any) -> bool:
    """Authors edit their own visible comments while the article takes comments."""
    return is_author(viewer, comment) and may_reply(viewer, comment)


def may_delete_comment(viewer: Viewer, comment: Any) -> bool:
    """Authors delete their own visible comments; what a moderator hid stays for the log."""
    return is_author(viewer, comment) and comment.state is CommentState.VISIBLE


def may_report_comment(viewer: Viewer, comment: Any) -> bool:
    """Members report others' visible comments."""
    return not is_author(viewer, comment) and comment.state is CommentState.VISIBLE


def moderates_comment(viewer: Viewer, comment: Any) -> bool:
    """Moderators act in their own club, and never in their own case."""
    return viewer.moderates(comment.article.club_id) and not is_author(viewer, comment)


def may_hide_comment(viewer: Viewer, comment: Any) -> bool:
    """A moderator hides what is visible."""
    return moderates_comment(viewer, comment) and comment.state is CommentState.VISIBLE


def may_restore_comment(viewer: Viewer, comment: Any) -> bool:
    """A moderator restores what is hidden."""
    return moderates_comment(viewer, comment) and comment.state is CommentState.HIDDEN


POLICY: dict[str, Rule] = {
    "site.sign_in": Rule(anybody, anybody),
    "site.account": Rule(anybody, is_signed_in),
    "club.create": Rule(anybody, is_administrator),
    "club.view": Rule(sees_club, anybody),
    "club.join": Rule(anybody, is_signed_in),
    "club.members": Rule(sees_club, belongs_to_club),
    "club.manage": Rule(sees_club, leads_club),
    "club.queue": Rule(sees_club, moderates_club),
    "club.log": Rule(sees_club, moderates_club),
    "membership.change": Rule(sees_membership, changes_membership),
    "article.create": Rule(sees_club, leads_club),
    "article.view": Rule(sees_article, anybody),
    "article.edit": Rule(sees_article, leads_article),
    "article.publish": Rule(sees_article, leads_article),
    "article.discuss": Rule(sees_article, sees_discussion),
    "article.comment": Rule(sees_article, may_comment),
    "quiz.review": Rule(sees_quiz, leads_quiz),
    "quiz.ask_model": Rule(sees_asking, may_ask_model),
    "quiz.take": Rule(sees_quiz, may_take_quiz),
    "attempt.answer": Rule(owns_attempt, may_answer),
    "comment.view": Rule(sees_comment, anybody),
    "comment.read": Rule(sees_comment, reads_comment),
    "comment.reply": Rule(sees_comment, may_reply),
    "comment.edit": Rule(sees_comment, may_edit_comment),
    "comment.delete": Rule(sees_comment, may_delete_comment),
    "comment.report": Rule(sees_comment, may_report_comment),
    "comment.hide": Rule(sees_comment, may_hide_comment),
    "comment.restore": Rule(sees_comment, may_restore_comment),
    "comment.decide": Rule(sees_comment, moderates_comment),
}


def can(viewer: Viewer, permission: str, thing: Any = None) -> bool:
    """Whether the viewer may do what the permission names with the thing."""
    rule = POLICY[permission]
    return rule.sees(viewer, thing) and rule.may(viewer, thing)


def sees(viewer: Viewer, permission: str, thing: Any = None) -> bool:
    """Whether the viewer may know of the thing that the permission is about."""
    return POLICY[permission].sees(viewer, thing)
