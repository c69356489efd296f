"""A real class: one row a person, with four preferences and the four attributes of the chair they brought."""

from dataclasses import dataclass
from urllib.parse import quote, unquote

import numpy as np

from core.table import MOST_CHARACTERS, cells, to_csv

__all__ = ["ATTRIBUTES", "COLUMNS", "Fault", "Roster", "check_rows", "decode", "encode", "read_table",
           "to_csv"]

ATTRIBUTES = ("colour", "style", "cushion", "controls")
COLUMNS = ("name", *(f"wants {a}" for a in ATTRIBUTES), *(f"chair {a}" for a in ATTRIBUTES))
LEVELS = ("1", "2", "3", "4", "5")
FEWEST, LONGEST_NAME = 4, 40


@dataclass(frozen=True, eq=False)
class Roster:
    """A class: names (tuple of str, may be empty), preferences and chairs (people, 4) int8, 1 to 5."""

    names: tuple
    preferences: np.ndarray
    chairs: np.ndarray


@dataclass(frozen=True)
class Fault:
    """A wrong cell: its row (counted from 1), its column's name, its value, and in words what is allowed."""

    row: int
    column: str
    value: str
    message: str


def _roster(names, levels):
    """A roster from names and eight digits a person."""
    levels = np.array(levels, dtype=np.int8).reshape(len(names), 8)
    levels.flags.writeable = False
    return Roster(tuple(names), levels[:, :4], levels[:, 4:])


def _name_fault(name):
    """What is wrong with a name, in words that end a sentence, or an empty string."""
    if len(name) > LONGEST_NAME:
        return f"it may have {LONGEST_NAME} characters at most"
    return "" if name.isprintable() else "it may have no line breaks and nothing else that cannot be seen"


def _shown(value):
    """A value for a message: short, and on one line."""
    value = "".join(c if c.isprintable() else "\ufffd" for c in " ".join(value.split()))
    return repr(value if len(value) <= 30 else value[:30] + "…") if value else "empty"


def encode(roster):
    """The class as short text for a link, `Ada:3514-2231;Ben:…`, with unusual characters of names quoted."""
    people = zip(roster.names, roster.preferences.tolist(), roster.chairs.tolist(), strict=True)
    return ";".join(f"{quote(name, safe='')}:{_digits(wants)}-{_digits(has)}" for name, wants, has in people)


def _digits(levels):
    """Four levels as four digits."""
    return "".join(map(str, levels))


def decode(text):
    """The class that `encode` wrote; ValueError in plain words if it is not one."""
    if len(text) > MOST_CHARACTERS:
        raise ValueError(f"The class has {len(text):,} characters: it may have {MOST_CHARACTERS:,} at most.")
    names, levels = [], []
    for number, person in enumerate(text.strip().strip(";").split(";"), 1):
        name, _, digits = person.strip().rpartition(":")
        known = set(digits[:4] + digits[5:]) <= set(LEVELS)
        name = unquote(name, errors="replace").strip()
        if not known or len(digits) != 9 or digits[4] != "-" or _name_fault(name):
            raise ValueError(f"Person {number} of the class is {_shown(person)}: it must be a name of up "
                             f"to {LONGEST_NAME} characters, a colon, four preferences, a dash and the four "
                             "attributes of the chair, each 1 to 5, as in Ada:3514-2231.")
        names.append(name)
        levels.append([*digits[:4], *digits[5:]])
    if len(names) < FEWEST:
        raise ValueError(f"The class has {len(names)} people: it must have at least {FEWEST}.")
    return _roster(names, levels)


def read_table(text):
    """Read what was pasted, or a file: commas, semicolons or tabs; a header and names or none.

    Returns
    -------
    rows : list of lists of 9 str
        Name, four preferences, four attributes, as they stand; blank lines are left out.
    faults : list of Fault
        The rows that had too few or too many cells; they are filled up or cut.

    Raises
    ------
    ValueError
        If the table is too large, cannot be read, or has no row.
    """
    table = cells(text, len(COLUMNS))
    if table and len(table[0]) >= 8 and not any(cell[:1].isdigit() for cell in table[0][-8:]):
        del table[0]
    if not table:
        raise ValueError("The table has no row: it must have one row a person.")
    rows, faults = [], []
    for number, row in enumerate(table, 1):
        if len(row) == 8 and row[0].isdigit():
            row = ["", *row]
        if len(row) != 9:
            message = (f"Row {number} has {len(row)} cells: it must have 9, a name (which may be empty), "
                       "four preferences and the four attributes of the chair.")
            faults.append(Fault(number, COLUMNS[min(len(row), 8)], "", message))
        rows.append((row + [""] * 9)[:9])
    return rows, faults


def check_rows(rows):
    """The class that `rows` of `read_table` or of an editor stand for, or None, and every fault in them."""
    names, levels, faults = [], [], []
    for number, row in enumerate(rows, 1):
        name, *digits = (cell.strip() for cell in row)
        if not name and not any(digits):
            continue
        if _name_fault(name):
            faults.append(_fault(number, COLUMNS[0], name, _name_fault(name)))
        faults += [_fault(number, column, cell, "it must be a whole number from 1 to 5")
                   for column, cell in zip(COLUMNS[1:], digits, strict=True) if cell not in LEVELS]
        names.append(name)
        levels.append(digits)
    if len(names) < FEWEST:
        faults.append(Fault(len(rows) + 1, COLUMNS[0], "",
                            f"The class has {len(names)} people: it must have at least {FEWEST}."))
    return (None if faults else _roster(names, levels)), faults


def _fault(row, column, value, allowed):
    """The fault of one cell."""
    return Fault(row, column, value, f"Row {row}, {column}, is {_shown(value)}: {allowed}.")
