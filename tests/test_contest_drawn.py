"""The pictures of a contest: rooms, lines and bars, on a canvas that notes down."""

from dataclasses import replace

import numpy as np
import pytest

from contest_toy import FREE, LONG, TAXED, Purse, contest
from recording import RecordingCanvas
from test_contest import run
from ui.race import Race
from views.contest import draw
from views.contest_lines import apart, reach, seen, steps
from views.contest_marks import COLOURS, DASHES, MARKS, look
from views.contest_people import measured
from views.contest_rooms import columns, places
from views.palette import DARK, LIGHT

SIX = tuple(replace(FREE, name=f"Way {k}", params=dict(tax=0.125 * k)) for k in range(6))


def drawn(race, width=1200, height=560, against="start", **canvas):
    canvas = RecordingCanvas(width, height, **canvas)
    draw(race, canvas, against)
    return canvas


def calls(canvas, verb):
    return [arguments for name, arguments in canvas.calls if name == verb]


def luminance(colour):
    parts = [int(colour[k:k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_six_looks_differ_in_colour_in_mark_and_in_dash_and_stand_out_from_the_paper(theme):
    looks = [look(k, theme) for k in range(6)]
    for part in ("colour", "mark", "dash"):
        assert len({getattr(each, part) for each in looks}) == 6
    paper = luminance(theme.paper)
    for each in looks:
        light, dark = sorted((luminance(each.colour), paper), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 3, each
    assert len(MARKS) == len(DASHES) == len(COLOURS["light"]) == len(COLOURS["dark"])


@pytest.mark.parametrize("size", [(1232, 560), (810, 376), (358, 700)])
@pytest.mark.parametrize("picture", ["race", "people"])
@pytest.mark.parametrize("scale", [1.0, 1.35])
def test_every_way_is_named_and_nothing_leaves_the_canvas(size, picture, scale):
    ways = SIX if picture == "race" else SIX[:3]
    canvas = drawn(run(contest(*ways, picture=picture)), *size, scale=scale)
    for each in ways:
        assert any(each.name in text for text in canvas.strings())
    for data, *_ in calls(canvas, "text"):
        assert (data[::2] >= -1).all() and (data[::2] <= size[0] + 1).all()
        assert (data[1::2] >= -1).all() and (data[1::2] <= size[1] + 1).all()
    for data, _ in calls(canvas, "dots"):
        assert (data[::4] >= 0).all() and (data[::4] <= size[0]).all()


@pytest.mark.parametrize("picture", ["race", "people"])
def test_a_contest_is_drawn_before_it_has_run_and_while_its_worlds_are_built(picture):
    race = Race(contest(picture=picture), Purse, {})
    assert "Free" in " ".join(drawn(race).strings())
    race.work()
    assert "Taxed" in " ".join(drawn(race).strings())


def test_a_room_has_one_mark_for_each_person_up_for_a_gain_and_down_for_a_loss():
    race = run(contest(replace(TAXED, params=dict(people=6, tax=0.5))))
    canvas = drawn(race)
    by_colour = {colour: data.reshape(-1, 3, 2)
                 for data, corners, colour, _ in calls(canvas, "polygons") if corners == 3}
    up, down = by_colour[LIGHT.gain], by_colour[LIGHT.loss]
    assert (len(up), len(down)) == (5, 1)
    assert (up[:, 1, 1] < up[:, 0, 1]).all() and (down[:, 1, 1] > down[:, 0, 1]).all()
    assert "1 of 6 worse off" in canvas.strings() and "1 not asked" in canvas.strings()
    free = drawn(run(contest(FREE)))
    assert "nobody worse off" in free.strings() and "all agreed" in free.strings()


def test_a_person_stands_at_the_same_place_in_every_room():
    canvas = drawn(run(contest(FREE, replace(FREE, name="Twin"))))
    first, second = next(data for data, corners, colour, _ in calls(canvas, "polygons")
                         if colour == LIGHT.gain).reshape(2, 4, 3, 2).mean(axis=2)
    shift = second[0] - first[0]
    assert np.allclose(second - first, shift, atol=0.01) and shift[0] > 100


@pytest.mark.parametrize("count", [2, 3, 24, 40, 200])
def test_places_are_within_the_room_and_apart(count):
    x, y, size = places(count, 150.0, 90.0)
    assert (x - size / 2 >= -1e-9).all() and (x + size / 2 <= 150 + 1e-9).all()
    assert (y - size / 2 >= -1e-9).all() and (y + size / 2 <= 90 + 1e-9).all()
    near = np.hypot(x[:, None] - x, y[:, None] - y) + np.eye(count) * 999
    assert near.min() >= size - 1e-9


def test_rooms_stand_in_even_rows_where_there_is_little_room():
    assert columns(RecordingCanvas(1200, 500), 6) == 6
    assert columns(RecordingCanvas(358, 700), 6) == 3
    assert columns(RecordingCanvas(300, 700), 6) == 2


def test_a_line_goes_along_first_and_then_up():
    race = run(contest(FREE))
    data = next(a[0] for a in calls(drawn(race), "lines") if a[1] == 0).reshape(-1, 2)
    step = np.diff(data, axis=0)
    assert ((np.abs(step) < 1e-3).sum(axis=1) >= 1).all()
    assert abs(step[0, 1]) < 1e-3 and step[1, 1] < 0  # along, then up the canvas


def test_equal_ratios_take_equal_room_on_the_axis():
    race = run(contest(replace(FREE, params=dict(talk=1.0, wage=0.125, days=4))))
    data = next(a[0] for a in calls(drawn(race), "lines") if a[1] == 0).reshape(-1, 2)
    at = dict(zip((1, 2, 3, 4), np.unique(data[:, 0].round(3)), strict=True))
    assert at[2] - at[1] == pytest.approx(at[4] - at[2], rel=1e-3)


def test_what_comes_before_the_axis_is_left_out_but_for_its_last_place():
    lane = run(contest(replace(FREE, params=dict(talk=1.0)))).lanes[0]
    x, y = seen(lane, 2.0)
    assert (x.tolist(), y.tolist()) == ([2.0, 3.0, 4.0], [0.25, 0.375, 0.5])
    x, y = seen(lane, 99.0)
    assert (x.tolist(), y.tolist()) == ([4.0], [0.5])


def test_the_axes_grow_with_what_there_is_to_show():
    assert reach(run(contest())) == (1.0, 10.0, 0.0, 1.0)
    far = run(contest(replace(FREE, params=dict(talk=30.0)), replace(TAXED, params=dict(tax=0.875))))
    assert reach(far) == (1.0, 200.0, -0.4, 1.0)  # 120 words; the mean purse is 0.5 - 3.5 / 4
    assert steps(0.5, 20) == [0.5, 1, 2, 5, 10, 20]


def test_labels_keep_apart_in_the_order_of_the_lines_and_in_the_field():
    wanted = np.array([10.0, 12.0, 300.0, 11.0, 299.0])
    place = apart(wanted, 17, 10, 300)
    assert (np.diff(np.sort(place)) >= 17 - 1e-9).all() and place.min() >= 10 and place.max() <= 300
    assert (np.argsort(place) == np.argsort(wanted)).all()
    assert apart(np.array([50.0, 100.0]), 17, 0, 200).tolist() == [50.0, 100.0]


def test_bars_are_everybody_from_the_greatest_gain_to_the_greatest_loss():
    race = run(contest(replace(TAXED, params=dict(people=5, tax=0.5)), picture="people"))
    race.lanes[0].model.purse[:] = (0.1, 0.5, -0.2, 0.0, 0.3)
    canvas = drawn(race)
    bars = {fill: data.reshape(-1, 4) for data, fill, *_ in calls(canvas, "rects") if fill in (LIGHT.gain, LIGHT.loss)}
    gain, loss = bars[LIGHT.gain], bars[LIGHT.loss]
    assert (np.diff(gain[:, 0]) > 0).all() and (np.diff(gain[:, 3]) < 0).all() and len(gain) == 3
    assert gain[0, 3] / gain[2, 3] == pytest.approx(5, rel=1e-3) and len(loss) == 1
    assert loss[0, 1] == pytest.approx(gain[0, 1] + gain[0, 3], abs=0.01) and loss[0, 0] > gain[-1, 0]
    assert {"together +70 points", "3 gain, 1 loses", "1 not asked"} <= set(canvas.strings())


def test_people_can_be_measured_against_the_first_way():
    race = run(contest(FREE, TAXED, picture="people"))
    assert measured(race, "start")[1].tolist() == [0.5, 0.5, 0.5, -1.5]
    assert measured(race, "first")[1].tolist() == [0.0, 0.0, 0.0, -2.0]
    assert "together −200 points" in drawn(race, against="first").strings()


def test_an_empty_label_field_never_divides_by_nothing():
    race = run(contest(LONG, picture="people"))
    race.lanes[0].model.purse[:] = 0.0
    assert "0 gain, nobody loses" in drawn(race).strings()
