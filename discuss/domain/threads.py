"""The order in which comments are read: each thread in full, replies below what they answer."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

PAGE_SIZE = 100


@dataclass(frozen=True, slots=True)
class Placed:
    """A comment's place on the page: ``depth`` 0 begins a thread; ``replies`` counts all below."""

    id: int
    depth: int
    replies: int


@dataclass(frozen=True, slots=True)
class ThreadPage:
    """One page of a discussion: a slice of the reading order, and what lies around it."""

    placed: tuple[Placed, ...]
    number: int
    pages: int
    total: int


def order_threads(pairs: Iterable[tuple[int, int | None]]) -> list[Placed]:
    """Put (id, parent id) pairs in reading order.

    Siblings are in the order of their ids, which is the order of writing. A comment whose
    parent is not among the pairs begins a thread. Iterative, so depth has no limit; time is
    linear in the number of pairs, apart from sorting.
    """
    pairs = sorted(pairs)
    known = {id_ for id_, _ in pairs}
    children: dict[int | None, list[int]] = defaultdict(list)
    for id_, parent in pairs:
        children[parent if parent in known else None].append(id_)
    order: list[tuple[int, int]] = []
    stack = [(id_, 0) for id_ in reversed(children[None])]
    while stack:
        id_, depth = stack.pop()
        order.append((id_, depth))
        stack.extend((child, depth + 1) for child in reversed(children[id_]))
    return _with_reply_counts(order)


def _with_reply_counts(order: Sequence[tuple[int, int]]) -> list[Placed]:
    """Count what lies below each: in reading order that is the run of deeper ones after it."""
    placed: list[Placed] = []
    open_: list[tuple[int, int]] = []
    ends = [len(order)] * len(order)
    for index, (_, depth) in enumerate(order):
        while open_ and open_[-1][1] >= depth:
            ends[open_.pop()[0]] = index
        open_.append((index, depth))
    for index, (id_, depth) in enumerate(order):
        placed.append(Placed(id_, depth, ends[index] - index - 1))
    return placed


def page_of(order: Sequence[Placed], number: int, size: int = PAGE_SIZE) -> ThreadPage:
    """Cut one page, counted from 1; a number beyond the ends gives the nearest page."""
    pages = max(1, -(-len(order) // size))
    number = min(max(number, 1), pages)
    start = (number - 1) * size
    return ThreadPage(tuple(order[start : start + size]), number, pages, len(order))


def page_number_of(order: Sequence[Placed], comment_id: int, size: int = PAGE_SIZE) -> int:
    """The page, counted from 1, on which a comment stands; 1 if it is not in the order."""
    for index, place in enumerate(order):
        if place.id == comment_id:
            return index // size + 1
    return 1
