"""The order in which comments are read: each thread in full, replies below what they answer."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from discuss.domain.vocabulary import ReadingOrder

PAGE_SIZE = 40

Row = tuple[int, int | None, int]
"""A comment's id, the id of what it answers, and its endorsements."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A comment's place on the page: ``depth`` 0 begins a thread; ``replies`` counts all below.

    The replies of a closed one are left out of the order.
    """

    id: int
    depth: int
    replies: int
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class ThreadPage:
    """One page of a discussion: a slice of the reading order, and how many come ``below`` it."""

    placed: tuple[Placed, ...]
    number: int
    pages: int
    total: int
    below: int


def order_threads(
    rows: Iterable[Row],
    order: ReadingOrder = ReadingOrder.OLDEST,
    closed: Collection[int] = (),
) -> list[Placed]:
    """Put comments in reading order.

    The order of ids is the order of writing. "Newest" puts the thread with the newest comment
    first, and leaves each thread as it is; "endorsed" puts what most have endorsed first, among
    threads and among the answers to one comment. A comment whose parent is not among the rows
    begins a thread. Iterative, so depth has no limit; time is linear, apart from sorting.
    """
    placed = _with_reply_counts(_walk(_children(rows, order)))
    if order is ReadingOrder.NEWEST:
        placed = _newest_first(placed)
    return _without_replies(placed, closed) if closed else placed


def _children(rows: Iterable[Row], order: ReadingOrder) -> dict[int | None, list[int]]:
    """The answers to each comment, in the order in which siblings are read."""
    rows = sorted(rows, key=_rank if order is ReadingOrder.ENDORSED else None)
    known = {id_ for id_, _, _ in rows}
    children: dict[int | None, list[int]] = defaultdict(list)
    for id_, parent, _ in rows:
        children[parent if parent in known else None].append(id_)
    return children


def _rank(row: Row) -> tuple[int, int]:
    return -row[2], row[0]


def _walk(children: dict[int | None, list[int]]) -> list[tuple[int, int]]:
    """(id, depth) of every comment, each before the answers to it."""
    order: list[tuple[int, int]] = []
    stack = [(id_, 0) for id_ in reversed(children[None])]
    while stack:
        id_, depth = stack.pop()
        order.append((id_, depth))
        stack.extend((child, depth + 1) for child in reversed(children[id_]))
    return order


def _with_reply_counts(order: Sequence[tuple[int, int]]) -> list[Placed]:
    """Count what lies below each: in reading order that is the run of deeper ones after it."""
    open_: list[tuple[int, int]] = []
    ends = [len(order)] * len(order)
    for index, (_, depth) in enumerate(order):
        while open_ and open_[-1][1] >= depth:
            ends[open_.pop()[0]] = index
        open_.append((index, depth))
    return [Placed(id_, depth, ends[index] - index - 1) for index, (id_, depth) in enumerate(order)]


def _newest_first(placed: Sequence[Placed]) -> list[Placed]:
    """The same threads, that with the newest comment first."""
    starts = [index for index, place in enumerate(placed) if place.depth == 0]
    threads = [placed[start : start + placed[start].replies + 1] for start in starts]
    threads.sort(key=lambda thread: -max(place.id for place in thread))
    return [place for thread in threads for place in thread]


def _without_replies(placed: Sequence[Placed], closed: Collection[int]) -> list[Placed]:
    """Leave out what lies below the closed ones that have replies."""
    kept: list[Placed] = []
    index = 0
    while index < len(placed):
        place = placed[index]
        is_closed = place.id in closed and place.replies > 0
        kept.append(replace(place, is_closed=True) if is_closed else place)
        index += 1 + (place.replies if is_closed else 0)
    return kept


def branch_of(order: Sequence[Placed], comment_id: int) -> list[Placed]:
    """A comment and all below it, with depth counted from it; nothing if it is not there."""
    for index, place in enumerate(order):
        if place.id == comment_id:
            branch = order[index : index + place.replies + 1]
            return [replace(one, depth=one.depth - place.depth) for one in branch]
    return []


def ancestors_of(rows: Iterable[Row], comment_id: int) -> list[int]:
    """What a comment answers, and what that answers, from the beginning of the thread down."""
    parents = {id_: parent for id_, parent, _ in rows}
    chain: list[int] = []
    above = parents.get(comment_id)
    while above in parents:
        chain.append(above)
        above = parents[above]
    return chain[::-1]


def page_of(order: Sequence[Placed], number: int, size: int = PAGE_SIZE) -> ThreadPage:
    """Cut one page, counted from 1; a number beyond the ends gives the nearest page."""
    pages = max(1, -(-len(order) // size))
    number = min(max(number, 1), pages)
    start = (number - 1) * size
    placed = tuple(order[start : start + size])
    return ThreadPage(placed, number, pages, len(order), len(order) - start - len(placed))


def page_number_of(order: Sequence[Placed], comment_id: int, size: int = PAGE_SIZE) -> int:
    """The page, counted from 1, on which a comment stands; 1 if it is not in the order."""
    for index, place in enumerate(order):
        if place.id == comment_id:
            return index // size + 1
    return 1
