"""Looking for the things of a plan by their id, and putting one in the place of another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar


class Known(Protocol):
    """Something in a plan that has an id."""

    @property
    def id(self) -> str: ...


Thing = TypeVar("Thing", bound=Known)


def find(things: Sequence[Thing], wanted: str) -> Thing | None:
    """The thing of that id, or None."""
    # From the newest: what people talk about is mostly what they said last.
    for thing in reversed(things):
        if thing.id == wanted:
            return thing
    return None


def with_(things: tuple[Thing, ...], new: Thing) -> tuple[Thing, ...]:
    """The things with the new one at the end, or in the place of one of the same id."""
    old = find(things, new.id)
    if old is None:
        return (*things, new)
    place = things.index(old)
    return (*things[:place], new, *things[place + 1 :])


def without(things: tuple[Thing, ...], gone: Thing) -> tuple[Thing, ...]:
    """The things but that one."""
    return tuple([thing for thing in things if thing.id != gone.id])
