"""Articles: from a paste or a file to the page that people read."""
