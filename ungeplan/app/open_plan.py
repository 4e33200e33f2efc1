"""One plan on the table, tied to the store: what is said is written, what is written is said."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ungeplan.app.opening import Opened
from ungeplan.model.conversation import Pen, World
from ungeplan.model.journal import Entry
from ungeplan.model.plan import EntryId, PlanId
from ungeplan.ui.plan_document import PlanDocument


class OpenPlan(QObject):
    """The document of one plan, and its line to the writer and back."""

    def __init__(self, plan_id: PlanId, opened: Opened, world: World) -> None:
        super().__init__()
        store = opened.store
        self.plan_id = plan_id
        self.own_pen = Pen(voice=store.owner, hand=store.owner)
        """The contact person, writing for themselves at the desk."""
        self.document = PlanDocument(
            opened.journal_of(plan_id),
            opened.drafts_of(plan_id),
            replica=store.replica,
            world=world,
            pen=self.own_pen,
            parent=self,
        )
        self._opened = opened
        self.document.entry_made.connect(self._store_entry)
        self.document.draft_written.connect(self._store_draft)
        self.document.draft_dropped.connect(self._drop_draft)
        opened.saved.connect(self._say_saved)
        opened.recovered.connect(self.document.all_saved)

    def _store_entry(self, entry: Entry) -> None:
        self._opened.append(self.plan_id, entry, self.document.plan)

    def _store_draft(self, field: str, text: str) -> None:
        self._opened.write_draft(self.plan_id, field, text)

    def _drop_draft(self, field: str) -> None:
        self._opened.drop_draft(self.plan_id, field)

    def _say_saved(self, entry: str) -> None:
        self.document.entry_saved(EntryId(entry))
