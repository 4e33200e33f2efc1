"""The key of a store opens with the passphrase or the key ring, and lies nowhere in clear."""

import contextlib
import hashlib
import json
import stat
from concurrent.futures import ThreadPoolExecutor

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend

from ungeplan.store.creation import create_store
from ungeplan.store.data_key import new_data_key
from ungeplan.store.files import StoreLock
from ungeplan.store.keys import (
    USUAL,
    Cost,
    create_key_file,
    key_file_of,
    unlock_with_key_ring,
    unlock_with_passphrase,
)
from ungeplan.store.plan_store import PlanStore
from ungeplan.store.troubles import (
    DiskFails,
    KeyFileIsDamaged,
    KeyFileMissing,
    MadeByANewerVersion,
    StoreAlreadyThere,
    StoreIsInUse,
    WrongPassphrase,
)

QUICK = Cost(iterations=1, lanes=1, memory_kib=512)
PASSPHRASE = "fire røde heste på marken"


class DrawerKeyRing(KeyringBackend):
    """A key ring of the system, as far as anybody can see, that keeps secrets in this process."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.drawer = {}

    def get_password(self, service, username):
        return self.drawer.get((service, username))

    def set_password(self, service, username, password):
        self.drawer[service, username] = password


class LockedKeyRing(DrawerKeyRing):
    """Nobody is there to say yes to the question it asks on the screen."""

    def get_password(self, service, username):
        raise RuntimeError("the prompt was dismissed")

    def set_password(self, service, username, password):
        raise RuntimeError("the prompt was dismissed")


class LeakyKeyRing(DrawerKeyRing):
    """Says yes and keeps nothing."""

    def set_password(self, service, username, password):
        return None


class PlainFile(DrawerKeyRing):
    """A plain file that everybody may read."""


for _ring in (DrawerKeyRing, LockedKeyRing, LeakyKeyRing):
    _ring.__module__ = "keyring.backends.SecretService"
PlainFile.__module__ = "keyrings.alt.file"


@pytest.fixture
def use_key_ring():
    """Makes a key ring the one of this computer until the test ends."""
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


@pytest.fixture
def key_ring(use_key_ring):
    drawer = DrawerKeyRing()
    use_key_ring(drawer)
    return drawer


@pytest.fixture
def place(tmp_path):
    return tmp_path / "plans.db"


@pytest.fixture
def data_key(place):
    key = new_data_key()
    create_key_file(place, key, PASSPHRASE, QUICK)
    return key


def test_the_passphrase_gives_the_key(place, data_key):
    assert unlock_with_passphrase(place, PASSPHRASE) == data_key


def test_a_passphrase_may_be_typed_in_one_sign_or_two(place, data_key):
    assert unlock_with_passphrase(place, "fire røde heste pa\u030a marken") == data_key


@pytest.mark.parametrize("wrong", ["", "Fire røde heste på marken", f"{PASSPHRASE} ", "\ud83d"])
def test_another_passphrase_does_not(place, data_key, wrong):
    with pytest.raises(WrongPassphrase):
        unlock_with_passphrase(place, wrong)


def test_every_store_has_a_key_of_its_own():
    assert new_data_key() != new_data_key()


def test_neither_key_nor_passphrase_lies_in_the_file(place, data_key):
    written = key_file_of(place).read_bytes()
    assert data_key not in written
    assert data_key.hex().encode() not in written
    assert b"heste" not in written
    assert stat.S_IMODE(key_file_of(place).stat().st_mode) == 0o600


def test_the_passphrase_is_made_slow_to_guess(place):
    create_key_file(place, new_data_key(), PASSPHRASE)
    [slot] = json.loads(key_file_of(place).read_bytes())["keys"]["slots"]
    assert slot["way"] == "passphrase"
    assert slot["cost"] == {"iterations": 3, "lanes": 4, "memory_kib": 65536}
    assert (USUAL.iterations, USUAL.lanes, USUAL.memory_kib) == (3, 4, 65536)


def test_two_slots_of_one_passphrase_look_different(tmp_path):
    for name in ("one", "two"):
        create_key_file(tmp_path / name, bytes(32), PASSPHRASE, QUICK)
    one, two = (json.loads((tmp_path / f"{n}.keys").read_bytes()) for n in ("one", "two"))
    assert one["keys"]["slots"][0]["salt"] != two["keys"]["slots"][0]["salt"]
    assert one["keys"]["slots"][0]["data_key"] != two["keys"]["slots"][0]["data_key"]


# -- files that are not as they should be ------------------------------------------------------


def test_a_missing_key_file_is_told_from_a_wrong_passphrase(place):
    with pytest.raises(KeyFileMissing):
        unlock_with_passphrase(place, PASSPHRASE)
    with pytest.raises(KeyFileMissing):
        unlock_with_key_ring(place)


def test_any_changed_byte_is_told_from_a_wrong_passphrase(place, data_key):
    right = key_file_of(place).read_bytes()
    begin = right.index(b'"keys"') + 6
    for spot in range(begin, len(right)):
        key_file_of(place).write_bytes(right[:spot] + bytes([right[spot] ^ 1]) + right[spot + 1 :])
        with pytest.raises(KeyFileIsDamaged):
            unlock_with_passphrase(place, PASSPHRASE)


@pytest.mark.parametrize("written", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 10_000, b'{"form":1}'])
def test_a_file_that_holds_no_keys_is_damaged(place, written):
    key_file_of(place).write_bytes(written)
    with pytest.raises(KeyFileIsDamaged):
        unlock_with_passphrase(place, PASSPHRASE)


def test_a_key_file_that_cannot_be_read_is_no_wrong_passphrase(place):
    key_file_of(place).mkdir()
    with pytest.raises(DiskFails):
        unlock_with_passphrase(place, PASSPHRASE)


def test_a_key_file_of_a_newer_version_says_so(place):
    key_file_of(place).write_text('{"form": 2, "sum": "", "keys": {}}')
    with pytest.raises(MadeByANewerVersion):
        unlock_with_passphrase(place, PASSPHRASE)


def test_a_file_cannot_ask_for_all_the_memory(place, data_key):
    found = json.loads(key_file_of(place).read_bytes())
    found["keys"]["slots"][0]["cost"]["memory_kib"] = 2**31
    keys = json.dumps(found["keys"]).encode()
    sealed = {"form": 1, "sum": hashlib.sha256(keys).hexdigest(), "keys": found["keys"]}
    key_file_of(place).write_bytes(json.dumps(sealed).encode())
    with pytest.raises(KeyFileIsDamaged):
        unlock_with_passphrase(place, PASSPHRASE)


def test_the_slot_of_another_key_file_does_not_fit(tmp_path):
    found = {}
    for name in ("one", "two"):
        create_key_file(tmp_path / name, new_data_key(), PASSPHRASE, QUICK)
        found[name] = json.loads((tmp_path / f"{name}.keys").read_bytes())
    keys = {"check": found["one"]["keys"]["check"], "slots": found["two"]["keys"]["slots"]}
    encoded = json.dumps(keys, separators=(",", ":")).encode()
    mixed = b'{"form":1,"sum":"%b","keys":%b}' % (
        hashlib.sha256(encoded).hexdigest().encode(),
        encoded,
    )
    (tmp_path / "one.keys").write_bytes(mixed)
    with pytest.raises(WrongPassphrase):
        unlock_with_passphrase(tmp_path / "one", PASSPHRASE)


def test_keys_that_lie_there_already_are_put_aside_and_not_lost(place, data_key):
    earlier = key_file_of(place).read_bytes()
    create_key_file(place, new_data_key(), "en anden", QUICK)
    [aside] = place.parent.glob("plans.db.keys.*")
    assert aside.read_bytes() == earlier


# -- the key ring ------------------------------------------------------------------------------


def test_the_key_ring_opens_the_store_without_a_question(key_ring, place, data_key):
    assert unlock_with_key_ring(place) == data_key
    assert unlock_with_passphrase(place, PASSPHRASE) == data_key


def test_the_key_ring_never_holds_the_data_key_itself(key_ring, place, data_key):
    assert data_key.hex() not in key_ring.drawer.values()


def test_without_a_key_ring_the_passphrase_is_asked(place, data_key):
    assert unlock_with_key_ring(place) is None


def test_a_key_ring_that_lost_the_key_asks_for_the_passphrase(key_ring, place, data_key):
    key_ring.drawer.clear()
    assert unlock_with_key_ring(place) is None
    assert unlock_with_passphrase(place, PASSPHRASE) == data_key


@pytest.mark.parametrize("kept", ["not hexadecimal", "00", "00" * 32])
def test_a_key_ring_that_holds_something_else_asks_for_the_passphrase(
    key_ring, place, data_key, kept
):
    key_ring.drawer = dict.fromkeys(key_ring.drawer, kept)
    assert unlock_with_key_ring(place) is None


@pytest.mark.parametrize("ring", [LockedKeyRing, LeakyKeyRing, PlainFile])
def test_a_key_ring_that_cannot_be_relied_on_gets_no_slot(use_key_ring, place, ring):
    use_key_ring(ring())
    create_key_file(place, bytes(32), PASSPHRASE, QUICK)
    [slot] = json.loads(key_file_of(place).read_bytes())["keys"]["slots"]
    assert slot["way"] == "passphrase"
    assert unlock_with_key_ring(place) is None


def test_of_several_key_rings_a_plain_file_is_passed_over(use_key_ring, place):
    plain, safe = PlainFile(), DrawerKeyRing()

    class Chain(ChainerBackend):
        backends = (plain, safe)

    use_key_ring(Chain())
    create_key_file(place, bytes(32), PASSPHRASE, QUICK)
    assert unlock_with_key_ring(place) == bytes(32)
    assert plain.drawer == {}


# -- key and store together --------------------------------------------------------------------


def test_a_new_store_opens_with_its_passphrase(place):
    create_store(place, "Karen", PASSPHRASE, QUICK).close()
    data_key = unlock_with_passphrase(place, PASSPHRASE)
    with contextlib.closing(PlanStore.open(place, data_key)) as store:
        assert store.owner_name == "Karen"


def test_a_first_start_leaves_the_key_of_another_first_start_alone(place):
    other_program = StoreLock(place)
    create_key_file(place, bytes(32), PASSPHRASE, QUICK)
    before = {file.name: file.read_bytes() for file in place.parent.iterdir()}
    with pytest.raises(StoreIsInUse):
        create_store(place, "Lene", "en anden adgangssætning", QUICK)
    assert {file.name: file.read_bytes() for file in place.parent.iterdir()} == before
    other_program.release()


def test_of_two_first_starts_at_once_one_makes_a_store_that_its_passphrase_opens(place):
    def start(name):
        try:
            create_store(place, name, name, QUICK).close()
        except (StoreIsInUse, StoreAlreadyThere):
            return None
        return name

    with ThreadPoolExecutor(2) as programs:
        [made_by] = [name for name in programs.map(start, ("Karen", "Lene")) if name]
    data_key = unlock_with_passphrase(place, made_by)
    with contextlib.closing(PlanStore.open(place, data_key)) as store:
        assert store.owner_name == made_by
