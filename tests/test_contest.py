"""Contests: every entrant on the same world, tick by tick, and what is said of who leads and who loses."""

from dataclasses import replace

import numpy as np
import pytest

from contest_toy import FREE, LONG, TAXED, Purse, contest
from core.contest import Entrant
from ui.contest_tables import common, people, ways
from ui.race import Race, agreed, rate, setting, standing


def run(contest, **options):
    """A race that is over."""
    race = Race(contest, Purse, options.pop("values", {}), **options)
    while not race.done:
        race.work()
    return race


def test_all_lanes_start_on_the_same_world_and_keep_the_readers_settings():
    race = Race(contest(), Purse, Purse(seed=11, people=7).values())
    for _ in race.lanes:
        race.work()
    free, taxed = (lane.model for lane in race.lanes)
    assert race.t == 0 and free.luck == taxed.luck == Purse(seed=11).luck
    assert (free.people, taxed.people) == (7, 7) and (free.tax, taxed.tax) == (0.0, 0.5)


def test_lanes_keep_step_and_a_lane_that_is_over_waits_for_the_others():
    race = Race(contest(TAXED, LONG), Purse, {})
    ticks = []
    while not race.done:
        if race.work():
            ticks.append((race.t, *(lane.model.t for lane in race.lanes)))
    assert ticks == [(0, 0, 0), (1, 1, 1), (2, 2, 2), (3, 3, 3), (4, 4, 4), (5, 4, 5), (6, 4, 6)]


def test_a_race_ends_at_its_last_tick_at_the_latest():
    race = run(contest(replace(LONG, params=dict(days=1000))))
    assert race.t == 50 and race.share == 1.0 and not race.lanes[0].model.done


def test_each_place_is_the_metric_after_a_tick_and_standing_still_adds_none():
    race = run(contest())
    assert race.lanes[0].x == [0.0, 2.0, 4.0, 6.0, 8.0]
    assert race.lanes[0].y == [0.0, 0.125, 0.25, 0.375, 0.5]
    still = run(contest(Entrant("Still", dict(wage=0.0, talk=0.0), "x.")))
    assert (still.lanes[0].x, still.lanes[0].y) == ([0.0], [0.0])


def test_the_same_numbers_as_a_run_by_itself():
    race = run(contest(), values={"seed": 3})
    alone = Purse(seed=3, tax=0.5).advance(4)
    assert np.array_equal(race.lanes[1].gains, alone.gains()) and race.lanes[1].y[-1] == alone.wealth()


def test_dials_act_on_those_who_listen_and_the_chosen_rule_runs_last():
    choices = (Entrant("Other", dict(wage=0.25), "x."), Entrant("Third", dict(wage=0.375), "x."))
    each = contest(FREE, Entrant("Dialled", {}, "x.", dials=("tax",)), choices=choices, dials=dict(tax=0.25),
                   params=dict(tax=0.0))
    race = run(each, choice=1, dials=dict(tax=0.375))
    assert [lane.entrant.name for lane in race.lanes] == ["Free", "Dialled", "Third"]
    assert [lane.model.tax for lane in race.lanes] == [0.0, 0.375, 0.0]
    assert race.lanes[2].model.wage == 0.375
    assert setting(each, each.entrants[1], dict(tax=1.0, people=3), {}) == dict(tax=0.25, people=3)


def test_losers_and_whether_they_were_asked_are_counted():
    free, taxed = run(contest()).lanes  # the last one: 4 * (0.125 - 0.5) = -1.5
    assert (free.losers(), free.winners(), free.unasked()) == (0, 4, 0)
    assert (taxed.losers(), taxed.winners(), taxed.unasked()) == (1, 3, 1)
    assert agreed(free) == "nobody loses" and agreed(taxed) == "no, none of them"


def test_those_who_lose_by_their_own_choice_have_agreed():
    lane = run(contest(replace(TAXED, params=dict(wage=0.0, tax=0.25)))).lanes[0]
    lane.model.taxed = lambda: np.zeros(4, bool)
    assert lane.losers() == 1 and agreed(lane) == "yes, each of them"
    lane.model.purse[:3], lane.model.taxed = -1.0, lambda: np.arange(4) == 0
    assert agreed(lane) == "3 of 4"


def test_a_loss_within_the_grain_of_the_way_counts_as_none():
    lane = run(contest(replace(LONG, params=dict(wage=0.0, tax=0.25, days=1)))).lanes[0]
    assert lane.gains[-1] == -0.25 and lane.losers() == 0
    lane.model.purse[-1] -= 0.01
    assert lane.losers() == 1


def test_the_standing_is_one_sentence():
    race = Race(contest(), Purse, {})
    assert standing(race) == "Getting the class ready, once for each."
    race = run(contest())
    assert standing(race) == ("Over after 4 ticks: Free leads with 50.0 % wealth, Taxed is last with 0.0 %; "
                              "worse off than they came: 1 under Taxed (none asked).")
    two = run(contest(FREE, replace(FREE, name="Twin")))
    assert standing(two) == ("Over after 4 ticks: Free and Twin lead with 50.0 % wealth; "
                             "nobody is worse off than they came.")


def test_a_lane_that_was_cut_off_is_named():
    race = run(contest(FREE, replace(LONG, params=dict(days=99))))
    assert standing(race).endswith("; Long had not come to an end.")
    assert "an end" not in standing(run(contest(replace(FREE, params=dict(days=99)))))


def test_races_are_alike_if_every_lane_has_the_same_settings_whatever_else_the_reader_has_set():
    first = Race(contest(), Purse, dict(tax=0.75, wage=0.25))
    assert first.alike(Race(contest(), Purse, dict(tax=0.125, wage=0.25)))  # every lane has a tax of its own
    assert not first.alike(Race(contest(), Purse, dict(tax=0.75, wage=0.5)))


def test_a_setting_that_is_refused_is_told_when_its_world_is_built():
    race = Race(contest(replace(FREE, params=dict(people=1))), Purse, {})
    with pytest.raises(ValueError, match="People"):
        race.work()


def test_the_pace_crosses_equal_ratios_in_equal_times():
    assert rate(0) == 4.0 and rate(200) == pytest.approx(2 * rate(100)) and rate(100) > rate(1)


def test_the_table_has_a_row_for_each_way_and_says_who_lost_and_who_was_asked():
    race = run(contest())
    free, taxed = ways(race)
    assert free == ["Free", "50.0 %", "8 words", "+200", "nobody", "nobody", "nobody", "nobody loses", "Wages."]
    assert taxed == ["Taxed", "0.0 %", "8 words", "0", "1 of 4", "1 of 4", "1 of 4", "no, none of them",
                     "Wages and a tax."]
    assert ways(Race(contest(), Purse, {}))[0] == ["Free", *["–"] * 7, "Wages."]


def test_the_table_of_people_has_a_column_for_each_way_and_says_how_many_more_there_are():
    heads, rows, note = people(run(contest()))
    assert heads == ["Person", "Free", "Taxed"] and note == ""
    assert rows[0] == ["Person 1", "+50.0", "+50.0"] and rows[3] == ["Person 4", "+50.0", "−150.0"]
    race = run(contest())
    for lane in race.lanes:
        lane.model.purse = np.zeros(250)
    _, rows, note = people(race)
    assert len(rows) == 200 and note == "The first 200 of 250 people."


def test_the_caption_says_what_all_have_in_common_and_nothing_that_parts_them():
    race = run(contest(params=dict(days=3)), values=Purse(people=5, wage=0.25, tax=0.75, days=9).values())
    assert common(race, Purse.params()) == (
        "The same for all: people 5, wage 0.25, seed 7; tick 3.")
