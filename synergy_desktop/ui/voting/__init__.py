"""Taking the votes of the two councils, on a point of the agenda or on an amendment."""
