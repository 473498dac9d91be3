"""Reports, decisions, and the log of them."""
