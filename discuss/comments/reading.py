"""Reading discussions: pages of threads, in the same few statements however long they are."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from discuss.comments import queries
from discuss.domain.policy.articles import sees_others
from discuss.domain.threads import (
    Placed,
    ThreadPage,
    ancestors_of,
    branch_of,
    order_threads,
    page_number_of,
    page_of,
)
from discuss.domain.viewer import Viewer
from discuss.domain.visits import Seen, new_since
from discuss.domain.vocabulary import ReadingOrder
from discuss.extensions import db
from discuss.models import Article, Comment, Prompt

MOST_NEWS = 50


@dataclass(frozen=True, slots=True)
class Asked:
    """Which part of a discussion is asked for, and how it is to be read.

    ``prompt_id`` names a section, and nothing the one about the article; ``below`` a comment with
    all below it, whatever its section. The replies of ``closed`` ones are left out.
    """

    order: ReadingOrder = ReadingOrder.OLDEST
    page: int = 1
    closed: tuple[int, ...] = ()
    prompt_id: int | None = None
    below: int | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A comment with its place, and what the viewer has to do with it."""

    place: Placed
    comment: Comment
    endorsements: int
    is_endorsed: bool
    is_followed: bool
    is_new: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the discussion with threads of its own; without a prompt it is the article's."""

    prompt: Prompt | None
    count: int
    new: int


@dataclass(frozen=True, slots=True)
class News:
    """What is new to the viewer since their last visit (if there was one), and where it begins.

    ``first`` is on the page ``first_page``; or on none, where it is below a closed comment.
    """

    since: datetime | None
    count: int
    first: int | None
    first_page: int | None


@dataclass(frozen=True, slots=True)
class Discussion:
    """One page of a discussion, and what stands around it."""

    asked: Asked
    rows: tuple[Shown, ...]
    page: ThreadPage
    sections: tuple[Section, ...]
    section: Section
    news: News
    total: int
    began_on: int
    unopened: int
    ancestors: tuple[Shown, ...] = ()

    @property
    def comments(self) -> list[Comment]:
        """Every comment that is shown."""
        return [shown.comment for shown in (*self.ancestors, *self.rows)]


@dataclass(frozen=True, slots=True)
class Arrival:
    """A comment that has come, and the id of what it stands below in reading order, if any."""

    row: Shown
    after: int | None


@dataclass(frozen=True, slots=True)
class _Places:
    """All comments that the viewer may know of, in the asked order."""

    rows: Sequence[tuple[int, int | None, int]]
    order: Sequence[Placed]
    counts: Counter[int | None]
    news: dict[int, int | None]


def read_discussion(
    article: Article, asked: Asked, viewer: Viewer, *, answered: int | None = None
) -> Discussion:
    """A page of the threads under an article; that of the comment ``answered``, if one is."""
    prompts = db.session.scalars(queries.prompts_of(article.id)).all()
    if asked.prompt_id not in {prompt.id for prompt in prompts}:
        asked = replace(asked, prompt_id=None)
    since = _since(article, viewer)
    places = _places(article, asked, viewer, since)
    number = page_number_of(places.order, answered) if answered else asked.page
    page = page_of(places.order, number)
    chain = ancestors_of(places.rows, asked.below) if asked.below else []
    above = [Placed(id_, depth, 0) for depth, id_ in enumerate(chain)]
    rows = _shown([*above, *page.placed], places.news, viewer)
    sections = _sections(prompts, places)
    is_open = sees_others(viewer, article)
    unopened = 0 if is_open else db.session.scalar(queries.unopened_in(article, viewer)) or 0
    return Discussion(
        asked=replace(asked, page=page.number),
        rows=rows[len(above) :],
        page=page,
        sections=sections,
        section=next(one for one in sections if _id(one.prompt) == asked.prompt_id),
        news=_news(places, since),
        total=places.counts.total() + unopened,
        unopened=unopened,
        began_on=_page_of_thread(places.order, rows[len(above) :]),
        ancestors=rows[: len(above)],
    )


def read_arrivals(
    article: Article, asked: Asked, viewer: Viewer, after: datetime
) -> list[Arrival] | None:
    """What others have added since a moment; nothing where it is more than can be told.

    One statement where nothing has come.
    """
    statement = queries.ids_shown_after(article, viewer, after, MOST_NEWS + 1)
    ids = set(db.session.scalars(statement))
    if len(ids) > MOST_NEWS:
        return None
    return _arrivals(article, asked, viewer, ids, ids) if ids else []


def read_own(comment: Comment, asked: Asked, viewer: Viewer) -> list[Arrival]:
    """What the viewer has just written, with its place in the asked part if it is there."""
    whole = replace(asked, closed=())
    return _arrivals(comment.article, whole, viewer, {comment.id}, ())


def _arrivals(
    article: Article, asked: Asked, viewer: Viewer, ids: Collection[int], news: Collection[int]
) -> list[Arrival]:
    order = _places(article, asked, viewer, None).order
    at = [index for index, place in enumerate(order) if place.id in ids]
    rows = _shown([order[index] for index in at], news, viewer)
    return [
        Arrival(row, order[index - 1].id if index else None)
        for index, row in zip(at, rows, strict=True)
    ]


def page_with(comment: Comment, viewer: Viewer) -> int:
    """The number of the page, in the default order, on which a comment stands."""
    asked = Asked(prompt_id=comment.prompt_id)
    return page_number_of(_places(comment.article, asked, viewer, None).order, comment.id)


def _since(article: Article, viewer: Viewer) -> datetime | None:
    visit = db.session.scalar(queries.visit_of(article.id, viewer.user_id))
    seen = Seen(visit.seen_at, visit.seen_before_at) if visit else None
    return new_since(seen, viewer.now)


def _places(article: Article, asked: Asked, viewer: Viewer, since: datetime | None) -> _Places:
    found = db.session.execute(queries.places_in(article, viewer, asked.order, since)).all()
    rows = [
        (id_, parent, endorsements)
        for id_, parent, endorsements, prompt_id, _ in found
        if asked.below or prompt_id == asked.prompt_id
    ]
    order = order_threads(rows, asked.order, asked.closed)
    return _Places(
        rows,
        branch_of(order, asked.below) if asked.below else order,
        Counter(prompt_id for *_, prompt_id, _ in found),
        {id_: prompt_id for id_, *_, prompt_id, is_new in found if is_new},
    )


def _shown(places: Sequence[Placed], news: Collection[int], viewer: Viewer) -> tuple[Shown, ...]:
    ids = [place.id for place in places]
    found = {row[0].id: row for row in db.session.execute(queries.comments_by_id(ids, viewer))}
    return tuple(
        Shown(
            place=place,
            comment=found[place.id][0],
            endorsements=found[place.id][1],
            is_endorsed=bool(found[place.id][2]),
            is_followed=bool(found[place.id][3]),
            is_new=place.id in news,
        )
        for place in places
    )


def _sections(prompts: Sequence[Prompt], places: _Places) -> tuple[Section, ...]:
    new = Counter(places.news.values())
    return tuple(
        Section(prompt, places.counts[_id(prompt)], new[_id(prompt)]) for prompt in (None, *prompts)
    )


def _id(prompt: Prompt | None) -> int | None:
    return prompt.id if prompt else None


def _news(places: _Places, since: datetime | None) -> News:
    here = [id_ for id_, _, _ in places.rows if id_ in places.news]
    shown = next((place.id for place in places.order if place.id in places.news), None)
    if shown is None:
        return News(since, len(here), next(iter(here), None), None)
    return News(since, len(here), shown, page_number_of(places.order, shown))


def _page_of_thread(order: Sequence[Placed], rows: Sequence[Shown]) -> int:
    """The page on which the thread begins that the first row goes on with."""
    return page_number_of(order, rows[0].comment.root.id) if rows else 1
