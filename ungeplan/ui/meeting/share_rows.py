"""What one person may know: every row of it, with its answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.model.edits import SetShareRule
from ungeplan.model.plan import Category, Choice, GoalId, Person, PersonId, Plan, RowKind
from ungeplan.model.rule_book import Topic, ruling, topics
from ungeplan.model.sharing import may_know
from ungeplan.ui.meeting.share_row import Said, ShareRow
from ungeplan.ui.meeting.share_sheet import ShareSheet
from ungeplan.ui.meeting.share_words import ShareWords
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.tab_order import TabMark
from ungeplan.ui.wording import Wording

FIELD = "sharing.words"
"""Where half-typed words are kept; person, category and goal follow."""


class ShareRows(QWidget):
    """The rows in up to three sheets: what they decide, are asked about, and are told.

    Show it the plan anew after each answer: it holds none.

    Signals:
        answered: a SetShareRule.
        words_typed: field and half-typed words.
        words_finished: the field whose words are finished.
    """

    answered = Signal(object)
    words_typed = Signal(str, str)
    words_finished = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._plan = Plan()
        self._person: Person | None = None
        self._today = dt.date.today()
        self._one_by_one = False
        self._drafts: dict[str, str] = {}
        self.rows: dict[Topic, ShareRow] = {}
        """Each row by what it is about, in the order of the plan."""
        self._sheets: dict[RowKind, ShareSheet] = {}
        self._start = TabMark(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for kind in RowKind:
            self._sheets[kind] = ShareSheet(kind, theme)
            self._layout.addWidget(self._sheets[kind])
        wording.language_changed.connect(self.retranslate)

    # -- what it is told ----------------------------------------------------------------------

    def show_person(self, plan: Plan, person: PersonId, today: dt.date) -> None:
        """Show what this person may know; nobody who is not in the plan."""
        found = plan.person(person)
        if self._person is None or found is None or found.id != self._person.id:
            self._one_by_one = False
            self._take_rows_away()
        self._plan, self._person, self._today = plan, found, today
        self._show_rows()

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        """Half-typed words, by field."""
        self._drafts = {f: text for f, text in drafts.items() if f.startswith(FIELD) and text}
        self._write_drafts()

    def finish_words(self) -> None:
        """Words that are written and not finished are finished now."""
        for row in tuple(self.rows.values()):
            row.finish_words()

    def take_focus(self) -> None:
        """The keys begin at the first row."""
        first = next(iter(self.rows.values()), None)
        if first is not None:
            first.chips[Choice.YES].setFocus()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._layout.setSpacing(scale.px(20))
        for sheet in self._sheets.values():
            sheet.show_scale(scale)
        for row in self.rows.values():
            row.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._show_rows()

    # -- rows ---------------------------------------------------------------------------------

    def _show_rows(self) -> None:
        person = self._person
        if person is None:
            return
        wanted = self._topics(person)
        for topic in [topic for topic in self.rows if topic not in wanted]:
            self._take_away(topic)
        words = ShareWords(self._wording, self._plan)
        rows: dict[Topic, ShareRow] = {}
        for topic in wanted:
            rows[topic] = self.rows.get(topic) or self._new_row(topic)
            rows[topic].show_said(self._said(person, topic, words))
        is_new = tuple(rows) != tuple(self.rows)
        self.rows = rows
        for kind, sheet in self._sheets.items():
            sheet.say(words, self._wording)
            sheet.show_rows([row for topic, row in rows.items() if self._kind(topic) is kind])
        if is_new:
            self._lead_the_keys()
        self._write_drafts()

    def _lead_the_keys(self) -> None:
        """Tab goes through the rows as they stand, from whatever comes before them."""
        by_kind = [r for kind in RowKind for t, r in self.rows.items() if self._kind(t) is kind]
        self._start.lead_to(stop for row in by_kind for stop in row.stops)

    def _topics(self, person: Person) -> list[Topic]:
        """The topics of the plan; the goals one by one where that was wanted or is needed."""
        wanted = []
        for topic in topics(self._wording.content.rules, self._plan, person, self._today):
            wanted.append(topic)
            if topic.category is Category.GOALS and self._shows_goals(person):
                wanted += [Topic(Category.GOALS, goal.id) for goal in self._plan.active_goals]
        return wanted

    def _shows_goals(self, person: Person) -> bool:
        return self._one_by_one or self._answers_one_by_one(person)

    def _answers_one_by_one(self, person: Person) -> bool:
        goals = self._plan.active_goals
        return any(self._plan.share_rule(person.id, Category.GOALS, g.id) for g in goals)

    def _new_row(self, topic: Topic) -> ShareRow:
        row = ShareRow(topic, self._wording, self._theme)
        row.show_scale(self._scale)
        row.answered.connect(self._answer)
        row.words_said.connect(self._say_words)
        row.words_typed.connect(self._type_words)
        row.opening_wanted.connect(self._turn_goals)
        return row

    def _take_away(self, topic: Topic) -> None:
        row = self.rows.pop(topic)
        row.hide()
        row.deleteLater()

    def _take_rows_away(self) -> None:
        for topic in tuple(self.rows):
            self._take_away(topic)

    # -- what stands in a row -----------------------------------------------------------------

    def _kind(self, topic: Topic) -> RowKind | None:
        if self._person is None:
            return None
        rules = self._wording.content.rules
        return ruling(rules, self._plan, self._person, topic.category, self._today).kind

    def _said(self, person: Person, topic: Topic, words: ShareWords) -> Said:
        found = ruling(self._wording.content.rules, self._plan, person, topic.category, self._today)
        rule = self._plan.share_rule(person.id, topic.category, topic.goal)
        goal = self._plan.active_goal(topic.goal) if topic.goal is not None else None
        opens = topic == Topic(Category.GOALS) and len(self._plan.active_goals) > 1
        # What is answered one by one cannot be shown as one.
        opens = opens and not self._answers_one_by_one(person)
        choice = self._choice(person, topic)
        note = ""
        if choice is Choice.NO and found.kind is RowKind.ASKED and found.basis.after_no:
            note = self._wording.say(found.basis.after_no)
        elif choice is Choice.YES and self._is_step_without_goal(person, topic):
            note = self._wording.say(words.content.steps_need_goals)
        return Said(
            thing=words.thing(topic),
            ruling=found,
            choice=choice,
            words=rule.words if rule is not None else "",
            note=note,
            rank=goal.rank if goal is not None else 0,
            is_open=self._one_by_one if opens else None,
        )

    def _choice(self, person: Person, topic: Topic) -> Choice | None:
        """The answer that holds today: a wider one holds for what has none of its own."""
        rule = self._plan.share_rule(person.id, topic.category, topic.goal)
        if rule is None and topic.goal is not None:
            rule = self._plan.share_rule(person.id, topic.category)
        if rule is None or (rule.choice is Choice.YES and not rule.allows_on(self._today)):
            return None
        return rule.choice

    def _is_step_without_goal(self, person: Person, topic: Topic) -> bool:
        return topic.category is Category.STEPS and not any(
            may_know(self._plan, person.id, Category.GOALS, self._today, goal.id)
            for goal in self._plan.active_goals
        )

    # -- answers ------------------------------------------------------------------------------

    def _answer(self, topic: Topic, choice: Choice) -> None:
        person = self._person
        if person is None:
            return
        self.words_finished.emit(self._field(topic))
        reached = [topic]
        if topic.goal is None and choice is not Choice.YES:
            # Taking all back takes each back; giving all gives none that was kept back.
            reached += [Topic(topic.category, goal) for goal in self._given(person, topic)]
        for edit in [self._edit(person, each, choice) for each in reached]:
            self.answered.emit(edit)

    def _given(self, person: Person, topic: Topic) -> list[GoalId]:
        rules = (
            self._plan.share_rule(person.id, topic.category, goal.id)
            for goal in self._plan.active_goals
        )
        return [r.goal for r in rules if r is not None and r.goal and r.choice is Choice.YES]

    def _say_words(self, topic: Topic, text: str) -> None:
        choice = self._choice(self._person, topic) if self._person is not None else None
        if self._person is None or choice is None:
            return
        before = self._plan
        self.answered.emit(self._edit(self._person, topic, choice, text))
        # What a rule refuses stays half-typed.
        if self._plan is not before:
            self.words_finished.emit(self._field(topic))

    def _edit(self, person: Person, topic: Topic, choice: Choice, words: str = "") -> SetShareRule:
        found = ruling(self._wording.content.rules, self._plan, person, topic.category, self._today)
        return SetShareRule(
            recipient=person.id,
            category=topic.category,
            choice=choice,
            kind=found.kind,
            legal_basis=found.code,
            goal=topic.goal,
            words=words,
        )

    def _turn_goals(self) -> None:
        self._one_by_one = not self._one_by_one
        self._show_rows()

    # -- half-typed words ---------------------------------------------------------------------

    def _field(self, topic: Topic) -> str:
        person = self._person.id if self._person is not None else ""
        return ".".join([FIELD, person, topic.category.value, topic.goal or "all"])

    def _type_words(self, topic: Topic, text: str) -> None:
        self._drafts.pop(self._field(topic), None)
        self.words_typed.emit(self._field(topic), text)

    def _write_drafts(self) -> None:
        for topic, row in self.rows.items():
            if not row.words.isHidden():
                row.write(self._drafts.pop(self._field(topic), ""))
