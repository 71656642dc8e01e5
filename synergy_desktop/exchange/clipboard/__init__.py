"""Tables on the clipboard: read from what office programs put there, understood, written out."""
