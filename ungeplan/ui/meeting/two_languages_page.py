"""*På to sprog*: everything that was said, sentence by sentence, in two languages side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QWidget

from ungeplan.model.facts import Stage
from ungeplan.model.language import moment_within
from ungeplan.model.plan import EntryId, PersonId, Plan, Translation
from ungeplan.ui.meeting.laid_page import LaidPage
from ungeplan.ui.meeting.two_languages_choice import LanguageChoice
from ungeplan.ui.meeting.two_languages_row import RowFace, TwoLanguagesRow
from ungeplan.ui.meeting.two_languages_words import Said, has_letters_for, said_things
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.wording import Wording


class Typed(NamedTuple):
    """A translation that somebody wrote or writes."""

    thing: EntryId
    text: str


class TwoLanguagesPage(LaidPage):
    """First which language; then a row for each thing that was said.

    Signals:
        language_chosen: the tag of the second language; empty for none. It may be that of now.
        typed: Typed, half-typed.
        translated: Typed, finished.
        given_up: the EntryId whose half-typed translation is not wanted.
        approved: the EntryId whose translation says the same, and the PersonId who says so.
    """

    language_chosen = Signal(str)
    typed = Signal(object)
    translated = Signal(object)
    given_up = Signal(str)
    approved = Signal(str, str)

    def __init__(self, wording: Wording, theme: Theme, scale: Scale, parent: QWidget) -> None:
        super().__init__(wording, theme, scale, parent)
        self._plan = Plan()
        self._interpreters: tuple[PersonId, ...] = ()
        self._drafts: Mapping[EntryId, str] = {}
        self._chooses = False
        self.rows: dict[EntryId, TwoLanguagesRow] = {}
        self._headings: list[QLabel] = []
        self.language = Button()
        self.language.setProperty("look", "plain")
        self.choice = LanguageChoice(theme)
        self.no_letters = QLabel()
        self.no_letters.setProperty("look", "warning")
        self.no_letters.setWordWrap(True)
        self._head.insertWidget(1, self.language)
        for part in (self.no_letters, self.choice):
            self.page.rows.addWidget(part)
        self.page.rows.addStretch()
        self.language.clicked.connect(self._choose_anew)
        self.choice.language_chosen.connect(self._choose)

    # -- what it is told ----------------------------------------------------------------------

    def show_plan(
        self, plan: Plan, interpreters: Sequence[PersonId], drafts: Mapping[EntryId, str]
    ) -> None:
        """Show this plan; who interprets can approve, and what is half-typed stands in its row."""
        self._plan, self._interpreters, self._drafts = plan, tuple(interpreters), drafts
        self._show()

    def show_scale(self, scale: Scale) -> None:
        super().show_scale(scale)
        side = scale.text(BODY + 4)
        self.language.setIcon(icon("globe", self.theme.action_text, side))
        self.language.setIconSize(QSize(side, side))
        self.choice.show_scale(scale)
        for row in self.rows.values():
            row.show_scale(scale)

    def retranslate(self) -> None:
        super().retranslate()
        self.choice.say(self.wording, self.tr("Only Danish"))
        self._show()

    # -- what it shows ------------------------------------------------------------------------

    def _show(self) -> None:
        language = self.wording.content.languages.spoken.get(self._plan.second_language)
        asks = self._chooses or not self._plan.second_language
        self.choice.setVisible(asks)
        self.choice.show_chosen(self._plan.second_language)
        self.language.setVisible(not asks)
        if language is not None:
            shown = has_letters_for(language.own)
            name = self.wording.say(language.name)
            say_beside_icon(self.language, language.own if shown else name.capitalize())
            self.language.setAccessibleName(
                self.tr("Another language than {name}").format(name=name)
            )
            self.no_letters.setText(
                self.tr(
                    "This computer has no letters for {name}. Ask your IT to add a font."
                ).format(name=name)
            )
        self.no_letters.setVisible(
            language is not None and not asks and not self._letters_are_there
        )
        words = self.wording.content.meeting.stages.take_with_you.two_languages
        self.ask(self.wording.say(words), self._helper(asks=asks))
        self._show_rows(() if asks else said_things(self._plan).all)

    @property
    def _letters_are_there(self) -> bool:
        language = self.wording.content.languages.spoken[self._plan.second_language]
        texts = [
            t.text for t in self._plan.translations if t.language == self._plan.second_language
        ]
        return all(map(has_letters_for, (language.own, *texts)))

    def _helper(self, *, asks: bool) -> str:
        if asks:
            return self.tr("Which language shall stand beside Danish?")
        if not said_things(self._plan).all:
            return self.tr("Nothing has been said yet. It will stand here.")
        if not self._interpreters:
            return self.tr("The words in bold count. Without an interpreter nobody can approve.")
        return self.tr("The words in bold count. The interpreter approves the others.")

    def _show_rows(self, things: Sequence[Said]) -> None:
        if [said.thing for said in things] != [*self.rows]:
            self._make_rows(things)
        for said in things:
            row = self.rows[said.thing]
            row.say(self.tr("Finished"), self.tr("Old. It was made for the words before."))
            row.show_face(self._face_of(said))

    def _make_rows(self, things: Sequence[Said]) -> None:
        for gone in (*self.rows.values(), *self._headings):
            gone.hide()
            gone.deleteLater()
        self.rows, self._headings = {}, []
        headings = self._first_of_each()
        for said in things:
            if said.thing in headings:
                heading = QLabel(headings[said.thing])
                heading.setProperty("look", "helper")
                self._headings.append(heading)
                self.page.rows.insertWidget(self.page.rows.count() - 1, heading)
            self._make_row(said)

    def _make_row(self, said: Said) -> None:
        row = TwoLanguagesRow(self.theme)
        row.show_scale(self.scale)
        row.typed.connect(self._tell_typed)
        row.translated.connect(self._tell_translated)
        row.given_up.connect(self._tell_given_up)
        row.approved.connect(self._tell_approved)
        self.rows[said.thing] = row
        self.page.rows.insertWidget(self.page.rows.count() - 1, row)

    def _first_of_each(self) -> dict[EntryId, str]:
        """What stands over the first thing of each kind."""
        things, meeting = said_things(self._plan), self.wording.content.meeting
        goal = self.wording.content.print.goal
        headings = {
            said[0].thing: goal.filled(self.wording.language, number=rank)
            for rank, said in things.goals
        }
        for said, words in (
            (things.wishes, meeting.bar[Stage.WISHES]),
            (things.strengths, meeting.stages.strengths.name),
            (things.at_the_end, meeting.bar[Stage.MY_PLAN]),
        ):
            if said:
                headings[said[0].thing] = self.wording.say(words)
        return headings

    def _face_of(self, said: Said) -> RowFace:
        plan, tag = self._plan, self._plan.second_language
        language = self.wording.content.languages.spoken.get(tag)
        name = self.wording.say(language.name) if language else tag
        kept = plan.translation(said.thing, tag)
        old = None if kept else _any_translation(plan, said.thing, tag)
        text = kept.text if kept else ""
        return RowFace(
            said_by=plan.name_of(said.said_by),
            words=said.words,
            text=text,
            written=self._drafts.get(said.thing, text),
            field_name=self.wording.content.languages.said_in.filled(
                self.wording.language, name=name, words=said.words
            ),
            right_to_left=language is not None and language.right_to_left,
            old=old.text if old else "",
            approved=self._approval(kept) if kept else "",
            approvers=tuple(
                (person, self.tr("{name}: It says the same").format(name=plan.name_of(person)))
                for person in self._interpreters
            ),
        )

    def _approval(self, translation: Translation) -> str:
        if translation.approved_by is None or translation.approved_at is None:
            return ""
        dates = self.wording.content.print.dates.in_(self.wording.language)
        # On the clock of the place where the plan is looked at.
        moment = moment_within(translation.approved_at.astimezone(), dates)
        name = self._plan.name_of(translation.approved_by)
        return self.tr("Approved by {name}, {moment}").format(name=name, moment=moment)

    # -- what it tells ------------------------------------------------------------------------

    def _choose_anew(self) -> None:
        self._chooses = True
        self._show()
        self.choice.take_focus()

    def _choose(self, tag: str) -> None:
        self._chooses = False
        self.language_chosen.emit(tag)

    def _pressed(self) -> EntryId:
        """The thing whose row said something."""
        sender = self.sender()
        return next(thing for thing, row in self.rows.items() if row is sender)

    def _tell_typed(self, text: str) -> None:
        self.typed.emit(Typed(self._pressed(), text))

    def _tell_translated(self, text: str) -> None:
        self.translated.emit(Typed(self._pressed(), text))

    def _tell_given_up(self) -> None:
        self.given_up.emit(self._pressed())

    def _tell_approved(self, person: str) -> None:
        self.approved.emit(self._pressed(), person)


def _any_translation(plan: Plan, thing: EntryId, tag: str) -> Translation | None:
    """Words in that language, of whichever words they were made."""
    return next((t for t in plan.translations if (t.of, t.language) == (thing, tag)), None)
