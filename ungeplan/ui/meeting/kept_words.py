"""Half-typed words of one stage, by field."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal


class KeptWords(QObject):
    """Knows what is half-typed, and tells when a field is typed in or finished.

    Fields that belong together begin alike.

    Signals:
        typed: field and text.
        finished: the field whose text is finished or was given up.
    """

    typed = Signal(str, str)
    finished = Signal(str)

    def __init__(self, *beginnings: str, parent: QObject | None = None) -> None:
        """`beginnings` are those of the fields that belong to the stage."""
        super().__init__(parent)
        self._beginnings = beginnings
        self._texts: dict[str, str] = {}

    def take(self, drafts: Mapping[str, str]) -> None:
        """What was left half-typed; fields of other stages are passed over."""
        self._texts = {
            field: text for field, text in drafts.items() if field.startswith(self._beginnings)
        }

    def of(self, beginning: str) -> dict[str, str]:
        """The texts of the fields that begin so, by what follows."""
        return {
            field.removeprefix(beginning): text
            for field, text in self._texts.items()
            if field.startswith(beginning)
        }

    def get(self, field: str) -> str | None:
        """The half-typed text of that field, or None."""
        return self._texts.get(field)

    def keep(self, field: str, text: str) -> None:
        """This is typed now."""
        self._texts[field] = text
        self.typed.emit(field, text)

    def forget(self, beginning: str) -> None:
        """All fields that begin so are finished or given up."""
        for field in [field for field in self._texts if field.startswith(beginning)]:
            del self._texts[field]
            self.finished.emit(field)
