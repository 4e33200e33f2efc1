"""A disk that is full in the middle of a meeting, seen at the table."""

import contextlib

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible

from tests.store.rooms import FULL_DISKS, ShortFiles
from ungeplan.app.program import Program
from ungeplan.app.run import wording
from ungeplan.demo.case import load
from ungeplan.demo.eyes import look
from ungeplan.demo.first_meeting import PASSPHRASE, FirstMeeting
from ungeplan.demo.hands import Mouse, Pace
from ungeplan.model.journal import fold
from ungeplan.model.language import Language
from ungeplan.store.creation import create_store
from ungeplan.store.keys import Cost, unlock_with_passphrase
from ungeplan.store.plan_store import PlanStore
from ungeplan.ui import theme

PATIENCE_MS = 30_000
MOST_WISHES = 100
"""What was written before may leave room for some more."""


@pytest.fixture(params=FULL_DISKS)
def disk(request, tmp_path):
    with contextlib.closing(request.param(tmp_path / "disk")) as disk:
        yield disk


@pytest.fixture
def place(disk):
    """A store on a disk that will be full."""
    place = disk.folder / "plans.db"
    create_store(place, "Karen", PASSPHRASE, Cost(1, 1, 512)).close()
    return place


@pytest.fixture
def table(qapp, qtbot, place):
    """Mikkel's first meeting has come to his wishes."""
    theme.dress(qapp)
    QAccessible.setActive(True)
    table = Table(qtbot, place)
    yield table
    table.program.close()
    # Translations hold for the whole process: none of them is left to the next test.
    table.program.wording.use(Language.ENGLISH)


class Table:
    """The screen on the table, and a hand that writes."""

    def __init__(self, qtbot, place):
        self._qtbot = qtbot
        self._words = wording(Language.DANISH)
        self._hand = Mouse(Pace())
        self.program = Program(place, self._words, passphrase=PASSPHRASE, language_is_fixed=True)
        meeting = FirstMeeting(load("mikkel"), self._hand, self._words, lambda name: None)
        self.program.start()
        self.wait_for(_tr("PeopleList", "New young person"))
        meeting.make_a_plan_ready()
        meeting.welcome()
        meeting.tell_of_me()
        self.stages = self._words.content.meeting.stages
        self.saved = self._words.say(self._words.content.meeting.always_there.saved)
        self.not_saved = _tr("BottomBar", "Not saved yet")
        self.wait_for(self.saved)

    def wait_for(self, name):
        # Not by the eyes alone: the writer works only while an event loop waits.
        self._qtbot.waitUntil(lambda: look(name) is not None, timeout=PATIENCE_MS)

    def sentence(self, trouble):
        return self._words.content.trouble(trouble, self._words.language)

    def wish(self, text):
        self.half_a_wish(text)
        self._hand.key(Qt.Key.Key_Return)

    def half_a_wish(self, text):
        self._hand.write(self._words.say(self.stages.wishes.own_words), text)

    def press(self, name):
        self._hand.press(name)

    def wish_until_it_is_not_saved(self):
        """The wishes that were written; only the last of them is not on the disk."""
        wishes: list[str] = []
        while not wishes or look(self.not_saved) is None:
            assert len(wishes) < MOST_WISHES
            wishes.append(f"Jeg vil gerne noget, og det er nummer {len(wishes)}")
            self.wish(wishes[-1])
            self._qtbot.waitUntil(self._is_answered, timeout=PATIENCE_MS)
        return wishes

    def _is_answered(self):
        return look(self.saved) is not None or look(self.not_saved) is not None


def _tr(context, source):
    return QCoreApplication.translate(context, source)


def what_is_on_disk(place):
    store = PlanStore.open(place, unlock_with_passphrase(place, PASSPHRASE))
    with contextlib.closing(store):
        assert store.check().sound
        (row,) = store.people()
        return store.journal_of(row.plan), store.drafts_of(row.plan)


def test_a_full_disk_is_told_and_stops_nobody_and_loses_nothing(disk, place, table):
    disk.fill()
    wishes = table.wish_until_it_is_not_saved()
    reason = "DiskFails" if isinstance(disk, ShortFiles) else "DiskIsFull"
    table.wait_for(table.sentence(reason))

    wishes.append("Jeg vil sige det her, mens disken er fuld")
    table.wish(wishes[-1])
    table.half_a_wish("Og det her er kun")
    assert [wish.text for wish in table.program.document.plan.wishes] == wishes
    assert look(wishes[-1]) is not None
    assert look(table.saved) is None

    disk.make_room()
    table.press(_tr("NotSavedStrip", "Try again"))
    table.wait_for(table.saved)
    assert look(table.sentence(reason)) is None
    said = table.program.document.journal.entries
    table.program.close()
    # Translations hold for the whole process: none of them is left to the next test.
    table.program.wording.use(Language.ENGLISH)
    entries, drafts = what_is_on_disk(place)
    assert entries[: len(said)] == said
    assert "Og det her er kun" in [*drafts.values(), *(w.text for w in fold(entries).wishes)]


def test_half_typed_words_that_cannot_be_kept_are_told_and_kept_later(disk, place, table):
    disk.fill()
    table.wish_until_it_is_not_saved()
    disk.make_room()
    table.wait_for(table.saved)

    disk.fill()
    table.half_a_wish("Det her er kun halvt")
    table.wait_for(table.not_saved)
    disk.make_room()
    table.wait_for(table.saved)
