"""A new store: its key file first, then the file it opens."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from ungeplan.store.data_key import new_data_key
from ungeplan.store.keys import USUAL, Cost, create_key_file
from ungeplan.store.plan_store import PlanStore


def create_store(path: Path, owner_name: str, passphrase: str, cost: Cost = USUAL) -> PlanStore:
    """Make a store that this passphrase opens. Raises what PlanStore.create does.

    The key file comes first: a store without its key could never be opened again, while a key
    without a store is only put aside at the next start.
    """
    data_key = new_data_key()
    keep_key = partial(create_key_file, path, data_key, passphrase, cost)
    return PlanStore.create(path, data_key, owner_name, keep_key)
