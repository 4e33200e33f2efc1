"""*Velkommen*: what this is, who is here today, and one honest sentence about worry."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from ungeplan.model.edits import AddPerson, LeaveSeat, SeatGuest, TakeSeat
from ungeplan.model.journal import Journal
from ungeplan.model.plan import YOUNG_PERSON, MeetingId, PersonId, Plan, SeatKind
from ungeplan.ui.meeting.chairs import ChairsAtTable, Sitting
from ungeplan.ui.meeting.get_ready_said import SaidBefore
from ungeplan.ui.meeting.good_to_know import GoodToKnow
from ungeplan.ui.meeting.open_card import OpenCard
from ungeplan.ui.meeting.role_card import RoleCard, RolePart
from ungeplan.ui.meeting.seat_form import FIELDS, Guest, SeatForm
from ungeplan.ui.meeting.stage import Stage
from ungeplan.ui.meeting.standing_by import StandingBy
from ungeplan.ui.theme import BODY, NO_WIDEST, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.wording import Wording

_STACKED_FROM = 1.5
"""From this text zoom the table and the words lie below each other."""


class WelcomeStage(Stage):
    """The chairs on the left; on the right what is good to know, or who sits down now.

    Signals:
        late_seat_wanted: a TakeSeat for somebody who comes when there is something to see: first
            the young person says what they may see.
        two_languages_wanted: somebody interprets, and what is said shall stand in two languages.
    """

    late_seat_wanted = Signal(object)
    two_languages_wanted = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(wording, theme, parent)
        self._plan = Plan()
        self._journal = Journal()
        self._meeting: MeetingId | None = None
        self._drafts: dict[str, str] = {}
        self._who_is_here = QLabel()
        self._who_is_here.setProperty("look", "title")
        self.chairs = ChairsAtTable(wording, theme)
        self.good_to_know = GoodToKnow(wording, theme)
        self.form = SeatForm(wording, theme)
        self.form.hide()
        self.card = RoleCard(wording, theme)
        self.card.hide()
        self._opened = OpenCard(self.card, self)
        self.standing_by = StandingBy(wording, theme)
        self.two_languages = Button()
        self.two_languages.setProperty("look", "plain")
        self.said_before = SaidBefore(wording)
        self._lay_out()
        self._connect_parts()
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def _lay_out(self) -> None:
        """Both halves are as high as the room: the table stays where it is when the form comes."""
        self._left = QVBoxLayout()
        self._left.addWidget(self._who_is_here)
        self._left.addStretch(2)
        self._left.addWidget(self.chairs)
        self._left.addWidget(self.two_languages, 0, Qt.AlignmentFlag.AlignLeft)
        self._left.addWidget(self.standing_by)
        self._left.addWidget(self.said_before)
        self._left.addStretch(3)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(self._left, 1)
        for sheet in (self.good_to_know, self.form, self.card):
            self._row.addWidget(sheet)

    def _connect_parts(self) -> None:
        self.chairs.empty_chair_pressed.connect(self._open_form)
        self.chairs.leaving.connect(self._let_leave)
        self.chairs.card_wanted.connect(self._open_card)
        self.standing_by.card_wanted.connect(self._open_card)
        self.two_languages.clicked.connect(self.two_languages_wanted)
        self.card.leaving.connect(self._leave_from_card)
        self.card.closed.connect(self._close_card)
        self._opened.edit_proposed.connect(self.edit_proposed)
        self._opened.draft_typed.connect(self.draft_typed)
        self._opened.draft_finished.connect(self.draft_finished)
        self._opened.gone.connect(self._close_card)
        self.form.guest_welcomed.connect(self._seat)
        self.form.closed.connect(self._close_form)
        self.form.typed.connect(self._keep_draft)

    @property
    def question(self) -> str:
        return self.wording.say(self.wording.content.meeting.stages.welcome.question)

    @property
    def helper(self) -> str:
        return self.wording.say(self.wording.content.meeting.stages.welcome.help)

    def show_journal(self, journal: Journal) -> None:
        self._journal = journal
        self._opened.show_journal(journal)

    def show_plan(self, plan: Plan, meeting: MeetingId | None) -> None:
        self._plan = plan
        self._meeting = meeting
        self._show_chairs()
        self._opened.show_plan(plan, meeting)

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        self._drafts = {field: drafts[field] for field in FIELDS if drafts.get(field)}
        self._opened.show_drafts(drafts)

    def enter(self, *, from_the_end: bool = False) -> None:
        if self._drafts:
            self._open_form()

    def leave(self) -> None:
        guest = None if self.form.isHidden() else self.form.guest
        if guest is not None:
            self._seat(guest)
        if not self.card.isHidden():
            self.card.finish()

    def step_back(self) -> bool:
        if not self.card.isHidden():
            self._close_card()
            return True
        if self.form.isHidden():
            return False
        self._close_form()
        return True

    def show_scale(self, scale: Scale) -> None:
        super().show_scale(scale)
        stacked = scale.zoom >= _STACKED_FROM
        side = scale.px(48)
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )
        self._row.setContentsMargins(side, scale.px(12 if stacked else 32), side, scale.px(20))
        self._row.setSpacing(scale.px(56))
        self._left.setSpacing(scale.px(32))
        for part in (self.chairs, self.form, self.card, self.standing_by, self.good_to_know):
            part.show_scale(scale)
        side = scale.text(BODY)
        self.two_languages.setIcon(icon("translate", self.theme.action_text, side))
        self.two_languages.setIconSize(QSize(side, side))
        width = round(scale.px(620) * max(1.0, scale.zoom * 0.9))
        for sheet in (self.good_to_know, self.form, self.card):
            sheet.setMinimumWidth(0 if stacked else width)
            sheet.setMaximumWidth(NO_WIDEST if stacked else width)

    def retranslate(self) -> None:
        words = self.wording.content.meeting.stages.welcome
        say = self.wording.say
        self._who_is_here.setText(say(words.who_is_here))
        self.good_to_know.retranslate()
        take_with_you = self.wording.content.meeting.stages.take_with_you
        say_beside_icon(self.two_languages, say(take_with_you.two_languages))
        self.card.retranslate()
        self._show_chairs()

    def _show_chairs(self) -> None:
        plan = self._plan
        if not plan.has_begun:
            return
        sitting = [Sitting(YOUNG_PERSON, plan.young_person, self.tr("You"))]
        if plan.contact_person_id is not None:
            contact = Sitting(
                plan.contact_person_id,
                plan.contact_person,
                self.tr("Your contact person"),
                has_card=True,
            )
            sitting.append(contact)
        roles = {
            SeatKind.CUSTODY_HOLDER: self.tr("Parent"),
            SeatKind.BISIDDER: self.tr("Support person"),
            SeatKind.INTERPRETER: self.tr("Interpreter"),
            SeatKind.PROFESSIONAL: self.tr("Works with you"),
        }
        for seat in plan.seated(self._meeting):
            role = seat.reason or roles.get(seat.kind, "")
            name = plan.name_of(seat.person)
            sitting.append(Sitting(seat.person, name, role, can_leave=True, has_card=True))
        self.chairs.show_sitting(sitting)
        interprets = SeatKind.INTERPRETER in [seat.kind for seat in plan.seated(self._meeting)]
        self.two_languages.setVisible(interprets or bool(plan.second_language))
        standing = [plan.person(seat.person) for seat in plan.standing_by]
        self.standing_by.show_people([person for person in standing if person])
        self._show_said_before()

    def _show_said_before(self) -> None:
        others_are_there = bool(self._plan.seated(self._meeting)) or not self.form.isHidden()
        self.said_before.show_said(self._plan.preparation, are_alone=not others_are_there)

    def _open_form(self) -> None:
        taken = {seat.person for seat in self._plan.seated(self._meeting)}
        taken |= {YOUNG_PERSON, self._plan.contact_person_id or YOUNG_PERSON}
        guests = self._plan.preparation.guests
        known = [person for person in self._plan.people if person.id not in taken]
        # Whom the young person wants there comes first.
        self.form.begin(sorted(known, key=lambda person: person.id not in guests))
        self.form.show_drafts(self._drafts)
        self._show_form(True)
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)
        # With large text the form lies below the table, out of sight.
        self.question_changed.emit()

    def _close_form(self) -> None:
        self._show_form(False)
        self._drafts = {}
        for field in FIELDS:
            self.draft_finished.emit(field)
        self.chairs.empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_form(self, shown: bool) -> None:
        self.form.setVisible(shown)
        self.card.hide()
        self.good_to_know.setVisible(not shown)
        self._show_said_before()

    # -- the card of one person ----------------------------------------------------------------

    def _open_card(self, person: str) -> None:
        if not self._opened.open(PersonId(person)):
            return
        self._show_form(False)
        self.good_to_know.hide()
        self.card.show()
        self.card.lists[RolePart.DOES].line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.question_changed.emit()

    def _leave_from_card(self, person: str) -> None:
        self._close_card()
        self._let_leave(person)

    def _close_card(self) -> None:
        self.card.finish()
        self.card.hide()
        self.good_to_know.show()
        self.chairs.empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_draft(self, field: str, text: str) -> None:
        self._drafts[field] = text
        self.draft_typed.emit(field, text)

    def _seat(self, guest: Guest) -> None:
        """Give the guest the chair; the form stays when a rule says no."""
        before = self._plan
        if before.has_something_to_see and guest.kind is not SeatKind.STANDBY:
            self._ask_for_a_late_seat(guest)
        elif guest.person is not None:
            self.edit_proposed.emit(TakeSeat(guest.person, guest.kind, guest.reason))
        else:
            self.edit_proposed.emit(SeatGuest(guest.name, guest.kind, guest.reason))
        # By now the screen may be covered: then the keys belong to the curtain.
        if self._plan is not before and not self.form.isHidden():
            self._close_form()

    def _ask_for_a_late_seat(self, guest: Guest) -> None:
        person = guest.person or self._named(guest)
        if person is not None:
            self._close_form()
            self.late_seat_wanted.emit(TakeSeat(person, guest.kind, guest.reason))

    def _named(self, guest: Guest) -> PersonId | None:
        """Somebody the plan does not know yet is named; None when a rule says no."""
        known = {person.id for person in self._journal.plan.people}
        self.edit_proposed.emit(
            AddPerson(
                guest.name,
                is_professional=guest.kind is SeatKind.PROFESSIONAL,
                holds_custody=guest.kind is SeatKind.CUSTODY_HOLDER,
            )
        )
        people = self._journal.plan.people
        return next((person.id for person in people if person.id not in known), None)

    def _let_leave(self, person: str) -> None:
        self.edit_proposed.emit(LeaveSeat(PersonId(person)))
