"""Tables as text: what was pasted or is in a file, whatever its separator, and CSV that is safe to open."""

import csv
import io

MOST_CHARACTERS, MOST_CELLS = 1_000_000, 100_000
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run a cell that starts so


def text_of(data):
    """The text of a file's bytes: UTF-8, UTF-16 as spreadsheets mark it, else Western European (Windows-1252).

    Raises
    ------
    ValueError
        If it is no text at all.

    >>> text_of("Zoë;3".encode("cp1252")) == text_of("Zoë;3".encode()) == text_of("Zoë;3".encode("utf-16"))
    True
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    if "\0" in text:
        raise ValueError("it is not text")
    return text


def cells(text, width):
    """The lines of a table as lists of stripped cells, without blank lines and empty cells past `width`.

    Raises
    ------
    ValueError
        If there are more than 1,000,000 characters or 100,000 cells, or a quotation never ends.
    """
    if len(text) > MOST_CHARACTERS:
        raise ValueError(f"The table has {len(text):,} characters: it may have {MOST_CHARACTERS:,} at most.")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    lines, count = [], 0
    try:
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text, width)):
            line = [_unguarded(cell.strip()) for cell in line]
            while len(line) > width and not line[-1]:
                line.pop()
            count += len(line)
            if count > MOST_CELLS:
                raise ValueError(f"The table has {count:,} cells or more: it may have {MOST_CELLS:,} at most.")
            if any(line):
                lines.append(line)
    except csv.Error as wrong:
        raise ValueError(f"The table cannot be read after row {len(lines)}: {wrong}.") from None
    return lines


def _separator(text, width):
    """Tab, semicolon or comma: what parts most of the first lines into `width` cells, or one fewer."""
    first = text.split("\n", 20)[:20]

    def fits(separator):
        counts = [line.count(separator) for line in first]
        return sum(count in (width - 1, width - 2) for count in counts), sum(counts)

    return max("\t;,", key=fits)


def to_csv(rows, header):
    """Rows of anything as CSV text that a spreadsheet opens without running any cell."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([_guarded(str(cell)) for cell in row] for row in [header, *rows])
    return out.getvalue()


def _guarded(cell):
    """Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers."""
    if not cell.lstrip("'").startswith(FORMULA):
        return cell
    try:
        float(cell)
    except ValueError:
        return "'" + cell
    return cell


def _unguarded(cell):
    """What `_guarded` was given."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(FORMULA) else cell
