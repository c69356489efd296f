"""Curves given by numbers: the points of one's own curve, and a show of hands, read from text."""

import re

import numpy as np

POINTS = 11  # of one's own curve, from nobody to everybody expected
ASKED = 10  # people from one question of a show of hands to the next
MOST = 1000


def _entries(text):
    """The entries of a list parted by commas, semicolons or blanks; a pair is written with a colon."""
    return [entry for entry in re.split(r"[,;\s]+", re.sub(r"\s*:\s*", ":", text.strip())) if entry]


def _share(entry, number):
    """A number of a hundred as a share, or ValueError naming the entry."""
    try:
        share = float(entry) / 100
    except ValueError:
        share = np.nan
    if not 0 <= share <= 1:
        raise ValueError(f"Own points, entry {number} is {entry[:20]}: it must be a number from 0 to 100.")
    return share


def read_shares(text):
    """Eleven numbers of a hundred as shares, a list.

    >>> read_shares("0 1 2 3 4 50 60 70 80 90 100")[5]
    0.5
    """
    shares = [_share(entry, number) for number, entry in enumerate(_entries(text), 1)]
    if len(shares) != POINTS:
        raise ValueError(f"Own points has {len(shares)} entries: it must have {POINTS}, for 0, 10, 20 … 100 "
                         "of a hundred expected.")
    return shares


def _people(text, number, entry):
    """A whole number of people, or ValueError naming the entry of the show of hands."""
    if not re.fullmatch(r"[0-9]+", text) or int(text) > MOST:
        raise ValueError(f"Show of hands, entry {number} is {entry[:20]}: it must be a whole number of "
                         f"people from 0 to {MOST:,}, or a pair of expected and would come such as 20: 13.")
    return int(text)


def read_hands(text):
    """A show of hands as a list of (expected or None, would come): pairs as written, or a plain list.

    >>> read_hands("2, 5, 17"), read_hands("0: 2, 25: 14")
    ([(None, 2), (None, 5), (None, 17)], [(0, 2), (25, 14)])
    """
    answers = []
    for number, entry in enumerate(_entries(text), 1):
        expected, colon, come = entry.rpartition(":")
        answers.append((_people(expected, number, entry) if colon else None, _people(come, number, entry)))
        if (answers[-1][0] is None) != (answers[0][0] is None):
            raise ValueError(f"Show of hands, entry {number} is {entry}: write either all entries as pairs "
                             "such as 20: 13, or none.")
        if len(answers) > 1 and answers[-1][0] is not None and answers[-1][0] <= answers[-2][0]:
            raise ValueError(f"Show of hands, entry {number} is {entry}: more people must be expected than "
                             f"in the entry before, {answers[-2][0]}.")
    if len(answers) == 1:
        raise ValueError("Show of hands has one entry: it must have two at least.")
    return answers


def knots_of_shares(text):
    """Places and heights (2, points) of one's own curve."""
    return np.array([np.arange(POINTS) / (POINTS - 1), read_shares(text)])


def knots_of_hands(text, people):
    """Places and heights (2, answers) of a show of hands among `people`, or ValueError naming the entry.

    The entries of a plain list stand at 0, 10, 20 … people; the last may stand at everybody instead.
    """
    answers = read_hands(text)
    for number, (expected, come) in enumerate(answers, 1):
        asked = ASKED * (number - 1) if expected is None else expected
        beyond = asked > people if expected is not None else asked - ASKED >= people
        if beyond:
            raise ValueError(f"Show of hands, entry {number} asks about {asked} expected: there are "
                             f"{people} people.")
        if come > people:
            raise ValueError(f"Show of hands, entry {number} is {come} who would come if "
                             f"{min(asked, people)} were expected: there are {people} people.")
        answers[number - 1] = min(asked, people), come
    return np.array(answers, dtype=float).T / people


def as_text(knots, people):
    """Places and heights as a show of hands, to the nearest person: what `hands` would take.

    >>> as_text(np.array([[0, 0.5, 1], [0.1, 0.2, 0.9]]), 40)
    '0: 4, 20: 8, 40: 36'
    """
    return ", ".join(f"{round(x * people)}: {round(y * people)}" for x, y in knots.T.tolist())
