"""The first picture waits for nothing heavy of the store."""

import os
import subprocess
import sys

import pytest

HEAVY = {"sqlalchemy", "sqlcipher3", "cryptography", "keyring"}


@pytest.mark.parametrize(
    ("module", "allowed"),
    [
        ("ungeplan.store", set()),
        ("ungeplan.store.place", set()),
        ("ungeplan.store.troubles", set()),
        ("ungeplan.store.keys", {"cryptography"}),
        ("ungeplan.store.plan_store", {"sqlalchemy", "sqlcipher3"}),
    ],
)
def test_a_part_of_the_store_loads_only_what_it_needs(module, allowed):
    script = f"import sys, {module}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    loaded = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert HEAVY & set(loaded) == allowed
