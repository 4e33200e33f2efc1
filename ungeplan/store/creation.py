"""A new store: its key file first, then the file it opens."""

from __future__ import annotations

from pathlib import Path

from ungeplan.store.files import make_folder
from ungeplan.store.keys import USUAL, Cost, create_key_file, new_data_key
from ungeplan.store.plan_store import PlanStore
from ungeplan.store.troubles import StoreAlreadyThere, told_plainly


def create_store(path: Path, owner_name: str, passphrase: str, cost: Cost = USUAL) -> PlanStore:
    """Make a store that this passphrase opens. Raises StoreAlreadyThere or FolderNotWritable.

    The key file comes first: a store without its key could never be opened again, while a key
    without a store is only put aside at the next start.
    """
    with told_plainly():
        if path.exists():
            raise StoreAlreadyThere
        data_key = new_data_key()
        make_folder(path.parent)
        create_key_file(path, data_key, passphrase, cost)
    return PlanStore.create(path, data_key, owner_name)
