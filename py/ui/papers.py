"""One function for each button that makes something of the run: checks, files, figures, links."""

from ui import data, figure, share


def forget(app, button=None):
    """No ghosts of earlier runs."""
    app.screen.session.ghosts.clear()
    app.screen.stale.add("chart")


def check(app, button):
    """Re-run one known answer."""
    app.stand()
    app.screen.answers.start([int(button.dataset.index)])


def check_all(app, button=None):
    """Re-run every known answer."""
    app.stand()
    app.screen.answers.start(range(len(app.screen.session.model_class.known)))


def check_stop(app, button=None):
    """Leave the rest unchecked."""
    app.screen.answers.stop()


def csv_time(app, button=None):
    """The numbers over time as a file."""
    data.save(app.screen.session, "time")


def csv_people(app, button=None):
    """The result for each person as a file."""
    data.save(app.screen.session, "people")


def figure_file(app, button):
    """A figure as a file."""
    app.later(figure.make(app.screen.session, button.dataset.kind))


def open_share(app, button=None):
    """The link to this run."""
    share.open_dialog(app.screen.session)


def copy_link(app, button=None):
    """The link on the clipboard."""
    app.later(share.copy())


def qr(app, button=None):
    """The link as a QR code."""
    app.later(share.qr())


PAPERS = {
    "forget": forget, "check": check, "check-all": check_all, "check-stop": check_stop, "csv-time": csv_time,
    "csv-people": csv_people, "figure": figure_file, "share": open_share, "copy-link": copy_link, "qr": qr,
}
