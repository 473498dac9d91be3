"""Which questions an attempt asks, and in which order its options stand."""

from collections.abc import Collection, Sequence
from random import Random


def draw(
    pool: Sequence[int], asked: Collection[int], count: int | None, chance: Random
) -> list[int]:
    """Draw ``count`` numbers out of the pool, all where None, in the order of the pool.

    Those that were asked before come only when the others do not suffice.
    """
    fresh = [number for number in pool if number not in asked]
    stale = [number for number in pool if number in asked]
    wanted = len(pool) if count is None else min(count, len(pool))
    chosen = set(chance.sample(fresh, min(wanted, len(fresh))))
    chosen |= set(chance.sample(stale, wanted - len(chosen)))
    return [number for number in pool if number in chosen]


def shuffled(numbers: Sequence[int], chance: Random) -> list[int]:
    """The numbers in another order; each order is as likely as any other."""
    return chance.sample(numbers, len(numbers))
