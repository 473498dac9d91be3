"""Setting up a new site."""

from discuss.accounts.actions import create_user, make_administrator
from discuss.clubs.actions import add_member, create_club
from discuss.domain.errors import RefusedError
from discuss.domain.vocabulary import Role
from discuss.extensions import db

SHORTEST_PASSWORD = 10


def set_up_site(email: str, handle: str, name: str, password: str, club: str) -> str:
    """Make the first administrator, and a club where one is named; says what was done."""
    if len(password) < SHORTEST_PASSWORD:
        raise RefusedError("A password has at least 10 characters.")
    person = make_administrator(
        create_user(email=email, username=handle, name=name, password=password)
    )
    lines = [f"{person.name} is an administrator: sign in as {person.username}."]
    if club:
        made = create_club(club)
        add_member(made, person, Role.LEADER)
        lines.append(f"The club is at /clubs/{made.slug}.")
    db.session.commit()
    return "\n".join(lines)
