"""A table whose rows are made only when they are read: a hundred thousand people, of whom the page shows some."""

from collections.abc import Sequence


class Rows(Sequence):
    """Rows over columns of one length; a slice gives a list of rows, each a list of plain values."""

    def __init__(self, columns):
        self.columns = columns

    def __len__(self):
        return len(self.columns[0])

    def __getitem__(self, at):
        if isinstance(at, slice):
            parts = [column[at] for column in self.columns]
            plain = [part.tolist() if hasattr(part, "tolist") else list(part) for part in parts]
            return [list(row) for row in zip(*plain, strict=True)]
        return self[at:at + 1][0] if at >= 0 else self[len(self) + at:len(self) + at + 1][0]

    def __iter__(self):
        return iter(self[:])
