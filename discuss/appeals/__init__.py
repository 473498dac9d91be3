"""Appeals: an author asks another moderator to look again at a decision."""
