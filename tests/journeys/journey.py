"""One young person over several meetings: the store in its folder, the clock and the program."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import uuid
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from tests.journeys.journey_case import JourneyCase
from ungeplan.app.program import Program
from ungeplan.demo.eyes import wait_until
from ungeplan.demo.hands import Hand
from ungeplan.model.content import Content
from ungeplan.model.conversation import World
from ungeplan.model.journal import Journal
from ungeplan.model.language import Language
from ungeplan.store.creation import create_store
from ungeplan.store.keys import Cost, unlock_with_passphrase
from ungeplan.store.plan_store import PlanStore
from ungeplan.ui.themes import Colours, colours_of
from ungeplan.ui.wording import Wording

PASSPHRASE = "havn sild lørdag motor"
_LITTLE = Cost(iterations=1, lanes=1, memory_kib=512)
_MEETS_AT = dt.time(10)


class Journey:
    """Starts the program on one day after the other; between them only the store remains."""

    def __init__(self, folder: Path, content: Content, case: JourneyCase, hand: Hand) -> None:
        self.case = case
        self.hand = hand
        self.wording = Wording(content, Language.DANISH)
        self._file = folder / "plans.db"
        self._now = dt.datetime.combine(case.first.meets_on, _MEETS_AT, dt.UTC)
        self._world = World(
            now=self._read_clock, new_id=lambda: uuid.uuid4().hex, salt=lambda: os.urandom(16)
        )
        self._program: Program | None = None
        with contextlib.closing(
            create_store(self._file, case.first.contact_person, PASSPHRASE, _LITTLE)
        ):
            pass

    @property
    def program(self) -> Program:
        """The one that runs."""
        assert self._program is not None
        return self._program

    def wears(self, colours: Colours) -> bool:
        """Whether the meeting comes to be in these colours."""
        return wait_until(
            lambda: (
                self.program.meeting is not None
                and colours_of(self.program.meeting.theme) is colours
            )
        )

    # -- days ----------------------------------------------------------------------------------

    def day(self, number: int) -> dt.date:
        """So many days after the first meeting."""
        return self.case.first.meets_on + dt.timedelta(days=number)

    @contextlib.contextmanager
    def at_work_on(self, number: int) -> Iterator[Program]:
        """The program as it is started on that day, and closed in the evening."""
        self._now = dt.datetime.combine(self.day(number), _MEETS_AT, dt.UTC)
        program = Program(
            self._file,
            self.wording,
            world=self._world,
            passphrase=PASSPHRASE,
            language_is_fixed=True,
        )
        self._program = program
        program.start()
        try:
            yield program
        finally:
            self.close()

    def close(self) -> None:
        """Close what is open."""
        program, self._program = self._program, None
        if program is not None:
            program.close()
            assert wait_until(lambda: not program.desk.isVisible())
            # The words go on to the next program: this one must not hear of them any more.
            program.desk.deleteLater()
            program.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @contextlib.contextmanager
    def speaking_danish(self) -> Iterator[None]:
        """Translations hold for the whole process: none of them is left to the next test."""
        self.wording.use(Language.DANISH)
        try:
            yield
        finally:
            self.wording.use(Language.ENGLISH)

    # -- the store -----------------------------------------------------------------------------

    def stored(self) -> Journal:
        """What is on disk, when no program has it open: one sound plan."""
        with self._store() as store:
            (row,) = store.people()
            assert store.check().sound
            return Journal(store.journal_of(row.plan))

    @contextlib.contextmanager
    def _store(self) -> Iterator[PlanStore]:
        data_key = unlock_with_passphrase(self._file, PASSPHRASE)
        with contextlib.closing(PlanStore.open(self._file, data_key)) as store:
            yield store

    def _read_clock(self) -> dt.datetime:
        return self._now
