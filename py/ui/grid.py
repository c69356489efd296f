"""The cells of the class editor, as text, without any browser."""

from core.roster import COLUMNS, read_table


def blank():
    """A row with nothing in it."""
    return [""] * len(COLUMNS)


def filled(rows):
    """The rows that hold anything."""
    return [row for row in rows if any(cell.strip() for cell in row)]


def rows_of(roster):
    """The rows of a roster, as text."""
    return [[name, *(str(int(v)) for v in wants), *(str(int(v)) for v in chair)]
            for name, wants, chair in zip(roster.names, roster.preferences, roster.chairs, strict=True)]


def separator(text):
    """What stands between the cells of a pasted piece."""
    return max("\t;,", key=text.count)


def is_table(text):
    """Whether a pasted text is more than one cell."""
    return "\n" in text.strip() or any(mark in text for mark in "\t;,")


def spread(rows, row, column, text):
    """Paste `text` with its first cell at (row, column), counted from 0; returns (rows, faults).

    A whole table pasted at the first or second column is read as a table, with or without a header; anything
    else fills the cells to the right and below, and what would stand outside the table is left out.
    """
    rows = [list(each) for each in rows]
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")
    mark = separator(text)
    if column <= 1 and max(line.count(mark) for line in lines) >= len(COLUMNS) - 2:
        block, faults = read_table(text)
        column = 0
    else:
        block, faults = [[cell.strip() for cell in line.split(mark)] for line in lines], []
    while len(rows) < row + len(block):
        rows.append(blank())
    for i, cells in enumerate(block):
        for j, cell in enumerate(cells[:len(COLUMNS) - column]):
            rows[row + i][column + j] = cell
    return rows, faults
