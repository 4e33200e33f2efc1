"""What the program tells assistive technology while it is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent


@contextmanager
def heard() -> Iterator[list[str]]:
    """The sentences that are said in the meantime, as Qt passes them on."""
    said: list[str] = []
    pass_on = QAccessible.updateAccessibility

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())
        pass_on(event)

    # Qt tells nobody in this process what it hands to screen readers: we listen at its own door.
    QAccessible.updateAccessibility = listen  # type: ignore[method-assign]
    try:
        yield said
    finally:
        QAccessible.updateAccessibility = pass_on  # type: ignore[method-assign]


def unsaid(said: Iterable[str], wanted: Iterable[str]) -> list[str]:
    """What should have been said and was not."""
    said = list(said)
    return [f"{words!r} is not said" for words in wanted if not any(words in s for s in said)]
