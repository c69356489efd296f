"""The desk of the class editor: its buttons, and the class that is kept for the next visit."""

from ui import files, platform, verbs
from ui.roster_editor import RosterEditor


class ClassDesk:
    """Opens the editor, starts a run with its class, and remembers it where the browser allows."""

    def __init__(self, app):
        self.app = app
        self.editor = RosterEditor()
        self.deeds = {
            "class": self.open, "class-example": lambda button: app.later(self.editor.example()),
            "class-csv": lambda button: self.editor.save(), "class-clear": lambda button: self.editor.clear(),
            "class-read": lambda button: self.editor.read(platform.find("class-paste").value),
            "class-row": lambda button: self.editor.add(), "class-apply": self.apply, "class-drop": self.drop,
            "class-remove": lambda button: self.editor.remove(int(button.dataset.index)),
        }

    def open(self, button):
        """Open the editor, with the class that is trading."""
        self.app.stand()
        self.editor.open(self.app.screen.session.model.roster)

    def apply(self, button):
        """Start with the class in the table."""
        compact = self.editor.compact()
        if compact is not None:
            self.start(compact)

    def drop(self, button):
        """Start with a random class again."""
        self.start("")

    def start(self, compact):
        """Start a run with this class; a refusal is named in the editor, and the run stays."""
        session = self.app.screen.session
        try:
            session.start({**session.model.values(), "roster": compact})
        except ValueError as refused:
            self.editor.say(str(refused))
            return
        platform.find("class-dialog").close()
        verbs.new_run(self.app)

    def takes(self, event):
        """Whether what is dragged is a file, and the screen knows what to do with one."""
        return platform.find("class-dialog") is not None and files.brought(event)

    def dropped(self, event):
        """Read a file that was dropped, into the editor, which opens if it is shut."""
        if not platform.find("class-dialog").open:
            self.open(None)
        self.file(event.dataTransfer.files.item(0))

    def file(self, file):
        """Read a file that was chosen or dropped."""
        self.app.later(self.editor.read_file(file))

