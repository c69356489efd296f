"""The deals of a run, so that everybody can be told why they sit where they sit."""

import numpy as np

from core.barter import payment

SWAPPED, MISLED, TOOK, LOST, STAYED_AWAY, WAITED, NEITHER, RETURNED = range(8)
NOTES = {
    SWAPPED: "Swapped.",
    MISLED: "Swapped for a chair that had been praised too much.",
    TOOK: "Kept the better of both chairs and gave none.",
    LOST: "Gave a chair and got none.",
    STAYED_AWAY: "Agreed, but did not turn up.",
    WAITED: "Agreed, and waited in vain.",
    NEITHER: "Agreed, but both went back on it.",
    RETURNED: "Swapped, and swapped back: the chair had been praised too much.",
}


class Diary:
    """Every deal agreed on, with what came of it, and who changed chairs otherwise; a copy shares the entries,
    which never change."""

    def __init__(self, entries=(), moves=()):
        self.entries, self.moves = list(entries), list(moves)

    def __deepcopy__(self, memo):
        return Diary(self.entries, self.moves)

    def write(self, tick, exchange, deals, seat, outcome):
        """Add the deals of one tick: `seat` (2, pairs) is the chairs before, `outcome` one of the words above for
        all, or (2, pairs) for each partner."""
        outcome = np.broadcast_to(np.asarray(outcome, dtype=np.uint8), seat.shape)
        pays = payment(deals.own, deals.other) if exchange == "money" else np.zeros(deals.own.shape)
        self.entries.append((tick, deals.pair, seat, deals.own, deals.other, outcome, pays))

    def of(self, person):
        """What happened to `person`: a list of (tick, other, chair given, chair got, before, after, note).

        People and chairs are indices, and -1 where no chair was given or got, or there was no other; utilities
        are 0 to 1.
        """
        deals = [self._line(entry, person, int(side), int(at))
                 for entry in self.entries for side, at in np.argwhere(entry[1] == person)]
        moves = [(tick, -1, int(gave[at]), int(got[at]), float(before[at]), float(after[at]), note)
                 for tick, people, gave, got, before, after, note in self.moves
                 for at in np.flatnonzero(people == person)]
        return sorted(deals + moves, key=lambda line: line[0])

    def write_moves(self, tick, people, gave, got, before, after, note):
        """Add that `people` (moved,) int came from the chairs `gave` to `got`, worth `before` and `after` to them."""
        self.moves.append((tick, people, gave, got, before, after, note))

    @staticmethod
    def _line(entry, person, side, at):
        tick, pair, seat, own, other, outcome, pays = entry
        what, mine, theirs = int(outcome[side, at]), int(seat[side, at]), int(seat[1 - side, at])
        before, there = float(own[side, at]), float(other[side, at])
        given, got, after = {
            SWAPPED: (mine, theirs, there), MISLED: (mine, theirs, there), LOST: (mine, -1, 0.0),
            TOOK: (-1, theirs, max(before, there)),
        }.get(what, (-1, -1, before))
        note, paid = NOTES[what], float(pays[side, at])
        if paid and what in (SWAPPED, MISLED):
            note += f" {'Paid' if paid > 0 else 'Was paid'} {abs(paid):.3f}."
        return tick, int(pair[1 - side, at]), given, got, before, after, note


def outcomes(gone, misled, undone, grab):
    """What came of each deal for each partner, (2, pairs): who broke it, who was misled, what was undone."""
    outcome = np.where(misled, MISLED, SWAPPED).astype(np.uint8)
    outcome[:, undone] = RETURNED
    outcome[gone[::-1]] = LOST if grab else WAITED
    outcome[gone] = TOOK if grab else STAYED_AWAY
    outcome[:, gone[0] & gone[1]] = NEITHER
    return outcome
