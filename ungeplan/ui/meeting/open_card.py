"""The card of one person at the table, tied to the plan."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from ungeplan.model.edits import AgreeRole
from ungeplan.model.journal import Journal
from ungeplan.model.plan import YOUNG_PERSON, MeetingId, Person, PersonId, Plan
from ungeplan.ui.meeting.kept_words import KeptWords
from ungeplan.ui.meeting.role_card import RoleCard

_CARD = "role/"
"""How the draft fields of a card begin; person and part follow."""


class OpenCard(QObject):
    """Shows whose card is open, and proposes what is agreed on it.

    Signals:
        edit_proposed: an AgreeRole.
        draft_typed: field and half-typed text.
        draft_finished: the field whose text is finished.
        gone: the person of the card is not in the plan any more.
    """

    edit_proposed = Signal(object)
    draft_typed = Signal(str, str)
    draft_finished = Signal(str)
    gone = Signal()

    def __init__(self, card: RoleCard, parent: QObject) -> None:
        super().__init__(parent)
        self._card = card
        self._plan = Plan()
        self._journal = Journal()
        """Holds also what somebody at the table may not see: nothing gets lost."""
        self._meeting: MeetingId | None = None
        self._kept = KeptWords(_CARD, parent=self)
        self._kept.typed.connect(self.draft_typed)
        self._kept.finished.connect(self.draft_finished)
        card.role_agreed.connect(self._agree)
        card.part_typed.connect(self._keep_part)
        card.part_unchanged.connect(self._finish_part)

    def show_journal(self, journal: Journal) -> None:
        """What was agreed, also where the plan of the table does not show it."""
        self._journal = journal

    def show_plan(self, plan: Plan, meeting: MeetingId | None) -> None:
        """Follow the plan while a card is open."""
        self._plan, self._meeting = plan, meeting
        if self._card.isHidden() or self._card.person is None:
            return
        found = plan.person(self._card.person)
        if found is None:
            self.gone.emit()
        else:
            self._show(found)

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        """Put half-typed words back where they were."""
        self._kept.take(drafts)

    def open(self, person: PersonId) -> bool:
        """Fill the card with that person; False when the plan does not know them."""
        found = self._plan.person(person)
        if found is not None:
            self._show(found)
        return found is not None

    def _show(self, person: Person) -> None:
        seated = [seat.person for seat in self._plan.seated(self._meeting)]
        standing = [seat.person for seat in self._plan.standing_by]
        self._card.show_role(
            person,
            self._plan.role_of(person.id),
            [p for p in self._plan.people if p.id not in (YOUNG_PERSON, person.id)],
            can_leave=person.id in (*seated, *standing),
            kept=self._kept.of(_CARD + person.id + "/"),
        )

    def _agree(self, edit: AgreeRole, part: str) -> None:
        """Propose it; the words of that part stay on the card when a rule says no."""
        before = self._journal.counter
        self.edit_proposed.emit(self._with_unseen(edit))
        if self._journal.counter > before:
            self._finish_part(part)
            self.show_plan(self._plan, self._meeting)

    def _with_unseen(self, edit: AgreeRole) -> AgreeRole:
        """What was agreed and is not on the card, as somebody may not see it, stays agreed."""
        agreed = self._journal.plan.role_of(edit.person)
        if agreed is None or self._plan.role_of(edit.person) is not None:
            return edit
        return replace(
            edit,
            does=tuple(dict.fromkeys((*agreed.does, *edit.does))),
            does_not=tuple(dict.fromkeys((*agreed.does_not, *edit.does_not))),
            reachable=edit.reachable or agreed.reachable,
            substitute=edit.substitute or agreed.substitute,
        )

    def _keep_part(self, part: str, text: str) -> None:
        self._kept.keep(f"{_CARD}{self._card.person}/{part}", text)

    def _finish_part(self, part: str) -> None:
        if part:
            self._kept.forget(f"{_CARD}{self._card.person}/{part}")
