"""Start the page."""

from ui.app import App

app = App()
