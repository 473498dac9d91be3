from hypothesis import given
from hypothesis import strategies as st

from discuss.domain.threads import (
    Placed,
    ancestors_of,
    branch_of,
    order_threads,
    page_number_of,
    page_of,
)
from discuss.domain.vocabulary import ReadingOrder

Pairs = list[tuple[int, int | None, int]]


@st.composite
def discussions(draw: st.DrawFn) -> Pairs:
    """Comments that answer an earlier one, or none."""
    size = draw(st.integers(0, 60))
    parents = [draw(st.one_of(st.none(), st.integers(1, n))) if n else None for n in range(size)]
    return [(n + 1, parent, draw(st.integers(0, 3))) for n, parent in enumerate(parents)]


def chain(length: int) -> Pairs:
    return [(n, n - 1 if n > 1 else None, 0) for n in range(1, length + 1)]


def below(pairs: Pairs, root: int) -> int:
    children = [id_ for id_, parent, _ in pairs if parent == root]
    return len(children) + sum(below(pairs, child) for child in children)


def test_replies_stand_below_what_they_answer() -> None:
    order = order_threads([(1, None, 0), (2, None, 0), (3, 1, 0), (4, 3, 0), (5, 1, 0)])
    assert order == [
        Placed(1, 0, 3),
        Placed(3, 1, 1),
        Placed(4, 2, 0),
        Placed(5, 1, 0),
        Placed(2, 0, 0),
    ]


def test_a_comment_whose_parent_is_missing_begins_a_thread() -> None:
    assert order_threads([(5, 99, 0), (6, 5, 0)]) == [Placed(5, 0, 1), Placed(6, 1, 0)]


def test_five_thousand_levels_are_ordered_without_recursion() -> None:
    order = order_threads(chain(5000))
    assert order[-1] == Placed(5000, 4999, 0)
    assert order[0].replies == 4999


@given(discussions())
def test_every_comment_is_placed_once(pairs: Pairs) -> None:
    assert sorted(place.id for place in order_threads(pairs)) == [id_ for id_, _, _ in pairs]


@given(discussions())
def test_the_order_of_the_rows_does_not_matter(pairs: Pairs) -> None:
    assert order_threads(reversed(pairs)) == order_threads(pairs)


@given(discussions())
def test_a_reply_is_one_deeper_than_what_it_answers_and_comes_after_it(pairs: Pairs) -> None:
    order = order_threads(pairs)
    at = {place.id: (index, place.depth) for index, place in enumerate(order)}
    for id_, parent, _ in pairs:
        if parent is None:
            assert at[id_][1] == 0
        else:
            assert at[id_][1] == at[parent][1] + 1
            assert at[id_][0] > at[parent][0]


@given(discussions())
def test_a_thread_is_read_in_full_before_the_next_begins(pairs: Pairs) -> None:
    order = order_threads(pairs)
    for index, place in enumerate(order):
        assert place.replies == below(pairs, place.id)
        inside = order[index + 1 : index + 1 + place.replies]
        assert all(reply.depth > place.depth for reply in inside)


@given(discussions())
def test_siblings_are_in_the_order_of_writing(pairs: Pairs) -> None:
    at = {place.id: index for index, place in enumerate(order_threads(pairs))}
    for parent in {parent for _, parent, _ in pairs}:
        siblings = [id_ for id_, above, _ in pairs if above == parent]
        assert siblings == sorted(siblings, key=at.__getitem__)


@given(discussions(), st.integers(1, 9))
def test_the_pages_joined_are_the_order(pairs: Pairs, size: int) -> None:
    order = order_threads(pairs)
    pages = page_of(order, 1, size).pages
    joined = [
        place for number in range(1, pages + 1) for place in page_of(order, number, size).placed
    ]
    assert joined == order


@given(discussions(), st.integers(1, 9))
def test_a_comment_is_on_the_page_that_its_link_names(pairs: Pairs, size: int) -> None:
    order = order_threads(pairs)
    for place in order:
        assert place in page_of(order, page_number_of(order, place.id, size), size).placed


def test_a_page_beyond_the_ends_is_the_nearest_page() -> None:
    order = order_threads(chain(25))
    assert page_of(order, 0, 10).number == 1
    assert page_of(order, -7, 10).number == 1
    assert page_of(order, 99, 10).number == 3


def test_an_empty_discussion_has_one_empty_page() -> None:
    page = page_of([], 1)
    assert (page.placed, page.number, page.pages, page.total) == ((), 1, 1, 0)


def test_an_unknown_comment_is_looked_for_on_the_first_page() -> None:
    assert page_number_of(order_threads(chain(25)), 99, 10) == 1


def ids(order: list[Placed]) -> list[int]:
    return [place.id for place in order]


def test_newest_puts_the_thread_with_the_newest_comment_first_and_leaves_threads_alone() -> None:
    rows = [(1, None, 0), (2, None, 0), (3, 1, 0), (4, 2, 0), (5, 1, 0), (6, None, 0)]
    assert ids(order_threads(rows, ReadingOrder.NEWEST)) == [6, 1, 3, 5, 2, 4]


def test_most_endorsed_comes_first_among_threads_and_among_siblings() -> None:
    rows = [(1, None, 0), (2, None, 3), (3, 1, 1), (4, 1, 2), (5, 2, 0), (6, None, 3)]
    assert ids(order_threads(rows, ReadingOrder.ENDORSED)) == [2, 5, 6, 1, 4, 3]


def test_the_replies_of_a_closed_one_are_left_out_and_still_counted() -> None:
    rows = [(1, None, 0), (2, 1, 0), (3, 2, 0), (4, None, 0)]
    assert order_threads(rows, closed={1, 3, 4}) == [
        Placed(1, 0, 2, is_closed=True),
        Placed(4, 0, 0),
    ]


def test_a_branch_counts_its_depth_anew_and_knows_what_it_answers() -> None:
    rows = [*chain(5), (6, 3, 0)]
    assert branch_of(order_threads(rows), 3) == [
        Placed(3, 0, 3),
        Placed(4, 1, 1),
        Placed(5, 2, 0),
        Placed(6, 1, 0),
    ]
    assert ancestors_of(rows, 4) == [1, 2, 3]
    assert branch_of(order_threads(rows), 99) == []
    assert ancestors_of(rows, 1) == ancestors_of(rows, 99) == []


@given(discussions(), st.sampled_from(ReadingOrder))
def test_every_order_has_the_same_comments_and_the_same_threads(
    pairs: Pairs, order: ReadingOrder
) -> None:
    chosen, oldest = order_threads(pairs, order), order_threads(pairs)
    assert sorted(ids(chosen)) == sorted(ids(oldest))
    assert {(one.id, one.depth, one.replies) for one in chosen} == {
        (one.id, one.depth, one.replies) for one in oldest
    }
    for index, place in enumerate(chosen):
        inside = set(ids(chosen[index : index + place.replies + 1]))
        assert inside == set(ids(branch_of(oldest, place.id)))


@given(discussions(), st.sets(st.integers(1, 60)))
def test_closing_leaves_out_what_is_below_and_nothing_else(pairs: Pairs, closed: set[int]) -> None:
    whole = order_threads(pairs)
    below_closed = {id_ for one in closed for id_ in ids(branch_of(whole, one))[1:]}
    kept = ids(order_threads(pairs, closed=closed))
    assert kept == [id_ for id_ in ids(whole) if id_ not in below_closed]
    assert page_of(whole, 1, 7).below == max(0, len(whole) - 7)
