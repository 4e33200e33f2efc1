"""The contact person's private side."""
