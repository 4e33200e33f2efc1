"""Measures how long the things take that people wait for, each beside the least they could take."""
