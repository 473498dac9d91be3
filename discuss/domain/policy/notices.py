"""What one may do with notices."""

from typing import Any

from discuss.domain.viewer import Viewer


def hears(viewer: Viewer, notice: Any) -> bool:
    """The notice is the viewer's own, and its time has come."""
    is_mine = not viewer.is_anonymous and notice.user_id == viewer.user_id
    return is_mine and notice.due_at <= viewer.now
