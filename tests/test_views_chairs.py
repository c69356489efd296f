"""The picture of the chair market: it draws at every size, and shows what the model has."""

import re

import numpy as np
import pytest

from models.chairs import Chairs
from recording import RecordingCanvas
from views import chairs as view
from views.crowd_people import FULL_RING
from views.crowd_places import places
from views.crowd_sprites import BACKS, BOX, KNOBS, LYING, SEATS, STANDING, chair_sprites, drawings, mood
from views.palette import DARK, LIGHT, cividis
from views.palette import SEATS as COLOURS
from views_help import HARSH, SIZES, calls, drawn

# ---- draws from start to end --------------------------------------------------------------------


@pytest.mark.parametrize("people", SIZES)
@pytest.mark.parametrize("meeting", ("random", "room"))
def test_draws_every_size_class(people, meeting):
    model = Chairs(people=people, meeting=meeting, **HARSH)
    for ticks in (0, 1, 2):
        model.advance(ticks)
        for width, height, theme, scale in (
            (800, 600, LIGHT, 1),
            (360, 360, DARK, 1),
            (834, 300, LIGHT, 1.35),
        ):
            for progress in (0.0, 0.4, 1.0):
                canvas = drawn(model, width, height, progress, (0, people - 1), theme=theme, scale=scale)
                assert len(canvas.calls) < 60
            side = RecordingCanvas(416, 320, theme, scale=scale)
            view.side(model, side)


@pytest.mark.parametrize("scenario", Chairs.scenarios, ids=lambda scenario: scenario.title)
def test_draws_every_scenario_to_its_end(scenario):
    model = Chairs(**scenario.params)
    for _ in range(40):
        drawn(model, progress=0.5)
        drawn(model)
        view.side(model, RecordingCanvas(416, 320))
        model.advance(5)


def test_an_unseen_canvas_of_no_size_is_harmless():
    for people in (24, 300, 6000):
        drawn(Chairs(people=people), 0, 0)


def test_atlas_crosses_once_until_the_colours_change():
    canvas, model = RecordingCanvas(), Chairs(people=24)
    view.draw(model, canvas)
    view.draw(model, canvas)
    assert not calls(canvas, "atlas")
    canvas.theme = DARK
    heard, call = [], canvas.brush.call
    canvas.brush.call = lambda verb, *arguments: (heard.append(verb), call(verb, *arguments))
    view.draw(model, canvas)
    assert heard.count("atlas") == 1


# ---- by hand: what is drawn is what there is ----------------------------------------------------


def test_all_chairs_look_different():
    kinds = np.stack(np.meshgrid(*[np.arange(1, 6)] * 4, indexing="ij"), axis=-1).reshape(-1, 4)
    sprites = chair_sprites(kinds)
    assert len({tuple(column) for column in sprites.T}) == 625
    pictures = drawings(LIGHT)
    assert len(set(pictures)) == len(pictures) - 8  # no knobs, and a stool's back, look the same five times
    assert sprites.max() < len(pictures)


def test_chair_sprites_by_hand():
    assert chair_sprites([[2, 3, 4, 5]]).ravel().tolist() == [BACKS + 11, SEATS + 16, KNOBS + 19]


def test_sprites_stay_in_their_box():
    for recipe in drawings(LIGHT):
        for layer in filter(None, recipe.split(";")):
            path = layer.split("|")[0]
            for x, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", path):
                assert 2 <= float(x) <= BOX - 2 and 2 <= float(y) <= BOX - 2, layer


def test_mouths():
    assert mood([0.0, 0.19, 0.2, 0.5, 0.79, 0.8, 1.0]).tolist() == [0, 0, 1, 2, 3, 4, 4]


def test_seats_are_equally_light():
    for colour in COLOURS:
        parts = np.array([int(colour[k:k + 2], 16) / 255 for k in (1, 3, 5)])
        linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
        lightness = 116 * np.cbrt(linear @ (0.2126, 0.7152, 0.0722)) - 16
        assert lightness == pytest.approx(64, abs=0.5)


def test_cividis_grows_lighter_and_ends_where_it_should():
    ramp = cividis(np.linspace(0, 1, 64)).astype(float)
    light = ramp @ (0.2126, 0.7152, 0.0722)
    assert (np.diff(light) > -0.6).all()
    assert np.abs(ramp[0] - (0, 34, 78)).max() < 6 and np.abs(ramp[-1] - (253, 231, 55)).max() < 18


def test_rings_are_none_at_zero_above_for_gain_below_for_loss():
    model = Chairs(people=40, **HARSH)
    assert not calls(drawn(model), "rings")
    model.advance(5)
    change = model.utility_now() - model.start_utility
    rings = calls(drawn(model), "rings")[-1][0].reshape(-1, 6)
    changed = change[np.abs(change) > 1e-9]
    assert len(rings) == len(changed) > 5
    middle, half = (rings[:, 3] + rings[:, 4]) / 2, (rings[:, 4] - rings[:, 3]) / 2
    assert np.allclose(half, np.pi * np.minimum(np.abs(changed) / FULL_RING, 1), atol=1e-5)
    assert (np.sin(middle)[changed > 0] < -0.99).all() and (np.sin(middle)[changed < 0] > 0.99).all()
    assert (rings[:, 5] == (changed < 0)).all()


def test_chairs_change_places_along_an_arc():
    """At the start of the movement each chair is where its partner sits, at the end where its holder sits."""
    model = Chairs(people=24)
    while not len(model.events.traded):
        model.advance()
    first, second = (int(person) for person in model.events.traded[0])
    for progress, person in ((0.0, second), (1.0, first)):
        canvas = drawn(model, progress=progress)
        where = places(model, canvas)
        data = calls(canvas, "sprites")[-1][2].reshape(-1, 4)
        back = chair_sprites(model.chairs[[model.holds[first]]])[0, 0]
        there = data[data[:, 0] == back][:, 1:3]
        assert (
            np.abs(there - np.stack(canvas.to_px(where.x[person], where.y[person]))).max(axis=1).min() < 0.01
        )
    data = calls(drawn(model, progress=0.5), "sprites")[-1][2].reshape(-1, 4)
    x, y = canvas.to_px(where.x[[first, second]], where.y[[first, second]])
    away = np.abs((data[:, 1] - x[0]) * (y[1] - y[0]) - (data[:, 2] - y[0]) * (x[1] - x[0])) / np.hypot(
        *np.ptp((x, y), axis=1)
    )
    assert away[data[:, 0] == back].max() > 5  # px aside of the straight line


def test_liars_lie_and_the_chairless_stand():
    model = Chairs(people=40, **HARSH).advance(3)
    assert len(model.events.lied) and (model.holds < 0).any()
    sprites = np.concatenate(
        [arguments[2].reshape(-1, 4)[:, 0] for arguments in calls(drawn(model), "sprites")]
    )
    lying = set(model.events.lied[:, 0].tolist())
    standing = set(np.flatnonzero(model.holds < 0).tolist())
    assert (sprites == LYING).sum() == len(lying - standing)
    assert (sprites == STANDING).sum() == len(standing - lying)
    assert (sprites == STANDING + 1).sum() == len(standing & lying)
    backs = ((sprites >= BACKS) & (sprites < SEATS)).sum()
    assert backs == 40 + 20  # every chair is seen, sat on or kept besides, and the key has twenty
