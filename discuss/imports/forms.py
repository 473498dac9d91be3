"""The forms of an import: a file or pasted text, and evidence for what has none."""

import re
from collections.abc import Iterable

from flask_babel import lazy_gettext as _l
from flask_wtf.file import FileField
from wtforms import TextAreaField

from discuss.domain.composing import LONGEST_EVIDENCE
from discuss.domain.writing import readable
from discuss.exchange.files import MOST_BYTES
from discuss.web.forms import DiscussForm

QUESTIONS = "questions"
"""The field that carries the questions of a preview, as GIFT."""

MOST_SENT = 2 * MOST_BYTES + 1_000_000
"""Bytes of a request: a file of the largest size with its escapes doubled, and its form."""

EVIDENCE = re.compile(r"^evidence-([0-9]{1,3})$")


class SourceForm(DiscussForm):
    """Where the questions come from."""

    file = FileField(
        _l("File"),
        description=_l("GIFT (.txt) or Moodle XML (.xml), at most 5 MB and 500 questions."),
        render_kw={"accept": ".txt,.gift,.xml"},
    )
    text = TextAreaField(_l("Or paste it"), render_kw={"rows": 10, "spellcheck": "false"})

    @property
    def data_sent(self) -> bytes:
        """What was sent; the file counts where there is one."""
        upload = self.file.data
        if upload and upload.filename:
            return bytes(upload.read())
        return (self.text.data or "").encode()


def read_evidence(fields: Iterable[tuple[str, str]]) -> dict[int, str]:
    """What was cited as evidence, by the number of the question; a blank is nothing."""
    cited = {
        int(match[1]): (readable(value) or "").strip()[:LONGEST_EVIDENCE]
        for name, value in fields
        if (match := EVIDENCE.match(name))
    }
    return {number: text for number, text in cited.items() if text}
