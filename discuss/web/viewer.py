"""Who is looking at this request."""

from flask import g
from flask_login import current_user

from discuss.accounts import queries
from discuss.clock import utcnow
from discuss.domain.viewer import ANONYMOUS, Viewer
from discuss.models import User


def current_person() -> User:
    """The account that is signed in; only for views that a viewer without one cannot reach."""
    person: User = current_user._get_current_object()
    return person


def current_viewer() -> Viewer:
    """The viewer of this request: one statement, once."""
    if "viewer" not in g:
        signed_in = current_user.is_authenticated
        g.viewer = queries.viewer_of(current_person(), utcnow()) if signed_in else ANONYMOUS
    viewer: Viewer = g.viewer
    return viewer
