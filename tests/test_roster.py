"""A real class from text: pasted, from a file, from a link; wrong cells are named, nothing else is lost."""

from pathlib import Path
from string import ascii_letters, digits
from time import process_time

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.roster import ATTRIBUTES, COLUMNS, check_rows, decode, encode, read_table, to_csv
from core.table import MOST_CELLS, MOST_CHARACTERS, text_of

often = settings(derandomize=True, deadline=None, max_examples=300)
names = st.text(max_size=40).map(str.strip).filter(str.isprintable)
levels = st.lists(st.sampled_from("12345"), min_size=8, max_size=8)
people = st.tuples(names, levels).map(lambda person: [person[0], *person[1]])
classes = st.lists(people, min_size=4, max_size=12)

FOUR = [["Ada", *"35142231"], ["Ben", *"11115555"], ["", *"22223333"], ["Zoë", *"12345432"]]


def read(text):
    """The rows of a text, and what is said of all faults."""
    rows, faults = read_table(text)
    return rows, [fault.message for fault in faults + check_rows(rows)[1]]


def test_the_attributes_are_in_their_order():
    assert ATTRIBUTES == ("colour", "style", "cushion", "controls") and len(COLUMNS) == 9


def test_the_example_is_a_class_of_24():
    folder = Path(__file__).parent.parent / "assets/examples"
    text = (folder / "class-of-24.csv").read_text(encoding="utf-8")
    rows, faults = read_table(text)
    roster, wrong = check_rows(rows)
    assert not faults and not wrong and all(roster.names)
    assert len(roster.names) == len(set(roster.names)) == 24
    assert roster.preferences.shape == roster.chairs.shape == (24, 4)
    assert text.replace("\n", "\r\n") == to_csv(rows, COLUMNS)


@pytest.mark.parametrize("separator", [",", ";", "\t", ", "])
@pytest.mark.parametrize("header", ["", "Name,c,s,u,k,c,s,u,k", ",".join(COLUMNS)])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff", "\n\n"])
def test_separators_headers_line_ends_and_marks(separator, header, end, start):
    lines = ([header] if header else []) + [",".join(row) for row in FOUR] + ["", ",,,,,,,,"]
    text = start + end.join(lines).replace(",", separator) + end
    assert read(text) == (FOUR, [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_as_spreadsheets_write_it(encoding):
    text = "\r\n".join(";".join(row) for row in FOUR)
    assert read(text_of(text.encode(encoding))) == (FOUR, [])


@pytest.mark.parametrize("data", [b"PK\3\4\x14\0\6\0", b"\x89PNG\r\n\x1a\n\0\0", bytes(range(256))])
def test_a_file_that_is_no_text_is_refused(data):
    with pytest.raises(ValueError, match="it is not text"):
        text_of(data)


def test_a_separator_in_names_does_not_win_over_the_one_between_cells():
    name = ", ".join("ABCDEFGHIJK")
    assert read(f"{name};3;5;1;4;2;2;3;1\n" * 4) == ([[name, *"35142231"]] * 4, [])


def test_names_may_be_left_out_or_be_numbers():
    bare = "\n".join(",".join(row[1:]) for row in FOUR)
    assert read(bare) == ([["", *row[1:]] for row in FOUR], [])
    assert read("\n".join(",".join(["17", *row[1:]]) for row in FOUR))[0][0][0] == "17"
    assert read('"Doe, Ada",3,5,1,4,2,2,3,1\n' * 4) == ([["Doe, Ada", *"35142231"]] * 4, [])


@pytest.mark.parametrize(("row", "column", "cell", "shown"), [
    (1, 1, "6", "'6'"), (2, 3, "0", "'0'"), (3, 8, "", "empty"), (4, 5, "two", "'two'"),
    (1, 4, "3.5", "'3.5'"), (2, 2, "-1", "'-1'"), (2, 7, "x" * 99, repr("x" * 30 + "…")),
    (3, 6, "２", "'２'")])
def test_a_wrong_cell_is_named_by_row_and_column_with_what_is_allowed(row, column, cell, shown):
    rows = [list(person) for person in FOUR]
    rows[row - 1][column] = cell
    got, faults = check_rows(read_table(to_csv(rows, COLUMNS))[0])
    assert got is None and len(faults) == 1
    assert (faults[0].row, faults[0].column, faults[0].value) == (row, COLUMNS[column], cell)
    assert faults[0].message == (
        f"Row {row}, {COLUMNS[column]}, is {shown}: it must be a whole number from 1 to 5.")


def test_all_wrong_cells_are_named_and_the_rest_is_kept():
    long = "x" * 41 + ",1,1,1,1,1,1,1,1"
    rows, messages = read("Ada,3,5,1,4,2,2,3,9\nBen,1,1,1,1,5\nCem,1,1,1,1,5,5,5,5,5\n" + long)
    assert rows[0] == ["Ada", *"35142239"] and rows[1] == ["Ben", *"11115", "", "", ""]
    assert [message.split(":")[0] for message in messages] == [
        "Row 2 has 6 cells", "Row 3 has 10 cells", "Row 1, chair controls, is '9'",
        "Row 2, chair style, is empty", "Row 2, chair cushion, is empty", "Row 2, chair controls, is empty",
        f"Row 4, name, is '{'x' * 30}…'"]


def test_a_class_has_four_people_at_least_and_blank_rows_do_not_count():
    roster, faults = check_rows([*FOUR[:3], [""] * 9])
    assert roster is None and faults[0].message == "The class has 3 people: it must have at least 4."
    assert check_rows([FOUR[0], [" "] * 9, *FOUR[1:]])[0].names == ("Ada", "Ben", "", "Zoë")


@often
@given(classes)
@example([["'=x", *"11111111"], ["''-1", *"11111111"], ["-1", *"11111111"], ["=a", *"11111111"]])
def test_a_class_survives_a_link_and_a_file(rows):
    roster, faults = check_rows(rows)
    again = decode(encode(roster))
    assert not faults and again.names == roster.names and encode(again) == encode(roster)
    assert np.array_equal(again.preferences, roster.preferences)
    assert np.array_equal(again.chairs, roster.chairs)
    assert set(encode(roster)) <= set(ascii_letters + digits + "%_.-~:;")
    assert read_table(to_csv(rows, COLUMNS))[0] == rows


@often
@given(st.text(), st.binary())
@example('"', b"\xff\xfe")
@example('"' + "x" * 200_000, b"\x00")
def test_any_text_gives_rows_and_faults_or_one_plain_sentence(text, data):
    for given_text in (text, data.decode("latin-1"), data.decode("utf-8", errors="replace"), text * 5):
        try:
            rows, faults = read_table(given_text)
        except ValueError as refused:
            assert str(refused).startswith("The table ") and len(str(refused)) < 200
            continue
        roster, wrong = check_rows(rows)
        assert all(len(row) == 9 for row in rows)
        assert all(len(fault.message) < 200 and fault.message.isprintable() for fault in faults + wrong)
        assert roster is None or len(roster.names) >= 4


@often
@given(st.text(alphabet="Aa:;-12345%C3 \n", max_size=80))
def test_any_text_for_a_link_is_a_class_or_one_plain_sentence(text):
    try:
        roster = decode(text)
    except ValueError as refused:
        assert "the class" in str(refused).lower() and len(str(refused)) < 300
    else:
        assert encode(decode(encode(roster))) == encode(roster)


@pytest.mark.parametrize("text", [
    "", ";", "Ada:3514-2231", ":3514-2231;" * 3, ":3514-2236;" * 4, ":3514-223;" * 4, ":35142-231;" * 4,
    "Ada;" * 4, ":3514_2231;" * 4, "A%0AB:3514-2231;" * 4, "x" * 41 + ":3514-2231" + ";:3514-2231" * 3,
    ":３514-2231;" * 4, "%FF%00:3514-2231;" * 4])
def test_what_is_not_a_class_is_refused(text):
    with pytest.raises(ValueError, match=r"class (is|has)"):
        decode(text)


def test_too_much_is_refused_and_at_once():
    start = process_time()
    for text in ("3,5,1,4,2,2,3,1\n" * 320_000, "x" * 5_000_000, '"' * 5_000_001):
        with pytest.raises(ValueError, match=f"it may have {MOST_CHARACTERS:,} at most"):
            read_table(text)
    assert process_time() - start < 1
    with pytest.raises(ValueError, match=f"it may have {MOST_CELLS:,} at most"):
        read_table("1,1,1,1,1,1,1,1,1\n" * (MOST_CELLS // 9 + 1))
    with pytest.raises(ValueError, match=f"it may have {MOST_CELLS:,} at most"):
        read_table("1," * (MOST_CHARACTERS // 2))
    with pytest.raises(ValueError, match="characters"):
        decode(":3514-2231;" * 100_000)
    rows, _ = read_table("Ada,1,1,1,1,1,1,1,1\n" * (MOST_CELLS // 9))
    assert len(check_rows(rows)[0].names) == MOST_CELLS // 9


@pytest.mark.parametrize(("cell", "written"), [
    ("=1+1", "'=1+1"), ("+cmd", "'+cmd"), ("-x", "'-x"), ("@sum", "'@sum"), ("-0.5", "-0.5"), ("+3", "+3"),
    (-1.5, "-1.5"), (7, "7"), ("a,b", '"a,b"'), ("\tx", "'\tx"), ("Ada", "Ada"), ("'x", "'x")])
def test_a_spreadsheet_runs_no_cell(cell, written):
    assert to_csv([["a", cell]], ["h", "=h"]) == f"h,'=h\r\na,{written}\r\n"
