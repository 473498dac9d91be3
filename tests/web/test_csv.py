import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from discuss.web.csv import STARTS_A_FORMULA, csv_lines

CELLS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30)


@given(rows=st.lists(st.tuples(CELLS, CELLS), max_size=5))
def test_whatever_goes_in_comes_out_and_nothing_is_a_formula(rows: list[tuple[str, str]]) -> None:
    text = "".join(csv_lines(["a", "b"], rows)).removeprefix("\ufeff")
    head, *table = csv.reader(io.StringIO(text, newline=""))
    assert head == ["a", "b"]
    for row, read in zip(rows, table, strict=True):
        for cell, found in zip(row, read, strict=True):
            assert not found.startswith(STARTS_A_FORMULA)
            assert found in {cell, "'" + cell}
