"""Reviews: what a person missed in a quiz comes back on later days."""
