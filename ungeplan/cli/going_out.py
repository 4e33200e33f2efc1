"""What every command needs that lets a plan out: which plan, where to, and a note that it went."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ungeplan.app.surroundings import real_world
from ungeplan.cli.errand import Errand
from ungeplan.cli.sentences import Refused
from ungeplan.model.conversation import Conversation, Pen
from ungeplan.model.facts import AnyFact
from ungeplan.model.journal import Entry, Journal
from ungeplan.model.people import row_of
from ungeplan.model.plan import PlanId
from ungeplan.model.refusals import Refusal
from ungeplan.store.files import write_whole
from ungeplan.store.troubles import StoreTrouble

if TYPE_CHECKING:
    from ungeplan.store.plan_store import PlanStore


def plan_meant(errand: Errand, store: PlanStore) -> PlanId:
    """The plan of that id, or the only one whose id begins so. Raises Refused."""
    asked: str = errand.options.id
    plans = [row.plan for row in store.people()]
    if asked in plans:
        return PlanId(asked)
    meant = [plan for plan in plans if asked and plan.startswith(asked)]
    if not meant:
        raise Refused(errand.words.refusals.unknown_id, id=asked)
    if len(meant) > 1:
        raise Refused(errand.words.refusals.several_ids, id=asked)
    return meant[0]


def version_of(journal: Journal) -> int | None:
    """The number of the version that the plan is now; None for a draft."""
    return None if journal.changed_since_version else len(journal.versions)


def check_out(errand: Errand, out: Path) -> None:
    """Raises Refused where a file would destroy the plans."""
    target, store = out.resolve(), errand.store.resolve()
    # Beside the store lie its keys, its lock and what SQLite writes, all under its name.
    beside = target.parent == store.parent
    if beside and target.name.casefold().startswith(store.name.casefold()):
        raise Refused(errand.words.refusals.out_is_the_store, path=out)


def write_file(errand: Errand, out: Path, data: bytes) -> None:
    """Write it whole and for its owner only. Raises Refused."""
    with telling_where(errand):
        write_whole(out, data)


@contextmanager
def telling_where(errand: Errand) -> Iterator[None]:
    """Raises Refused when nothing can be written there."""
    try:
        yield
    except OSError as fault:
        raise Refused(errand.content.troubles.sentences["FileNotWritten"]) from fault


@contextmanager
def naming_signs(errand: Errand) -> Iterator[None]:
    """Raises Refused with the signs that no font of ours has."""
    from ungeplan.export.pdf import UnprintableSigns

    try:
        yield
    except UnprintableSigns as missing:
        signs = ", ".join(_named(sign) for sign in missing.signs)
        raise Refused(errand.words.refusals.missing_signs, signs=signs) from missing


def note(store: PlanStore, plan_id: PlanId, entries: list[Entry], *facts: AnyFact) -> bool:
    """Keep in the journal that something went out, in the voice of the store's owner.

    By now it is out. When the journal does not take the note, because the plan came from somebody
    else's store, or the disk does not, that is no reason to say that nothing is written. Whether
    all of it is kept is returned.
    """

    def keep(entry: Entry) -> None:
        store.append(plan_id, entry, row_of(plan_id, conversation.plan))

    pen = Pen(voice=store.owner, hand=store.owner)
    conversation = Conversation(entries, keep, replica=store.replica, world=real_world(), pen=pen)
    try:
        for fact in facts:
            conversation.note(fact)
    except (Refusal, StoreTrouble):
        return False
    return True


def _named(signs: str) -> str:
    """The sign and its number: the terminal may not have it either."""
    return f"{signs} ({' '.join(f'U+{ord(sign):04X}' for sign in signs)})"
