"""Goods for all: a round worked by hand, what every round keeps, borders, and what is drawn."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.public_goods import PublicGoods
from models.public_goods_others import Hunt
from models.public_goods_tables import CONDITIONAL, PUNISHER, SELFISH, STEADY
from recording import RecordingCanvas
from views import public_goods as view
from views.public_goods_places import places, seated

BUSY = dict(people=60, punisher_share=0.4, punishment=0.4, punish_from=2, mistake_rate=0.1, insurance=0.5,
            start_share=0.7)
GAMES = [{}, dict(matching="partners", group_size=7), dict(people=1000, group_size=3), dict(people=20, group_size=10),
         dict(alone=False), dict(game="stag_hunt"), dict(game="stag_hunt", layout="ring", people=20),
         dict(game="stag_hunt", insurance=5.0), dict(game="provision", people=400), dict(game="provision", refund=True),
         dict(game="provision", threshold=1.0), dict(game="provision", threshold=0.0, alone=False)]


def one_table():
    """Five tables of four in a world of twenty; the first: a punisher, a follower, a selfish and a steady one."""
    game = PublicGoods(people=20, noise=0.0, punisher_share=0.25, punishment=0.5, conditional_share=0.5,
                       selfish_share=0.25, matching="partners")
    kinds = game.kinds()
    people = [np.flatnonzero(kinds == kind) for kind in (PUNISHER, CONDITIONAL, SELFISH, STEADY)]
    game.home = np.stack(people, 1).ravel()
    return game, [each[0] for each in people]


def test_a_round_by_hand():
    game, (punisher, follower, selfish, steady) = one_table()
    game.advance()
    # all expect 10 and two give nine tenths of it; 9 + 9 + 0 + 15 in the pot pay 13.2 each
    assert game.tables.given[[punisher, follower, selfish, steady]].tolist() == [9, 9, 0, 15]
    # the punisher gives the selfish one half a point for each of 11 tokens short: 5.5 points
    points = game.tables.points[0]
    assert points.sum() == pytest.approx(5.5) and points[0, 2] == pytest.approx(5.5)
    earned = [20 - 9 + 13.2 - 5.5, 20 - 9 + 13.2, 20 + 13.2 - 3 * 5.5, 20 - 15 + 13.2]
    assert game.tables.pay[[punisher, follower, selfish, steady]] == pytest.approx(earned)
    # half a point a token, half of which is believed at once; three tokens for each, against 0.6 that is saved
    assert game.tables.fear[selfish] == pytest.approx(0.25) and game.tables.deterred(game)[selfish]
    assert game.tables.expected[[punisher, selfish]] == pytest.approx([0.6 * 10 + 0.4 * 8, 0.6 * 10 + 0.4 * 11])
    game.advance()
    assert game.tables.given[selfish] == pytest.approx(10.4 + 1)  # what is expected, and a margin


def test_fear_fades_by_a_tenth_in_a_round_without_punishing():
    game, (_, _, selfish, _) = one_table()
    game.advance()
    game.change("punisher_share", 0.0)
    assert game.advance().tables.fear[selfish] == pytest.approx(0.25 * 0.9)


def test_the_kinds_are_as_many_as_set():
    kinds = PublicGoods(punisher_share=0.2).kinds()
    assert np.bincount(kinds).tolist() == [10, 30, 40, 20]
    assert np.bincount(PublicGoods(conditional_share=1.0, punisher_share=1.0).kinds()).tolist() == [0, 0, 0, 100]


@settings(max_examples=40, deadline=None)
@given(st.integers(20, 90), st.integers(2, 10), st.floats(0, 1), st.floats(0, 1), st.floats(0, 2), st.floats(0, 5),
       st.sampled_from(["strangers", "partners"]), st.integers(0, 9999))
def test_what_every_round_keeps(people, size, conditional, punishers, force, noise, matching, seed):
    game = PublicGoods(people=people, group_size=size, conditional_share=conditional, punisher_share=punishers,
                       punishment=force, noise=noise, matching=matching, seed=seed)
    for _ in range(5):
        game.advance()
        tables = game.tables
        assert (tables.given >= 0).all() and (tables.given <= 20).all()
        assert len(set(tables.seats.ravel().tolist())) == tables.seats.size == people // size * size
        total = people * 20 + (0.4 * size - 1) * tables.given.sum() - (1 + game.impact) * tables.points.sum()
        assert tables.pay.sum() == pytest.approx(total)
        table, first, second = np.nonzero(tables.points)
        gifts = tables.given[tables.seats]
        assert (gifts[table, first] > gifts[table, second]).all()
        assert (game.kinds()[tables.seats[table, first]] == PUNISHER).all()


def test_strangers_meet_anew_and_partners_stay():
    partners, strangers = PublicGoods(matching="partners"), PublicGoods()
    first = partners.advance().tables.seats.copy()
    assert np.array_equal(first, partners.advance().tables.seats)
    first = strangers.advance().tables.seats.copy()
    assert not np.array_equal(first, strangers.advance().tables.seats)


def test_punishment_begins_when_it_is_set_and_does_nothing_before():
    late, never = PublicGoods(punisher_share=0.4, punish_from=5, seed=2), PublicGoods(seed=2)
    assert np.array_equal(late.advance(5).tables.given, never.advance(5).tables.given) and late.points() == 0
    assert late.advance().points() > 0
    assert late.bare_tables.given.tolist() == never.advance().tables.given.tolist()


def test_together_all_is_had():
    for game in ("contributions", "stag_hunt", "provision"):
        assert PublicGoods(game=game, alone=False).advance(60).achieved() == pytest.approx(1)


@settings(max_examples=40, deadline=None)
@given(st.integers(20, 200), st.floats(0, 9), st.floats(0, 9), st.sampled_from(["mixed", "ring"]),
       st.sampled_from([0.0, 1.0]), st.integers(0, 9999))
def test_all_stag_and_all_hare_last(people, hare, insurance, layout, share, seed):
    game = PublicGoods(game="stag_hunt", people=people, hare_value=hare, insurance=insurance, layout=layout,
                       start_share=share, stag_value=10.0, seed=seed)
    game.advance(20)
    if share == 0.0 and insurance > hare + 1e-9:  # with more for stag alone than for hare, hare is left
        assert game.stag_share() > 0
    elif share == 1.0 or insurance <= hare:
        assert game.stag_share() == share and game.done


def test_company_by_hand():
    hunt = Hunt(np.array([True, False, True, False, False, False]))
    assert hunt.company(True).tolist() == [0.25, 0.5, 0.25, 0.25, 0.5, 0.25]
    assert hunt.company(False).tolist() == pytest.approx([0.2, 0.4, 0.2, 0.4, 0.4, 0.4])


def test_the_border_is_where_both_pay_alike():
    game = PublicGoods(game="stag_hunt", insurance=1.0)
    border = game.critical()
    assert border == pytest.approx(2 / 3)
    assert border * 4 + (1 - border) * 1 == pytest.approx(3)
    assert np.isnan(PublicGoods(game="stag_hunt", hare_value=5.0).critical())


def test_a_gift_is_made_where_it_is_worth_the_risk():
    game = PublicGoods(game="provision", belief=0.8).advance()
    assert np.array_equal(game.point.gives, game.worths >= 1.25)
    assert game.provided() == (game.point.gives.mean() >= 0.3)
    assert game.point.expected == pytest.approx(0.8 * 0.7 + 0.3 * game.provided())
    assert game.pays().sum() == pytest.approx(game.worths.sum() * game.provided() - game.point.gives.sum())
    back = PublicGoods(game="provision", belief=0.0, refund=True, threshold=0.9).advance()
    assert np.array_equal(back.point.gives, back.worths >= 1) and not back.pays().any()


def test_deterrence_needs_force_enough():
    # 3 others, 0.25 points, 3 tokens a point: from 0.6 / 2.25 of all
    assert PublicGoods(punishment=0.25).critical() == pytest.approx(4 / 15)
    assert np.isnan(PublicGoods(punishment=0.05).critical())


def test_hands():
    game = PublicGoods(game="stag_hunt")
    before = game.hunt.stag.copy()
    game.do("hunt_other", person=7)
    assert np.flatnonzero(before != game.hunt.stag).tolist() == [6]
    with pytest.raises(ValueError, match="Expect is 0.5"):
        game.do("tell", share=0.5)
    with pytest.raises(ValueError, match="Person is 101"):
        game.do("hunt_other", person=101)
    told = PublicGoods(game="provision", people=400)
    told.do("tell", share=0.9)
    assert told.advance(20).provided() == 1
    pot = PublicGoods()
    pot.do("tell", share=1.0)
    assert (pot.tables.expected == 20).all()


@pytest.mark.parametrize("size", [(800, 600), (360, 360), (300, 640)])
@pytest.mark.parametrize("params", [*GAMES, BUSY])
def test_the_drawing_takes_every_setting_and_finds_people(size, params):
    game, canvas, aside = PublicGoods(**params), RecordingCanvas(*size), RecordingCanvas(380, 200)
    for ticks in (0, 1, 250 if game.people < 500 else 5):
        game.advance(ticks)
        canvas.chosen = (3,)
        view.draw(game, canvas)
        assert {"What is attainable", "Attainable"} & set(canvas.strings())  # the bar is always in sight
        view.side(game, aside)
        x, y = places(game)
        assert np.isfinite(x).all() and np.isfinite(y).all()
        for who in (0, game.people - 1):
            if game.game != "contributions" or who in seated(game):
                assert view.pick(game, x[who], y[who], canvas) == who
            for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
                assert 0 <= view.move(game, who, key, canvas) < game.people
            assert view.card(game, who)[0] == f"Person {who + 1}"
        columns, rows = view.table(game)
        assert len(rows) == game.people and all(len(row) == len(columns) for row in rows)
        assert view.describe(game).endswith(".") and view.legend(game)
    assert view.pick(game, -50, -50, canvas) is None


def test_the_hand_on_the_stage_changes_what_one_hunts():
    game = PublicGoods(game="stag_hunt", layout="ring")
    assert view.stroke(game, "change", *view.spot(game, 11)) == ("hunt_other", dict(person=12))
    assert view.stroke(game, "look", *view.spot(game, 11)) is None
    assert view.stroke(PublicGoods(), "change", 1, 1) is None and not view.tools(PublicGoods())


def test_the_bar_shows_a_mend_only_if_there_is_one():
    canvas = RecordingCanvas(380, 200)
    view.side(PublicGoods().advance(3), canvas)
    assert "none is at work" in canvas.strings()
    view.side(PublicGoods(punisher_share=0.4).advance(30), canvas)
    assert "none is at work" not in canvas.strings()
