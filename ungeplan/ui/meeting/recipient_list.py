"""The people who could be told something."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.model.content import RecipientKind
from ungeplan.model.plan import MeetingId, Person, PersonId, Plan
from ungeplan.model.rule_book import recipient_kind
from ungeplan.ui.meeting.recipient_card import RecipientCard
from ungeplan.ui.meeting.share_words import ShareWords
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.tab_order import put_before
from ungeplan.ui.wording import Wording


class RecipientList(QWidget):
    """A card for each person, and a place for one more.

    Signals:
        person_chosen: the PersonId.
        somebody_wanted: somebody who is not here yet.
    """

    person_chosen = Signal(str)
    somebody_wanted = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._plan = Plan()
        self._meeting: MeetingId | None = None
        self._people: tuple[Person, ...] = ()
        self._today = dt.date.today()
        self.cards: dict[PersonId, RecipientCard] = {}
        """A card for each person, in their order."""
        self.more = Button()
        self.more.setProperty("look", "dashed")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.more)
        self.more.clicked.connect(self.somebody_wanted)

    def show_people(
        self, plan: Plan, meeting: MeetingId | None, people: Sequence[Person], *, can_add: bool
    ) -> None:
        """Show these people, in this order; the meeting is the one they may sit at."""
        self._plan, self._meeting, self._people = plan, meeting, tuple(people)
        wanted = [person.id for person in people]
        if wanted != list(self.cards):
            self._hold(wanted)
        self.more.setVisible(can_add)
        self.retranslate()

    def show_today(self, today: dt.date) -> None:
        """What may be known is said of this day, from the next time people are shown."""
        self._today = today

    def show_chosen(self, person: PersonId | None) -> None:
        """This one is asked about now."""
        for card in self.cards.values():
            card.setChecked(card.person == person)

    def take_focus(self, person: PersonId | None) -> None:
        """The keys go to this person's card, or to the place for one more."""
        card = self.cards.get(person) if person is not None else None
        (card or self.more).setFocus()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._layout.setSpacing(scale.px(8))
        side = scale.text(BODY)
        self.more.setIcon(icon("plus", self._theme.quiet_ink, side))
        self.more.setIconSize(QSize(side, side))
        for card in self.cards.values():
            card.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        for person in self._people:
            self.cards[person.id].say(person.name, self._who(person), self._knows(person))
        say_beside_icon(self.more, self.tr("One more person"))

    # -- inside -------------------------------------------------------------------------------

    def _who(self, person: Person) -> str:
        """A place of work is called what it is called on the desk."""
        rules, parent = self._wording.content.rules, RecipientKind.CUSTODY_HOLDER
        if person.relation:
            return person.relation
        if recipient_kind(rules, self._plan, person) is parent:
            return self.tr("Parent")
        if person.department is not None:
            return self._wording.say(self._wording.content.departments.names[person.department])
        return self.tr("Family or friend") if person.is_near else ""

    def _knows(self, person: Person) -> str:
        """Who sits at the table hears what is said there, whatever was answered about them."""
        known = ShareWords(self._wording, self._plan).known_to(person, self._today)
        if known:
            return self.tr("May know: {things}").format(things=known)
        if person.id in [seat.person for seat in self._plan.seated(self._meeting)]:
            return self.tr("Sits at the table today")
        return self.tr("Hears nothing yet")

    def _hold(self, wanted: list[PersonId]) -> None:
        for person in [person for person in self.cards if person not in wanted]:
            gone = self.cards.pop(person)
            gone.hide()
            gone.deleteLater()
        cards = {person: self.cards.get(person) or self._card(person) for person in wanted}
        self.cards = cards
        for place, card in enumerate(cards.values()):
            if self._layout.indexOf(card) != place:
                self._layout.insertWidget(place, card)
            card.show()
            put_before(card, self.more)

    def _card(self, person: PersonId) -> RecipientCard:
        card = RecipientCard(person, self._theme)
        card.show_scale(self._scale)
        card.chosen.connect(self.person_chosen)
        return card
