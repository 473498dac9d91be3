"""Questions that a language model proposes: how it is asked, and which of them are kept.

Pure: what goes over the network is the caller's business. What a model says is treated as what
a stranger says, for the article may have told the model what to say.
"""

from discuss.quizgen.proposed.answer import UnreadableError
from discuss.quizgen.proposed.judging import RULE, Judged, judge, without_repeats
from discuss.quizgen.proposed.prompt import estimate_tokens, make_prompt, reason_not_to_ask

__all__ = [
    "RULE",
    "Judged",
    "UnreadableError",
    "estimate_tokens",
    "judge",
    "make_prompt",
    "reason_not_to_ask",
    "without_repeats",
]
