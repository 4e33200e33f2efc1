"""The key of the store: a random data key, wrapped once for each way to open it.

The data key never changes and is never written in clear. Each slot of the key file holds it
wrapped with another key: one derived from the passphrase, one kept in the key ring of the
operating system where there is one. The key ring is a convenience, never the only way.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from msgspec import Meta, Struct

from ungeplan.store.data_key import KEY_BYTES
from ungeplan.store.files import beside, write_lasting
from ungeplan.store.troubles import (
    KeyFileIsDamaged,
    KeyFileMissing,
    MadeByANewerVersion,
    WrongPassphrase,
    trouble_of_os,
)

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

FORM = 1
_NONCE_BYTES = 12
_TAG_BYTES = 16
_SALT_BYTES = 16
_SERVICE = "ungeplan"
_CHECKED = b"ungeplan data key"
_OF_THE_SYSTEM = (
    "keyring.backends.SecretService",
    "keyring.backends.Windows",
    "keyring.backends.kwallet",
    "keyring.backends.libsecret",
    "keyring.backends.macOS",
)
"""Key rings that keep a secret from other people on the computer; plain files do not."""

_Answer = TypeVar("_Answer")


class Cost(Struct, frozen=True, forbid_unknown_fields=True):
    """How hard Argon2id works. As it stands: RFC 9106, section 4, for machines with less memory.

    The bounds keep a file from asking for all the memory, or all the day.
    """

    iterations: Annotated[int, Meta(ge=1, le=100)] = 3
    lanes: Annotated[int, Meta(ge=1, le=64)] = 4
    memory_kib: Annotated[int, Meta(ge=512, le=4 * 1024 * 1024)] = 64 * 1024


USUAL = Cost()


class Wrapped(Struct, frozen=True, forbid_unknown_fields=True):
    """The data key under another key (AES-256-GCM)."""

    nonce: Annotated[bytes, Meta(min_length=_NONCE_BYTES, max_length=_NONCE_BYTES)]
    sealed: Annotated[
        bytes, Meta(min_length=KEY_BYTES + _TAG_BYTES, max_length=KEY_BYTES + _TAG_BYTES)
    ]


class Slot(Struct, frozen=True, forbid_unknown_fields=True, tag_field="way"):
    """One way to open the store."""

    data_key: Wrapped


class PassphraseSlot(Slot, frozen=True, tag="passphrase"):
    """Opened by what the contact person knows."""

    salt: Annotated[bytes, Meta(min_length=_SALT_BYTES, max_length=_SALT_BYTES)]
    cost: Cost


class KeyRingSlot(Slot, frozen=True, tag="key_ring"):
    """Opened by what the operating system keeps under this name."""

    name: str


AnySlot = PassphraseSlot | KeyRingSlot


class Keys(Struct, frozen=True, forbid_unknown_fields=True):
    """The slots, and how to know that a data key is the right one."""

    check: bytes
    slots: tuple[AnySlot, ...]


class _KeyFile(Struct, frozen=True):
    """What stands in the file. The sum tells a damaged file from a wrong passphrase."""

    form: int
    sum: str
    keys: msgspec.Raw


def key_file_of(store: Path) -> Path:
    """Where the key file of a store lies."""
    return beside(store, "keys")


def create_key_file(store: Path, data_key: bytes, passphrase: str, cost: Cost = USUAL) -> None:
    """Write the key file of a new store. Raises OSError.

    One that lies there may belong to a store that is elsewhere just now: it is kept, renamed.
    """
    path = key_file_of(store)
    if path.exists():
        path.rename(path.with_name(f"{path.name}.{secrets.token_hex(4)}"))
    slots: list[AnySlot] = [_passphrase_slot(data_key, passphrase, cost)]
    if (ring := _key_ring_slot(data_key)) is not None:
        slots.append(ring)
    _write(store, Keys(_check_value(data_key), tuple(slots)))


def unlock_with_passphrase(store: Path, passphrase: str) -> bytes:
    """The data key. Raises WrongPassphrase, or what is the matter with the key file."""
    keys = _read(store)
    for slot in keys.slots:
        if isinstance(slot, PassphraseSlot):
            data_key = _unwrap(_derive(passphrase, slot.salt, slot.cost), slot, keys)
            if data_key is not None:
                return data_key
    raise WrongPassphrase


def unlock_with_key_ring(store: Path) -> bytes | None:
    """The data key, or None when the key ring cannot give it: then the passphrase is asked."""
    keys = _read(store)
    for slot in keys.slots:
        if isinstance(slot, KeyRingSlot) and (kept := _kept_in_key_ring(slot.name)):
            return _unwrap(kept, slot, keys)
    return None


# -- the file ----------------------------------------------------------------------------------


def _read(store: Path) -> Keys:
    try:
        found = msgspec.json.decode(key_file_of(store).read_bytes(), type=_KeyFile)
        if found.form > FORM:
            raise MadeByANewerVersion
        if not hmac.compare_digest(found.sum, _sum(found.keys)):
            raise KeyFileIsDamaged
        return msgspec.json.decode(found.keys, type=Keys)
    except FileNotFoundError as trouble:
        raise KeyFileMissing from trouble
    except OSError as trouble:
        raise trouble_of_os(trouble) from trouble
    except (msgspec.DecodeError, ValueError, RecursionError) as trouble:
        raise KeyFileIsDamaged from trouble


def _write(store: Path, keys: Keys) -> None:
    encoded = msgspec.Raw(msgspec.json.encode(keys))
    found = _KeyFile(form=FORM, sum=_sum(encoded), keys=encoded)
    write_lasting(key_file_of(store), msgspec.json.encode(found))


def _sum(encoded: msgspec.Raw) -> str:
    return hashlib.sha256(encoded).hexdigest()


# -- wrapping ----------------------------------------------------------------------------------


def _check_value(data_key: bytes) -> bytes:
    return hmac.digest(data_key, _CHECKED, hashlib.sha256)


def _passphrase_slot(data_key: bytes, passphrase: str, cost: Cost) -> PassphraseSlot:
    salt = os.urandom(_SALT_BYTES)
    return PassphraseSlot(_wrap(_derive(passphrase, salt, cost), data_key), salt, cost)


def _derive(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    # The same letters may arrive composed or not, by keyboard and system.
    spoken = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(spoken)


def _wrap(key: bytes, data_key: bytes) -> Wrapped:
    nonce = os.urandom(_NONCE_BYTES)
    return Wrapped(nonce, AESGCM(key).encrypt(nonce, data_key, _CHECKED))


def _unwrap(key: bytes, slot: Slot, keys: Keys) -> bytes | None:
    """The data key, or None when this is not the key it was wrapped with."""
    try:
        data_key = AESGCM(key).decrypt(slot.data_key.nonce, slot.data_key.sealed, _CHECKED)
    except InvalidTag:
        return None
    return data_key if hmac.compare_digest(_check_value(data_key), keys.check) else None


# -- the key ring ------------------------------------------------------------------------------


def _key_ring_slot(data_key: bytes) -> KeyRingSlot | None:
    name, kept = secrets.token_hex(8), secrets.token_bytes(KEY_BYTES)

    def keep(ring: KeyringBackend) -> bool:
        ring.set_password(_SERVICE, name, kept.hex())
        return ring.get_password(_SERVICE, name) == kept.hex()

    return KeyRingSlot(_wrap(kept, data_key), name) if _with_key_ring(keep) else None


def _kept_in_key_ring(name: str) -> bytes | None:
    def look(ring: KeyringBackend) -> bytes | None:
        kept = bytes.fromhex(ring.get_password(_SERVICE, name) or "")
        return kept if len(kept) == KEY_BYTES else None

    return _with_key_ring(look)


def _with_key_ring(use: Callable[[KeyringBackend], _Answer]) -> _Answer | None:
    """What the system's key ring answers; None when there is none, or it fails."""
    try:
        # Imported here: looking for key rings takes longer than opening the store.
        import keyring

        chosen = keyring.get_keyring()
        # One of them is a list of several, and would go on to a plain file.
        several: list[KeyringBackend] = getattr(chosen, "backends", [chosen])
        ring = next((ring for ring in several if _is_of_the_system(ring)), None)
        return use(ring) if ring is not None else None
    except Exception:
        # Back ends raise what they like; each of it means that there is no key ring here.
        return None


def _is_of_the_system(ring: KeyringBackend) -> bool:
    return type(ring).__module__.startswith(_OF_THE_SYSTEM)
