"""*Gør klar*: before the meeting the young person says how they want it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import Enum, auto

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.model.edits import (
    AddPerson,
    AnyEdit,
    ChooseContactPerson,
    ChooseName,
    OfferContactPersons,
    Prepare,
)
from ungeplan.model.journal import Journal
from ungeplan.model.plan import Candidate, MeetingId, PersonId, Plan, Preparation
from ungeplan.ui.board.figure_picture import FigurePicture
from ungeplan.ui.meeting.beside_figure import BesideFigure
from ungeplan.ui.meeting.contact_choice_answer import Choice
from ungeplan.ui.meeting.contact_choice_form import NewCandidate
from ungeplan.ui.meeting.contact_choice_page import ContactChoicePage
from ungeplan.ui.meeting.get_ready_pages import GuestsPage, WordsPage
from ungeplan.ui.meeting.kept_words import KeptWords
from ungeplan.ui.meeting.stage import Stage
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.pages import Pages
from ungeplan.ui.wording import Wording

_BEGINNING = "get_ready."
NAME, GUEST, PLACE, NOT_ABOUT = (
    _BEGINNING + field for field in ("name", "guest", "place", "not_about")
)
"""The fields of half-typed words."""

_ALONE_FROM = 1.5
"""From this text zoom the questions stand alone."""


class Asking(Enum):
    """What the stage asks, in this order; each may be skipped."""

    NAME = auto()
    CONTACT_PERSON = auto()
    GUESTS = auto()
    PLACE = auto()
    NOT_ABOUT = auto()


_ORDER = tuple(Asking)


class GetReadyStage(Stage):
    """Five questions, one at a time."""

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(wording, theme, parent)
        self._plan = Plan()
        self._journal = Journal()
        """Holds also what somebody at the table may not see: nothing gets lost."""
        self._today = dt.date.today()
        self._asking = Asking.NAME
        self._is_refused = False
        self._words = KeptWords(_BEGINNING, parent=self)
        self.name = WordsPage(NAME, self._words)
        self.contact = ContactChoicePage(self._words, wording, theme)
        self.guests = GuestsPage(wording, theme)
        self.place = WordsPage(PLACE, self._words)
        self.not_about = WordsPage(NOT_ABOUT, self._words)
        self._page_of: dict[Asking, QWidget] = {
            Asking.NAME: self.name,
            Asking.CONTACT_PERSON: self.contact,
            Asking.GUESTS: self.guests,
            Asking.PLACE: self.place,
            Asking.NOT_ABOUT: self.not_about,
        }
        self._pages = Pages(*self._page_of.values())
        self.figure = FigurePicture(wording, theme)
        self._lay_out()

        self._words.typed.connect(self.draft_typed)
        self._words.finished.connect(self.draft_finished)
        self.name.said.connect(self._choose_name)
        self.place.said.connect(self._choose_place)
        self.not_about.said.connect(self._leave_alone)
        self.contact.laid.connect(self._lay)
        self.contact.taken_away.connect(self._take_away)
        self.contact.chosen.connect(self._choose)
        self.contact.sheet_turned.connect(self.question_changed)
        self.guests.guest_turned.connect(self._invite)
        self.guests.person_named.connect(self._name_guest)
        self.guests.name_typed.connect(self._keep_guest)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def _lay_out(self) -> None:
        """Figure and question together in the middle, a little above it as the eye finds it."""
        self._beside = BesideFigure(self.figure, self._pages)
        self._beside.setAlignment(self._pages, Qt.AlignmentFlag.AlignVCenter)
        self._layout = QVBoxLayout(self)
        self._layout.addStretch(2)
        self._layout.addLayout(self._beside)
        self._layout.addStretch(3)

    # -- what it asks -------------------------------------------------------------------------

    @property
    def asking(self) -> Asking:
        """What the stage asks now."""
        return self._asking

    @property
    def question(self) -> str:
        words, say = self.wording.content.meeting.stages.get_ready, self.wording.say
        if self._asking is Asking.CONTACT_PERSON and self.contact.asks_about:
            name = self.contact.asks_about
            return words.how_chosen.filled(self.wording.language, name=name)
        asked = {
            Asking.NAME: words.you_decide,
            Asking.CONTACT_PERSON: words.who_by_your_side,
            Asking.GUESTS: words.who_is_there,
            Asking.PLACE: words.where,
            Asking.NOT_ABOUT: words.not_talk_about,
        }
        return say(asked[self._asking])

    @property
    def helper(self) -> str:
        words, say = self.wording.content.meeting.stages.get_ready, self.wording.say
        if self._asking is Asking.CONTACT_PERSON:
            return "" if self.contact.asks_about else say(words.who_by_your_side_help)
        return say(words.who_is_there_help if self._asking is Asking.GUESTS else words.skip)

    @property
    def counted(self) -> tuple[int, int]:
        return _ORDER.index(self._asking) + 1, len(_ORDER)

    @property
    def ends_here(self) -> bool:
        return self._asking is _ORDER[-1]

    @property
    def begins_here(self) -> bool:
        return self._asking is _ORDER[0]

    def advance(self) -> bool:
        if not self._finish():
            return True
        here = _ORDER.index(self._asking)
        if here + 1 == len(_ORDER):
            return False
        self._ask(_ORDER[here + 1])
        return True

    def step_back(self) -> bool:
        if self._asking is Asking.CONTACT_PERSON and self.contact.is_open:
            self.contact.turn_back()
            return True
        here = _ORDER.index(self._asking)
        if not here:
            return False
        if self._finish():
            self._ask(_ORDER[here - 1])
        return True

    def enter(self, *, from_the_end: bool = False) -> None:
        self._ask(_ORDER[-1] if from_the_end else _ORDER[0])

    def leave(self) -> None:
        self._finish()

    # -- what it is told ----------------------------------------------------------------------

    def show_today(self, today: dt.date) -> None:
        self._today = today
        self.contact.show_today(today)

    def show_journal(self, journal: Journal) -> None:
        self._journal = journal

    def show_plan(self, plan: Plan, meeting: MeetingId | None) -> None:
        self._plan = plan
        self.figure.show_plan(plan, meeting)
        self.name.show_words(plan.young_person)
        self.place.show_words(plan.preparation.place)
        self.not_about.show_words(plan.preparation.not_about)
        self.contact.show_plan(plan)
        self.guests.show_plan(plan, plan.preparation.guests)

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        self._words.take(drafts)
        self.guests.people.show_name(self._words.get(GUEST) or "")

    def show_scale(self, scale: Scale) -> None:
        super().show_scale(scale)
        side = scale.px(48)
        self._layout.setContentsMargins(side, scale.px(16), side, scale.px(24))
        self._layout.setSpacing(0)
        self._beside.show_scale(scale)
        # With large text the questions need the room.
        self.figure.setVisible(scale.zoom < _ALONE_FROM)
        for page in (self.name, self.contact, self.guests, self.place, self.not_about):
            page.show_scale(scale)

    def retranslate(self) -> None:
        words, say = self.wording.content.meeting.stages.get_ready, self.wording.say
        self.name.ask(say(words.call_you), say(words.call_you))
        self.place.ask(say(words.write_place))
        self.not_about.ask(say(words.write_not_about))
        self.contact.retranslate()
        self.guests.retranslate()

    # -- the way through its questions --------------------------------------------------------

    def _ask(self, asking: Asking) -> None:
        self._asking = asking
        self._pages.turn_to(self._page_of[asking])
        self.question_changed.emit()

    def _finish(self) -> bool:
        """Finished words become edits; False when a rule refuses them."""
        for page in (self.name, self.place, self.not_about):
            self._is_refused = False
            page.line.finish()
            if self._is_refused:
                return False
        return True

    # -- what is proposed ---------------------------------------------------------------------

    @property
    def _said(self) -> Preparation:
        return self._journal.plan.preparation

    def _propose(self, edit: AnyEdit) -> bool:
        """Whether it came to be: words that a rule refuses stay where they were written."""
        before = self._plan
        self.edit_proposed.emit(edit)
        self._is_refused = self._plan is before
        return not self._is_refused

    def _choose_name(self, name: str) -> None:
        # An empty line takes no name away: nobody is called nothing.
        if name and not self._propose(ChooseName(name)):
            return
        self.name.forget()
        self.name.show_words(self._plan.young_person)

    def _choose_place(self, place: str) -> None:
        if self._prepare(replace(self._said, place=place)):
            self.place.forget()

    def _leave_alone(self, words: str) -> None:
        if self._prepare(replace(self._said, not_about=words)):
            self.not_about.forget()

    def _invite(self, guest: str, comes: bool) -> None:
        """Invite this one, or not; everybody else stays as said, shown or not."""
        invited = {*self._said.guests} - {guest} | ({PersonId(guest)} if comes else set())
        guests = tuple(p.id for p in self._journal.plan.people if p.id in invited)
        self._prepare(replace(self._said, guests=guests))

    def _prepare(self, said: Preparation) -> bool:
        return self._propose(Prepare(said.place, said.not_about, said.guests))

    def _name_guest(self, name: str) -> None:
        guest = self._named(name)
        if guest is not None:
            self._words.forget(GUEST)
            self.guests.people.show_name("")
            self._invite(guest, True)

    def _named(self, name: str) -> PersonId | None:
        """Somebody the plan does not know yet is named; None when a rule says no."""
        known = {person.id for person in self._journal.plan.people}
        self._propose(AddPerson(name))
        return next((p.id for p in self._journal.plan.people if p.id not in known), None)

    def _lay(self, new: NewCandidate) -> None:
        person = new.person or self._named(new.name)
        if person is None:
            return
        card = Candidate(person=person, known_from=new.known_from, met_how_often=new.met_how_often)
        if self._propose(OfferContactPersons((*self._journal.plan.candidates, card))):
            self.contact.close_sheet()

    def _take_away(self, person: str) -> None:
        left = tuple(card for card in self._journal.plan.candidates if card.person != person)
        self._propose(OfferContactPersons(left))

    def _choose(self, choice: Choice) -> None:
        if self._propose(
            ChooseContactPerson(
                choice.person,
                choice.mode,
                self._today,
                choice.asked_on,
                choice.first_contact_on,
                choice.reason,
                choice.words,
            )
        ):
            self.contact.close_sheet()

    def _keep_guest(self, text: str) -> None:
        self._words.keep(GUEST, text)
