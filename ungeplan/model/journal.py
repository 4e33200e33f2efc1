"""The journal: the entries of one plan, their order, the plan that follows, and their chain.

The journal only grows. Undo and redo are entries too; forgetting empties an entry and leaves its
place, so the chain still verifies.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
from collections.abc import Iterable
from typing import cast

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ungeplan.model.edits import (
    AnyEdit,
    BeginPlan,
    Edit,
    Envelope,
    PlaceGoal,
    SetNextMeeting,
    SwapGoal,
)
from ungeplan.model.edits.edit import (
    LONGEST_PART,
    check_optional_words,
    check_person,
    check_voice,
)
from ungeplan.model.facts import (
    Answer,
    AnyFact,
    CopyHandedOver,
    CopyRead,
    CopyReturned,
    DraftBegun,
    DraftPutAway,
    DraftWritten,
    Fact,
    GoalKept,
    MeetingBegun,
    MeetingEnded,
    Mode,
    NewWordsTaken,
    PlanConfirmed,
    Stage,
    StageEntered,
    WordsConfirmed,
)
from ungeplan.model.plan import YOUNG_PERSON, EntryId, MeetingId, PersonId, Plan
from ungeplan.model.refusals import (
    NoMeeting,
    NothingToRedo,
    NothingToUndo,
    NotTheirWords,
    PlanNotBegun,
    UnknownEntry,
    UnknownPerson,
    WrittenByANewerVersion,
)


class Undo(Struct, frozen=True, tag="undo", tag_field="do", forbid_unknown_fields=True):
    """An edit no longer counts."""

    entry: EntryId


class Redo(Struct, frozen=True, tag="redo", tag_field="do", forbid_unknown_fields=True):
    """An undone edit counts again."""

    entry: EntryId


class Forget(Struct, frozen=True, tag="forget", tag_field="do", forbid_unknown_fields=True):
    """What an entry said is deleted for good; that there was an entry stays."""

    entry: EntryId


class Forgotten(Struct, frozen=True, tag="forgotten", tag_field="do"):
    """The empty place of an entry that was forgotten."""


class Unreadable(Struct, frozen=True, tag="unreadable", tag_field="do"):
    """An entry of a newer version, or a damaged one. The plan opens read-only."""

    payload: bytes


Content = AnyEdit | AnyFact | Undo | Redo | Forget
Held = Content | Forgotten | Unreadable

_IN_A_MEETING = (StageEntered, MeetingEnded, PlanConfirmed, WordsConfirmed, GoalKept)

_PLACING = (PlaceGoal, SwapGoal)

_decoder: msgspec.json.Decoder[Content] = msgspec.json.Decoder(Content)
_encoder = msgspec.json.Encoder()


class Entry(Envelope, frozen=True, kw_only=True):
    """One line of the journal: an envelope, what it holds, and its link in the chain."""

    content: Held
    salt: bytes
    """Random; deleted with the content, so that the digest tells nothing of what was said."""
    digest: bytes
    link: bytes


def encode(content: Content) -> bytes:
    """The bytes that are stored and sealed. Equal content gives equal bytes."""
    return _encoder.encode(content)


def decode(payload: bytes | None) -> Held:
    """What an entry holds: never skipped and never a failure."""
    if payload is None:
        return Forgotten()
    try:
        return _decoder.decode(payload)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Unreadable(payload)


def seal(envelope: Envelope, content: Content, salt: bytes, previous: bytes) -> Entry:
    """An entry whose link depends on itself and on all before it."""
    digest = hashlib.sha256(salt + encode(content)).digest()
    fields = {name: getattr(envelope, name) for name in Envelope.__struct_fields__}
    return Entry(
        **fields,
        content=content,
        salt=salt,
        digest=digest,
        link=_link(envelope, digest, previous),
    )


def payload_of(entry: Entry) -> bytes | None:
    """The bytes that are stored for an entry; None when it was forgotten."""
    match entry.content:
        case Forgotten():
            return None
        case Unreadable(payload):
            return payload
        case content:
            return encode(content)


def forgotten(entry: Entry) -> Entry:
    """The entry without what it said."""
    return replace(entry, content=Forgotten(), salt=b"")


def broken_links(entries: Iterable[Entry]) -> list[EntryId]:
    """The entries that were changed or emptied, or stand where another one was taken away."""
    ordered = in_order(entries)
    forgot = {entry.content.entry for entry in ordered if isinstance(entry.content, Forget)}
    broken: list[EntryId] = []
    previous = b""
    for entry in ordered:
        payload = payload_of(entry)
        if payload is None:
            sound = entry.id in forgot
        else:
            digest = hashlib.sha256(entry.salt + payload).digest()
            sound = hmac.compare_digest(digest, entry.digest)
        if not sound or entry.link != _link(entry, entry.digest, previous):
            broken.append(entry.id)
        previous = entry.link
    return broken


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """The entries as they follow one another."""
    return sorted(entries, key=_place)


def fold(entries: Iterable[Entry]) -> Plan:
    """The plan that follows from the entries."""
    return Journal(entries).plan


class Journal:
    """The entries of one plan, and what follows from them.

    `check` may refuse an entry; `add` never does.
    """

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries: list[Entry] = []
        self.plan = Plan()
        self.meeting: MeetingId | None = None
        """The meeting that is going on."""
        self.last_meeting: MeetingId | None = None
        """The meeting that was begun last, over or not."""
        self.mode = Mode.FULL
        """How long the two have at that meeting."""
        self.stage: Stage | None = None
        self.versions: list[EntryId] = []
        """The entries in which the young person said yes to the plan; the n-th is version n."""
        self._undone: set[EntryId] = set()
        self._by_id: dict[EntryId, Entry] = {}
        self._border = 0
        self._confirmed = 0
        self._readable = True
        for entry in in_order(entries):
            self._note(entry)
        self._fold()

    @property
    def readable(self) -> bool:
        """Whether every entry could be read; if not, the plan must not be changed."""
        return self._readable

    @property
    def counter(self) -> int:
        """The highest counter in the journal; 0 when it is empty."""
        return self.entries[-1].counter if self.entries else 0

    @property
    def last_link(self) -> bytes:
        """The link the next entry is sealed to; empty when there is none."""
        return self.entries[-1].link if self.entries else b""

    @property
    def changed_since_version(self) -> bool:
        """Whether the plan has changed since the last yes; true when there was none."""
        since = self.entries[self._confirmed :]
        new = {entry.id for entry in since}
        return not self.versions or any(
            (isinstance(entry.content, Edit) and entry.id not in self._undone)
            or (isinstance(entry.content, Forget) and entry.content.entry not in new)
            for entry in since
        )

    @property
    def signed(self) -> PlanConfirmed | None:
        """How the young person said yes to the plan as it is now; None when they have not."""
        newest = self._by_id[self.versions[-1]].content if self.versions else None
        if isinstance(newest, PlanConfirmed) and not self.changed_since_version:
            return newest
        return None

    @property
    def changed_at(self) -> dt.datetime | None:
        """When the plan became what it is, or was answered for; None before it has begun. UTC."""
        changing = (Edit, Undo, Redo, Forget, PlanConfirmed)
        newest = (e.at for e in reversed(self.entries) if isinstance(e.content, changing))
        return next(newest, None)

    @property
    def meeting_agreed_at(self) -> dt.datetime | None:
        """When the next meeting became what it is; None before one was agreed. UTC."""
        return next((e.at for e in reversed(self.entries) if self._is_about_meeting(e)), None)

    def _is_about_meeting(self, entry: Entry) -> bool:
        about: Entry | None = entry
        while about is not None and isinstance(about.content, (Undo, Redo, Forget)):
            about = self._by_id.get(about.content.entry)
        return about is not None and isinstance(about.content, SetNextMeeting)

    @property
    def plan_as_of_last_meeting(self) -> Plan:
        """The plan without the numbers of earlier meetings, which are not of today."""
        numbers = [r for r in self.plan.ratings if r.meeting == self.last_meeting]
        return replace(self.plan, ratings=tuple(numbers))

    def entry(self, entry: EntryId) -> Entry | None:
        """The entry of that id, or None."""
        return self._by_id.get(entry)

    def counting(self) -> list[Entry]:
        """The edits that count, in order: neither undone nor forgotten."""
        return [
            entry
            for entry in self.entries
            if isinstance(entry.content, Edit) and entry.id not in self._undone
        ]

    def plan_at(self, entry: EntryId) -> Plan:
        """The plan as it was right after that entry, without what was forgotten since.

        Raises KeyError when there is no such entry.
        """
        place = self.entries.index(self._by_id[entry])
        return Journal(self.entries[: place + 1]).plan

    def undoable(self) -> Entry | None:
        """The newest edit that undo would take back, or None at the border.

        The border is the beginning of the plan, the start or end of a meeting or the last yes to
        the plan, whichever is latest; older things are changed by new edits. What is parked
        because it no longer fits is left alone: taking it back would show nothing.
        """
        for entry in reversed(self.entries[self._border :]):
            if (
                isinstance(entry.content, Edit)
                and entry.id not in self._undone
                and entry.id not in self.plan.misfits
            ):
                return entry
        return None

    def redoable(self) -> Entry | None:
        """The edit that redo would bring back, or None after a new edit or a forgetting."""
        for entry in reversed(self.entries[self._border :]):
            if isinstance(entry.content, (Edit, Forget)):
                return None
            if isinstance(entry.content, Undo) and entry.content.entry in self._undone:
                return self._by_id.get(entry.content.entry)
        return None

    def said_anew(self, target: EntryId, voice: PersonId) -> list[EntryId]:
        """The later entries that say the words of this one's thing anew, newest first.

        In other words, in another language or in telling how it went, they may repeat what was
        said, so they are forgotten with it: those that this voice may forget.
        """
        entry = self._by_id.get(target)
        if entry is None or not isinstance(entry.content, Edit):
            return []
        things = {entry.content.about or target}
        said: list[EntryId] = []
        for later in self.entries[self.entries.index(entry) + 1 :]:
            edit = later.content
            if isinstance(edit, _PLACING) and edit.wish in things:
                things.add(later.id)
            elif (
                isinstance(edit, Edit)
                and edit.repeats in things
                and voice in self._may_be_forgotten_by(later, edit)
            ):
                said.append(later.id)
                # A smaller goal is a thing of its own, of which more may be said.
                things.add(later.id)
        return said[::-1]

    def check(self, envelope: Envelope, content: Content) -> None:
        """Raise a Refusal when this may not be the next entry."""
        if not self._readable:
            raise WrittenByANewerVersion
        if not self.plan.has_begun and not isinstance(content, BeginPlan):
            raise PlanNotBegun
        self._check_people(envelope, content)
        if isinstance(content, _IN_A_MEETING) and self.meeting is None:
            raise NoMeeting
        match content:
            case Fact():
                self._check_fact(envelope, content)
            case Undo(target):
                self._check_target(target, self.undoable(), envelope, NothingToUndo)
            case Redo(target):
                self._check_target(target, self.redoable(), envelope, NothingToRedo)
            case Forget(target):
                self._check_forget(target, envelope)
            case Edit():
                content.check(self.plan, envelope)

    def add(self, entry: Entry) -> None:
        """Take the entry as the newest one."""
        self._note(entry)
        if isinstance(entry.content, Edit):
            self.plan = entry.content.apply(self.plan, entry)
        elif isinstance(entry.content, (Undo, Redo, Forget)):
            self._fold()

    def _note(self, entry: Entry) -> None:
        self.entries.append(entry)
        self._by_id[entry.id] = entry
        match entry.content:
            case BeginPlan():
                self._border = len(self.entries)
            case Edit():
                pass
            case Undo(target) if target in self._by_id:
                self._undone.add(target)
            case Redo(target):
                self._undone.discard(target)
            case Forget(target):
                self._empty(target)
            case Unreadable():
                self._readable = False
            case Fact():
                self._note_fact(entry, entry.content)

    def _note_fact(self, entry: Entry, fact: Fact) -> None:
        match fact:
            case MeetingBegun(mode):
                self.meeting, self.mode, self.stage = entry.id, mode, None
                self.last_meeting = entry.id
                self._border = len(self.entries)
            case MeetingEnded():
                self.meeting, self.mode, self.stage = None, Mode.FULL, None
                self._border = len(self.entries)
            case StageEntered(stage):
                self.stage = stage
            case PlanConfirmed(answer) if answer is Answer.YES:
                self.versions.append(entry.id)
                self._border = self._confirmed = len(self.entries)

    def _empty(self, target: EntryId) -> None:
        known = self._by_id.get(target)
        if known is not None:
            emptied = forgotten(known)
            self._by_id[target] = emptied
            self.entries[self.entries.index(known)] = emptied

    def _fold(self) -> None:
        plan = Plan()
        for entry in self.entries:
            if isinstance(entry.content, Edit) and entry.id not in self._undone:
                plan = entry.content.apply(plan, entry)
        self.plan = plan

    def _check_people(self, envelope: Envelope, content: Content) -> None:
        known: set[PersonId] = {person.id for person in self.plan.people}
        if isinstance(content, BeginPlan):
            known |= {YOUNG_PERSON, content.contact_person}
        if envelope.voice not in known or envelope.hand not in known:
            raise UnknownPerson

    def _check_target(
        self,
        target: EntryId,
        expected: Entry | None,
        envelope: Envelope,
        nothing: type[NothingToUndo] | type[NothingToRedo],
    ) -> None:
        if expected is None or expected.id != target:
            raise nothing
        edit = cast(Edit, expected.content)
        # A change by somebody else left the words as they were: anybody may take it back.
        says_words = edit.carries_words and expected.voice == self._said_by(expected, edit)
        if says_words and expected.voice != envelope.voice:
            raise NotTheirWords

    def _check_forget(self, target: EntryId, envelope: Envelope) -> None:
        entry = self._by_id.get(target)
        if (
            entry is None
            or not isinstance(entry.content, Edit)
            or isinstance(entry.content, BeginPlan)
        ):
            raise UnknownEntry
        if envelope.voice not in self._may_be_forgotten_by(entry, entry.content):
            raise NotTheirWords

    def _check_fact(self, envelope: Envelope, fact: Fact) -> None:
        match fact:
            case PlanConfirmed() | WordsConfirmed() | GoalKept():
                check_voice(YOUNG_PERSON, envelope)
            case CopyHandedOver(recipient):
                check_person(self.plan, recipient)
            case CopyRead(delivery) | CopyReturned(delivery):
                self._check_is(CopyHandedOver, delivery)
            case DraftBegun(_, _, reader) if reader is not None:
                check_person(self.plan, reader)
            case DraftWritten(draft, part, words):
                self._check_is(DraftBegun, draft)
                check_optional_words(part)
                check_optional_words(words, LONGEST_PART)
            case NewWordsTaken(draft) | DraftPutAway(draft):
                self._check_is(DraftBegun, draft)

    def _check_is(self, kind: type[Fact], entry: EntryId) -> None:
        known = self._by_id.get(entry)
        if known is None or not isinstance(known.content, kind):
            raise UnknownEntry

    def _said_by(self, entry: Entry, edit: Edit) -> PersonId:
        """Whose words are in it: of a wish or a step, those of the one who said it first."""
        thing = self._by_id.get(edit.about) if edit.about else None
        return (thing or entry).voice

    def _may_be_forgotten_by(self, entry: Entry, edit: Edit) -> tuple[PersonId | None, ...]:
        """The one who said it, and the one whose words it may repeat; theirs is nobody else's."""
        said_by = self._said_by(entry, edit)
        return (said_by,) if said_by == YOUNG_PERSON else (said_by, self._repeated_from(edit))

    def _repeated_from(self, edit: Edit) -> PersonId | None:
        """Whose words may stand in it too: of a goal, those of the one who wished it."""
        thing = self._by_id.get(edit.repeats) if edit.repeats else None
        if thing is not None and isinstance(thing.content, _PLACING):
            thing = self._by_id.get(thing.content.wish)
        return thing.voice if thing is not None else None


def _link(envelope: Envelope, digest: bytes, previous: bytes) -> bytes:
    header = [getattr(envelope, name) for name in Envelope.__struct_fields__]
    return hashlib.sha256(previous + _encoder.encode(header) + digest).digest()


def _place(entry: Entry) -> tuple[int, str]:
    return entry.counter, entry.replica
