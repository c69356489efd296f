"""The editor for a real class: a table that takes typing, pasting, a file or a drop; it names wrong cells."""

from core.roster import COLUMNS, check_rows, decode, encode, read_table, to_csv
from ui import files, platform
from ui.grid import blank, filled, is_table, rows_of, spread

SHOWN, NAMED = 200, 12
LIMIT = 1_000_000
EXAMPLE = "assets/examples/class-of-24.csv"


class RosterEditor:
    """The rows as text, all of them, and the first of them on the screen."""

    def __init__(self):
        self.rows = [blank() for _ in range(6)]
        kept = platform.recall("class")
        if kept:
            self._take(kept)

    def _take(self, compact):
        try:
            self.rows = rows_of(decode(compact))
        except ValueError:
            return  # what was kept by another version is not worth a message

    def open(self, compact):
        """Open the dialog, with the class that is trading if there is one."""
        if compact:
            self._take(compact)
        platform.find("class-drop").hidden = not compact
        self.draw()
        platform.find("class-dialog").showModal()

    def draw(self, faults=()):
        """Draw the table and name the faults."""
        platform.find("grid").replaceChildren(*(self._row(i) for i in range(min(len(self.rows), SHOWN))))
        people = len(filled(self.rows))
        note = f"{people:,} {'person' if people == 1 else 'people'}."
        if len(self.rows) > SHOWN:
            note += f" The table shows the first {SHOWN}; all are kept."
        platform.put(platform.find("class-note"), note)
        self.name_faults(faults)

    def _row(self, i):
        line = platform.make("tr")
        line.append(platform.make("th", str(i + 1), scope="row"))
        for j, column in enumerate(COLUMNS):
            box = platform.make("td", class_="name" if j == 0 else "")
            box.append(platform.make("input", type="text", value=self.rows[i][j], data_cell=f"{i},{j}",
                                     aria_label=f"Row {i + 1}, {column}", autocomplete="off",
                                     spellcheck="false", inputmode="text" if j == 0 else "numeric"))
            line.append(box)
        last = platform.make("td")
        last.append(platform.make("button", "Remove", type="button", data_do="class-remove", data_index=i,
                                  aria_label=f"Remove row {i + 1}"))
        line.append(last)
        return line

    def name_faults(self, faults):
        """Name the first faults and mark their cells."""
        messages = list(dict.fromkeys(fault.message for fault in faults))
        box = platform.find("class-faults")
        box.replaceChildren()
        if messages:
            listed = platform.make("ul")
            more = [f"… and {len(messages) - NAMED} more."] if len(messages) > NAMED else []
            platform.lines(listed, messages[:NAMED] + more, "li")
            box.append(listed)
        for cell in platform.query_all('#grid [aria-invalid="true"]'):
            cell.removeAttribute("aria-invalid")
        for fault in faults:
            cell = platform.query(f'[data-cell="{fault.row - 1},{column_of(fault.column)}"]')
            if cell is not None:
                cell.setAttribute("aria-invalid", "true")

    def say(self, message):
        """Name one thing that went wrong with the whole."""
        platform.lines(platform.find("class-faults"), [message])

    # ---- what the reader does --------------------------------------------------------------------

    def typed(self, cell):
        """A cell was typed in."""
        i, j = map(int, cell.dataset.cell.split(","))
        self.rows[i][j] = cell.value
        self.name_faults(wrong_cells(self.rows[:SHOWN]))

    def pasted(self, cell, text):
        """A text was pasted into a cell; whether it was a table and is taken care of."""
        if not is_table(text):
            return False
        i, j = map(int, cell.dataset.cell.split(","))
        try:
            self.rows, faults = spread(self.rows, i, j, text)
            self.draw([*faults, *wrong_cells(self.rows)])
        except ValueError as refused:
            self.say(str(refused))
        return True

    def read(self, text):
        """Put a whole table in place of what is there; ValueError is named, and the rest is kept."""
        try:
            rows, faults = read_table(text)
        except ValueError as refused:
            self.say(str(refused))
            return
        if rows:
            self.rows = [list(row) for row in rows]
        self.draw([*faults, *check_rows(rows)[1]])

    async def read_file(self, file):
        """Read a file that was chosen or dropped."""
        try:
            text = await files.read_file(file, LIMIT)
        except ValueError as refused:
            self.say(str(refused))
            return
        self.read(text)

    async def example(self):
        """Fill in the example class."""
        self.read(await files.text_of(EXAMPLE))

    def add(self):
        """One more row."""
        self.rows.append(blank())
        self.draw()
        last = platform.query(f'[data-cell="{min(len(self.rows), SHOWN) - 1},0"]')
        last.focus()

    def remove(self, index):
        """One row less."""
        del self.rows[index]
        self.draw()
        next_one = max(min(index, len(self.rows) - 1), 0)
        near = platform.query(f'[data-do="class-remove"][data-index="{next_one}"]')
        (near or platform.query('[data-do="class-row"]')).focus()

    def clear(self):
        """An empty table."""
        self.rows = [blank() for _ in range(6)]
        self.draw()

    def save(self):
        """Hand over the table as CSV, as it is."""
        files.save("class.csv", "text/csv;charset=utf-8", "\ufeff" + to_csv(filled(self.rows), COLUMNS))

    def compact(self):
        """The class as the parameter's text, or None while a cell is wrong; then the cells are named."""
        self.rows = filled(self.rows)
        roster, faults = check_rows(self.rows)
        self.draw(faults)
        if roster is None or faults:
            if not faults:
                self.say("There is nobody in the table yet.")
            return None
        text = encode(roster)
        platform.keep("class", text)
        return text


def wrong_cells(rows):
    """The faults of cells that hold something; cells that wait to be filled are none yet."""
    return [fault for fault in check_rows(rows)[1] if fault.value]


def column_of(name):
    """The index of the column that a fault names; -1 if there is none."""
    return COLUMNS.index(name) if name in COLUMNS else -1
