"""The box of answers after meetings, and what was let out of it."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from ungeplan.model.experience import (
    EMPTY_BOX,
    Answered,
    AnswerSheet,
    LetOut,
    Question,
    WordsLetOut,
    put_in,
)
from ungeplan.store.tables import AnswerRow, ExperienceBoxRow, WordsRow, table_of

_BOX = table_of(ExperienceBoxRow)
_ANSWERS = table_of(AnswerRow)
_WORDS = table_of(WordsRow)
_ONLY = 1
"""There is one box."""


def box_in(connection: Connection) -> bytes:
    """The box as it is on disk."""
    held = connection.execute(select(_BOX.c.content)).scalar()
    return EMPTY_BOX if held is None else held


def put_sheet(connection: Connection, held: bytes, sheet: AnswerSheet, day: dt.date) -> bytes:
    """Put the sheet into the box that is there; when that makes it full, let everything out.

    Returns the box as it is then.
    """
    opened = put_in(held, sheet, day)
    statement = upsert(_BOX).values(id=_ONLY, content=opened.box)
    connection.execute(
        statement.on_conflict_do_update(index_elements=["id"], set_={"content": opened.box})
    )
    for one in opened.answers:
        answer = one.answer
        connection.execute(
            insert(_ANSWERS).values(
                key=one.key,
                quarter=one.quarter,
                question=answer.question.value,
                face=answer.face,
            )
        )
    for said in opened.words:
        connection.execute(
            insert(_WORDS).values(key=said.key, quarter=said.quarter, words=said.words)
        )
    return opened.box


def answers_in(connection: Connection) -> list[LetOut]:
    """Every answer that was let out, by its random key."""
    rows = connection.execute(select(_ANSWERS).order_by(_ANSWERS.c.key))
    return [LetOut(r.key, r.quarter, Answered(Question(r.question), r.face)) for r in rows]


def words_in(connection: Connection) -> list[WordsLetOut]:
    """The free words that were let out, by their random key."""
    rows = connection.execute(select(_WORDS).order_by(_WORDS.c.key))
    return [WordsLetOut(r.key, r.quarter, r.words) for r in rows]
