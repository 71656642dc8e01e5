"""The wall: the slides of a sitting, the window on the second screen, and its operator's desk."""
