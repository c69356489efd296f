"""The picture of a contest: the race with its small rooms, or what was done to each person."""

from views.contest_lines import lines
from views.contest_people import people
from views.contest_rooms import ROOM, height, rooms

LEAST = 190  # px of type that the race must keep; else the rooms are lower


def draw(race, canvas, against="start"):
    """Draw a contest as it stands."""
    canvas.clear()
    canvas.in_px()
    if race.contest.picture == "people":
        people(race, canvas, against)
        return
    room = ROOM
    while canvas.height - height(canvas, len(race.lanes), room) < LEAST * canvas.scale and room > 40:
        room -= 4
    rooms(race, canvas, room)
    lines(race, canvas, height(canvas, len(race.lanes), room) + 8 * canvas.scale)
