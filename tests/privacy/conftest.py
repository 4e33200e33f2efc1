"""The office of the tests of the whole program, with its store and its hands."""

from tests.app.conftest import content, dressed, office

__all__ = ["content", "dressed", "office"]
