"""Plans of every released version open, and say what they said."""

from __future__ import annotations

import datetime as dt
import enum
import json
import re
from pathlib import Path
from typing import Any, cast, get_args

import msgspec
import pytest

from ungeplan.model.facts import Answer, ConfirmedHow, Mode, Stage
from ungeplan.model.figure import Zone
from ungeplan.model.journal import Content, Entry, Forgotten, Journal, broken_links, decode, encode
from ungeplan.model.plan import (
    Area,
    BringInStatus,
    Category,
    Choice,
    ChoiceMode,
    Department,
    Face,
    GoalStatus,
    Ink,
    Line,
    Plan,
    RowKind,
    SeatKind,
    Shape,
    StepStatus,
    StrengthKind,
)

FOLDER = Path(__file__).parent / "journals"
FILES = sorted(FOLDER.glob("*.json"))


def read(file: Path) -> dict[str, Any]:
    sample: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return sample


def entries_in(sample: dict[str, Any]) -> list[Entry]:
    return [
        Entry(
            id=row["id"],
            replica=row["replica"],
            counter=row["counter"],
            at=dt.datetime.fromisoformat(row["at"]),
            meeting=row["meeting"],
            voice=row["voice"],
            hand=row["hand"],
            content=decode(None if row["payload"] is None else row["payload"].encode()),
            salt=bytes.fromhex(row["salt"]),
            digest=bytes.fromhex(row["digest"]),
            link=bytes.fromhex(row["link"]),
        )
        for row in sample["entries"]
    ]


def all_payloads() -> list[str]:
    rows = [row for file in FILES for row in read(file)["entries"]]
    return [row["payload"] for row in rows if row["payload"] is not None]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_old_journal_gives_the_plan_it_gave_then(file):
    sample = read(file)
    opened = Journal(entries_in(sample))
    assert opened.readable
    assert opened.plan == msgspec.convert(sample["plan"], Plan)
    assert (opened.meeting, opened.stage) == (sample["meeting"], sample["stage"])
    assert opened.versions == sample["versions"]
    assert opened.changed_since_version == sample["changed_since_version"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_chain_of_an_old_journal_is_whole(file):
    assert broken_links(entries_in(read(file))) == []


@pytest.mark.parametrize("payload", all_payloads())
def test_what_was_stored_is_stored_the_same_today(payload):
    held = decode(payload.encode())
    assert encode(cast(Content, held)).decode() == payload


def test_there_is_a_forgotten_entry_among_them():
    held = [entry.content for file in FILES for entry in entries_in(read(file))]
    assert Forgotten() in held


def test_every_tag_that_can_be_stored_is_among_them():
    tags = {kind.__struct_config__.tag for kind in get_args(Content)}
    met = {json.loads(payload)["do"] for payload in all_payloads()}
    assert met == tags


def test_every_field_that_can_be_stored_is_among_them():
    rows = [json.loads(payload) for payload in all_payloads()]
    for kind in get_args(Content):
        tag = kind.__struct_config__.tag
        met = {field for row in rows if row["do"] == tag for field in row} - {"do"}
        assert met == set(kind.__struct_fields__), tag


@pytest.mark.parametrize(
    "kind",
    [
        *(Zone, Stage, Mode, Answer, ConfirmedHow),
        *(Area, StrengthKind, Line, Ink, Face, Shape),
        *(Category, Choice, RowKind),
    ],
)
def test_every_value_that_can_be_stored_is_among_them(kind: type[enum.StrEnum]):
    words = set(re.findall(r'"([^"]*)"', " ".join(all_payloads())))
    unstored = {Mode.FULL}  # It is what is meant when nothing is said.
    assert set(kind) - unstored <= words


def test_values_that_no_sample_can_hold_keep_their_names():
    assert [kind.value for kind in SeatKind] == [
        "young_person",
        "contact_person",
        "custody_holder",
        "bisidder",
        "interpreter",
        "professional",
        "standby",
    ]
    assert [department.value for department in Department] == [
        "school",
        "guidance",
        "employment",
        "social",
        "family",
        "ssp",
        "substance",
        "health",
        "outside",
        "other",
    ]
    assert [mode.value for mode in ChoiceMode] == [
        "own_choice",
        "chose_among",
        "suggested_accepted",
        "assigned",
    ]
    assert [status.value for status in BringInStatus] == [
        "asked",
        "accepted",
        "declined",
        "answered",
        "withdrawn",
    ]
    assert Mode.FULL.value == "full"
    assert [status.value for status in GoalStatus] == [
        "active",
        "swapped",
        "parked",
        "reached",
    ]
    assert [status.value for status in StepStatus] == [
        "open",
        "done",
        "not_done",
        "parked",
    ]
