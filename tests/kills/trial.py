"""Kills the program while it is used, again and again, and looks each time at what is left.

Everything here believes only what came out of the killed program before its end, and looks at a
copy of what lies on the disk: the program itself finds its files as the kill left them.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from tests.kills.victim import Said
from ungeplan.app.surroundings import content_here
from ungeplan.model.facts import Stage, StageEntered
from ungeplan.model.journal import Entry, Journal
from ungeplan.model.language import Language
from ungeplan.model.plan import EntryId, PlanId
from ungeplan.store.creation import create_store
from ungeplan.store.files import beside
from ungeplan.store.keys import Cost, unlock_with_passphrase
from ungeplan.store.plan_store import PlanStore

CHECKOUT = Path(__file__).resolve().parents[2]
PASSPHRASE = "havn sild lørdag motor"
LIGHT = Cost(iterations=1, lanes=1, memory_kib=512)
"""What a guess at the passphrase costs is tried elsewhere."""
KILLS_PER_STORE = 10
AT_ONCE = 2
"""So many stores are tried beside one another."""
PATIENCE = 60.0
"""Seconds in which a program that is used says something."""
WHERE_TO_BEGIN = (Stage.MY_PLAN, Stage.WISHES, Stage.GOALS, Stage.STEPS)
"""The stages in which there is something to do: each life begins at the next."""
MOST_MESSAGES = 20
LONGEST_MOMENT = 0.3
"""A kill comes after so many messages at the most, and so many seconds."""

Field = tuple[str, str]
"""A plan and the name of a field that holds half-typed words."""


class Left(NamedTuple):
    """What lies on the disk."""

    unsound: str
    """What `check` found; empty when the store is sound."""
    plan: PlanId | None
    """The plan whose meeting is open."""
    entries: list[Entry]
    words: dict[Field, str]
    """The half-typed words."""


class Life(NamedTuple):
    """One start of the program, and how it ended."""

    deeds: list[str]
    """Every gesture that was begun, by its kind; the kill came in the last one."""
    saved: int
    """How many entries were said to be saved."""
    missing: list[EntryId]
    """Those that were said to be saved, in this life or before, and are not on the disk."""
    faults: list[str]
    """Whatever else is wrong."""
    words: int
    """How many half-typed words are left."""


def try_out(folder: Path, kills: int, seed: str, *, hasty: bool = False) -> Iterator[Life]:
    """Kill the program so many times; every life, those included that are only looked at."""

    def try_one(first: int) -> list[Life]:
        trial = Trial(folder / str(first), f"{seed}/{first}", hasty=hasty)
        return trial.run(min(KILLS_PER_STORE, kills - first))

    with ThreadPoolExecutor(AT_ONCE) as several:
        yield from chain.from_iterable(several.map(try_one, range(0, kills, KILLS_PER_STORE)))


class Trial:
    """One store, and the program that is started on it and killed."""

    def __init__(self, folder: Path, seed: str, *, hasty: bool = False) -> None:
        """`hasty` plants the fault that must be found: entries are called saved too early."""
        folder.mkdir(parents=True)
        self._folder = folder
        self._store = folder / "plans.db"
        self._seed = seed
        self._chance = random.Random(seed)
        self._hasty = hasty
        self._starts = 0
        self._passphrase_file = folder / "passphrase"
        self._passphrase_file.write_text(PASSPHRASE, encoding="utf-8")
        create_store(self._store, "Karen", PASSPHRASE, LIGHT).close()
        self._data_key = unlock_with_passphrase(self._store, PASSPHRASE)
        self._saved: dict[EntryId, None] = {}
        """All that was ever said to be saved, in its order."""
        self._left: Left | None = None

    def run(self, kills: int) -> list[Life]:
        """Kill the program so many times, and start it once more to see how it comes up."""
        return [*(self._live(to_be_used=True) for _ in range(kills)), self._live(to_be_used=False)]

    def _live(self, *, to_be_used: bool) -> Life:
        self._starts += 1
        arguments = [
            str(self._store),
            str(self._passphrase_file),
            f"{self._seed}/{self._starts}",
            WHERE_TO_BEGIN[self._starts % len(WHERE_TO_BEGIN)],
            *(["--hasty"] if self._hasty else []),
        ]
        with Running(arguments) as program:
            seen = program.hear_up()
            if seen is not None and to_be_used:
                self._let_be_used(program)
            program.kill()
        faults = [] if seen is not None else ["the program did not come up"]
        if seen is not None and self._left is not None:
            faults += not_as_left(seen, self._left)
        return self._look(program, faults)

    def _let_be_used(self, program: Running) -> None:
        program.hear(self._chance.randint(1, MOST_MESSAGES))
        # Half of the kills come at the moment at which something is said to be saved: what is said
        # too early is untrue for a few milliseconds only.
        if self._chance.random() < 0.5:
            program.hear_of_saving()
        else:
            program.hear_for(self._chance.uniform(0, LONGEST_MOMENT))

    # -- looking ------------------------------------------------------------------------------

    def _look(self, program: Running, faults: list[str]) -> Life:
        self._saved.update(dict.fromkeys(program.saved))
        before, left = self._left, self._what_is_left()
        self._left = left
        kept = [entry.id for entry in left.entries]
        on_disk = set(kept)
        missing = [entry for entry in self._saved if entry not in on_disk]
        faults += program.faults
        if left.unsound:
            faults.append(left.unsound)
        if not missing and [entry for entry in kept if entry in self._saved] != list(self._saved):
            faults.append("the entries are not in the order in which they were saved")
        faults += lost_words(before.words if before else {}, program.words, left.words)
        return Life(program.deeds, len(program.saved), missing, faults, len(left.words))

    def _what_is_left(self) -> Left:
        copy = self._folder / "copy" / self._store.name
        shutil.rmtree(copy.parent, ignore_errors=True)
        copy.parent.mkdir()
        wal = self._store.with_name(f"{self._store.name}-wal")
        for file in (self._store, wal, beside(self._store, "keys")):
            if file.exists():
                shutil.copyfile(file, copy.with_name(file.name))
        with contextlib.closing(PlanStore.open(copy, self._data_key)) as store:
            findings = store.check()
            plans = [row.plan for row in store.people()]
            return Left(
                unsound="" if findings.sound else str(findings),
                plan=store.meeting_left_open(),
                entries=[entry for plan in plans for entry in store.journal_of(plan)],
                words={
                    (plan, field): text
                    for plan in plans
                    for field, text in store.drafts_of(plan).items()
                },
            )


class Running:
    """The program in its own process, and everything that it has said."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self._pipe, theirs = os.pipe()
        command = [sys.executable, "-m", "tests.kills.victim", str(theirs), *arguments]
        self._process = subprocess.Popen(command, cwd=CHECKOUT, pass_fds=[theirs])
        os.close(theirs)
        self._unfinished = b""
        self._messages: list[list[Any]] = []

    def __enter__(self) -> Running:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        os.close(self._pipe)

    # -- listening and killing ----------------------------------------------------------------

    def hear_up(self) -> dict[str, Any] | None:
        """Wait for the meeting; what of it is on the screen, or None when it does not come."""
        self._hear_until(lambda: bool(self._about(Said.UP)))
        up = self._about(Said.UP)
        return dict(up[0][0]) if up else None

    def hear(self, messages: int) -> None:
        """Listen until there are so many more messages."""
        enough = len(self._messages) + messages
        self._hear_until(lambda: len(self._messages) >= enough)

    def hear_of_saving(self) -> None:
        """Listen until something more is said to be saved."""
        enough = len(self._about(Said.SAVED, Said.SHOWN)) + 1
        self._hear_until(lambda: len(self._about(Said.SAVED, Said.SHOWN)) >= enough)

    def hear_for(self, seconds: float) -> None:
        """Listen for so long."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if not self._read(left):
                return

    def kill(self) -> None:
        """Kill the program, and hear what it had said before that."""
        self._process.kill()
        if self._process.wait() != -signal.SIGKILL:
            self._note(f"the program ended by itself, with {self._process.returncode}")
        while self._read(0):
            pass

    def _hear_until(self, heard: Callable[[], bool]) -> None:
        while not heard() and not self.faults:
            if not self._read(PATIENCE):
                self._note("the program said nothing more")

    def _read(self, seconds: float) -> bool:
        """Take in what comes within so many seconds; whether anything came."""
        if not select.select([self._pipe], [], [], seconds)[0]:
            return False
        came = os.read(self._pipe, 65536)
        *lines, self._unfinished = (self._unfinished + came).split(b"\n")
        self._messages += map(json.loads, lines)
        return bool(came)

    def _note(self, fault: str) -> None:
        self._messages.append([Said.FAULT, fault])

    # -- what it said -------------------------------------------------------------------------

    def _about(self, *kinds: Said) -> list[list[Any]]:
        return [about for said, *about in self._messages if said in kinds]

    @property
    def saved(self) -> list[EntryId]:
        """The entries that the writer or the window called saved, in that order."""
        return list(dict.fromkeys(entry for (entry,) in self._about(Said.SAVED, Said.SHOWN)))

    @property
    def deeds(self) -> list[str]:
        """The gestures that were begun."""
        return [kind for (kind,) in self._about(Said.DOES)]

    @property
    def faults(self) -> list[str]:
        """What must not happen, and did."""
        return [text for (text,) in self._about(Said.FAULT)]

    @property
    def words(self) -> dict[Field, list[str | None]]:
        """What the disk may hold for each field: what was kept last, and what was on its way.

        None: nothing. AS_BEFORE: what was there at the start.
        """
        may_be: dict[Field, list[str | None]] = {}
        for said, *about in self._messages:
            if said == Said.KEEPING:
                plan, field, text = about
                may_be.setdefault((plan, field), [AS_BEFORE]).append(text)
            elif said == Said.KEPT:
                plan, field = about
                del may_be[plan, field][:-1]
        return may_be


AS_BEFORE = "\0"


def lost_words(
    before: Mapping[Field, str],
    said: Mapping[Field, Sequence[str | None]],
    now: Mapping[Field, str],
) -> Iterator[str]:
    """What is wrong with half-typed words: they are older than those that were said to be kept."""
    for field in before.keys() | said.keys() | now.keys():
        may_be = [
            before.get(field) if text == AS_BEFORE else text
            for text in said.get(field, [AS_BEFORE])
        ]
        if now.get(field) not in may_be:
            yield f"half-typed words: {field} holds {now.get(field)!r} and none of {may_be}"


def not_as_left(seen: Mapping[str, Any], left: Left) -> Iterator[str]:
    """What on the screen is not as it was when the program was killed."""
    if left.plan is None:
        yield "no meeting is open on the disk"
        return
    entered = [e.content.stage for e in left.entries if isinstance(e.content, StageEntered)]
    bar = content_here().meeting.bar
    # What comes before a meeting has no mark on its bar.
    marked = [stage for stage in entered[-1:] if stage is not Stage.GET_READY]
    expected = [bar[stage].in_(Language.DANISH) for stage in marked]
    if seen["stage"] != expected:
        yield f"the screen shows {seen['stage']} and not {expected}"
    if seen["windows"] != 1:
        yield f"there are {seen['windows']} windows, and not the meeting alone"
    shown = [*seen["lines"], *seen["names"]]
    for field in _fields_on(entered[-1:], left):
        text = left.words.get((left.plan, field), "").strip()
        if not any(text in one for one in shown):
            yield f"the half-typed words {text!r} of {field!r} are not on the screen"


def _fields_on(stages: Sequence[Stage], left: Left) -> Collection[str]:
    """The fields whose half-typed words are to be seen as soon as the stage is on the screen."""
    plan = Journal(left.entries).plan
    rewording = [f"wishes.reword.{wish.id}" for wish in plan.wishes if plan.wish(wish.id)]
    fields = {
        Stage.WISHES: ["wishes.own_words", *rewording],
        Stage.GOALS: ["goals.own_words"],
        Stage.STEPS: [f"new-step/{goal.id}/text" for goal in plan.active_goals],
        Stage.MY_PLAN: ["next-meeting/time", "next-meeting/place"],
    }
    return [field for stage in stages for field in fields.get(stage, [])]
