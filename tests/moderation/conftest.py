"""What tests of moderation do again and again."""

from collections.abc import Callable

import pytest

from discuss.models import Comment, Report
from tests import factories
from tests.pages import Page
from tests.personas import Persona
from tests.store import Store

Decide = Callable[..., Page]


@pytest.fixture
def reported(store: Store, comment: Comment, other_student: Persona) -> Report:
    """A report on the student's comment."""
    return factories.make_report(store, comment, other_student.user)


@pytest.fixture
def decide() -> Decide:
    """Decide about a comment as a person."""

    def decide(
        persona: Persona, comment: Comment, how: str, reason: str = "It was rude.", **fields: str
    ) -> Page:
        form = {"decision": how, "reason": reason, **fields}
        return persona.submit(f"/comments/{comment.id}/decide", form)

    return decide
