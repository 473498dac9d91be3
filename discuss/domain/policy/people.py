"""Who somebody is on the whole site."""

from typing import Any

from discuss.domain.viewer import Viewer


def anybody(_viewer: Viewer, _thing: Any) -> bool:
    """True for everybody."""
    return True


def is_signed_in(viewer: Viewer, _thing: Any) -> bool:
    """The viewer has an account."""
    return not viewer.is_anonymous


def is_administrator(viewer: Viewer, _thing: Any) -> bool:
    """The viewer looks after the site."""
    return viewer.is_administrator
