"""The policy at work: refuse with the right error."""

from typing import Any

from discuss.domain.errors import NotAllowedError, NotFoundError
from discuss.domain.policy import can, sees
from discuss.domain.viewer import Viewer


def require(viewer: Viewer, permission: str, thing: Any = None) -> None:
    """Pass, or raise: not found where the viewer may not know of the thing, else not allowed."""
    if not sees(viewer, permission, thing):
        raise NotFoundError
    if not can(viewer, permission, thing):
        raise NotAllowedError
