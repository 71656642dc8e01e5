"""What can be put on the wall, one module for each kind."""
