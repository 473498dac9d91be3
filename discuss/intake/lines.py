"""Recognises lines that belong to the page around an article and not to the article."""

import re
from typing import Final

_MAX_CHARACTERS: Final = 400

_SHARE: Final = (
    r"(?:share|tweet|e-?mail|print|facebook|twitter|x|whatsapp|linkedin|reddit|telegram"
    r"|pinterest|instagram|copy link|save|like)"
)
_READ_MORE: Final = (
    r"(?:read (?:more|also|next)|also read|see also|related(?: (?:articles?|stories|news|posts))?"
    r"|more (?:on this|from|stories|news)|you (?:may|might) also (?:like|be interested in)"
    r"|don['’]t miss|recommended(?: for you)?|most (?:read|popular)|trending(?: now)?"
    r"|(?:keep|continue) reading)"
)
_NOTE: Final = (
    r"(?:editor['’]?s?['’]? note|note from the editors?|corrections?|clarifications?|update"
    r"|disclaimer|disclosure)"
)

# Each pattern has to match the whole line, so that a sentence of the article is not caught for
# a word in it. The first reason that fits is given.
_CLUTTER: Final = (
    (
        "site header",
        r"(?:proudly )?powered by .{1,60}",
        r"(?:theme|website|site)(?: designed)? by .{1,60}",
    ),
    (
        "advertisement",
        r"(?:story|article) continues (?:after|below).*",
        r"\W*(?:advert(?:isement)?s?|ad)\W*",
        r"(?:sponsored|promoted|paid)(?: content| post)?",
        r"skip ad",
    ),
    (
        "read more line",
        rf"{_READ_MORE}\s*(?:[:»>→].{{0,200}})?",
        r"read (?:more|also)\b[^.]{0,150}",
    ),
    (
        "share line",
        r"share (?:this|on|via|with)\b[^.]{0,60}",
        rf"(?:{_SHARE}[\s|,·•:/]*){{1,12}}",
        r"(?:share:|print this|e-?mail this.{0,30})",
    ),
    (
        "invitation to follow or sign up",
        r"(?:follow|like|find|join) (?:us|\w+(?: \w+)?) on\b.{0,80}",
        r"(?:subscribe (?:to|for|now)|sign up (?:for|to)|(?:join|support) our)\b.{0,160}",
        r"get (?:our|the) .{0,40}newsletter\b.{0,100}",
        r"(?:subscribe|newsletter|donate)",
    ),
    (
        "copyright line",
        r"(?:©|\(c\)|copyright\b).{0,200}",
        r".{0,120}\ball rights reserved\b.{0,80}",
    ),
    (
        "comment count",
        r"(?:\d[\d,.]*|no) (?:comment|reply|replie|response|share|like|view)s?(?:\s*[|·].{0,40})?",
        r"comments?(?: \(\d+\)| are closed\.?)?",
        r"(?:leave|post|write|add) a (?:comment|reply).{0,40}",
        r"join the (?:conversation|discussion).{0,40}",
    ),
    ("who reported and edited", r"(?:additional )?(?:reporting|editing|writing) by [^.]{1,150}"),
    (
        "reading time",
        r"(?:estimated )?reading time:? .{1,30}",
        r"\d+[ -]min(?:ute)?s?(?: read)?",
        r"listen to this article.{0,30}",
    ),
    (
        "tags",
        r"(?:tags?|tagged|filed under|posted in|categor(?:y|ies)|topics?|keywords)\s*:.{0,200}",
    ),
    (
        "editor's note",
        rf"\W{{0,2}}{_NOTE}\s*(?:\([^)]{{0,60}}\))?\s*[:—–].*",
    ),
    (
        "navigation",
        r"skip to (?:main )?content",
        r"(?:home|menu|search|log ?in|sign in|log ?out|register|contact(?: us)?|about(?: us)?)",
        r"(?:back to top|all articles|view all|more)",
        r"(?:next|previous)(?: article| post)?",
        r"[^|›»>·•/]{1,30}(?:\s*[|›»>·•]\s*[^|›»>·•/]{1,30}){2,12}",
    ),
    ("divider", r"[\W_]{1,60}"),
)
_SECTIONS: Final = (
    (
        "list of sources",
        r"(?:sources?|references|bibliography|works cited|(?:foot)?notes|citations)\s*:?",
        r"(?:further reading|external links)\s*:?",
    ),
    ("read more line", rf"{_READ_MORE}\s*:?"),
)


def _compiled(table: tuple[tuple[str, ...], ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile("|".join(forms), re.IGNORECASE), reason) for reason, *forms in table)


_CLUTTER_PATTERNS: Final = _compiled(_CLUTTER)
_SECTION_PATTERNS: Final = _compiled(_SECTIONS)
_COOKIES: Final = re.compile(
    r"\b(?:we|our partners|(?:this|our) (?:web)?site) uses? cookies"
    r"|\b(?:accept|reject|allow|manage) (?:all )?cookies|\b(?:your|our) use of cookies",
    re.IGNORECASE,
)
_SELF: Final = re.compile(
    r"\bis an? (?:\w+[ -]){0,4}(?:production|publication|project|magazine|newspaper|newsletter"
    r"|journal|website|blog|site|initiative) (?:of|by|for|from|run|written|about)\b"
    r"|\b(?:our (?:goal|mission|aim|purpose)|about us|we are (?:an?|the|written|run|funded)\b"
    r"|(?:written|run|made) by students)",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"[\"“][^\"”]*[\"”]?")
_MAX_SELF_CHARACTERS: Final = 1000


def clutter_reason(line: str) -> str:
    """Why the line is no part of an article, in a reader's words, or nothing."""
    if len(line) > _MAX_CHARACTERS:
        return ""
    reason = _first_match(_CLUTTER_PATTERNS, line)
    if not reason and _COOKIES.search(_QUOTED.sub("", line)):
        return "cookie notice"
    return reason


def section_reason(heading: str) -> str:
    """Why what stands under this heading is no part of an article, or nothing."""
    return _first_match(_SECTION_PATTERNS, heading) if len(heading) <= _MAX_CHARACTERS else ""


def is_about_itself(paragraph: str) -> bool:
    """Whether a publication speaks of itself here, outside quotations."""
    if len(paragraph) > _MAX_SELF_CHARACTERS:
        return False
    return bool(_SELF.search(_QUOTED.sub("", paragraph)))


def _first_match(patterns: tuple[tuple[re.Pattern[str], str], ...], line: str) -> str:
    return next((reason for pattern, reason in patterns if pattern.fullmatch(line)), "")
