"""The plan document: one plan with its whole journal as JSON, to move it and to keep it.

It holds the entries, and the plan that follows from them for those who read it without ungeplan.
Only the entries count: a document whose plan says something else is refused.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Annotated, Any, NamedTuple, cast

import msgspec
from msgspec import Meta, Struct

from ungeplan.model.edits import Envelope
from ungeplan.model.journal import (
    Content,
    Entry,
    Forget,
    Forgotten,
    Journal,
    Redo,
    Undo,
    broken_links,
    in_order,
)
from ungeplan.model.plan import EntryId, Plan, PlanId
from ungeplan.model.refusals import (
    AlreadyOnTheFigure,
    AlreadySeated,
    CardAlreadyTaken,
    FigureIsFull,
    NoContactPerson,
    NotARanking,
    NothingToRedo,
    NothingToTranslate,
    NothingToUndo,
    NotSeated,
    NotThatAnswer,
    NotTheirWords,
    Refusal,
    TooManySteps,
    UnknownGoal,
    UnknownPerson,
    UnknownStep,
    UnknownStrength,
    UnknownWish,
)

FORMAT = "ungeplan-plan"
VERSION = 1

_DIGEST_BYTES = 32
_LARGEST = 2**53 - 1
"""Beyond it, not every reader of JSON knows one number from the next."""

_MAY_FOLLOW_FROM_FORGETTING = (
    AlreadyOnTheFigure,
    AlreadySeated,
    CardAlreadyTaken,
    FigureIsFull,
    NoContactPerson,
    NotARanking,
    NotSeated,
    NotThatAnswer,
    NotTheirWords,
    NothingToRedo,
    NothingToTranslate,
    NothingToUndo,
    TooManySteps,
    UnknownGoal,
    UnknownPerson,
    UnknownStep,
    UnknownStrength,
    UnknownWish,
)
"""Rules that an entry kept when it was made and may seem to break once an earlier one is empty."""


class DocumentTrouble(Exception):
    """A plan cannot become a document, or a document no plan. Nothing has changed.

    The class name is the key of the sentence shown to people; attributes fill its gaps.
    """


class NotAPlanDocument(DocumentTrouble):
    """The file is something else."""


class ReadingCopyOnly(DocumentTrouble):
    """The document is one person's copy: it holds no entries, and no plan can go on from it."""


class DocumentIsNewer(DocumentTrouble):
    """The document has a form that this version does not know."""


class DocumentIsBroken(DocumentTrouble):
    """Something around the entries is missing, or is not what it should be."""

    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault


class EntryIsBroken(DocumentTrouble):
    """An entry lacks something, or holds what it should not."""

    def __init__(self, number: int, fault: str) -> None:
        super().__init__(number, fault)
        self.number = number
        self.fault = fault


class ChainIsBroken(DocumentTrouble):
    """An entry was changed after it was made, or one was put in or taken out before it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class EntryBreaksRule(DocumentTrouble):
    """An entry does what the plan does not allow."""

    def __init__(self, number: int, refusal: Refusal) -> None:
        super().__init__(number, refusal)
        self.number = number
        self.refusal = refusal


class PlanDiffers(DocumentTrouble):
    """The plan in the document is not the one that follows from its entries."""


class PlanIsNewer(DocumentTrouble):
    """A newer version wrote in this plan: a document of ours could not hold it."""


class PlanIsBroken(DocumentTrouble):
    """The plan was changed from outside: its document would be refused wherever it is read."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


_Id = Annotated[str, Meta(min_length=1, max_length=200)]
_Digest = Annotated[bytes, Meta(min_length=_DIGEST_BYTES, max_length=_DIGEST_BYTES)]


class DocumentEntry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One line of the journal: who did what, when, and how it is tied to the line before."""

    id: Annotated[_Id, Meta(description="The entry's own name; what it makes bears it too.")]
    replica: Annotated[_Id, Meta(description="The copy of the store in which it was made.")]
    counter: Annotated[
        int,
        Meta(ge=1, le=_LARGEST, description="Its place: order is counter, then replica."),
    ]
    at: Annotated[dt.datetime, Meta(tz=True, description="When it was made.")]
    meeting: Annotated[
        _Id | None, Meta(description="The meeting at which it was made: the entry that began it.")
    ]
    voice: Annotated[_Id, Meta(description="The person whose words or will it is.")]
    hand: Annotated[_Id, Meta(description="The person who held the mouse or the keyboard.")]
    content: Annotated[
        Content | None,
        Meta(description="What was done or happened. Null: it was forgotten for good."),
    ]
    salt: Annotated[
        bytes, Meta(max_length=64, description="Random bytes; empty once it is forgotten.")
    ]
    digest: Annotated[_Digest, Meta(description="SHA-256 of the salt and the content.")]
    link: Annotated[
        _Digest, Meta(description="SHA-256 of the link before it, the envelope and the digest.")
    ]


class Document(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A plan of ungeplan: the journal of its entries, and the plan that follows from them."""

    format: Annotated[str, Meta(pattern=f"^{FORMAT}$", description="What this document is.")]
    version: Annotated[
        int, Meta(ge=VERSION, le=VERSION, description="The form in which it is written.")
    ]
    plan_id: Annotated[
        str,
        # Without the last part, Python would let a line end follow.
        Meta(pattern=r"^[0-9A-Za-z-]{1,64}$(?!\n)", description="The plan's own name."),
    ]
    entries: Annotated[
        tuple[DocumentEntry, ...],
        Meta(min_length=1, description="All that was done and happened, in its order."),
    ]
    plan: Annotated[
        Plan,
        Meta(description="The plan as it is now, for readers. It must follow from the entries."),
    ]


class ReadPlan(NamedTuple):
    """What a document holds."""

    plan_id: PlanId
    journal: Journal


def plan_document(plan_id: PlanId, entries: Iterable[Entry]) -> bytes:
    """The document of a plan, in UTF-8. Raises PlanIsNewer or PlanIsBroken."""
    journal = Journal(entries)
    if not journal.readable:
        raise PlanIsNewer
    if (number := _first_broken(journal.entries)) is not None:
        raise PlanIsBroken(number)
    document = Document(
        format=FORMAT,
        version=VERSION,
        plan_id=plan_id,
        entries=tuple(_written(entry) for entry in journal.entries),
        plan=journal.plan,
    )
    return msgspec.json.format(msgspec.json.encode(document)) + b"\n"


def read_document(data: bytes) -> ReadPlan:
    """The plan in a document. Raises the DocumentTrouble that is in the way.

    Every entry keeps the rules of the plan, as if it were made now, one after the other.
    """
    document = _decoded(data)
    entries = [_read(entry) for entry in document.entries]
    for number in (_first_out_of_place(entries), _first_broken(entries)):
        if number is not None:
            raise ChainIsBroken(number)
    journal = _replayed(entries)
    if journal.plan != document.plan:
        raise PlanDiffers
    return ReadPlan(PlanId(document.plan_id), journal)


# -- reading ----------------------------------------------------------------------------------


class _Head(Struct):
    """What tells a plan document from another file, and its form from a newer one."""

    format: str
    version: int
    reading_copy: Any = None


_head_decoder = msgspec.json.Decoder(_Head)
_decoder = msgspec.json.Decoder(Document)
_UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
_IN_ENTRY = re.compile(r" - at `\$\.entries\[(\d+)\]\.?(.*)`$")


def _decoded(data: bytes) -> Document:
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        head = _head_decoder.decode(data)
    except _UNREADABLE as fault:
        raise NotAPlanDocument from fault
    if head.format != FORMAT:
        raise NotAPlanDocument
    if head.version > VERSION:
        raise DocumentIsNewer
    if head.reading_copy is not None:
        raise ReadingCopyOnly
    try:
        return _decoder.decode(data)
    except _UNREADABLE as fault:
        # The head passes over what it does not hold, signs that are none among it.
        raise _told(str(fault)) from fault


def _told(fault: str) -> DocumentTrouble:
    """Where in the document the fault is, as people count."""
    found = _IN_ENTRY.search(fault)
    if found is None:
        return DocumentIsBroken(fault)
    where = f" ({found[2]})" if found[2] else ""
    return EntryIsBroken(int(found[1]) + 1, fault[: found.start()] + where)


def _first_out_of_place(entries: list[Entry]) -> int | None:
    """The number of the first entry that comes too early, or bears a name for the second time."""
    met: set[EntryId] = set()
    for number, entry in enumerate(entries, 1):
        if entry.id in met:
            return number
        met.add(entry.id)
    places = [(entry.counter, entry.replica) for entry in entries]
    falls = (number for number, (one, next_) in enumerate(pairwise(places), 2) if one >= next_)
    return next(falls, None)


def _first_broken(entries: Iterable[Entry]) -> int | None:
    ordered = in_order(entries)
    broken = set(broken_links(ordered))
    # A forgotten entry that keeps its salt would let its words be guessed.
    broken |= {e.id for e in ordered if isinstance(e.content, Forgotten) and e.salt}
    return next((number for number, e in enumerate(ordered, 1) if e.id in broken), None)


def _replayed(entries: Iterable[Entry]) -> Journal:
    """The journal, made once more. Raises EntryBreaksRule."""
    journal = Journal()
    forgotten: set[EntryId] = set()
    for number, entry in enumerate(entries, 1):
        match entry.content:
            case Forgotten():
                forgotten.add(entry.id)
            case Forget(target) | Undo(target) | Redo(target) if target in forgotten:
                # What it was, and whose words, went with it.
                pass
            case content:
                _check(journal, entry, cast("Content", content), number, may_seem=bool(forgotten))
        journal.add(entry)
    return journal


def _check(
    journal: Journal, entry: Entry, content: Content, number: int, *, may_seem: bool
) -> None:
    """Raises EntryBreaksRule; `may_seem` leaves out what may only seem so after a forgetting."""
    try:
        journal.check(entry, content)
    except Refusal as refusal:
        if not (may_seem and isinstance(refusal, _MAY_FOLLOW_FROM_FORGETTING)):
            raise EntryBreaksRule(number, refusal) from refusal


# -- one entry --------------------------------------------------------------------------------


def _written(entry: Entry) -> DocumentEntry:
    return DocumentEntry(
        **_envelope_of(entry),
        content=None if isinstance(entry.content, Forgotten) else cast("Content", entry.content),
        salt=entry.salt,
        digest=entry.digest,
        link=entry.link,
    )


def _read(entry: DocumentEntry) -> Entry:
    return Entry(
        **_envelope_of(entry),
        content=Forgotten() if entry.content is None else entry.content,
        salt=entry.salt,
        digest=entry.digest,
        link=entry.link,
    )


def _envelope_of(entry: Entry | DocumentEntry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in Envelope.__struct_fields__}
