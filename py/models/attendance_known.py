"""The scenarios of attendance, and what is known of it.

Most expected figures are exact: they come from formulas or from halving an interval, in another program that
was written for this project from the same rules. Figures of random draws may differ by the stated tolerance.
"""

from core.param import Known, Scenario

DYING = dict(always=0.0, ceiling=0.8, spread=0.2, people=40, expected_at_start=0.75)
BETTER = dict(DYING, ceiling=0.9)
TIP = dict(always=0.05, ceiling=0.95, spread=0.15)
HUNDRED = dict(curve="uniform", always=0.0, ceiling=1.0, finite=True, expected_at_start=0.0)
ONE_CHANGED = dict(finite=True, expected_at_start=0.0, hands="0: 1, 1: 1, 2: 3, 99: 100, 100: 100")
RIOT = dict(always=0.0, ceiling=1.0, centre=0.25, expected_at_start=0.0)
CROWDED = dict(always=1.0, ceiling=0.0, centre=0.6, spread=0.2, expected_at_start=0.5)
TWO_BELLS = dict(curve="bimodal", always=0.0, ceiling=1.0, centre=0.2, second_centre=0.75, spread=0.06)

SCENARIOS = [
    Scenario("Critical mass", dict(TIP, expected_at_start=0.49),
             "Forty-nine of a hundred are expected, and the room empties down to five. Begin with 51 and it "
             "fills up to 95, with the same people. Between the two states lies a point where nothing "
             "rests."),
    Scenario("Dying seminar", DYING,
             "Eight in ten would come to a full room, and thirty of forty come today. Yet there is no "
             "number at which it could stay: 30, 29, 27, 26 … and in the end nobody."),
    Scenario("A better seminar", dict(BETTER, expected_at_start=0.55),
             "Now nine in ten would come to a full room, and 35 of 40 could be the rule. With 22 expected "
             "it dies all the same: quality is not enough without a push. Push by two people."),
    Scenario("A hundred thresholds", HUNDRED,
             "One person needs nobody, the next needs one, the next two, and so on: one after the other, "
             "all hundred come."),
    Scenario("One person's threshold", ONE_CHANGED,
             "The same hundred, except that the one who needed one other now needs two. One comes, and "
             "nobody else, ever. From what came of it nobody could tell the two crowds apart."),
    Scenario("Announce it", dict(TIP, expected_at_start=0.1),
             "Nobody comes because nobody comes. Announce that 60 are expected: if it is believed, it comes "
             "true. Announce 40, and it does not."),
    Scenario("Two kinds of people", dict(TWO_BELLS, expected_at_start=0.3),
             "Half wait for a few and half for many. Now the middle holds: three states that last, two "
             "points of no return."),
    Scenario("Congestion", CROWDED,
             "Here a crowd keeps people away. Full, empty, full, empty: everybody reacts to last week. Let "
             "expectations move slowly (adjustment 0.3) and the swings die out, where nothing else helps."),
    Scenario("A show of hands", dict(hands="2, 4, 14, 33, 41, 43", people=50, expected_at_start=0.4),
             "A class of fifty was asked: if 0, 10, 20 … 50 were expected, would you come? Type in what "
             "your own class answers."),
    Scenario("Promises", dict(TIP, expected_at_start=0.05, committed=40),
             "Forty people promise to come whatever happens, and nobody joins them. Raise it to 51 while it "
             "runs, and the rest follow; then drop all promises, and see that they are no longer needed."),
]

EXACT = "Exact, computed for this project"
GRANOVETTER = "Worked out from the rule; reported of Granovetter 1978"
DRAWN = "Computed for this project, 500 runs"


def _rest(claim, params, **expected):
    """Fixed points and their slopes, exact to the digits given."""
    return [Known(f"{claim}: {metric.replace('_', ' ')}", params, metric, 0, 20, value,
                  1e-3 if "slope" in metric else 1e-4, EXACT) for metric, value in expected.items()]


def _run(claim, params, metric, ticks, expected, tolerance, source=EXACT, seeds=20):
    return Known(claim, params, metric, ticks, seeds, expected, tolerance, source)


BELL = dict(always=0.0, ceiling=1.0, spread=0.2)
FADING = (30, 29, 27, 26, 25, 24, 22, 19, 14, 8, 2, 0)
SWINGS = ((0.3, "swing_low", 0.127), (0.3, "swing_high", 0.943), (0.2, "swing_low", 0.023),
          (0.2, "swing_high", 0.998))
CHANCES = ((0.10, 0.004), (0.11, 0.038), (0.12, 0.166), (0.13, 0.384), (0.15, 0.780))

KNOWN = [
    *_rest("Everybody could come", BELL, lowest_rest=0.0068, lowest_rest_slope=0.095, tipping_share=0.5,
           tipping_slope=1.995, highest_rest=0.9932, highest_rest_slope=0.095, fixed_point_count=3),
    *_rest("Some always, some never", TIP, lowest_rest=0.0512, tipping_share=0.5, tipping_slope=2.394,
           highest_rest=0.9488),
    *_rest("One in ten never", BETTER, lowest_rest=0.0061, tipping_share=0.5655, tipping_slope=1.702,
           highest_rest=0.8716, highest_rest_slope=0.320),
    *_rest("Dying seminar", DYING, lowest_rest=0.0054, fixed_point_count=1),
    *[_run(f"Dying seminar from 30 of 40, after {t} meetings", DYING, "attending", t, number, 1e-9)
      for t, number in enumerate(FADING)],
    _run("The least ceiling with a full room", dict(BELL, ceiling=0.9), "critical_ceiling", 0, 0.83200, 1e-4),
    *_rest("Ceiling just below", dict(BELL, ceiling=0.8319), fixed_point_count=1),
    *_rest("Ceiling just above", dict(BELL, ceiling=0.8321), fixed_point_count=3),
    _run("The greatest floor with an empty room", TIP, "critical_floor", 0, 0.23855, 1e-4),
    _run("Floor just below", dict(TIP, always=0.23845), "lowest_rest", 0, 0.3258, 1e-3),
    _run("Floor just above", dict(TIP, always=0.23865), "lowest_rest", 0, 0.949, 1e-3),
    _run("One in ten never, from 24 of 40", dict(BETTER, expected_at_start=0.60), "attending", 400, 35, 1e-9),
    _run("One in ten never, from 22 of 40", dict(BETTER, expected_at_start=0.55), "attending", 400, 0, 1e-9),
    _run("One in ten never: 22.6 people, so 23", BETTER, "critical_mass", 0, 23, 1e-9),
    *_rest("Two bells", TWO_BELLS, lowest_rest=0.0002, tipping_share=0.1778, highest_tipping_share=0.75,
           highest_rest=1.0, fixed_point_count=5),
    _run("Two bells, the middle", dict(TWO_BELLS, expected_at_start=0.3), "attendance", 400, 0.5, 1e-4),
    _run("Thresholds 0 to 99", HUNDRED, "attending", 200, 100, 1e-9, GRANOVETTER),
    _run("Threshold 1 replaced by 2", ONE_CHANGED, "attending", 200, 1, 1e-9, GRANOVETTER),
    *_rest("Normal thresholds, spread just below 0.12222", dict(RIOT, spread=0.12217), fixed_point_count=3),
    *_rest("Normal thresholds, spread just above 0.12222", dict(RIOT, spread=0.12227), fixed_point_count=1),
    _run("Normal thresholds, spread 0.122", dict(RIOT, spread=0.122), "attendance", 2000, 0.0548, 1e-4),
    _run("Normal thresholds, spread 0.123", dict(RIOT, spread=0.123), "attendance", 2000, 1.0, 1e-4),
    *[_run(f"A hundred drawn, spread {spread:.2f}: runs in which nearly all come",
           dict(RIOT, finite=True, drawn=True, spread=spread), "nearly_all", 400, share, 0.06, DRAWN, 300)
      for spread, share in CHANCES],
    *_rest("Congestion, spread 0.3", dict(CROWDED, spread=0.3), tipping_share=0.5570, tipping_slope=-1.316),
    *_rest("Congestion, spread 0.2", CROWDED, tipping_share=0.5665, tipping_slope=-1.967),
    *[_run(f"Congestion, spread {spread}: {metric.replace('_', ' ')}", dict(CROWDED, spread=spread), metric,
           400, share, 1e-3) for spread, metric, share in SWINGS],
    _run("Congestion calmed by slow expectations", dict(CROWDED, adjustment=0.3), "attendance", 400, 0.5665,
         1e-4),
]
