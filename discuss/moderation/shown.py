"""The words that the queue's templates show."""

from discuss.decisions.words import OF_A_PERSON
from discuss.moderation.words import (
    DECISION_NAMES,
    READY_REASONS,
    REASON_NAMES,
    SANCTION_NAMES,
    STATE_NAMES,
    TAB_NAMES,
)

SHOWN = {
    "tab_names": TAB_NAMES,
    "decision_names": DECISION_NAMES,
    "reason_names": REASON_NAMES,
    "ready_reasons": READY_REASONS,
    "state_names": STATE_NAMES,
    "sanction_names": SANCTION_NAMES,
    "counted": OF_A_PERSON,
}
