"""One module a picture: it draws a model in model units and keeps no state."""
