"""The pages of a real PDF on the screen and on a printer."""
