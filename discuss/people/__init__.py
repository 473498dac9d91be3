"""People in a club: what they did there, and what moderators decided about them."""
