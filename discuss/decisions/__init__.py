"""Reading what was decided: the log for staff, and its public part for members."""
