"""*Skridt*: small steps grow out of the goals, each with one name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from ungeplan.model import facts
from ungeplan.model.edits import AddPerson, AnyEdit
from ungeplan.model.journal import Journal
from ungeplan.model.plan import MeetingId, PersonId, Plan, StepId
from ungeplan.model.refusals import Refusal
from ungeplan.ui.board.figure_picture import FigurePicture
from ungeplan.ui.meeting.asking import Asking
from ungeplan.ui.meeting.goal_columns import GoalColumns
from ungeplan.ui.meeting.half_made_steps import can_grow
from ungeplan.ui.meeting.named_here import NamedHere
from ungeplan.ui.meeting.no_goals import NoGoals
from ungeplan.ui.meeting.stage import Stage
from ungeplan.ui.meeting.step_faces import StepFaces
from ungeplan.ui.meeting.step_making import StepMaking
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.wording import Wording


class StepsStage(Stage):
    """The figure, a column for each goal, and the place where a step is thought of.

    In their place a question to somebody outside the circle is asked, one thing at a time.
    """

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(wording, theme, parent)
        self._on_the_table = Plan()
        self._plan = Plan()
        """What lies on the table, and who was named at it."""
        self._meeting: MeetingId | None = None
        self._journal = Journal()
        self._named = NamedHere()
        self.making = StepMaking(wording, theme, self._faces, parent=self)
        self.columns = GoalColumns(wording, theme, self.making.editor, self.making.half_made)
        self.asking = Asking(wording, theme)
        self.ask_button = Button()
        self.ask_button.setProperty("look", "plain")
        self.columns.lead_to(self.ask_button)
        self._figure = FigurePicture(wording, theme)
        self._empty = NoGoals(theme)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self._page = QWidget()
        page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.columns)
        page.addWidget(self.asking)
        page.addWidget(self.ask_button, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        # At the top of a long page: it stays in sight.
        self._beside = QVBoxLayout()
        self._above = QSpacerItem(0, 0)
        self._beside.addItem(self._above)
        self._beside.addWidget(self._figure, 8)
        self._beside.addStretch(1)
        self._layout.addLayout(self._beside)
        self._layout.addWidget(self._empty, 1)
        self._layout.addWidget(self._page, 1)

    def _connect(self) -> None:
        making, asking = self.making, self.asking
        making.half_made.typed.connect(self.draft_typed)
        making.half_made.finished.connect(self.draft_finished)
        making.edit_proposed.connect(self._propose_step)
        making.person_named.connect(self._name_for_step)
        making.changed.connect(self._show_steps)
        making.question_changed.connect(self.question_changed)
        making.left.connect(self.columns.take_focus)
        self.columns.step_wanted.connect(making.open_new)
        self.columns.step_opened.connect(self._open_step)
        self.ask_button.clicked.connect(self._ask_somebody)
        asking.edit_proposed.connect(self._propose_question)
        asking.person_named.connect(self._name_for_question)
        asking.question_changed.connect(self.question_changed)
        asking.draft_typed.connect(self.draft_typed)
        asking.draft_finished.connect(self.draft_finished)
        asking.step_wanted.connect(making.open_step)
        asking.closed.connect(self._stop_asking)
        self._empty.goals_wanted.connect(self._want_goals)
        self.wording.language_changed.connect(self.retranslate)

    # -- what it is told ----------------------------------------------------------------------

    @property
    def question(self) -> str:
        steps, editor = self.wording.content.meeting.stages.steps, self.making.editor
        if not self.asking.isHidden():
            return self.asking.question
        opened = self.making.opened
        if opened is None:
            goals = self._plan.active_goals
            all_have_one = bool(goals) and all(self._plan.open_steps(goal.id) for goal in goals)
            return self.wording.say(steps.more if all_have_one else steps.question)
        if editor.asked:
            return editor.asked
        first = opened.step is None and not self._plan.open_steps(opened.goal)
        return (
            self.wording.say(steps.question) if first else self.tr("What is the next small step?")
        )

    @property
    def helper(self) -> str:
        if not self.asking.isHidden():
            return self.asking.helper
        if self.making.opened is None:
            return self.wording.say(self.wording.content.meeting.stages.steps.help)
        return self.making.editor.helper

    @property
    def ends_here(self) -> bool:
        return self.making.opened is None and self.asking.isHidden()

    def has_half_made_in(self, plan: Plan) -> bool:
        """Whether a step was begun or changed, and does not stand so in this plan."""
        return self.making.half_made.say_more_than(plan)

    def show_today(self, today: dt.date) -> None:
        """Count days from this one."""
        self.making.editor.show_today(today)
        self.asking.show_today(today)

    def show_journal(self, journal: Journal) -> None:
        self._journal = journal
        self._named.follow(journal)

    def show_plan(self, plan: Plan, meeting: MeetingId | None) -> None:
        asked = self.question
        self._on_the_table, self._meeting = plan, meeting
        self._plan = self._named.put_into(plan)
        self._figure.show_plan(plan, meeting)
        self.asking.show_plan(self._plan)
        self.making.show_plan(self._faces)
        if self.question != asked:
            self.question_changed.emit()

    def show_scale(self, scale: Scale) -> None:
        super().show_scale(scale)
        for part in (self._figure, self.making.editor, self.asking, self.columns, self._empty):
            part.show_scale(scale)
        side = scale.text(BODY)
        self.ask_button.setIcon(icon("chats", self.theme.action_text, side))
        self.ask_button.setIconSize(QSize(side, side))
        self._layout.setSpacing(scale.px(56))
        self._layout.setContentsMargins(scale.px(48), scale.px(12), scale.px(48), scale.px(24))
        self._arrange()

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        self.asking.show_drafts(drafts)
        self.making.show_drafts(drafts)

    def show_refusal(self, edit: AnyEdit | None, refusal: Refusal) -> bool:
        """What was said stays where it was said; the sentence is the window's."""
        self.making.forget_refused()
        self.asking.forget_refused()
        return False

    def retranslate(self) -> None:
        self._empty.say(
            self.tr("You have no goals yet. A step grows out of a goal."), self.tr("To the goals")
        )
        self.making.retranslate(self._faces)
        self.asking.retranslate()
        ask = self.wording.content.meeting.stages.steps.ask_someone
        say_beside_icon(self.ask_button, self.wording.say(ask))
        self._show_steps()

    def advance(self) -> bool:
        if not self.asking.isHidden():
            self.asking.go_on()
        elif self.making.opened is not None:
            self.making.editor.go_on()
        else:
            return False
        return True

    def step_back(self) -> bool:
        if not self.asking.isHidden():
            self.asking.go_back()
        elif self.making.opened is not None:
            self.making.editor.go_back()
        else:
            return False
        return True

    def leave(self) -> None:
        """A step that has all it needs is made; a half-made one stays as a draft."""
        if not self.asking.isHidden():
            self.asking.hide()
            self._show_asking()
        self.making.leave()

    # -- asking somebody ----------------------------------------------------------------------

    def _open_step(self, step: str) -> None:
        found = self._plan.open_step(StepId(step))
        if found is not None and found.bring_in is not None:
            self.asking.open(found.id)
            self._show_asking()
        else:
            self.making.open_step(step)

    def _ask_somebody(self) -> None:
        self.asking.begin()
        self._show_asking()

    def _stop_asking(self) -> None:
        self._show_asking()
        self.ask_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_asking(self) -> None:
        self._show_steps()
        self.question_changed.emit()

    # -- what is proposed ---------------------------------------------------------------------

    def _propose_step(self, edit: AnyEdit) -> None:
        if self._came_unseen(edit):
            self.making.finish_unseen()

    def _propose_question(self, edit: AnyEdit) -> None:
        if self._came_unseen(edit):
            self.asking.finish_unseen()

    def _came_unseen(self, edit: AnyEdit) -> bool:
        """Propose the edit; whether it came to be and this plan is as before.

        Somebody at the table may not see steps: what was made must not wait to be made again.
        """
        before, plan = self._journal.counter, self._plan.steps
        self.edit_proposed.emit(edit)
        return self._journal.counter > before and self._plan.steps == plan

    def _name_for_step(self, name: str) -> None:
        person = self._name(AddPerson(name))
        if person is not None:
            self.making.take_person(person)

    def _name_for_question(self, name: str) -> None:
        person = self._name(AddPerson(name, is_professional=True))
        if person is not None:
            self.asking.take_person(person)

    def _name(self, edit: AddPerson) -> PersonId | None:
        """Who bears the name that was said here; somebody new comes into the plan. None: refused.

        What lies on the table may leave out who bears it: nobody stands in the plan twice.
        """
        if self._named.hear(edit.name, self._plan) is None:
            self.edit_proposed.emit(edit)
        self.show_plan(self._on_the_table, self._meeting)
        return self._named.hear(edit.name, self._plan)

    # -- showing ------------------------------------------------------------------------------

    def _show_steps(self) -> None:
        goals, opened = self._plan.active_goals, self.making.opened
        self.columns.show_steps(self._faces, opened)
        asks = not self.asking.isHidden()
        self._empty.setVisible(not goals)
        self.columns.setVisible(bool(goals) and not asks)
        self._page.setVisible(bool(goals))
        grows = any(can_grow(self._plan, goal.id) for goal in goals)
        self.ask_button.setVisible(grows and opened is None and not asks)
        self._arrange()

    @property
    def _faces(self) -> StepFaces:
        return StepFaces(self._plan, self.wording, self.tr("and {name}"))

    def _want_goals(self) -> None:
        self.stage_wanted.emit(facts.Stage.GOALS)

    def _arrange(self) -> None:
        scale = self.scale
        margins = self._layout.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        figure = scale.px(300)
        has_room = self.columns.fit(width, width - figure - self._layout.spacing())
        self._figure.setVisible(has_room)
        self._figure.setFixedWidth(figure)
        self._figure.setMaximumHeight(scale.px(560))
        self._above.changeSize(0, scale.px(120))
        self._beside.invalidate()

    # -- Qt -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
