"""What was promised last time, one card for each step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.model.plan import Plan, Step, StepId
from ungeplan.ui.meeting.promise_card import PromiseCard
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.as_many import AsMany
from ungeplan.ui.widgets.tab_order import TabMark
from ungeplan.ui.wording import Wording


class PromisesPage(QWidget):
    """Lists the steps of one side: those of the adults, or the young person's own.

    Signals:
        told: the Step, the StepStatus that is true now, words, and the day or None.
        typed: the step, and half-typed words.
        finished: the step whose half-typed words are finished.
    """

    told = Signal(object, object, str, object)
    typed = Signal(str, str)
    finished = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._promises = QVBoxLayout()
        self._cards = AsMany(self._promises, self._make, TabMark(self))
        self._rows.addStretch(2)
        self._rows.addLayout(self._promises)
        self._rows.addStretch(3)
        wording.language_changed.connect(self.retranslate)

    @property
    def cards(self) -> list[PromiseCard]:
        """A card for each step that is shown."""
        return self._cards.rows

    def show_steps(
        self,
        steps: Sequence[Step],
        plan: Plan,
        today: dt.date,
        tried_again: frozenset[StepId],
        half_typed: Mapping[str, str],
    ) -> None:
        """Show these steps of the plan."""
        for card, step in zip(self._cards.fit(len(steps)), steps, strict=True):
            card.show_step(
                step,
                plan,
                today,
                is_tried_again=step.id in tried_again,
                half_typed=half_typed.get(step.id),
            )

    def finish(self) -> None:
        """Half-typed words are finished."""
        for card in self.cards:
            card.finish()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._rows.setSpacing(0)
        self._promises.setSpacing(scale.px(24))
        for card in self.cards:
            card.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        for card in self.cards:
            card.retranslate()

    def _make(self) -> PromiseCard:
        card = PromiseCard(self._wording, self._theme)
        card.show_scale(self._scale)
        card.told.connect(self.told)
        card.typed.connect(self.typed)
        card.finished.connect(self.finished)
        return card
