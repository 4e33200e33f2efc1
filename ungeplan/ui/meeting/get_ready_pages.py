"""The plain questions of *Gør klar*: words on a line, and who comes along."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ungeplan.model.plan import YOUNG_PERSON, PersonId, Plan
from ungeplan.ui.meeting.kept_words import KeptWords
from ungeplan.ui.meeting.optional_words import OptionalWords
from ungeplan.ui.meeting.people_picker import Named, PeoplePicker
from ungeplan.ui.theme import TITLE, Scale, Theme, icon_pixmap
from ungeplan.ui.wording import Wording


class WordsPage(QFrame):
    """One line to write on, under a few words of its own when it has some.

    Signals:
        said: the finished words; empty when they were taken away.
    """

    said = Signal(str)

    def __init__(self, field: str, words: KeptWords, parent: QWidget | None = None) -> None:
        """`words` keeps what is half-typed, in that field."""
        super().__init__(parent)
        self._field = field
        self._words = words
        self.setProperty("look", "sheet")
        self._title = QLabel()
        self._title.setProperty("look", "title")
        self._title.setWordWrap(True)
        self.line = OptionalWords()
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self._title)
        self._rows.addWidget(self.line)
        self.line.said.connect(self.said)
        self.line.typed.connect(self._keep)
        self.line.unchanged.connect(self.forget)

    def ask(self, prompt: str, title: str = "") -> None:
        """What stands on the empty line, and over it."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.line.setPlaceholderText("" if title else prompt)
        self.line.setAccessibleName(prompt)

    def show_words(self, said: str) -> None:
        """Show what was said, or what is half-typed in its place."""
        self.line.show_words(said, self._words.get(self._field))

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        pad = scale.px(40)
        self._rows.setContentsMargins(pad, pad, pad, pad)
        self._rows.setSpacing(scale.px(24))
        self.line.setStyleSheet(f"font-size: {scale.text(TITLE)}px;")

    def forget(self) -> None:
        """Nothing is half-typed any more."""
        self._words.forget(self._field)

    def _keep(self, text: str) -> None:
        self._words.keep(self._field, text)


class GuestsPage(QFrame):
    """Who shall be at the meeting besides the two; and that one may bring somebody.

    Signals:
        guest_turned: the PersonId, and whether they shall be there now.
        person_named: the name of somebody the plan does not know yet.
        name_typed: the half-typed name.
    """

    guest_turned = Signal(str, bool)
    person_named = Signal(str)
    name_typed = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self._guests: tuple[PersonId, ...] = ()
        self._picture = QLabel()
        self._bring = QLabel()
        self._bring.setWordWrap(True)
        self.people = PeoplePicker(wording, theme)
        self._beside = QHBoxLayout()
        self._beside.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._beside.addWidget(self._bring, 1)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self.people)
        self._rows.addLayout(self._beside)
        self.people.chosen.connect(self._turn)
        self.people.person_named.connect(self.person_named)
        self.people.name_typed.connect(self.name_typed)

    def show_plan(self, plan: Plan, guests: tuple[PersonId, ...]) -> None:
        """Offer everybody around the young person but the two who meet anyway."""
        anyway = (YOUNG_PERSON, plan.contact_person_id)
        around = [person for person in plan.people if person.id not in anyway]
        self._guests = guests
        self.people.show_people([Named(p.id, p.name) for p in around], guests)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        pad = scale.px(40)
        self._rows.setContentsMargins(pad, pad, pad, pad)
        self._rows.setSpacing(scale.px(28))
        self._beside.setSpacing(scale.px(20))
        self.people.show_scale(scale)
        side = scale.text(40)
        self._picture.setPixmap(
            icon_pixmap("user-plus", self._theme.action, side, self.devicePixelRatioF())
        )

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words = self._wording.content.meeting.stages.get_ready
        self._bring.setText(self._wording.say(words.bring_someone))
        self.people.retranslate()

    def _turn(self, pressed: str) -> None:
        # Never the whole list: somebody on it may not be shown while others are at the table.
        self.guest_turned.emit(pressed, PersonId(pressed) not in self._guests)
