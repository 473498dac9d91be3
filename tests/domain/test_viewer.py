import pytest

from discuss.domain.viewer import ANONYMOUS, Viewer
from discuss.domain.vocabulary import Role

HERE, ELSEWHERE = 1, 2


@pytest.mark.parametrize(
    ("role", "belongs", "moderates", "leads"),
    [
        (Role.STUDENT, True, False, False),
        (Role.MODERATOR, True, True, False),
        (Role.LEADER, True, True, True),
    ],
)
def test_a_role_counts_in_its_own_club_only(
    role: Role, belongs: bool, moderates: bool, leads: bool
) -> None:
    viewer = Viewer(user_id=7, roles={HERE: role})
    asked = (viewer.belongs_to, viewer.moderates, viewer.leads)
    assert tuple(ask(HERE) for ask in asked) == (belongs, moderates, leads)
    assert not any(ask(ELSEWHERE) for ask in asked)


def test_an_administrator_is_at_home_in_every_club() -> None:
    viewer = Viewer(user_id=7, is_administrator=True)
    assert viewer.belongs_to(HERE)
    assert viewer.moderates(HERE)
    assert viewer.leads(HERE)


def test_nobody_signed_in_is_nobody_anywhere() -> None:
    assert ANONYMOUS.is_anonymous
    assert not ANONYMOUS.belongs_to(HERE)
    assert not Viewer(user_id=7).is_anonymous
