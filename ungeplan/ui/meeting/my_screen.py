"""*Min skærm*: how the screen is for this young person, kept with their plan."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QVBoxLayout, QWidget

from ungeplan.model.edits import ChooseScreen
from ungeplan.model.plan import Plan, ScreenChoice
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.laid_page import LaidPage
from ungeplan.ui.plan_document import PlanDocument
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.themes import Colours
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.wording import Wording


class ShownOrNot(QFrame):
    """Something that can be on the screen or not, and the two answers.

    Signals:
        answered: whether it shall be there.
    """

    answered = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._name = QLabel()
        self._name.setProperty("look", "card")
        self._name.setWordWrap(True)
        self.shown = Chip(theme)
        self.left_out = Chip(theme)
        self._group = QButtonGroup(self)
        for chip in (self.shown, self.left_out):
            self._group.addButton(chip)
        self._answers = Flow()
        self._answers.show_parts([self.shown, self.left_out])
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self._name)
        self._rows.addWidget(self._answers)
        self.shown.clicked.connect(self._answer)
        self.left_out.clicked.connect(self._answer)

    def say(self, name: str, shown: str, left_out: str) -> None:
        """What it is called, and the words of the answers."""
        self._name.setText(name)
        for chip, words in ((self.shown, shown), (self.left_out, left_out)):
            chip.say(words)
            chip.setAccessibleName(f"{name}: {words}")

    def show_answer(self, *, is_shown: bool) -> None:
        """Tick the answer that counts."""
        (self.shown if is_shown else self.left_out).setChecked(True)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        pad = scale.px(28)
        self._rows.setContentsMargins(pad, scale.px(20), pad, scale.px(24))
        self._rows.setSpacing(scale.px(14))
        self._answers.set_gap(scale.px(16))
        self.shown.show_scale(scale)
        self.left_out.show_scale(scale)

    def _answer(self) -> None:
        self.answered.emit(self.shown.isChecked())


class MyScreenPage(LaidPage):
    """Sliders, and reading aloud where there is a voice, are shown or left out.

    Signals:
        sliders_answered, reading_answered: whether they shall be there.
    """

    sliders_answered = Signal(bool)
    reading_answered = Signal(bool)

    def __init__(self, wording: Wording, theme: Theme, scale: Scale, parent: QWidget) -> None:
        super().__init__(wording, theme, scale, parent)
        self.sliders = ShownOrNot(theme)
        self.reading = ShownOrNot(theme)
        for part in (self.sliders, self.reading):
            self.page.rows.addWidget(part)
        self.page.rows.addStretch()
        self.sliders.answered.connect(self.sliders_answered)
        self.reading.answered.connect(self.reading_answered)

    def show_screen(self, screen: ScreenChoice) -> None:
        """Show what is chosen now."""
        self.sliders.show_answer(is_shown=screen.has_sliders)
        self.reading.show_answer(is_shown=screen.reads_aloud)

    def show_scale(self, scale: Scale) -> None:
        super().show_scale(scale)
        self.sliders.show_scale(scale)
        self.reading.show_scale(scale)

    def retranslate(self) -> None:
        super().retranslate()
        self.ask(
            self.tr("What do you want on your screen?"),
            self.tr("It is kept in your plan. Next time it is like this again."),
        )
        shown, left_out = self.tr("Show"), self.tr("Do not show")
        self.sliders.say(self.tr("The lines with a mark, on Me"), shown, left_out)
        self.reading.say(self.tr("The button that reads aloud"), shown, left_out)


class MyScreen(QObject):
    """Keeps with the plan how its young person wants the screen; the windows follow the plan."""

    def __init__(
        self, document: PlanDocument, wording: Wording, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._document = document
        self._wording = wording
        self._theme = theme
        self._window = window
        self._page: MyScreenPage | None = None
        self._has_voice = False
        document.plan_changed.connect(self._follow)

    @property
    def choice(self) -> ScreenChoice:
        """What is chosen now."""
        return self._document.plan.screen

    def choose_colours(self, colours: Colours) -> None:
        """These colours from now on, at each meeting of this young person."""
        self._choose(replace(self.choice, theme=colours.value))

    def choose_stillness(self, is_still: bool) -> None:
        """Whether nothing moves, from now on."""
        self._choose(replace(self.choice, is_still=is_still))

    def choose_zoom(self, zoom: float) -> None:
        """Text of this size from now on; 1 is the size of the design."""
        self._choose(replace(self.choice, zoom=round(100 * zoom)))

    def show_voice(self, *, is_there: bool) -> None:
        """Whether this computer can read aloud in the language of the moment."""
        self._has_voice = is_there
        if self._page is not None:
            self._page.reading.setVisible(is_there)

    def open_page(self, scale: Scale) -> MyScreenPage:
        """The page, for the window to lay over the stage."""
        page = MyScreenPage(self._wording, self._theme, scale, self._window)
        page.closed.connect(self._forget_page)
        page.sliders_answered.connect(self._choose_sliders)
        page.reading_answered.connect(self._choose_reading)
        page.show_screen(self.choice)
        # What cannot be had is not asked about.
        page.reading.setVisible(self._has_voice)
        page.open()
        self._page = page
        return page

    def _choose_sliders(self, has_sliders: bool) -> None:
        self._choose(replace(self.choice, has_sliders=has_sliders))

    def _choose_reading(self, reads_aloud: bool) -> None:
        self._choose(replace(self.choice, reads_aloud=reads_aloud))

    def _choose(self, screen: ScreenChoice) -> None:
        if screen != self.choice:
            self._document.do(ChooseScreen(screen))

    def _follow(self, before: Plan, now: Plan) -> None:
        if self._page is not None:
            self._page.show_screen(now.screen)

    def _forget_page(self) -> None:
        self._page = None
