"""Plan documents as no ungeplan writes them: what somebody might do with an editor, or worse."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tests.model.table import MIKKELS_PEN, Table
from ungeplan.export.document import plan_document
from ungeplan.model.conversation import Pen
from ungeplan.model.edits import Envelope
from ungeplan.model.journal import Content, seal
from ungeplan.model.plan import EntryId, PlanId

MIKKEL = PlanId("6f0b8a8e0c1d4e2f9a7b3c5d1e2f3a4b")
SOFIE = PlanId("6f0b8a8e5d5d4e2f9a7b3c5d1e2f3a4b")


class ForgedTable(Table):
    """A table at which no rule is kept."""

    def slip_in(self, content: Content, pen: Pen = MIKKELS_PEN) -> EntryId:
        """An entry that nobody checked, rightly sealed into the chain."""
        envelope = Envelope(
            id=EntryId(self._world.new_id()),
            replica="here",
            counter=self.journal.counter + 1,
            at=self._world.now(),
            meeting=self.meeting,
            voice=pen.voice,
            hand=pen.hand,
        )
        entry = seal(envelope, content, bytes(16), self.journal.last_link)
        self.journal.add(entry)
        self.recorded.append(entry)
        return entry.id


def a_document(table: Table, plan_id: PlanId = MIKKEL) -> bytes:
    return plan_document(plan_id, table.journal.entries)


def edited(document: bytes, edit: Callable[[Any], object]) -> bytes:
    """The document after somebody had it in an editor."""
    opened = json.loads(document)
    edit(opened)
    return json.dumps(opened, ensure_ascii=False).encode()
