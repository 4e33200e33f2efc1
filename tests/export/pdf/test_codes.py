"""The codes on the page, read off its picture as a phone reads them off the paper."""

from __future__ import annotations

import datetime as dt

import pytest
import zxingcpp
from msgspec.structs import replace

from tests.export.pdf.plans import D0, FULL, MIKKEL, step
from tests.export.pdf.reading import Reading
from tests.export.pdf.rules import faults
from tests.export.pdf.seeing import codes_on, picture_of
from tests.export.pdf.tidiness import untidiness
from tests.export.test_calendar import the_one
from tests.journeys.case_plans import answer
from tests.model.table import KAREN
from ungeplan.export.pdf import plan_page, plan_pdf
from ungeplan.model.language import Language
from ungeplan.model.plan import YOUNG_PERSON, Category, Disagreement, EntryId, NextMeeting, Plan

STARTS = dt.datetime(2027, 1, 4, 10, 15)
CALL = "tel:00000000"


def with_meeting(phone: str, starts: dt.datetime = STARTS, place: str = "Eksempelskolen") -> Plan:
    return replace(MIKKEL, next_meeting=NextMeeting(starts=starts, place=place, phone=phone))


def test_one_code_calls_and_the_other_saves_the_meeting(printed):
    call, event = codes_on(picture_of(printed(MIKKEL)))

    assert call == CALL
    assert event.split("\r\n") == [
        "BEGIN:VEVENT",
        "SUMMARY:Møde",
        "DTSTART:20270104T101500",
        "DTEND:20270104T110000",
        "END:VEVENT",
    ]


def test_the_codes_can_be_read_off_a_print_of_a_hundred_dots_to_the_inch(printed):
    assert codes_on(picture_of(printed(MIKKEL), width=827))[0] == CALL


def test_around_each_code_lie_four_modules_of_white(printed):
    picture = picture_of(printed(MIKKEL), width=2480)

    places = [code.position for code in zxingcpp.read_barcodes(picture)]
    places.sort(key=lambda place: place.top_left.x)
    for place, modules in zip(places, (21, 41), strict=True):
        left, top, right = place.top_left.x, place.top_left.y, place.top_right.x
        quiet = int(3.7 * (right - left) / modules)
        above = picture.crop((left, top - quiet, right, top - 3))
        beside = picture.crop((left - quiet, top, left - 3, place.bottom_left.y))
        assert {colour for _, colour in above.getcolors() or ()} == {(255, 255, 255)}
        assert {colour for _, colour in beside.getcolors() or ()} == {(255, 255, 255)}


def test_the_codes_hold_no_word_that_anybody_said(printed):
    plan = with_meeting("00 00 00 00", place="Hjemme hos Emil")

    held = " ".join(codes_on(picture_of(printed(plan))))

    for word in ("Mikkel", "Karen", "Emil", "Hjemme", "motor", "Skridt", "plan"):
        assert word not in held


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            Language.DANISH,
            [
                "En kode til telefonen. Den ringer til 00 00 00 00.",
                "En kode til telefonen. Den gemmer mødet mandag 4. januar kl. 10.15.",
            ],
        ),
        (
            Language.ENGLISH,
            [
                "A code for the phone. It calls 00 00 00 00.",
                "A code for the phone. It saves the meeting on Monday 4 January at 10:15.",
            ],
        ),
    ],
)
def test_whoever_listens_hears_what_each_code_holds(language, told, content):
    file = plan_pdf(MIKKEL, content, language, version=1, made_on=D0)

    assert Reading(file).codes == told
    assert faults(file) == []
    assert untidiness(Reading(file)) == []


@pytest.mark.parametrize(
    ("phone", "dialled"),
    [
        ("+45 00 00 00 00", "+4500000000"),
        (" (0045) 00-00/00 00 ", "004500000000"),
        ("(+45) 00000000", "+4500000000"),
        ("112", "112"),
    ],
)
def test_a_number_is_dialled_as_it_was_said(phone, dialled, printed):
    assert codes_on(picture_of(printed(with_meeting(phone))))[0] == f"tel:{dialled}"


@pytest.mark.parametrize("phone", ["", "Spørg på kontoret", "00 00 00 00 (mandag)", "12", "1" * 16])
def test_what_is_no_number_has_no_code(phone, printed):
    file = printed(with_meeting(phone))

    (event,) = codes_on(picture_of(file))
    assert event.startswith("BEGIN:VEVENT")
    assert len(Reading(file).codes) == 1
    assert "Ring op" not in Reading(file).text


def test_without_a_meeting_and_a_number_there_is_no_code(printed):
    file = printed(replace(MIKKEL, next_meeting=None))

    assert codes_on(picture_of(file)) == []
    assert Reading(file).codes == []


def test_a_day_without_a_time_is_saved_as_a_day(printed):
    file = printed(with_meeting("", dt.datetime(2027, 1, 4)))

    (code,) = codes_on(picture_of(file))
    head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
    event = the_one("VEVENT", f"{head}{code}\r\nEND:VCALENDAR\r\n".encode())
    assert event["dtstart"].dt == dt.date(2027, 1, 4)
    assert Reading(file).codes == ["En kode til telefonen. Den gemmer mødet 4. januar 2027."]


def test_a_plan_whose_words_fill_the_page_goes_without_codes_and_stays_one_page(printed):
    steps = tuple(
        step(rank, f"Skridt {number} med nogle flere ord") for rank in (1, 2, 3) for number in "123"
    )
    plan = replace(FULL, steps=steps)
    reading = Reading(printed(plan))

    assert reading.pages == 1
    assert reading.codes == []
    assert len(Reading(printed(replace(plan, steps=steps[:4]))).codes) == 2


def test_over_two_pages_the_codes_are_with_the_meeting(printed):
    file = printed(FULL)

    assert Reading(file).pages == 2
    assert codes_on(picture_of(file, page=0)) == []
    assert codes_on(picture_of(file, page=1))[0] == CALL


def test_no_page_is_turned_for_the_codes_alone(content):
    seen = []
    for length in (296, 304, 312):
        said = Disagreement(id=EntryId("said"), text="Vi ser det. " * length, said_by=YOUNG_PERSON)
        plan = replace(FULL, disagreement=said)
        laid_out = plan_page.lay_out(plan_page.sheet_of(plan, content, Language.DANISH, 1, D0))
        figures = [node for node in laid_out.document.walk() if node.kind == "Figure"]
        seen.append((len(laid_out.pages), len(figures) - 1))

    assert seen == [(2, 2), (2, 0), (3, 2)]


@pytest.mark.parametrize(
    ("known", "codes"),
    [
        ((), 0),
        ((Category.CONTACT_PERSON,), 0),
        ((Category.OTHER,), 0),
        ((Category.CONTACT_PERSON, Category.OTHER), 2),
    ],
)
def test_the_codes_are_on_the_copy_of_whoever_may_know_whom_to_call_and_when_we_meet(
    mikkel, print_copy, known, codes
):
    lene = mikkel.person("Lene")
    for category in known:
        answer(mikkel, lene, category)

    file = print_copy(mikkel.plan, lene)

    reading = Reading(file)
    assert (
        sum(told.startswith("En kode til telefonen.") for told in told_of_figures(reading)) == codes
    )
    assert len(codes_on(picture_of(file))) == codes
    assert faults(file) == []
    assert untidiness(reading) == []


@pytest.mark.parametrize("who", [YOUNG_PERSON, KAREN])
def test_the_two_have_the_codes_on_their_copies(mikkel, print_copy, who):
    # Without these their copies are so full of words that the codes may give way.
    plan = replace(mikkel.plan, strengths=(), steps=())

    assert len(codes_on(picture_of(print_copy(plan, who)))) == 2


def told_of_figures(reading: Reading) -> list[str]:
    assert reading.document is not None
    return [element.alt for element in reading.document.walk() if element.kind == "Figure"]
