"""The tables behind a contest, as text: a row for each way, a row for each person; no browser in here."""

from ui.numbers import plain, shown
from ui.race import agreed, counted
from views.contest_people import measured

ROWS = 200  # people in the table
CELLS = 7  # of a way, beside its name and how people come to move


def points(value, digits=0):
    """A gain in points of utility, with its sign.

    >>> points(0.125, 1), points(-3.0), points(0.0)
    ('+12.5', '−300', '0')
    """
    return f"{100 * value:+,.{digits}f}".replace("-", "−") if round(100 * value, digits) else "0"


def ways(race):
    """A row for each way: its name, its numbers, and how people come to move under it."""
    return [[lane.entrant.name, *_numbers(race, lane), lane.entrant.rule] for lane in race.lanes]


def _numbers(race, lane):
    """What a way came to; dashes before its world is there."""
    if lane.model is None:
        return ["–"] * CELLS
    gains = lane.gains
    unpaid, overruled = round(lane.measured(race.contest.unpaid) * gains.size), int(lane.overruled.sum())
    return [shown(lane.y[-1], race.y_spec.unit), shown(lane.x[-1], race.x_spec.unit), points(gains.sum()),
            *(counted(number, gains.size) for number in (lane.losers(), unpaid, overruled)), agreed(lane)]


def common(race, params):
    """What all the lanes have in common: whatever is not as by default, how many people, and the seed."""
    own = set(race.contest.params)
    own.update(name for lane in race.lanes for name in (*lane.entrant.params, *lane.entrant.dials))
    said = [f"{p.label.lower()} {plain(race.values[p.name])}" for p in params
            if p.name not in own and (race.values[p.name] != p.default or p.name in ("people", "seed"))]
    return f"The same for all: {', '.join(said)}; tick {max(race.t, 0)}."


def people(race):
    """What each person has gained under each way: the heads, the rows, and how many more there are."""
    gains = measured(race, "start")
    names = getattr(race.lanes[0].model, "names", ())
    heads = ["Person", *(lane.entrant.name for lane in race.lanes)]
    count = gains[0].size
    rows = [[names[who] if who < len(names) and names[who] else f"Person {who + 1}",
             *(points(each[who], 1) for each in gains)] for who in range(min(count, ROWS))]
    return heads, rows, f"The first {ROWS} of {count:,} people." if count > ROWS else ""
