"""QTI 2.1: an IMS content package with an item for each question and a test of them all."""

from discuss.exchange.qti21.package import render

__all__ = ["render"]
