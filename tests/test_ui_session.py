"""What a reader does to a run, and the cells of the class editor, without a browser."""

import pytest

from core.roster import COLUMNS, decode
from core.run import answer
from registry import load
from ui.grid import blank, filled, rows_of, spread
from ui.link import parse_link
from ui.rerun import rerun
from ui.session import Session
from ui.tables import over_time

CHAIRS = load("chairs")


def session(query=""):
    return Session(parse_link("#/chairs?" + query))


def test_a_refused_value_leaves_the_run_as_it_was():
    s = session("people=10")
    s.advance(3, 1)
    run = s.run
    with pytest.raises(ValueError, match="People .people. is 100001"):
        s.set("people", "100001")
    assert s.run is run and s.run.t == 3 and not s.past.can_undo


def test_undo_and_redo_bring_back_the_very_run():
    s = session("people=12&seed=3")
    s.advance(5, 1)
    before = s.model.metrics()
    s.set("people", "30")
    assert s.model.count == 30 and s.run.t == 0
    s.undo()
    while s.run.t < s.goal:
        s.advance(1, 0)
    assert s.model.count == 12 and s.run.t == 5 and s.model.metrics() == before
    s.redo()
    assert s.model.count == 30


def test_a_live_change_keeps_the_run_and_stays_after_restart():
    s = session("people=12&breaker_share=0.5")
    s.advance(2, 1)
    s.set("court", "0.5")
    assert s.run.t == 2 and s.run.log == [(2, "set", "court", 0.5)]
    s.restart()
    assert s.run.t == 0 and s.model.court == 0.5 and s.run.log == []


def test_the_link_of_a_session_gives_the_same_numbers():
    s = session("people=14&breaker_share=0.3")
    s.advance(4, 1)
    s.set("court", "0.8")
    s.advance(4, 1)
    twin = Session(parse_link(s.link()))
    while twin.run.t < twin.goal:
        twin.advance(1, 0)
    assert twin.run.t == s.run.t and twin.model.metrics() == pytest.approx(s.model.metrics(), nan_ok=True)


def test_a_log_that_asks_in_vain_is_named_and_the_run_goes_on():
    s = session("people=8&log=2:meet:first=0,second=4000&t=5")
    for _ in range(20):
        s.advance(1, 0)
    assert s.run.t >= 5 and "in vain" in s.faults[0]


def test_cells_pasted_in_the_middle_fill_to_the_right_and_below():
    rows, faults = spread([blank(), blank()], 1, 2, "1\t2\n3\t4\n")
    assert faults == [] and len(rows) == 3
    assert rows[1][2:4] == ["1", "2"] and rows[2][2:4] == ["3", "4"] and filled(rows) == rows[1:]


def test_cells_outside_the_table_are_left_out():
    rows, _ = spread([blank()], 0, 7, "1\t2\t3\t4")
    assert rows == [[""] * 7 + ["1", "2"]]


def test_a_whole_table_with_its_header_is_read_as_one():
    text = "\t".join(COLUMNS) + "\nAda\t3\t5\t1\t4\t2\t2\t3\t1\n"
    rows, faults = spread([blank()], 0, 0, text)
    assert faults == [] and rows == [["Ada", "3", "5", "1", "4", "2", "2", "3", "1"]]


def test_rows_of_a_roster_are_its_cells():
    roster = decode("Ada:3514-2231;:1111-2222;B:1111-2222;C:5555-1111")
    assert rows_of(roster)[0] == ["Ada", "3", "5", "1", "4", "2", "2", "3", "1"]


def test_the_history_as_csv_is_unrounded():
    s = session("people=6")
    s.advance(2, 1)
    text = over_time(s.run.history, CHAIRS.metric_specs()).splitlines()
    assert len(text) == 4 and text[0].startswith("tick,")
    column = text[0].split(",").index("mean_utility")
    assert float(text[3].split(",")[column]) == s.model.mean_utility()


def test_a_known_answer_in_pieces_is_the_same_answer():
    known = CHAIRS.known[0]
    *pieces, (share, mean) = rerun(known, CHAIRS)
    values = answer(known, CHAIRS)
    assert share == 1.0 and mean == pytest.approx(sum(values) / len(values), abs=1e-12)
    assert all(0 <= a <= b <= 1 for (a, _), (b, _) in zip(pieces, pieces[1:], strict=False))
