"""What first attempts say of a quiz and its questions: a page for leaders."""
