"""What hands may do to a town: move one person, paint, drop a handful, sort, mix."""

import numpy as np

from core.grid import distance
from core.param import action
from models.segregation_measures import Measures
from models.segregation_town import drawn_tastes

HIGH = 999  # the last row or column that a town can have


def place(label):
    """The declaration of a row or column."""
    return dict(default=0, low=0, high=HIGH, step=1, label=label, help="Counted from 0 at the upper left.")


def kind_of(low, default):
    """The declaration of a kind."""
    return dict(default=default, low=low, high=5, step=1, label="Kind", help="1 to 5, as in the key; 0 is nobody.")


class Hands(Measures):
    """The actions."""

    @action(row=place("Row"), column=place("Column"), to_row=place("To row"), to_column=place("To column"))
    def move_person(self, row, column, to_row, to_column):
        """Somebody moves to a vacancy, whatever they want and whatever the rules are."""
        origin, target = self.cell(row, column), self.cell(to_row, to_column)
        kinds = self.grid.reshape(-1)
        if not kinds[origin]:
            raise ValueError(f"Nobody lives at row {row}, column {column}: choose somebody to move.")
        if kinds[target]:
            raise ValueError(f"Somebody lives at row {to_row}, column {to_column}: choose a vacancy.")
        self.relocate(np.array([origin]), np.array([target]))
        self.look_again()

    @action(row=place("Row"), column=place("Column"), kind=kind_of(0, 1))
    def paint(self, row, column, kind):
        """Let somebody of a kind live in a cell, or, with kind 0, nobody."""
        self.put(np.array([self.cell(row, column)]), self.known_kind(kind, 0))

    @action(label="Drop a handful", row=place("Row"), column=place("Column"),
            people=dict(default=8, low=1, high=200, step=1, unit="people", label="People", help="How many come."),
            kind=kind_of(1, 2))
    def drop(self, row, column, people, kind):
        """People of a kind come into the nearest cells where none of them live; who lived there leaves the town."""
        middle = self.cell(row, column)
        others = np.flatnonzero(self.grid != self.known_kind(kind, 1))
        way = distance(middle, others, self.rows, self.columns, self.torus)
        self.put(others[np.argsort(way, kind="stable")[:people]], kind)

    @action(label="Sort")
    def sort(self):
        """All people change homes so that the groups live apart, in stripes from left to right; vacancies stay."""
        there = np.flatnonzero(self.grid.T)
        homes = there % self.rows * self.columns + there // self.rows
        self.rehouse(homes, homes[np.argsort(self.grid.reshape(-1)[homes], kind="stable")])

    @action(label="Mix")
    def mix(self):
        """Everybody moves anywhere, drawn anew."""
        people = np.flatnonzero(self.grid)
        self.rehouse(self.rng_run.choice(self.grid.size, len(people), replace=False), people)

    def rehouse(self, homes, people):
        """Who lives in the cells `people` lives in the cells `homes` from now on."""
        self.touched = True
        self.relocate(people, homes)
        self.moved_nobody()
        self.look_again()

    def put(self, cells, kind):
        """People of a kind, or nobody, live in cells now."""
        self.touched = True
        self.grid.reshape(-1)[cells] = kind
        if self.taste is not None:
            self.taste.reshape(-1)[cells] = drawn_tastes(self, self.rng_run, len(cells)) if kind else 0.0
        self.moved_nobody()
        self.look_again()

    def known_kind(self, kind, low):
        """The kind, or ValueError."""
        if type(kind) is not int or not low <= kind <= self.groups:
            raise ValueError(f"Kind is {kind!r}: it must be a whole number from {low} to {self.groups}.")
        return kind

    def cell(self, row, column):
        """The number of a cell, or ValueError."""
        for name, value, size in (("Row", row, self.rows), ("Column", column, self.columns)):
            if type(value) is not int or not 0 <= value < size:
                raise ValueError(f"{name} is {value!r}: it must be a whole number from 0 to {size - 1:,}.")
        return row * self.columns + column
