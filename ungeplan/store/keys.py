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
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from msgspec import Struct
from msgspec.structs import replace

from ungeplan.store.files import write_whole
from ungeplan.store.troubles import NotAStore, WrongPassphrase

KEY_BYTES = 32
_NONCE_BYTES = 12
_SERVICE = "ungeplan"
_CHECKED = b"ungeplan data key"

# RFC 9106, section 4: the second recommended option, for machines with little memory.
_ITERATIONS = 3
_LANES = 4
_MEMORY_KIB = 64 * 1024


class PassphraseSlot(Struct, frozen=True, tag="passphrase", tag_field="way"):
    """The data key, wrapped with a key made from the passphrase by Argon2id."""

    salt: bytes
    iterations: int
    lanes: int
    memory_kib: int
    nonce: bytes
    wrapped: bytes


class KeyRingSlot(Struct, frozen=True, tag="key_ring", tag_field="way"):
    """The data key, wrapped with a key that the operating system keeps under this name."""

    name: str
    nonce: bytes
    wrapped: bytes


class KeyFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The file beside the store: its slots, and how to know that a key is the right one."""

    form: int
    check: bytes
    slots: tuple[PassphraseSlot | KeyRingSlot, ...]


def new_data_key() -> bytes:
    """A new random key of 256 bits."""
    return secrets.token_bytes(KEY_BYTES)


def key_file_of(store: Path) -> Path:
    """Where the key file of a store lies."""
    return store.with_name(f"{store.name}.keys")


def create_key_file(store: Path, data_key: bytes, passphrase: str) -> None:
    """Write the key file of a new store. Raises OSError."""
    slots: list[PassphraseSlot | KeyRingSlot] = [_passphrase_slot(data_key, passphrase)]
    ring = _key_ring_slot(data_key)
    if ring is not None:
        slots.append(ring)
    _write(store, KeyFile(form=1, check=_check_value(data_key), slots=tuple(slots)))


def unlock_with_passphrase(store: Path, passphrase: str) -> bytes:
    """The data key. Raises WrongPassphrase, or NotAStore when there is no key file of ours."""
    key_file = _read(store)
    for slot in key_file.slots:
        if isinstance(slot, PassphraseSlot):
            data_key = _unwrap(_derive(slot, passphrase), slot.nonce, slot.wrapped)
            if data_key is not None and hmac.compare_digest(_check_value(data_key), key_file.check):
                return data_key
    raise WrongPassphrase


def unlock_with_key_ring(store: Path) -> bytes | None:
    """The data key, or None when the key ring cannot give it: then the passphrase is asked."""
    key_file = _read(store)
    for slot in key_file.slots:
        if isinstance(slot, KeyRingSlot):
            kept = _key_ring_get(slot.name)
            data_key = _unwrap(kept, slot.nonce, slot.wrapped) if kept else None
            if data_key is not None and hmac.compare_digest(_check_value(data_key), key_file.check):
                return data_key
    return None


def mend_key_ring_slot(store: Path, data_key: bytes) -> None:
    """Keep the key in the key ring anew, after it could not be had from there. Raises OSError."""
    ring = _key_ring_slot(data_key)
    if ring is not None:
        key_file = _read(store)
        others = tuple(slot for slot in key_file.slots if not isinstance(slot, KeyRingSlot))
        _write(store, replace(key_file, slots=(*others, ring)))


def _read(store: Path) -> KeyFile:
    try:
        return msgspec.json.decode(key_file_of(store).read_bytes(), type=KeyFile)
    except (FileNotFoundError, msgspec.DecodeError, UnicodeDecodeError) as trouble:
        raise NotAStore from trouble


def _write(store: Path, key_file: KeyFile) -> None:
    encoded = msgspec.json.format(msgspec.json.encode(key_file), indent=2)
    write_whole(key_file_of(store), encoded)


def _check_value(data_key: bytes) -> bytes:
    return hmac.digest(data_key, _CHECKED, hashlib.sha256)


def _passphrase_slot(data_key: bytes, passphrase: str) -> PassphraseSlot:
    slot = PassphraseSlot(
        salt=os.urandom(16),
        iterations=_ITERATIONS,
        lanes=_LANES,
        memory_kib=_MEMORY_KIB,
        nonce=os.urandom(_NONCE_BYTES),
        wrapped=b"",
    )
    return replace(slot, wrapped=_wrap(_derive(slot, passphrase), slot.nonce, data_key))


def _derive(slot: PassphraseSlot, passphrase: str) -> bytes:
    # The same letters may arrive composed or not, by keyboard and system.
    spoken = unicodedata.normalize("NFC", passphrase).encode()
    return Argon2id(
        salt=slot.salt,
        length=KEY_BYTES,
        iterations=slot.iterations,
        lanes=slot.lanes,
        memory_cost=slot.memory_kib,
    ).derive(spoken)


def _wrap(key: bytes, nonce: bytes, data_key: bytes) -> bytes:
    return AESGCM(key).encrypt(nonce, data_key, _CHECKED)


def _unwrap(key: bytes, nonce: bytes, wrapped: bytes) -> bytes | None:
    try:
        return AESGCM(key).decrypt(nonce, wrapped, _CHECKED)
    except (InvalidTag, ValueError):
        return None


def _key_ring_slot(data_key: bytes) -> KeyRingSlot | None:
    name, kept = secrets.token_hex(8), secrets.token_bytes(KEY_BYTES)
    if not _key_ring_set(name, kept):
        return None
    nonce = os.urandom(_NONCE_BYTES)
    return KeyRingSlot(name=name, nonce=nonce, wrapped=_wrap(kept, nonce, data_key))


def _key_ring_set(name: str, kept: bytes) -> bool:
    import keyring

    try:
        if not _is_safe():
            return False
        keyring.set_password(_SERVICE, name, kept.hex())
        return keyring.get_password(_SERVICE, name) == kept.hex()
    except Exception:
        # Back ends raise what they like; each of it means that there is no key ring here.
        return False


def _key_ring_get(name: str) -> bytes | None:
    import keyring

    try:
        kept = keyring.get_password(_SERVICE, name) if _is_safe() else None
        return bytes.fromhex(kept) if kept else None
    except Exception:
        return None


def _is_safe() -> bool:
    """Whether the key ring is one of the system's own: not a plain file, not a null one."""
    import keyring

    module = type(keyring.get_keyring()).__module__
    return module.startswith(
        (
            "keyring.backends.SecretService",
            "keyring.backends.Windows",
            "keyring.backends.macOS",
            "keyring.backends.kwallet",
            "keyring.backends.libsecret",
            "keyring.backends.chainer",
        )
    )
