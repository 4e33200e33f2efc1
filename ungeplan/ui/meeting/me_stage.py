"""*Mig*: how it is right now, what the young person brings, and how their figure looks."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from ungeplan.model.edits import (
    AddStrength,
    AnyEdit,
    ChooseFigure,
    RemoveStrength,
    RewordStrength,
    SayRightNow,
)
from ungeplan.model.plan import Area, FigureLook, MeetingId, Plan, StrengthId, StrengthKind
from ungeplan.ui.board.figure_picture import FigurePicture
from ungeplan.ui.meeting.backpack_page import BackpackPage
from ungeplan.ui.meeting.figure_choice import FigureChoice
from ungeplan.ui.meeting.right_now_page import RightNowPage
from ungeplan.ui.meeting.stage import Stage
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.pages import Pages
from ungeplan.ui.wording import Wording

STRENGTH = "me.strength."
_REWORDING = "me.reword."
"""The beginnings of the fields of half-typed words: by question, and by what is reworded."""

_FIGURE, _SMALL_FIGURE = (330, 590), (130, 190)
"""How wide and how high it is, in the design's pixels."""
_STACKED_FROM = 1.5
"""From this text zoom the figure lies above the questions."""


class Asking(Enum):
    """What the stage asks now."""

    RIGHT_NOW = auto()
    STRENGTHS = auto()
    FIGURE = auto()
    """How the figure looks: from either question, and back to it."""


class MeStage(Stage):
    """The figure on the left, on the right what is asked about the one it stands for."""

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(wording, theme, parent)
        self._plan = Plan()
        self._asking = self._came_from = Asking.RIGHT_NOW
        self._rewordings: dict[StrengthId, str] = {}
        self.figure = FigurePicture(wording, theme)
        self.my_figure = Button()
        self.my_figure.setProperty("look", "plain")
        # Its room stays: the figure does not move when its look is chosen.
        policy = self.my_figure.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.my_figure.setSizePolicy(policy)
        self.right_now = RightNowPage(wording, theme)
        self.backpack = BackpackPage(wording, theme)
        self.choice = FigureChoice(theme)
        self._pages = Pages(self.right_now, self.backpack, self.choice)
        self._side = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._side.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignCenter)
        self._side.addWidget(self.my_figure, 0, Qt.AlignmentFlag.AlignCenter)
        self._side.addStretch()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.addLayout(self._side)
        self._layout.addWidget(self._pages, 1)

        self.my_figure.clicked.connect(self._ask_for_look)
        self.right_now.said.connect(self._say_right_now)
        self.right_now.taken_away.connect(self.forgetting_wanted)
        self.backpack.written.connect(self._add)
        self.backpack.typed.connect(self._keep)
        self.backpack.taken_out.connect(self._take_out)
        self.backpack.reworded.connect(self._reword)
        self.backpack.rewording_typed.connect(self._keep_rewording)
        self.backpack.rewording_given_up.connect(self._drop_rewording)
        self.choice.look_chosen.connect(self._choose_look)
        self.choice.finished.connect(self._end_look)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    # -- what it asks -------------------------------------------------------------------------

    @property
    def asking(self) -> Asking:
        """What the stage asks now."""
        return self._asking

    @property
    def question(self) -> str:
        stages = self.wording.content.meeting.stages
        if self._asking is Asking.FIGURE:
            return self.tr("What does your figure look like?")
        asked = stages.right_now if self._asking is Asking.RIGHT_NOW else stages.strengths
        return self.wording.say(asked.name)

    @property
    def helper(self) -> str:
        if self._asking is Asking.RIGHT_NOW:
            return self.tr("Put the mark where it fits. You can skip.")
        if self._asking is Asking.STRENGTHS:
            return self.tr("What you write goes into your backpack.")
        return self.tr("You decide. You can always change it.")

    @property
    def ends_here(self) -> bool:
        return self._asking is Asking.STRENGTHS

    def advance(self) -> bool:
        if self._asking is Asking.FIGURE:
            self._ask(self._came_from)
            return True
        if self._asking is Asking.RIGHT_NOW:
            self._ask(Asking.STRENGTHS)
            return True
        return False

    def step_back(self) -> bool:
        if self._asking is Asking.FIGURE:
            self._ask(self._came_from)
            return True
        if self._asking is Asking.STRENGTHS and self._first is Asking.RIGHT_NOW:
            self.backpack.finish()
            self._ask(Asking.RIGHT_NOW)
            return True
        return False

    def enter(self, *, from_the_end: bool = False) -> None:
        self._ask(Asking.STRENGTHS if from_the_end else self._first)

    def leave(self) -> None:
        self.backpack.finish()

    # -- what it is told ----------------------------------------------------------------------

    def show_plan(self, plan: Plan, meeting: MeetingId | None) -> None:
        self._plan = plan
        self.figure.show_plan(plan, meeting)
        self.right_now.show_plan(plan, meeting)
        self.backpack.show_plan(plan)
        self.choice.show_look(plan.figure)
        rewordings, self._rewordings = self._rewordings, {}
        self.backpack.show_rewordings(rewordings)
        if self._asking is Asking.RIGHT_NOW and self._first is not Asking.RIGHT_NOW:
            self._ask(Asking.STRENGTHS)

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        self.backpack.show_half_typed(
            {kind: drafts.get(STRENGTH + kind, "") for kind in StrengthKind}
        )
        self._rewordings = {
            StrengthId(field.removeprefix(_REWORDING)): text
            for field, text in drafts.items()
            if field.startswith(_REWORDING)
        }

    def show_scale(self, scale: Scale) -> None:
        super().show_scale(scale)
        side = scale.px(48)
        is_stacked = scale.zoom >= _STACKED_FROM
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.TopToBottom if is_stacked else directions.LeftToRight)
        self._side.setDirection(directions.LeftToRight if is_stacked else directions.TopToBottom)
        self._layout.setContentsMargins(side, scale.px(8), side, scale.px(24))
        self._layout.setSpacing(scale.px(16 if is_stacked else 40))
        self._side.setSpacing(scale.px(8))
        width, height = _SMALL_FIGURE if is_stacked else _FIGURE
        self.figure.setFixedSize(scale.px(width), scale.px(height))
        self.figure.show_scale(scale)
        self.right_now.show_scale(scale)
        self.backpack.show_scale(scale)
        self.choice.show_scale(scale)
        icon_side = scale.text(BODY)
        self.my_figure.setIcon(icon("pencil-simple", self.theme.action_text, icon_side))
        self.my_figure.setIconSize(QSize(icon_side, icon_side))

    def retranslate(self) -> None:
        say_beside_icon(self.my_figure, self.tr("My figure"))
        self.right_now.retranslate()
        self.backpack.retranslate()
        self.choice.retranslate()

    # -- the way through its questions --------------------------------------------------------

    @property
    def _first(self) -> Asking:
        return Asking.RIGHT_NOW if self._plan.screen.has_sliders else Asking.STRENGTHS

    def _ask(self, asking: Asking) -> None:
        pages = {
            Asking.RIGHT_NOW: self.right_now,
            Asking.STRENGTHS: self.backpack,
            Asking.FIGURE: self.choice,
        }
        self._asking = asking
        self._pages.turn_to(pages[asking])
        self.my_figure.setVisible(asking is not Asking.FIGURE)
        self.question_changed.emit()

    def _ask_for_look(self) -> None:
        self._came_from = self._asking
        self._ask(Asking.FIGURE)

    def _end_look(self) -> None:
        self._ask(self._came_from)
        self.my_figure.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what is proposed ---------------------------------------------------------------------

    def _say_right_now(self, area: Area, level: int) -> None:
        self.edit_proposed.emit(SayRightNow(area, level))

    def _choose_look(self, look: FigureLook) -> None:
        if look != self._plan.figure:
            self.edit_proposed.emit(ChooseFigure(look))

    def _take_out(self, strength: str) -> None:
        self.edit_proposed.emit(RemoveStrength(StrengthId(strength)))
        self._drop_rewording(strength)

    def _add(self, kind: StrengthKind, text: str) -> None:
        if self._propose(AddStrength(kind, text)):
            self.backpack.questions[kind].own_words.clear()
            self.draft_finished.emit(STRENGTH + kind)

    def _reword(self, strength: str, text: str) -> None:
        if self._propose(RewordStrength(StrengthId(strength), text)):
            self._drop_rewording(strength)

    def _propose(self, edit: AnyEdit) -> bool:
        """Whether it came to be: words that a rule refuses stay where they were written."""
        before = self._plan
        self.edit_proposed.emit(edit)
        return self._plan is not before

    # -- half-typed words ---------------------------------------------------------------------

    def _keep(self, kind: StrengthKind, text: str) -> None:
        self.draft_typed.emit(STRENGTH + kind, text)

    def _keep_rewording(self, strength: str, text: str) -> None:
        self.draft_typed.emit(_REWORDING + strength, text)

    def _drop_rewording(self, strength: str) -> None:
        self.draft_finished.emit(_REWORDING + strength)
