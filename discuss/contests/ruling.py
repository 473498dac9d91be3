"""What a leader may decide about a contested question, as plain data."""

from dataclasses import dataclass, replace

from discuss.domain.errors import RefusedError
from discuss.domain.grading import Right, Shape
from discuss.domain.vocabulary import ContestStatus


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision: what becomes of the question, what is right from now on, and why.

    ``key`` and ``also_right`` are options' numbers, ``accepted`` wordings; which of them counts
    depends on the question. They and ``explanation`` matter for an amendment only.
    """

    status: ContestStatus
    words: str
    key: int | None = None
    also_right: tuple[int, ...] = ()
    accepted: tuple[str, ...] = ()
    order: tuple[int, ...] = ()
    explanation: str = ""

    def right_after(self, before: Right) -> Right | None:
        """What is right by this decision; None where the question counts for nobody."""
        if self.status is ContestStatus.VOID:
            return None
        return self._amended(before) if self.status is ContestStatus.AMENDED else before

    def _amended(self, before: Right) -> Right:
        match before.shape:
            case Shape.CHOICE:
                return self._other_key(before)
            case Shape.SHORT_ANSWER:
                if not self.accepted:
                    raise RefusedError("Give at least one wording that counts as right.")
                return replace(before, accepted=self.accepted)
            case Shape.ORDER:
                if sorted(self.order) != list(range(len(before.options))):
                    raise RefusedError("Give every thing a place of its own.")
                return replace(before, order=self.order)

    def _other_key(self, before: Right) -> Right:
        if self.key is None or self.key not in range(len(before.options)):
            raise RefusedError("Choose the option that is right.")
        also = tuple(
            n for n in self.also_right if n in range(len(before.options)) and n != self.key
        )
        return replace(before, key=self.key, also=also)
