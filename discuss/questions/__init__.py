"""Questions that people write: a leader edits them or adds their own, a student suggests one."""
