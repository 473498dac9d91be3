"""Passages that comments are attached to: checked, found again after an edit, and marked."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from discuss.clock import utcnow
from discuss.comments import passage_queries as queries
from discuss.database import lock
from discuss.domain.article import BlockKind
from discuss.domain.errors import RefusedError
from discuss.domain.marks import Span
from discuss.domain.passages import LONGEST, Blocks, Passage, fold, is_in, relocate, sentences_of
from discuss.domain.policy.articles import sees_others
from discuss.domain.viewer import Viewer
from discuss.extensions import db
from discuss.models import Article, ArticleBlock, Comment

KIND = "passage"
MOST_MARKED = 100
"""So many passages of one paragraph are marked, those with the most comments first."""
MOST_BESIDE = 30


def paragraphs_of(article: Article) -> dict[str, str]:
    """The paragraphs by their anchors, in order: only they can be commented on by passage."""
    return {row.anchor: row.text for row in article.blocks if row.kind is BlockKind.PARAGRAPH}


def check_passage(article: Article, said: Passage) -> Passage:
    """The passage as the article has it; refused when it says something else there.

    One without words was chosen from a list: its anchor is gone when its paragraph was changed.
    Nobody edits the article until the comment is stored.
    """
    lock(article, "revision")
    db.session.refresh(article, ["blocks"])
    blocks = paragraphs_of(article)
    words = blocks.get(said.anchor, "")[max(said.start, 0) : said.end]
    passage = Passage(said.anchor, said.start, said.end, words)
    is_same = not said.text or fold(words) == fold(said.text)
    if not (is_same and is_in(passage, blocks)):
        raise RefusedError(
            "This passage of the article has changed since you chose it. What you wrote is still "
            "below: choose the passage again, or post without it."
        )
    if len(words) > LONGEST and words != blocks[said.anchor]:
        raise RefusedError(
            "A passage has at most %(most)s characters: choose a shorter one, or the whole "
            "paragraph.",
            most=LONGEST,
        )
    return passage


def relocate_passages(article: Article, old: Blocks) -> None:
    """Put every comment's passage where its words are after an edit, or mark it as changed."""
    new = paragraphs_of(article)
    moved: dict[Passage, Passage | None] = {}
    for comment in db.session.scalars(queries.comments_on_passages(article.id)):
        passage = passage_of(comment)
        if passage not in moved:
            moved[passage] = relocate(passage, old, new)
        _settle(comment, moved[passage])


def _settle(comment: Comment, place: Passage | None) -> None:
    if place is None:
        comment.passage_changed_at = comment.passage_changed_at or utcnow()
        return
    comment.passage_changed_at = None
    comment.passage_anchor = place.anchor
    comment.passage_start, comment.passage_end = place.start, place.end


def passage_of(comment: Comment) -> Passage:
    """The passage of a comment that has one."""
    start, end = comment.passage_start or 0, comment.passage_end or 0
    return Passage(comment.passage_anchor, start, end, comment.passage_text)


@dataclass(frozen=True, slots=True)
class Marked:
    """What is marked in an article because of comments: the spans, and how many a paragraph."""

    spans: Sequence[tuple[str, Span]] = ()
    counts: Mapping[str, int] = field(default_factory=dict)


def read_marked(article: Article, viewer: Viewer) -> Marked:
    """The passages with comments that all can read; none before one's own where that is asked."""
    if not sees_others(viewer, article):
        return Marked()
    rows = db.session.execute(queries.passages_in(article.id)).all()
    counts: Counter[str] = Counter()
    spans: dict[str, list[Span]] = defaultdict(list)
    for anchor, start, end, count in rows:
        counts[anchor] += count
        if start is not None and end is not None and len(spans[anchor]) < MOST_MARKED:
            spans[anchor].append(Span(start, end, f"{anchor}-{start}-{end}", KIND))
    return Marked([(anchor, span) for anchor, some in spans.items() for span in some], counts)


@dataclass(frozen=True, slots=True)
class Beside:
    """What is shown beside one paragraph: its comments, and its sentences to choose from."""

    block: ArticleBlock
    comments: Sequence[Comment]
    sentences: Sequence[tuple[int, int]]


def read_beside(article: Article, anchor: str | None, viewer: Viewer) -> Beside | None:
    """A paragraph with its comments, as many as the viewer may see; None where there is none."""
    rows = (row for row in article.blocks if row.kind is BlockKind.PARAGRAPH)
    block = next((row for row in rows if row.anchor == anchor), None)
    if block is None:
        return None
    found = queries.comments_on(article.id, block.anchor, MOST_BESIDE)
    comments = db.session.scalars(found).all() if sees_others(viewer, article) else ()
    return Beside(block, comments, sentences_of(block.text))
