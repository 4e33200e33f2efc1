"""Opens the store for a command, with the key that can be had."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from ungeplan.cli import terminal
from ungeplan.cli.errand import Errand
from ungeplan.cli.sentences import Refused
from ungeplan.store.files import beside
from ungeplan.store.place import can_be_store
from ungeplan.store.troubles import NotAStore, told_plainly

if TYPE_CHECKING:
    from ungeplan.store.plan_store import PlanStore


@contextmanager
def open_store(errand: Errand) -> Iterator[PlanStore]:
    """The store while it is open. Raises Refused or a StoreTrouble."""
    if not is_there(errand):
        raise Refused(errand.words.refusals.no_store, path=errand.store)
    data_key = _data_key(errand)
    from ungeplan.store.plan_store import PlanStore

    with closing(PlanStore.open(errand.store, data_key)) as store:
        yield store


def is_there(errand: Errand) -> bool:
    """Whether a store has been made. Raises NotAStore where something else is in its place."""
    store = errand.store
    with told_plainly():
        if not store.exists():
            return False
        # Where a key lies beside it, there was a store: then it is damaged, which is said later.
        has_key = beside(store, "keys").exists()
        if not store.is_file() or (not has_key and not can_be_store(store)):
            raise NotAStore
        return True


def given_passphrase(errand: Errand) -> str | None:
    """The passphrase in the file that was named, or None. Raises Refused."""
    path = errand.passphrase_file
    if path is None:
        return None
    try:
        # The mark that some editors put first is no part of it.
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        raise Refused(errand.words.refusals.passphrase_file, path=path) from fault
    if not lines:
        raise Refused(errand.words.refusals.passphrase_file, path=path)
    return lines[0]


def _data_key(errand: Errand) -> bytes:
    from ungeplan.store.keys import unlock_with_key_ring, unlock_with_passphrase

    passphrase = given_passphrase(errand)
    if passphrase is None:
        kept = unlock_with_key_ring(errand.store)
        if kept is not None:
            return kept
        passphrase = _ask(errand)
    return unlock_with_passphrase(errand.store, passphrase)


def _ask(errand: Errand) -> str:
    if not terminal.can_ask():
        raise Refused(errand.words.refusals.no_passphrase)
    try:
        return getpass.getpass(errand.words.answers.passphrase.in_(errand.language))
    except EOFError as fault:
        raise Refused(errand.words.refusals.no_passphrase) from fault
