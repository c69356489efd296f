"""The debate's contests and briefs: who gained, who was asked, and whether each side's settings bear it out."""

import re
from html import unescape
from pathlib import Path
from statistics import fmean

import numpy as np
import pytest

from models.planner import Planner
from models.planner_debate import CONTESTS, REGIMES, RULES
from ui.link import parse_link
from ui.race import Race

WORDS = Path(__file__).parent.parent / "assets/words/en/planner_briefs.html"
RACE, RULE = CONTESTS
AGREED, ORDERED = ("barter", "money", "prices", "cycles"), ("dictatorship", "planner")


def over(contest, values=None, choice=0, dials=None):
    """A contest that is over."""
    race = Race(contest, Planner, values or {}, choice, dials)
    while not race.done:
        race.work()
    return race


def lanes(race):
    return {lane.entrant.name: lane for lane in race.lanes}


# ---- who gained, who was asked --------------------------------------------------------------------

@pytest.mark.parametrize("regime", AGREED + ORDERED)
def test_gains_counted_with_payments_add_up_to_what_the_class_gained(regime):
    model = Planner(regime=regime, seed=5).advance(300)
    came = model.start_utility.sum()
    assert model.net_gains().sum() == pytest.approx(model.utility_now().sum() - came, abs=1e-9)


@pytest.mark.parametrize("regime", AGREED)
def test_where_people_swap_bid_or_point_nobody_is_overruled(regime):
    model = Planner(regime=regime, seed=5).advance(300)
    assert (model.holds != model.start).any() and not model.overruled().any()


@pytest.mark.parametrize("regime", ORDERED)
def test_under_orders_whoever_left_the_chair_they_came_with_was_overruled(regime):
    model = Planner(regime=regime, seed=5).advance(300)
    assert model.overruled().tolist() == (model.holds != model.start).tolist() and model.overruled().any()


def test_a_command_overrules_the_two_whom_it_moves_and_nobody_else():
    model = Planner(regime="barter", command_rate=2.0, command_noise=1.0, seed=3)
    moved = set()
    for _ in range(6):
        model.advance()
        moved |= set(model.events.ordered.ravel().tolist())
        assert set(np.flatnonzero(model.overruled()).tolist()) == moved
    assert 0 < len(moved) < model.count


def test_whose_chair_was_grabbed_was_not_asked_about_that():
    model = Planner(regime="barter", breaker_share=0.25, seed=3).advance(100)
    assert model.overruled().tolist() == (model.holds < 0).tolist() and model.overruled().any()
    assert not Planner(regime="barter", breaker_share=0.25, court=1.0, seed=3).advance(100).overruled().any()


# ---- side by side ---------------------------------------------------------------------------------

@pytest.mark.parametrize("utility", ["linear", "ideal"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_all_regimes_run_on_one_class_and_nobody_loses_where_all_agree(utility, seed):
    race = over(RACE, Planner(utility=utility, seed=seed).values())
    first = race.lanes[0].model
    for lane in race.lanes:
        assert np.array_equal(lane.model.world.utilities, first.world.utilities)
        assert np.array_equal(lane.model.start, first.start)
        agreed = lane.model.regime in AGREED
        assert (lane.losers() == 0) if agreed else lane.unasked() == lane.losers()
    planner = lanes(race)["Planner"]
    assert planner.losers() == round(40 * planner.model.worse_off()) and planner.y[-1] == pytest.approx(1.0)


def test_the_race_is_the_run_of_each_regime_by_itself():
    race = over(RACE, Planner(seed=9, command_rate=5.0, breaker_share=0.5).values())
    for lane in race.lanes:
        alone = Planner(seed=9, regime=lane.model.regime).advance(race.contest.ticks)
        assert (lane.y[-1], lane.x[-1]) == (alone.efficiency(), alone.messages_per_person())


def test_every_regime_of_the_model_is_in_the_race():
    assert [each.params["regime"] for each in REGIMES] == list(Planner.param("regime").choices)


# ---- commands against rules -----------------------------------------------------------------------

def test_only_the_commands_hear_their_dials_and_one_rule_is_changed():
    dials = dict(command_rate=3.0, command_noise=0.5, breaker_share=0.25)
    for choice, rule in enumerate(RULES):
        race = Race(RULE, Planner, Planner(regime="planner", command_rate=9.0, court=0.5).values(), choice, dials)
        alone, commands, changed = (lane.setting for lane in race.lanes)
        assert (alone["command_rate"], commands["command_rate"], changed["command_rate"]) == (0.0, 3.0, 0.0)
        assert commands["command_noise"] == 0.5
        assert {name: changed[name] for name in changed if changed[name] != alone[name]} == rule.params
        assert alone["regime"] == "barter" and alone["breaker_share"] == changed["breaker_share"] == 0.25


def test_a_court_that_never_fails_gives_the_class_that_breaks_no_deals():
    kept = over(RULE, dials=dict(breaker_share=0.0))
    court = over(RULE, choice=1, dials=dict(breaker_share=0.25))
    assert court.lanes[2].gains.tolist() == kept.lanes[0].gains.tolist()
    assert court.lanes[0].y[-1] < kept.lanes[0].y[-1]


# ---- the briefs -----------------------------------------------------------------------------------

def briefs():
    """The two briefs' html, and their words without tags."""
    html = WORDS.read_text(encoding="utf-8")
    parts = re.findall(r'<section class="brief".*?</section>', html, re.S)
    return parts, [re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", part))) for part in parts]


def test_both_briefs_are_alike_in_length_and_make():
    (first, second), texts = briefs()
    for piece in ("<h3>", "<p>", 'class="answer"', "<a href", "data-note", 'data-do="take"', "<textarea"):
        assert first.count(piece) == second.count(piece) > 0, piece
    long, short = sorted((len(text.split()) for text in texts), reverse=True)
    assert long <= 1.05 * short
    verdict = r"\b(wins?|proves?|wrong|right|better argument|refute[sd]?|clearly|obviously)\b"
    assert not [text for text in texts if re.search(verdict, text, re.I)]


def test_every_link_of_a_brief_is_understood_and_every_field_has_a_name_of_its_own():
    html = WORDS.read_text(encoding="utf-8")
    links = [unescape(link) for link in re.findall(r'href="(#[^"]+)"', html)]
    assert len(links) == 6
    for link in links:
        read = parse_link(link)
        assert read.faults == [] and read.name == "planner" and read.params["seed"] == 7
    notes = re.findall(r'data-note="([^"]+)"', html)
    assert len(notes) == len(set(notes)) == 14


def test_every_number_that_a_brief_takes_exists():
    (first, second), _ = briefs()
    for source in re.findall(r'data-source="([^"]+)"', first + second):
        key, entrant, metric = source.split("/")
        contest = next(each for each in CONTESTS if each.key == key)
        assert entrant in [each.name for each in (*contest.entrants, *contest.choices)], source
        assert 0 <= getattr(Planner(regime="barter"), metric)() + 1 <= 2
    ids = re.findall(r'<input type="text" id="([^"]+)"', first + second)
    assert re.findall(r'data-into="([^"]+)"', first + second) == ids


POINTS = [(part, k) for part in (0, 1) for k in range(3)]


@pytest.mark.parametrize("part, point", POINTS)
def test_the_settings_bear_out_the_point_over_seeds_and_in_the_link_itself(part, point):
    html = briefs()[0][part]
    link = parse_link(unescape(re.findall(r'href="(#[^"]+)"', html)[point])).params
    key, first, metric = re.findall(r'data-source="([^"]+)"', html)[2 * point].split("/")
    _, second, _ = re.findall(r'data-source="([^"]+)"', html)[2 * point + 1].split("/")
    contest = next(each for each in CONTESTS if each.key == key)
    ahead, behind = (first, second) if part == 0 else (second, first)
    differences = []
    for seed in (7, 1, 2, 3):
        values = Planner(**{**link, "seed": seed}).values()
        heard = {name: values[name] for name in contest.dials}
        each = lanes(over(contest, values, 0, heard))
        differences.append(each[ahead].measured(metric) - each[behind].measured(metric))
    assert differences[0] > 0 and fmean(differences) > 0.05
