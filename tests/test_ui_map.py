"""The sums of a map, the reader's form as a job, and the fields that a screen has for it."""

from math import isnan, nan, sqrt

import numpy as np
import pytest

from command_sweep import options, varied
from core.job import Job
from core.sweep import Frontier
from registry import NAMES, load
from toy import Toy
from ui.cells import DARK_BELOW, Cells, bounds, lead, mean_of, short_names
from ui.map_form import form
from ui.map_plan import acts, axis_value, command, inside, plan, tick
from views.palette import cividis

FRONTIER = Frontier("Coins", across="chance", columns=(0.0, 0.5, 1.0), up="coins", rows=(10, 20), metric="share",
                    ticks=5, seeds=4)
FORM = {"across": "chance", "across-from": "0", "across-to": "1", "across-by": "0.5", "up": "coins", "up-from": "10",
        "up-to": "20", "up-by": "10", "metric": "share", "contest": "", "seeds": "4", "ticks": "5"}
VALUES = Toy().values()


def test_a_mean_has_a_band_of_two_standard_errors():
    got = mean_of([1.0, 2.0, 3.0, 4.0])
    half = 2 * sqrt((1.5**2 + 0.5**2) * 2 / 3) / 2
    assert (got.mean, got.runs) == (2.5, 4)
    assert got.low == pytest.approx(2.5 - half) and got.high == pytest.approx(2.5 + half)
    assert mean_of([nan, 3.0]).mean == 3.0 and isnan(mean_of([3.0]).low) and mean_of([nan]).runs == 0


def test_the_leader_has_the_highest_mean_and_is_close_where_another_band_reaches_it():
    apart = [mean_of([0.1, 0.2]), mean_of([0.8, 0.9]), mean_of([])]
    assert lead(apart) == (1, False)
    near = [mean_of([0.5, 0.9]), mean_of([0.8, 0.9])]
    assert lead(near) == (1, True)
    assert lead([mean_of([0.1]), mean_of([0.9])]) == (1, True)  # one run says little
    assert lead([mean_of([]), mean_of([])]) == (None, False)


def test_cells_find_their_runs():
    job = Job({"a": (1, 2, 3), "b": (7, 8), "who": ("x", "y")}, ("m",), 5, 3)
    cells = Cells(job, "who")
    assert len(cells) == 6 and cells.contestants == ("x", "y")
    numbers = np.full((len(job), 2), nan)
    for k in range(len(job)):
        setting = job.setting(k)
        cell = cells.cell_of(k)
        column, row = cells.place(cell)
        assert (cells.columns[column], cells.rows[row]) == (setting["a"], setting["b"])
        assert cells.cell(column, row) == cell
        numbers[k] = 0, 100 * setting["a"] + 10 * setting["b"] + (setting["who"] == "y")
    assert [mean.mean for mean in cells.means(cells.cell(2, 1), numbers)] == [380.0, 381.0]
    assert [mean.runs for mean in cells.means(0, numbers)] == [3, 3]


def test_figures_on_the_ramp_can_be_read():
    for share in np.linspace(0, 1, 101):
        parts = cividis(share) / 255
        linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
        light = float(linear @ np.array([0.2126, 0.7152, 0.0722]))
        contrast = 1.05 / (light + 0.05) if share < DARK_BELOW else (light + 0.05) / 0.05
        assert contrast >= 4.5, share


def test_scales_and_names():
    assert bounds([0.313, 0.78, nan]) == (0.3, 0.8) and bounds([]) == (0.0, 1.0) and bounds([5.0]) == (4.5, 5.5)
    assert bounds([-120, 310]) == (-200.0, 400.0)
    assert short_names(["barter", "money", "prices", "planner"]) == ["B", "M", "Pr", "Pl"]
    assert short_names(["", "a"]) == ["", "A"]
    assert axis_value(Toy.param("chance"), 0.5) == "0.5" and axis_value(Toy.param("heavy"), True) == "yes"
    assert inside(0.5, "share") == "50" and inside(0.05, "") == "0.05" and tick(0.25, "share") == "25"


def test_the_form_becomes_a_job():
    got = plan(Toy, FRONTIER, {**VALUES, "heavy": True, "seed": 99}, FORM)
    assert got.job == Job({"chance": (0.0, 0.5, 1.0), "coins": (10, 20)}, ("share",), 5, 4, {"heavy": True})
    contest = plan(Toy, FRONTIER, VALUES, {**FORM, "contest": "colour"})
    assert contest.job.vary["colour"] == ("red", "blue") and list(contest.job.vary) == ["chance", "coins", "colour"]
    some = Frontier("", "chance", (0.0,), "coins", (10,), "share", 5, 4, contest="colour", contestants=("blue",))
    assert plan(Toy, some, VALUES, {**FORM, "contest": "colour"}).job.vary["colour"] == ("blue",)
    switched = plan(Toy, FRONTIER, VALUES, {**FORM, "up": "heavy", "up-from": ""})
    assert switched.job.vary["heavy"] == (False, True)


@pytest.mark.parametrize("change, said", [
    ({"up": "chance"}, "Chance cannot stand in two places"),
    ({"up": "colour", "contest": "colour"}, "Colour cannot stand in two places"),
    ({"across-to": "2"}, "Chance .chance. is 1.5: it must be a number from 0.0 to 1.0"),
    ({"across-by": ""}, "these must be numbers"), ({"across-by": "0.001"}, "1,001 values: a map has room for 41"),
    ({"up-by": "0.5"}, "Coins .coins. is 10.5: it must be a whole number"),
    ({"metric": ""}, "Which number"),
    ({"seeds": "0"}, "Seeds .seeds. is 0"), ({"ticks": "x"}, "Ticks at most .ticks. is x"),
])
def test_a_wrong_field_is_named(change, said):
    with pytest.raises(ValueError, match=said):
        plan(Toy, FRONTIER, VALUES, {**FORM, **change})


def test_too_many_runs_are_refused_before_they_begin():
    with pytest.raises(ValueError, match="a map makes 100,000 at most"):
        plan(Toy, FRONTIER, VALUES, {**FORM, "across-by": "0.025", "up-from": "20", "up-to": "60", "up-by": "1",
                                     "seeds": "500"})


def test_a_dial_that_does_nothing_is_named_with_its_reason():
    model_class = load("planner")
    wanted = {**FORM, "across": "survey_noise", "up": "drift", "up-from": "0", "up-to": "0.4", "up-by": "0.1",
              "metric": "efficiency"}
    frontier, values = model_class.frontiers[0], model_class(regime="barter").values()
    with pytest.raises(ValueError, match="Noise does nothing here. Acts only when Regime is planner"):
        plan(model_class, frontier, values, wanted)
    assert plan(model_class, frontier, values, {**wanted, "contest": "regime"}).contest == "regime"
    assert acts(model_class.param("survey_noise"), values, {"regime": ("barter", "planner")})
    assert not acts(model_class.param("survey_noise"), values, {"regime": ("barter", "money")})


@pytest.mark.parametrize("name", [name for name in NAMES if hasattr(load(name), "frontiers")])
def test_every_map_that_a_model_offers_is_what_its_form_says(name):
    model_class = load(name)
    for frontier in model_class.frontiers:
        low = [plan(model_class, frontier, model_class().values(), fields(model_class, frontier))]
        assert list(low[0].job.vary.values())[:2] == [frontier.columns, frontier.rows]
        assert len(low[0].job) <= 2_000 and f'<option value="{frontier.metric}"' in form(model_class)
        assert np.isfinite(low[0].job.numbers(model_class, 0)[1])


def fields(model_class, frontier):
    """The form as the page fills it for a map."""
    filled = {"metric": frontier.metric, "contest": frontier.contest, "seeds": str(frontier.seeds),
              "ticks": str(frontier.ticks)}
    for which, name, values in (("across", frontier.across, frontier.columns), ("up", frontier.up, frontier.rows)):
        filled[which] = name
        step = values[1] - values[0] if isinstance(values[0], (int, float)) else 1
        filled |= {f"{which}-from": str(values[0]), f"{which}-to": str(values[-1]), f"{which}-by": f"{step:.6g}"}
    return filled


def test_the_command_line_asks_for_the_same_runs():
    model_class = load("chairs")
    got = plan(model_class, model_class.frontiers[0], {**model_class().values(), "people": 20},
               fields(model_class, model_class.frontiers[0]))
    words = command("chairs", got).split()
    assert words[:4] == ["python3", "py", "sweep", "chairs"] and "people=20" in words
    given = options().parse_args(words[3:])
    assert dict(varied(model_class, given.vary)) == got.job.vary
    assert (given.seeds, given.ticks, given.metrics) == ("5", "100", "efficiency")


def test_the_form_stands_before_python():
    html = form(load("planner"))
    for part in ('id="map-across"', 'id="map-up-by"', 'id="map-contest"', 'id="map-seeds"', "disabled"):
        assert part in html
    assert '<option value="regime" selected>' in html and '<option value="tacit_share" selected>' in html
