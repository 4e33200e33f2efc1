"""*Det har jeg med mig*: four questions, and what goes into the backpack as their answers."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ungeplan.model.figure import SupportPart
from ungeplan.model.language import Words
from ungeplan.model.plan import Plan, Strength, StrengthId, StrengthKind
from ungeplan.ui.meeting.backpack_slip import BackpackSlip
from ungeplan.ui.theme import CARD, SMALL, Scale, Theme
from ungeplan.ui.widgets.own_words import OwnWordsInput
from ungeplan.ui.widgets.tab_order import TabMark
from ungeplan.ui.widgets.words_label import WordsLabel
from ungeplan.ui.wording import Wording

_STACKED_FROM = 1.5
"""From this text zoom the questions lie below each other."""


class BackpackQuestion(QFrame):
    """One question: a place to write, and below it what was written.

    Signals:
        written: the StrengthKind and the finished text.
        typed: the StrengthKind and the half-typed text.
        taken_out, reworded, rewording_typed, rewording_given_up: as those of a slip.
    """

    written = Signal(object, str)
    typed = Signal(object, str)
    taken_out = Signal(str)
    reworded = Signal(str, str)
    rewording_typed = Signal(str, str)
    rewording_given_up = Signal(str)

    def __init__(
        self, kind: StrengthKind, wording: Wording, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self.kind = kind
        self.slips: dict[StrengthId, BackpackSlip] = {}
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._question = WordsLabel()
        self._help = WordsLabel()
        self.own_words = OwnWordsInput(theme)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self._question)
        self._rows.addWidget(self._help)
        self._rows.addWidget(self.own_words)
        self._written = TabMark(self)
        self._rows.addStretch()
        # Two questions beside each other have the same width, whatever is in them.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.own_words.words_written.connect(self._write)
        self.own_words.words_typed.connect(self._type)

    def show_strengths(self, strengths: tuple[Strength, ...]) -> None:
        """Show what was answered."""
        here = {strength.id: strength for strength in strengths}
        for gone in self.slips.keys() - here.keys():
            slip = self.slips.pop(gone)
            slip.hide()
            slip.deleteLater()
        for strength in strengths:
            if strength.id not in self.slips:
                self.slips[strength.id] = self._make(strength)
            self.slips[strength.id].show_strength(strength)
        self.slips = {strength: self.slips[strength] for strength in here}
        first = self._rows.indexOf(self.own_words) + 1
        for place, slip in enumerate(self.slips.values(), first):
            # A slip that an undo brings back lies where it lay.
            if self._rows.indexOf(slip) != place:
                self._rows.insertWidget(place, slip)
                # At once, so that the keyboard can be put on it.
                slip.show()
        self._order_keys()

    def show_rewordings(self, rewordings: Mapping[StrengthId, str]) -> None:
        """Put half-typed better words back where they were."""
        for strength, text in rewordings.items():
            if strength in self.slips:
                self.slips[strength].begin_rewording(text)

    def finish(self) -> None:
        """What is being written is finished now."""
        self.own_words.finish()
        for slip in list(self.slips.values()):
            if slip.rewording:
                slip.input.finish()

    def _order_keys(self) -> None:
        """Tab goes from the place to write down through the slips, whenever they were made."""
        self._written.lead_to(
            part
            for slip in self.slips.values()
            for part in (slip.more, slip.input.text, slip.input.done)
        )

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        pad = scale.px(24)
        self._rows.setContentsMargins(pad, scale.px(18), pad, scale.px(16))
        self._rows.setSpacing(scale.px(8))
        self._question.wear(scale.font(CARD, bold=True), self._theme.ink)
        self._help.wear(scale.font(SMALL), self._theme.quiet_ink)
        self.own_words.show_scale(scale)
        for slip in self.slips.values():
            slip.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words, say = self._wording.content.meeting.stages.strengths, self._wording.say
        question = say(_question_of(self.kind, self._wording))
        self._question.setText(question)
        helps = say(words.good_at_help) if self.kind is StrengthKind.GOOD_AT else ""
        self._help.setText(helps)
        self._help.setVisible(bool(helps))
        self.own_words.say(self.tr("Write here"), self.tr("Put it in"))
        self.own_words.text.setAccessibleName(question)
        self.own_words.done.setAccessibleName(f"{self.tr('Put it in')}: {question}")
        for slip in self.slips.values():
            slip.retranslate()

    # -- inside -------------------------------------------------------------------------------

    def _make(self, strength: Strength) -> BackpackSlip:
        slip = BackpackSlip(strength, self._theme, self)
        slip.show_scale(self._scale)
        slip.taken_out.connect(self._take_out)
        slip.reworded.connect(self.reworded)
        slip.rewording_typed.connect(self.rewording_typed)
        slip.rewording_given_up.connect(self.rewording_given_up)
        return slip

    def _take_out(self, strength: str) -> None:
        """The keyboard goes on to the place to write."""
        self.taken_out.emit(strength)
        if strength not in self.slips:
            self.own_words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self, text: str) -> None:
        self.written.emit(self.kind, text)

    def _type(self, text: str) -> None:
        self.typed.emit(self.kind, text)


class BackpackPage(QWidget):
    """The four questions.

    Signals:
        written, typed, taken_out, reworded, rewording_typed, rewording_given_up: as those of a
            question.
    """

    written = Signal(object, str)
    typed = Signal(object, str)
    taken_out = Signal(str)
    reworded = Signal(str, str)
    rewording_typed = Signal(str, str)
    rewording_given_up = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.questions = {kind: BackpackQuestion(kind, wording, theme) for kind in StrengthKind}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for question in self.questions.values():
            question.written.connect(self.written)
            question.typed.connect(self.typed)
            question.taken_out.connect(self.taken_out)
            question.reworded.connect(self.reworded)
            question.rewording_typed.connect(self.rewording_typed)
            question.rewording_given_up.connect(self.rewording_given_up)
        self._lay(columns=2)

    def show_plan(self, plan: Plan) -> None:
        """Show what is in the backpack of this plan."""
        for kind, question in self.questions.items():
            question.show_strengths(plan.strengths_of(kind))

    def show_half_typed(self, half_typed: Mapping[StrengthKind, str]) -> None:
        """Put half-typed words back where they were."""
        for kind, question in self.questions.items():
            question.own_words.write(half_typed[kind])

    def show_rewordings(self, rewordings: Mapping[StrengthId, str]) -> None:
        """Put half-typed better words back where they were."""
        for question in self.questions.values():
            question.show_rewordings(rewordings)

    def finish(self) -> None:
        """What is being written is finished now."""
        for question in self.questions.values():
            question.finish()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._grid.setSpacing(scale.px(20))
        self._lay(columns=1 if scale.zoom >= _STACKED_FROM else 2)
        for question in self.questions.values():
            question.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        backpack = self._wording.content.figure.supports[SupportPart.BACKPACK]
        self.setAccessibleName(self._wording.say(backpack.name))
        for question in self.questions.values():
            question.retranslate()

    def _lay(self, *, columns: int) -> None:
        for place, question in enumerate(self.questions.values()):
            self._grid.addWidget(question, place // columns, place % columns)


def _question_of(kind: StrengthKind, wording: Wording) -> Words:
    words = wording.content.meeting.stages.strengths
    return {
        StrengthKind.GOOD_AT: words.good_at,
        StrengthKind.LIKED_FOR: words.liked_for,
        StrengthKind.HELPS_ME: words.helps_me,
        StrengthKind.DOES_NOT_HELP: words.does_not_help,
    }[kind]
