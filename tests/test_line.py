"""The line: rounds worked by hand, what never changes, and what it draws."""

import doctest

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.line import Line
from recording import RecordingCanvas
from views import line as view
from views import line_words

BUSY = dict(people=40, reach=3, similar_wanted=0.5)


def row(text, **params):
    """A line drawn as text: `o` the first kind, `*` the second; people are numbered from the left."""
    line = Line(people=len(text), **params)
    line.kinds = np.array([sign == "*" for sign in text], dtype=np.int8)
    line.kind = tuple(line.kinds.tolist())
    return line


def drawn(line):
    """The row as text."""
    return "".join("o*"[line.kind[person]] for person in line.line)


def test_the_examples_in_the_docstrings_run():
    result = doctest.testmod(line_words)
    assert result.attempted >= 1 and result.failed == 0


def test_near_an_end_fewer_neighbours_count():
    line = row("o**ooooooo", reach=4)
    # the first o sees * * o o; the first * sees o, then * o o o
    assert line.like_shares(line.line)[:2].tolist() == [0.5, 0.2]
    assert line.content(line.line)[:2].tolist() == [True, False]


def test_a_mover_takes_the_nearest_place_that_suits():
    line = row("ooo*oooooo**", reach=1)
    assert line.unhappy_now() == [3]  # the lone star: o on each side; its neighbours have half, and stay
    line.advance()
    assert line.moves[0] == ((3, 3, 9),) and drawn(line) == "ooooooooo***" and line.done


def test_a_mover_goes_left_as_well():
    line = row("**oooooo*ooo", reach=1)
    line.advance()
    assert line.moves[0] == ((8, 8, 2),) and drawn(line) == "***ooooooooo"


def test_of_two_equally_near_places_either_is_taken():
    ends = {drawn(row("**oooo*oooo**", reach=1, seed=seed).advance()) for seed in range(30)}
    assert ends == {"***oooooooo**", "**oooooooo***"}


def test_who_is_happy_by_the_time_of_the_turn_stays():
    line = row("oo*o*ooooooo", reach=1)
    assert line.unhappy_now() == [2, 3, 4]
    line.advance()
    assert line.moves[0] == ((2, 2, 3),) and drawn(line) == "ooo**ooooooo"


def test_where_no_place_suits_nobody_moves_and_the_run_ends():
    line = row("oo*oooooooo", reach=1, similar_wanted=0.3)
    line.advance()
    assert line.moves == [()] and drawn(line) == "oo*oooooooo" and line.done


def test_a_hand_moves_one_person():
    line = row("oo*ooooooo*")
    line.do("move", person=11, place=3)
    assert drawn(line) == "oo**ooooooo" and line.rows[-1] == tuple(line.line)
    with pytest.raises(ValueError, match="To place is 12"):
        line.do("move", person=1, place=12)


@settings(max_examples=40, deadline=None)
@given(st.integers(10, 60), st.integers(1, 6), st.floats(0, 1), st.integers(0, 10_000))
def test_people_are_conserved_and_a_mover_is_happy_after_the_move(people, reach, wanted, seed):
    line = Line(people=people, reach=reach, similar_wanted=wanted, seed=seed)
    kinds = line.kinds.copy()
    for _ in range(4):
        for person in line.unhappy_now():
            if not line.happy(person) and line.take_turn(person) is not None:
                assert line.happy(person)
        assert sorted(line.line) == list(range(people)) and np.array_equal(line.kinds, kinds)


@settings(max_examples=20, deadline=None)
@given(st.integers(10, 60), st.integers(1, 10), st.integers(0, 10_000))
def test_a_run_ends_within_fifty_rounds_and_happy_rows_stay(people, reach, seed):
    line = Line(people=people, reach=reach, seed=seed).advance(60)
    assert line.done and line.t <= 50 and len(line.rows) == line.t + 1
    assert line.happy(line.line[0]) == bool(line.content(line.line)[0])
    if not line.unhappy_now():
        assert not line.step() and line.moves[-1] == ()


def test_without_a_wish_nobody_moves():
    line = Line(similar_wanted=0.0).advance()
    assert line.moves == [()] and line.done


def test_a_random_row_has_as_many_clusters_as_counting_says():
    # each of the n - 1 joints parts two kinds with chance 2 n1 n2 / (n (n - 1)): 1 + 2 * 35 * 35 / 70 = 36
    clusters = [Line(seed=seed).clusters() for seed in range(2000)]
    assert np.mean(clusters) == pytest.approx(36, abs=4 * 4.1 / 2000 ** 0.5)
    assert np.mean([row("o" * 35 + "*" * 35).clusters()]) == 2


@pytest.mark.parametrize("size", [(800, 600), (360, 360)])
@pytest.mark.parametrize("ticks", [0, 1, 60])
def test_the_drawing_shows_the_rows_and_finds_people(size, ticks):
    line, canvas = Line(seed=8, reach=2).advance(ticks), RecordingCanvas(*size)
    for progress in (0.0, 0.4, 1.0):
        canvas.progress = progress
        view.draw(line, canvas)
        assert "At the start" in canvas.strings()
    for person in (0, 33, 69):
        x, y = view.spot(line, person)
        assert view.pick(line, x, y, canvas) == person
        assert view.grasp(line, "move", x, y) == person
    first, y = view.spot(line, line.line[4])
    assert view.release(line, "move", line.line[0], first, y) == ("move", dict(person=1, place=5))
    assert view.release(line, "move", line.line[4], first, y) is None
    assert view.move(line, line.line[3], "ArrowRight", canvas) == line.line[4]
    assert view.move(line, line.line[0], "ArrowLeft", canvas) == line.line[0]
    assert len(view.table(line)[1]) == 70 and view.card(line, 3)[0] == "Person 4"


def test_the_sentences_are_about_the_row():
    assert "70 people stand in" in view.describe(Line())
    assert "Nobody is unhappy any more." in view.describe(Line(reach=1).advance(50))
