"""Edits of what the young person would like (Ønsker)."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from ungeplan.model.edits.edit import Edit, Envelope, check_voice, check_words
from ungeplan.model.figure import Zone
from ungeplan.model.plan import Plan, Wish, WishId
from ungeplan.model.refusals import AlreadyOnTheFigure, CardAlreadyTaken, UnknownWish


class AddWish(Edit, frozen=True, tag="add_wish"):
    """A wish is laid on the table: a card that was taken, or own words.

    The card's text is copied, so a new set of cards never changes an old plan.
    """

    carries_words: ClassVar[bool] = True

    text: str
    card: str | None = None
    zone_hint: Zone | None = None

    def check(self, plan: Plan, entry: Envelope) -> None:
        """Raises CardAlreadyTaken when the same card lies on the table, hidden ones apart."""
        check_words(self.text)
        if self.card is not None and any(w.card == self.card for w in plan.wishes_in_sight):
            raise CardAlreadyTaken

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        return plan.with_wish(
            Wish(
                id=entry.id,
                text=self.text,
                said_by=entry.voice,
                card=self.card,
                zone_hint=self.zone_hint,
            )
        )


class RewordWish(Edit, frozen=True, tag="reword_wish"):
    """A wish that is no goal yet gets better words, from the one who said it."""

    carries_words: ClassVar[bool] = True

    wish: WishId
    text: str

    @property
    def about(self) -> WishId:
        return self.wish

    def check(self, plan: Plan, entry: Envelope) -> None:
        check_words(self.text)
        check_voice(_free_wish(plan, self.wish).said_by, entry)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        wish = plan.wish(self.wish)
        if wish is None or wish.said_by != entry.voice:
            # The new words stay, as a wish of their own.
            return plan.with_wish(
                Wish(id=entry.id, text=self.text, said_by=entry.voice)
            ).with_misfit(entry.id)
        return plan.with_wish(replace(wish, text=self.text))


class RemoveWish(Edit, frozen=True, tag="remove_wish"):
    """A wish is taken off the table by the one who said it."""

    carries_words: ClassVar[bool] = True

    wish: WishId

    def check(self, plan: Plan, entry: Envelope) -> None:
        check_voice(_free_wish(plan, self.wish).said_by, entry)

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        wish = plan.wish(self.wish)
        if wish is None or wish.said_by != entry.voice or plan.goal_of(wish.id):
            return plan.with_misfit(entry.id)
        return plan.without_wish(wish)


def _free_wish(plan: Plan, wish: WishId) -> Wish:
    found = plan.wish(wish)
    if found is None:
        raise UnknownWish
    if plan.goal_of(wish):
        raise AlreadyOnTheFigure
    return found
