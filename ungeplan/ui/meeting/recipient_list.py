"""The people who could be told something."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.model.content import RecipientKind
from ungeplan.model.plan import Person, PersonId, Plan
from ungeplan.model.rule_book import is_described, recipient_kind
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
        self, plan: Plan, people: Sequence[Person], today: dt.date, *, can_add: bool
    ) -> None:
        """Show these people, in this order."""
        self._plan, self._people, self._today = plan, tuple(people), today
        wanted = [person.id for person in people]
        if wanted != list(self.cards):
            self._hold(wanted)
        self.more.setVisible(can_add)
        self.retranslate()

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
        words = ShareWords(self._wording, self._plan)
        for person in self._people:
            known = words.known_to(person, self._today)
            may = self.tr("May know: {things}").format(things=known)
            self.cards[person.id].say(
                person.name, self._who(person), may if known else self.tr("Hears nothing yet")
            )
        say_beside_icon(self.more, self.tr("One more person"))

    # -- inside -------------------------------------------------------------------------------

    def _who(self, person: Person) -> str:
        if person.relation or not is_described(self._plan, person):
            return person.relation
        return {
            RecipientKind.CUSTODY_HOLDER: self.tr("Parent"),
            RecipientKind.SCHOOL: self.tr("School"),
            RecipientKind.MUNICIPALITY: self.tr("Municipality"),
            RecipientKind.OUTSIDE: self.tr("Another place"),
            RecipientKind.PRIVATE: "",
        }[recipient_kind(self._wording.content.rules, self._plan, person)]

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
