"""A real class: one row a person, with four preferences and the four attributes of the chair that they brought."""

import csv
import io
from dataclasses import dataclass
from urllib.parse import quote, unquote

import numpy as np

ATTRIBUTES = ("colour", "style", "cushion", "controls")
COLUMNS = ("name", *(f"wants {a}" for a in ATTRIBUTES), *(f"chair {a}" for a in ATTRIBUTES))
LEVELS = ("1", "2", "3", "4", "5")
FEWEST, LONGEST_NAME = 4, 40
MOST_CHARACTERS, MOST_CELLS = 1_000_000, 100_000
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run a cell that starts so


@dataclass(frozen=True, eq=False)
class Roster:
    """The people of a class: names (tuple of str, may be empty), preferences and chairs (people, 4) int8, 1 to 5."""

    names: tuple
    preferences: np.ndarray
    chairs: np.ndarray


@dataclass(frozen=True)
class Fault:
    """A cell that cannot stay as it is: its row (counted from 1), its column's name, its value, and what is allowed."""

    row: int
    column: str
    value: str
    message: str


def _roster(names, levels):
    """A roster from names and a list of eight digits a person."""
    levels = np.array(levels, dtype=np.int8).reshape(len(names), 8)
    levels.flags.writeable = False
    return Roster(tuple(names), levels[:, :4], levels[:, 4:])


def _name_is_wrong(name):
    """What is wrong with a name, in words that end a sentence, or an empty string."""
    if len(name) > LONGEST_NAME:
        return f"it must have at most {LONGEST_NAME} characters"
    return "" if name.isprintable() else "it must have no line breaks or other characters that cannot be seen"


def _shown(value):
    """A value for a message: short, and on one line."""
    value = " ".join(value.split())
    return value if len(value) <= 30 else value[:30] + "…"


def encode(roster):
    """The class as compact text for a link: `Ada:3514-2231;Ben:…`, unusual characters of names percent-quoted."""
    levels = np.concatenate((roster.preferences, roster.chairs), axis=1).tolist()
    people = (quote(name, safe="") + ":{}{}{}{}-{}{}{}{}".format(*row)
              for name, row in zip(roster.names, levels, strict=True))
    return ";".join(people)


def decode(text):
    """The class that `encode` wrote; ValueError in plain words if it is not one."""
    if len(text) > MOST_CHARACTERS:
        raise ValueError(f"The class has {len(text):,} characters: it may have {MOST_CHARACTERS:,} at most.")
    names, levels = [], []
    for number, person in enumerate(text.strip().strip(";").split(";"), 1):
        name, colon, digits = person.strip().rpartition(":")
        right = colon and len(digits) == 9 and digits[4] == "-" and set(digits[:4] + digits[5:]) <= set(LEVELS)
        try:
            name = " ".join(unquote(name, errors="strict").split(" ")).strip()
        except UnicodeDecodeError:
            right = False
        if not right or _name_is_wrong(name):
            raise ValueError(f"Person {number} of the class is {_shown(person)!r}: it must be a name of at most "
                             f"{LONGEST_NAME} characters, a colon, four preferences, a dash and the four attributes "
                             "of the chair, each 1 to 5, as in Ada:3514-2231.")
        names.append(name)
        levels.append([*digits[:4], *digits[5:]])
    if len(names) < FEWEST:
        raise ValueError(f"The class has {len(names)} people: it must have at least {FEWEST}.")
    return _roster(names, levels)


def read_table(text):
    """Read what was pasted, or a file: commas, semicolons or tabs, with a header or without, with names or without.

    Returns
    -------
    rows : list of lists of 9 str
        Name, four preferences, four attributes, as they stand; blank lines are left out.
    faults : list of Fault
        The rows that had too few or too many cells; they are filled up or cut.

    Raises
    ------
    ValueError
        If there are more than 1,000,000 characters or 100,000 cells, or no row at all.
    """
    if len(text) > MOST_CHARACTERS:
        raise ValueError(f"The table has {len(text):,} characters: it may have {MOST_CHARACTERS:,} at most.")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    table = _cells(text, _separator(text))
    if sum(map(len, table)) > MOST_CELLS:
        raise ValueError(f"The table has {sum(map(len, table)):,} cells: it may have {MOST_CELLS:,} at most.")
    if table and len(table[0]) >= 8 and not any(cell[:1].isdigit() for cell in table[0][-8:]):
        table = table[1:]
    if not table:
        raise ValueError("The table has no row: it must have one row a person.")
    rows, faults = [], []
    for number, cells in enumerate(table, 1):
        if len(cells) == 8 and cells[0].isdigit():
            cells = ["", *cells]
        if len(cells) != 9:
            message = (f"Row {number} has {len(cells)} cells: it must have 9, a name (which may be empty), "
                       "four preferences and the four attributes of the chair.")
            faults.append(Fault(number, COLUMNS[min(len(cells), 8)], "", message))
        rows.append([_unguarded(cell) for cell in (cells + [""] * 9)[:9]])
    return rows, faults


def _cells(text, separator):
    """The lines of `text` as lists of stripped cells, without blank lines and empty cells at the ends of lines."""
    lines = []
    try:
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True):
            line = [cell.strip() for cell in line]
            while len(line) > 9 and not line[-1]:
                line.pop()
            if any(line):
                lines.append(line)
    except csv.Error as wrong:
        raise ValueError(f"The table cannot be read after row {len(lines)}: {wrong}.") from None
    return lines


def _separator(text):
    """Tab, semicolon or comma: what most often parts the first lines into as many cells as a person has."""
    first = text.split("\n", 20)[:20]

    def fits(separator):
        counts = [line.count(separator) for line in first]
        return sum(count in (7, 8) for count in counts), sum(counts)

    return max("\t;,", key=fits)


def _guarded(cell):
    """Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers."""
    if not cell.startswith(FORMULA):
        return cell
    try:
        float(cell)
    except ValueError:
        return "'" + cell
    return cell


def _unguarded(cell):
    """What `_guarded` was given."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


def check_rows(rows):
    """The class that `rows` (of `read_table`, or of an editor) stand for, or None, and every fault in them."""
    names, levels, faults = [], [], []
    for number, row in enumerate(rows, 1):
        cells = [cell.strip() for cell in row]
        if not any(cells):
            continue
        wrong = _name_is_wrong(cells[0])
        if wrong:
            faults.append(_fault(number, COLUMNS[0], cells[0], wrong))
        faults += [_fault(number, column, cell, "it must be a whole number from 1 to 5")
                   for column, cell in zip(COLUMNS[1:], cells[1:], strict=True) if cell not in LEVELS]
        names.append(cells[0])
        levels.append(cells[1:])
    if len(names) < FEWEST:
        faults.append(Fault(len(names) + 1, COLUMNS[0], "",
                            f"The class has {len(names)} people: it must have at least {FEWEST}."))
    return (None if faults else _roster(names, levels)), faults


def _fault(row, column, value, allowed):
    """The fault of one cell."""
    shown = repr(_shown(value)) if value else "empty"
    return Fault(row, column, value, f"Row {row}, {column}, is {shown}: {allowed}.")


def to_csv(rows, header):
    """Rows of anything as CSV text that a spreadsheet opens without running any cell."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([_guarded(str(cell)) for cell in row] for row in [header, *rows])
    return out.getvalue()
