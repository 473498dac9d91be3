"""Moodle XML, in which Moodle keeps question banks: https://docs.moodle.org/en/Moodle_XML_format."""

from discuss.exchange.moodle.reading import read
from discuss.exchange.moodle.writing import render

__all__ = ["read", "render"]
