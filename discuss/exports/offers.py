"""The formats that a leader can choose from, and what each is for."""

from dataclasses import dataclass

from flask_babel import lazy_gettext as _l

from discuss.exchange.formats import Format

JSON = "json"


@dataclass(frozen=True, slots=True)
class Offer:
    """A format by its name in addresses, what it is good for, and the kind of its file."""

    form: str
    name: str
    purpose: str
    ending: str
    media_type: str

    def file_name(self, slug: str) -> str:
        """What the file of an article with this address is called."""
        return f"{slug}.{self.ending}"


OFFERS = (
    Offer(
        Format.MOODLE_XML.value,
        "Moodle XML",
        _l(
            "For Moodle 4.4 and newer: into its question bank, with everything. You can import it "
            "again."
        ),
        "moodle.xml",
        "application/xml",
    ),
    Offer(
        Format.GIFT.value,
        "GIFT",
        _l(
            "For Moodle of any age, and many others: plain text to read and change. You can import "
            "it again."
        ),
        "gift.txt",
        "text/plain",
    ),
    Offer(
        Format.QTI21.value,
        "QTI 2.1",
        _l(
            "For learning platforms and assessment systems of today: an archive with a file for "
            "each question."
        ),
        "qti21.zip",
        "application/zip",
    ),
    Offer(
        Format.QTI12.value,
        "QTI 1.2",
        _l("For older learning platforms: one file."),
        "qti12.xml",
        "application/xml",
    ),
    Offer(
        Format.ANKI.value,
        "Anki",
        _l("To learn with cards: one card a question, its evidence on the back."),
        "apkg",
        "application/octet-stream",
    ),
    Offer(
        JSON,
        "JSON",
        _l("For programs of your own: with the article and where in it the evidence stands."),
        "json",
        "application/json",
    ),
)
BY_FORM = {offer.form: offer for offer in OFFERS}
