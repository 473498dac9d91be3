"""GIFT, Moodle's text format: https://docs.moodle.org/en/GIFT_format."""

from discuss.exchange.gift.reading import read
from discuss.exchange.gift.writing import render

__all__ = ["read", "render"]
