"""The key of a store's file, before anybody wraps it or opens with it."""

from __future__ import annotations

import secrets

KEY_BYTES = 32


def new_data_key() -> bytes:
    """A new random key of 256 bits."""
    return secrets.token_bytes(KEY_BYTES)
