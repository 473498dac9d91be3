"""What moderators do with whole threads: lock, move, split, merge; and featured comments."""
