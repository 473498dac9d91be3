"""A report as one HTML page to read through: no script, no other file, the keys folded away."""

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from discuss.quizgen.flaws import flaws_of
from discuss.quizgen.quiz import Question
from discuss.quizgen.report.figures import Figure, figures, percent
from discuss.quizgen.report.records import Record, anchor
from discuss.quizgen.report.tally import Count, ratio, tally

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_LETTERS = "ABCDEFGHIJ"


def render(records: Sequence[Record], title: str) -> str:
    """The whole page."""
    return "\n".join(_page(records, title)) + "\n"


def _page(records: Sequence[Record], title: str) -> Iterator[str]:
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    style = files("discuss.quizgen.report").joinpath("page.css").read_text("utf-8")
    yield f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>"
    yield f"<header><h1>{escape(title)}</h1>"
    yield '<p class="meta">Keys are folded away: answer first, then open “Key”.</p></header>'
    yield "<main>"
    yield from _overview(records)
    yield from _contents(records)
    for record, name in zip(records, _anchors(records), strict=True):
        yield from _article(record, name)
    yield "</main>\n</body>\n</html>"


def _overview(records: Sequence[Record]) -> Iterator[str]:
    found = tally(records)
    yield '<section aria-labelledby="figures"><h2 id="figures">Figures</h2>'
    yield "<table><thead><tr><th>Measure</th><th>Here</th></tr></thead><tbody>"
    yield from map(_figure, figures(found))
    yield "</tbody></table>"
    parts = (("Kinds", found.kinds), ("Rules", found.rules), ("Structural flaws", found.flaws))
    for heading, counts in parts:
        yield from _counts(heading, counts)
    yield "</section>"


def _figure(figure: Figure) -> str:
    bar = ""
    if figure.bar:
        state = {True: ("met", "reached"), False: ("missed", "missed"), None: ("", "no data")}
        name, words = state[figure.is_met]
        bar = f'<span class="bar">bar: {escape(figure.bar)}, <span class="{name}">{words}</span>'
        bar += "</span>"
    label, value = escape(figure.label), escape(figure.value)
    return f'<tr><th scope="row">{label}</th><td>{value}{bar}</td></tr>'


def _counts(heading: str, counts: Sequence[Count]) -> Iterator[str]:
    yield f"<h3>{heading}</h3>\n<table><tbody>"
    for one in counts:
        name, share = escape(one.name.replace("_", " ")), percent(one.share)
        yield (
            f'<tr><th scope="row">{name}</th><td class="number">{one.count}</td>'
            f'<td class="number">{share}</td>'
            f'<td class="meter"><meter value="{one.share:.4f}" aria-label="{name}">{share}</meter>'
            "</td></tr>"
        )
    yield "</tbody></table>"


def _anchors(records: Sequence[Record]) -> list[str]:
    found: list[str] = ["figures", "articles"]
    for record in records:
        found.append(anchor(record.name, found))
    return found[2:]


def _contents(records: Sequence[Record]) -> Iterator[str]:
    yield '<nav aria-labelledby="articles"><h2 id="articles">Articles</h2><ol class="contents">'
    for record, name in zip(records, _anchors(records), strict=True):
        outcome = str(len(record.questions)) if record.quiz else "failed"
        yield f'<li><a href="#{name}">{escape(_title(record))}</a> ({outcome})</li>'
    yield "</ol></nav>"


def _title(record: Record) -> str:
    return (record.article.title if record.article else "") or record.name


def _article(record: Record, name: str) -> Iterator[str]:
    yield f'<article id="{name}" aria-labelledby="{name}-title">'
    yield f'<h2 id="{name}-title">{escape(_title(record))}</h2>'
    yield f'<p class="meta">{escape(" · ".join(_details(record)))}</p>'
    note = record.problem or (record.quiz.note if record.quiz else "")
    if note:
        yield f'<p class="{"problem" if record.problem else "meta"}">{escape(note)}</p>'
    if record.article is not None:
        yield '<details><summary>The article</summary><div class="text">'
        yield from (f"<p>{escape(text)}</p>" for text in record.article.paragraphs)
        yield "</div></details>"
    for number, question in enumerate(record.questions, 1):
        yield from _question(number, question)
    yield "</article>"


def _details(record: Record) -> Iterator[str]:
    yield record.name
    yield f"{record.words} words"
    if record.quiz:
        yield f"{len(record.questions)} questions"
        yield f"{record.seconds:.2f} s, {ratio(record):.1f} times the parse alone"


def _question(number: int, question: Question) -> Iterator[str]:
    yield f'<div class="question"><p class="stem"><b>{number}.</b> {escape(question.stem)}</p>'
    if question.options:
        yield '<ol class="options">'
        yield from (f"<li>{escape(option)}</li>" for option in question.options)
        yield "</ol>"
    else:
        yield '<p class="typed">The answer is typed.</p>'
    yield "<details><summary>Key</summary><dl><dt>Answer</dt>"
    yield f'<dd class="key">{escape(_answer(question))}</dd>'
    yield from _rows(question)
    yield "</dl></details></div>"


def _answer(question: Question) -> str:
    if question.accepted:
        return " / ".join(question.accepted)
    if question.order:
        return " ".join(_LETTERS[at] for at in question.order)
    letter = f"{_LETTERS[question.key]}. " if question.key is not None else ""
    return letter + question.right_answer


def _rows(question: Question) -> Iterator[str]:
    rows = {
        f"Evidence, paragraph {question.evidence.paragraph + 1}": question.evidence.text,
        "Rule": f"{question.rule} ({question.kind.value.replace('_', ' ')})",
        "Confidence": f"{question.confidence:.2f}; difficulty {question.difficulty:.2f}",
        "Told after": question.explanation,
    }
    yield from (f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in rows.items())
    for flaw in flaws_of(question):
        yield f'<dt>Flaw</dt><dd><span class="flaw">{escape(flaw.name)}</span>. {flaw.rule}</dd>'
