"""The language model that a leader may ask: which it is, and how it is asked over the network."""
