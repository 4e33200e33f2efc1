"""Half-typed words that are held back stay as they are, whatever is typed in their place."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ungeplan.ui.plan_document import PlanDocument


class HeldDrafts(QObject):
    """Stands between the stages and the half-typed words that are kept with the plan.

    While somebody sits here who may not see everything, the fields are shown empty. What is typed
    then in a field that is empty only for them is not kept, and finishing it drops nothing: the
    words of before wait until they have left.
    """

    def __init__(self, document: PlanDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._held: frozenset[str] = frozenset()

    def hold(self) -> None:
        """From now on all that is half-typed until now is held back."""
        self._held = frozenset(map(_thing_of, self._document.drafts))

    def let_go(self) -> None:
        """Nothing is held back any more."""
        self._held = frozenset()

    def go_on_from(self, before: HeldDrafts) -> None:
        """Hold back what another window of the same meeting held back."""
        self._held = before._held

    @property
    def shown(self) -> dict[str, str]:
        """What is half-typed and held back from nobody who sits here, by field."""
        drafts = self._document.drafts
        return {f: text for f, text in drafts.items() if _thing_of(f) not in self._held}

    def type_draft(self, field: str, text: str) -> None:
        """This is typed now."""
        if _thing_of(field) not in self._held:
            self._document.type_draft(field, text)

    def drop_draft(self, field: str) -> None:
        """The words are finished, or were given up."""
        if _thing_of(field) not in self._held:
            self._document.drop_draft(field)


def _thing_of(field: str) -> str:
    """Parts of one thing are held together: the owner of one step goes with its own words."""
    thing, _, part = field.rpartition("/")
    return thing or part
