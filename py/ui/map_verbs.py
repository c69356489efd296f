"""One function for each button and link of the map."""

from ui import platform
from ui.verbs import new_run


def map_start(app, button=None):
    """Work out the map that is chosen."""
    app.stand()
    app.screen.maps.start()


def map_stop(app, button=None):
    """Leave the rest of the map."""
    app.screen.maps.stop()


def map_open(app, link):
    """Bring the setting of a cell to the stage; the map stays."""
    app.stand()
    app.screen.session.start(app.screen.maps.setting(link))
    new_run(app)


def map_csv(app, button=None):
    """The rows of the map as a file."""
    app.screen.maps.save()


def map_stage(app, button=None):
    """To the stage, where the setting of the chosen cell is."""
    stage = platform.find("stage")
    stage.scrollIntoView()
    stage.focus()


MAP_VERBS = {"map": map_start, "map-stop": map_stop, "map-open": map_open, "map-csv": map_csv, "map-stage": map_stage}
