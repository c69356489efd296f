"""House hunting on foot: hops in any direction until a free cell is found."""

import numpy as np

HOPS = 10_000  # of one walk; then one stays where one was
FURTHEST = 10  # cells that a hop may go
CHUNK = 4096  # hops that are drawn at once
COSINES, SINES = (np.round(wave(np.radians(np.arange(360))), 12).tolist() for wave in (np.cos, np.sin))


def hops(rng):
    """Hops without end: (cells down, cells right), in any whole degree and up to ten cells long."""
    while True:
        turns = rng.integers(0, 360, size=CHUNK, dtype=np.int64).tolist()
        for turn, length in zip(turns, (FURTHEST * rng.random(CHUNK)).tolist(), strict=True):
            yield length * COSINES[turn], length * SINES[turn]


def wander(model, unhappy, districts):
    """One after another the unhappy hop about until the cell is free, the own one too, and permitted.

    Returns
    -------
    moves : list of (from, to)
        In the order of moving.

    Source
    ------
    U. Wilensky, NetLogo Segregation model (1997), Center for Connected Learning, Northwestern University.
    A hop over the edge of a town with edges is drawn again; there a hop ends at the edge.
    """
    kinds = model.grid.reshape(-1).tolist()
    way, moves = hops(model.rng_run), []
    for person in unhappy[model.rng_run.choice(len(unhappy), len(unhappy), replace=False)].tolist():
        kind, kinds[person] = kinds[person], 0
        end = walk(model, kinds, kind, person, way, districts)
        kinds[end] = kind
        if end != person:
            moves.append((person, end))
            if districts is not None:
                districts.move(kind, person, end)
    return moves


def walk(model, kinds, kind, person, way, districts):
    """The cell where the walk of a person ends."""
    rows, columns, torus = model.rows, model.columns, model.torus
    down, right = float(person // columns), float(person % columns)
    for _ in range(HOPS):
        step_down, step_right = next(way)
        further, aside = down + step_down, right + step_right
        if torus:
            further, aside = further % rows, aside % columns
        elif not (-0.5 <= further < rows - 0.5 and -0.5 <= aside < columns - 0.5):
            continue
        down, right = further, aside
        place = int(down + 0.5) % rows * columns + int(right + 0.5) % columns
        if kinds[place] == 0 and (districts is None or place == person or districts.allows(kind, person, place)):
            return place
    return person
