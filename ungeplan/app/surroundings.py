"""What the computer gives the program, with windows or without: words, a clock, ids and salts."""

from __future__ import annotations

import datetime as dt
import os
import uuid
from pathlib import Path

from ungeplan import resources
from ungeplan.model.content import Content, load
from ungeplan.model.conversation import World

OWN_CONTENT = "UNGEPLAN_CONTENT"
"""Names a municipality's own content folder."""


def content_here() -> Content:
    """The words of the program, a municipality's own before ours. Raises ContentIsBroken."""
    return load(resources.folder() / "content", own_content())


def own_content() -> Path | None:
    """The municipality's own folder, when there is one."""
    own = os.environ.get(OWN_CONTENT)
    return Path(own) if own else None


def real_world() -> World:
    """The clock, ids and salts of this computer."""
    return World(now=_now, new_id=_new_id, salt=_salt)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _new_id() -> str:
    return uuid.uuid4().hex


def _salt() -> bytes:
    return os.urandom(16)
