"""Who is where on the stage of the chair market: everybody has room, and is found by hand and by keys."""

import numpy as np
import pytest

from models.chairs import Chairs
from recording import RecordingCanvas
from views import chairs as view
from views.crowd_places import moving
from views_help import SIZES, calls, drawn


@pytest.mark.parametrize("people", SIZES)
@pytest.mark.parametrize("size", ((800, 600), (360, 360), (834, 300)))
def test_pick_returns_the_person_under_the_point(people, size):
    model = Chairs(people=people)
    canvas = drawn(model, *size)
    if people <= 150:
        heads = next(a for a in reversed(calls(canvas, "sprites")))[2].reshape(-1, 4)
        heads = heads[heads[:, 0] >= 75]
        found = [view.pick(model, *canvas.to_model(x, y), canvas) for _, x, y, _ in heads]
    elif people <= 5000:
        dots = calls(canvas, "dots")[-1][0].reshape(-1, 4)
        found = [view.pick(model, *canvas.to_model(x, y), canvas) for x, y in dots[::7, :2]]
        assert found == list(range(0, people, 7))
        return
    else:
        rows, columns = canvas.brush.picture.shape[:2]
        places = np.linspace(0, people - 1, 50).astype(int)
        found = [view.pick(model, place // rows + 0.5, place % rows + 0.5, canvas) for place in places]
        order = np.argsort((model.start_utility * 65535).astype(int), kind="stable")
        assert found == order[places].tolist()
        return
    assert sorted(found) == list(range(people))


def test_pick_finds_people_in_a_room():
    model = Chairs(people=30, meeting="room", room_side=40).advance(5)
    canvas = drawn(model)
    heads = calls(canvas, "sprites")[-1][2].reshape(-1, 4)
    heads = heads[heads[:, 0] >= 75]
    found = {view.pick(model, *canvas.to_model(x, y), canvas) for _, x, y, _ in heads}
    assert len(found) >= 28  # two who stand in each other's way may hide each other


@pytest.mark.parametrize("people", SIZES)
def test_nobody_is_outside_the_canvas(people):
    model = Chairs(people=people)
    canvas = drawn(model)
    assert view.pick(model, *canvas.to_model(-5, -5), canvas) is None
    assert view.pick(model, *canvas.to_model(400, 4), canvas) is None


@pytest.mark.parametrize("people", (6000, 20_000, 50_000, 100_000))
@pytest.mark.parametrize("size", ((800, 600), (390, 390), (834, 300)))
def test_a_picture_of_a_crowd_fills_the_stage(people, size):
    left, _, wide, high = calls(drawn(Chairs(people=people), *size), "image")[-1]
    assert wide * high >= 0.75 * (size[0] - 16) * (size[1] - 70)
    assert left >= 0 and left + wide <= size[0]


@pytest.mark.parametrize("people", (4, 24, 40, 150))
@pytest.mark.parametrize("size", ((800, 600), (360, 360), (834, 300)))
def test_figures_stand_clear_of_each_other_and_of_the_edge(people, size):
    canvas = drawn(Chairs(people=people), *size)
    _, px, data = calls(canvas, "sprites")[-1]
    heads = data.reshape(-1, 4)
    heads = heads[heads[:, 0] >= 75][:, 1:3]
    apart = np.abs(heads[:, None] - heads).max(axis=2) + np.eye(people) * 1e6
    assert apart.min() > 0.85 * px
    assert (heads >= 0.42 * px).all() and (heads <= np.array(size) - 0.42 * px).all()


@pytest.mark.parametrize("people", (24, 300, 6000))
def test_arrow_keys_reach_everybody_and_come_back(people):
    model, canvas = Chairs(people=people), RecordingCanvas()
    view.draw(model, canvas)
    assert view.move(model, None, "ArrowRight", canvas) == 0
    on, back = ("ArrowRight", "ArrowLeft") if people <= 150 else ("ArrowDown", "ArrowUp")
    for who in (5, people // 2):
        for there, home in ((on, back), (back, on)):
            other = view.move(model, who, there, canvas)
            assert other != who and view.move(model, other, home, canvas) == who
    middle = people // 2
    for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        assert 0 <= view.move(model, middle, key, canvas) < people


def test_people_walk_from_where_they_were():
    model = Chairs(people=4, meeting="room", room_side=8)
    model.moved_from = np.array([[2, 2], [5, 5], [2, 6], [0, 3]])
    model.position = np.array([[3, 2], [5, 5], [2, 7], [7, 3]])
    canvas = RecordingCanvas()
    before, after = (where_in_room(model, canvas, progress) for progress in (0.0, 1.0))
    half = where_in_room(model, canvas, 0.5)
    assert np.allclose(half[:3], (before[:3] + after[:3]) / 2)
    assert np.allclose(before[1], after[1]) and (np.abs(before - after)[[0, 2]].max(axis=1) > 0.9).all()
    assert np.allclose(before[3], after[3])  # out by one wall and in by the other: no walk across the room


def where_in_room(model, canvas, progress):
    """Everybody's place in model units, (people, 2)."""
    canvas.progress = progress
    where = moving(model, canvas)
    return np.stack((where.x, where.y), axis=1)
