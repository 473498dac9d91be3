"""What the rules of a club are called, in its form and in its log."""

from flask_babel import lazy_gettext as _l

RULE_NAMES = {
    "conduct": _l("Conduct"),
    "newcomer_comments": _l("First comments of a newcomer that wait"),
    "held_words": _l("Words that make a comment wait"),
    "links_allowed": _l("Links allowed in a comment"),
    "holds_repeats": _l("The same text again waits"),
    "reports_to_hide": _l("Reports that hide a comment"),
    "slows_heat": _l("Slow heated threads"),
    "approves_quizzes": _l("Approve quizzes by themselves"),
}
