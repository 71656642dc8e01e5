"""The editor of the declaration and the projection of social policy."""
