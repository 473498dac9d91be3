"""The only door to a card."""

from discuss.domain.errors import found
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import ReviewCard
from discuss.permissions import require
from discuss.reviews import queries


def load_card(card_id: int, *, viewer: Viewer) -> ReviewCard:
    """A card of the viewer's own that comes back to them."""
    card = found(db.session.scalar(queries.card(card_id)))
    require(viewer, "card.review", card)
    return card
