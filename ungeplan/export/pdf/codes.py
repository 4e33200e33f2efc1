"""Codes on the paper that a phone reads: to call, and to keep the next meeting.

They hold a number and a time, and never a word that somebody said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.lib.colors import HexColor

from ungeplan.export.calendar import LASTS, is_whole_day
from ungeplan.export.pdf import ink
from ungeplan.export.pdf.shapes import draw_box
from ungeplan.export.pdf.sheet import Sheet
from ungeplan.export.pdf.tagged import Box, Node, TaggedCanvas
from ungeplan.model.language import long_date, moment_within
from ungeplan.model.plan import NextMeeting

SIDE = 58.0
"""Of the white square that a code lies on: about two centimetres."""
_QUIET = 4
"""Modules of white around a code (ISO/IEC 18004)."""
_RADIUS = 4.0
_BETWEEN_DIGITS = re.compile(r"[\s()/-]")
_NUMBER = re.compile(r"\+?[0-9]{3,15}")
"""From the shortest that people call (112) to the longest there is (ITU-T E.164)."""


class Code(NamedTuple):
    """One code: what the phone is given, and what people are told of it."""

    given: str
    caption: str
    holds: str


def codes_of(sheet: Sheet) -> tuple[Code, ...]:
    """The codes there is something for: the number to call, then the next meeting."""
    meeting = sheet.plan.next_meeting
    if meeting is None or _is_not_for_its_reader(sheet):
        return ()
    words = sheet.words.codes
    save = Code(
        _event(sheet, meeting),
        sheet.say(words.save),
        sheet.say(words.save_holds, moment=_moment(sheet, meeting)),
    )
    number = _number(meeting.phone)
    if number is None:
        return (save,)
    holds = sheet.say(words.call_holds, phone=meeting.phone)
    return Code(f"tel:{number}", sheet.say(words.call), holds), save


def draw_code(canvas: TaggedCanvas, node: Node, given: str, left: float, top: float) -> None:
    """Draw a code for a node, as one surface of vectors on its white square."""
    node.box = Box(left, top - SIDE, left + SIDE, top)
    with canvas.drawing(None):
        draw_box(canvas, node.box, _RADIUS, ink.PAPER)
    rows = _modules(given)
    module = SIDE / (len(rows) + 2 * _QUIET)
    path = canvas.beginPath()
    for number, row in enumerate(rows, _QUIET):
        y = top - number * module
        for begin, end in _dark_runs(row):
            x, right = left + (_QUIET + begin) * module, left + (_QUIET + end) * module
            path.moveTo(x, y)
            path.lineTo(right, y)
            path.lineTo(right, y - module)
            path.lineTo(x, y - module)
            path.close()
    with canvas.drawing(node):
        canvas.setFillColor(HexColor(ink.INK))
        canvas.drawPath(path, stroke=0, fill=1)


def _is_not_for_its_reader(sheet: Sheet) -> bool:
    """Whether it is the copy of somebody who may not know whom to call."""
    copy = sheet.copy
    is_another = copy is not None and not copy.is_their_own
    return is_another and sheet.plan.contact_person_id is None


def _number(phone: str) -> str | None:
    """The number as a phone dials it; None when something else stands there."""
    dialled = _BETWEEN_DIGITS.sub("", phone)
    return dialled if _NUMBER.fullmatch(dialled) else None


def _moment(sheet: Sheet, meeting: NextMeeting) -> str:
    dates = sheet.words.dates.in_(sheet.language)
    if is_whole_day(meeting):
        return long_date(meeting.starts, dates)
    return moment_within(meeting.starts, dates)


def _event(sheet: Sheet, meeting: NextMeeting) -> str:
    """The meeting as phones read it off a code: the time is that of the phone's own place."""
    if is_whole_day(meeting):
        times = [f"DTSTART;VALUE=DATE:{meeting.starts:%Y%m%d}"]
    else:
        ends = meeting.starts + LASTS
        times = [f"DTSTART:{meeting.starts:%Y%m%dT%H%M%S}", f"DTEND:{ends:%Y%m%dT%H%M%S}"]
    title = sheet.say(sheet.words.calendar.title)
    return "\r\n".join(("BEGIN:VEVENT", f"SUMMARY:{title}", *times, "END:VEVENT"))


def _modules(given: str) -> list[list[bool]]:
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(given)
    code.make()
    modules: list[list[bool]] = code.modules
    return modules


def _dark_runs(row: list[bool]) -> Iterator[tuple[int, int]]:
    """Where dark modules in a row begin and end."""
    for dark, run in groupby(enumerate(row), key=lambda module: bool(module[1])):
        if dark:
            columns = [column for column, _ in run]
            yield columns[0], columns[-1] + 1
