"""The content files are complete, plain to read, and refused with one sentence when broken."""

import datetime as dt
import re
import shutil
import xml.etree.ElementTree as ET
from itertools import product

import msgspec
import pytest
from msgspec.structs import replace

from ungeplan import resources
from ungeplan.model import refusals
from ungeplan.model.content import ContentIsBroken, Drawer, load
from ungeplan.model.facts import Mode, Stage
from ungeplan.model.figure import SupportPart, Zone
from ungeplan.model.language import (
    HIGHEST_LIX,
    MOST_WORDS,
    Language,
    Words,
    banned_words,
    lix,
    sentences,
    words_of,
)
from ungeplan.model.plan import Department, Shape
from ungeplan.model.refusals import Refusal

SHIPPED = resources.folder() / "content"
ICONS = resources.folder() / "icons"
REASONS = [
    thing
    for thing in vars(refusals).values()
    if isinstance(thing, type) and issubclass(thing, Refusal) and thing is not Refusal
]
# Never on the shared screen, or no words at all.
NOT_FOR_THE_YOUNG_PERSON = {"prompts", "too_much", "language_code"}


def words_in(content):
    """Every pair of words the young person may read, with the place where it stands."""
    if isinstance(content, Words):
        yield content
    elif isinstance(content, msgspec.Struct):
        for name in content.__struct_fields__:
            if name not in NOT_FOR_THE_YOUNG_PERSON:
                yield from words_in(getattr(content, name))
    elif isinstance(content, dict):
        yield from words_in(tuple(content.values()))
    elif isinstance(content, tuple):
        for part in content:
            yield from words_in(part)


@pytest.fixture(scope="module")
def content():
    return load(SHIPPED)


@pytest.fixture(scope="module")
def screens(content):
    """What stands together before the young person, by the name of the screen or page."""
    meeting = content.meeting
    around = [*words_in(meeting.bar), *words_in(meeting.always_there)]
    stages = {
        stage.name.en: [*words_in(stage), *around] if stage.bar else [*words_in(stage)]
        for stage in meeting.stages
    }
    return stages | {
        "the cards": [card.words for card in content.cards.cards],
        "first steps": [card.step_hint for card in content.cards.cards],
        "the figure": [*words_in(content.figure)],
        "differences": [*words_in(content.differences)],
        "around the stages": [*words_in((meeting.pause, meeting.voices)), *around],
        "paper": [*words_in(content.print)],
        "refusals": [*words_in(content.refusals)],
    }


@pytest.fixture
def own_folder(tmp_path):
    """A municipality's own folder, empty."""
    return tmp_path


# -- cards -----------------------------------------------------------------------------------


def test_there_are_thirty_six_cards(content):
    assert [card.number for card in content.cards.cards] == [1, 2, 3, *range(5, 38)]


def test_a_card_says_what_it_says_in_both_languages(content):
    card = content.card("someone-i-can-trust")

    assert card.words == Words(
        da="Jeg vil have en, jeg kan stole på", en="I want someone I can trust"
    )
    assert card.step_hint.da == "Skrive en, jeg måske kan stole på"
    assert card.zone_hint is Zone.HEART


def test_a_card_that_is_gone_is_no_card(content):
    assert content.card("fly-to-the-moon") is None


def test_the_id_of_a_card_is_a_plain_slug(content):
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", card.id) for card in content.cards.cards)


def test_what_could_tell_something_about_a_person_lies_in_the_drawer(content):
    assert [card.number for card in content.more_cards] == [13, 14, 15, 22, 23, 24]
    assert all(card.drawer is Drawer.MORE for card in content.more_cards)


def test_the_cards_on_the_table_keep_their_order_through_a_meeting(content):
    assert content.shuffled_cards("a meeting") == content.shuffled_cards("a meeting")
    assert content.shuffled_cards("a meeting") != content.shuffled_cards("another meeting")


def test_the_order_is_the_same_in_every_version_of_the_program(content):
    order = [card.number for card in content.shuffled_cards("6f0b8a8e")]

    assert order == [
        32,
        25,
        17,
        26,
        16,
        10,
        28,
        7,
        20,
        30,
        19,
        5,
        29,
        18,
        33,
        34,
        21,
        3,
        37,
        8,
        27,
        9,
        35,
        6,
        1,
        36,
        12,
        2,
        31,
        11,
    ]
    assert sorted(order) == sorted(
        card.number for card in content.cards.cards if card.drawer is Drawer.TABLE
    )


def test_every_card_has_a_pictogram_of_its_own(content):
    icons = [card.icon for card in content.cards.cards]

    assert len(set(icons)) == len(icons)
    assert all((ICONS / f"{icon}.svg").is_file() for icon in icons)


@pytest.mark.parametrize("icon", sorted(ICONS.glob("*.svg")), ids=lambda icon: icon.stem)
def test_an_icon_takes_the_colour_of_the_theme(icon):
    drawing = ET.parse(icon).getroot()

    assert drawing.get("viewBox") == "0 0 256 256"
    # A style sheet draws some of them as they are: those for the dark themes are light.
    assert drawing.get("fill") == ("#F3EDE3" if icon.stem.endswith("-light") else "currentColor")
    assert all(part.get("fill") is None and part.get("stroke") is None for part in drawing)


# -- the meeting -----------------------------------------------------------------------------


def test_the_stages_come_in_order(content):
    assert [stage.number for stage in content.meeting.stages] == list(range(13))


def test_the_bar_follows_the_stages(content):
    bar = [stage.bar for stage in content.meeting.stages if stage.bar]

    assert set(bar) == set(Stage)
    assert [content.meeting.bar[stage].da for stage in Stage] == [
        "Gør klar",
        "Velkommen",
        "Siden sidst",
        "Mig",
        "Ønsker",
        "Mål",
        "Skridt",
        "Hvem må vide",
        "Min plan",
    ]


def test_a_short_meeting_takes_a_quarter_of_an_hour(content):
    assert sum(content.meeting.minutes(stage, Mode.SHORT) for stage in Stage) == 15
    assert content.meeting.minutes(Stage.ME, Mode.SHORT) == 0


def test_only_what_takes_no_time_in_a_short_meeting_is_left_out_of_it(content):
    out = [stage for stage in Stage if content.meeting.is_left_out(stage, Mode.SHORT)]

    # What has no minutes of its own lies before the meeting, or opens it.
    assert out == [Stage.ME]
    assert not any(content.meeting.is_left_out(stage, Mode.FULL) for stage in Stage)


def test_a_department_without_a_name_is_a_broken_file(content):
    names = dict(content.departments.names)
    del names[Department.SSP]

    with pytest.raises(ValueError, match="nobody says what ssp is called"):
        replace(content.departments, names=names)


def test_a_full_meeting_takes_three_quarters_of_an_hour(content):
    optional = content.meeting.stages.right_now.minutes.full
    full = sum(content.meeting.minutes(stage, Mode.FULL) for stage in Stage)

    assert full - optional <= 45 <= full


def test_the_card_of_not_knowing_says_what_its_button_says(content):
    assert content.card("i-do-not-know-yet").words == content.meeting.stages.wishes.do_not_know


def test_the_goals_ask_in_the_words_that_were_agreed(content):
    goals = content.meeting.stages.goals

    assert goals.question.da == "Vælg op til tre. Træk dem hen på figuren."
    assert goals.full.da == "Du har tre mål. Vil du bytte et ud?"
    assert goals.full == content.refusals.sentences["FigureIsFull"]


def test_every_part_of_the_figure_has_its_words(content):
    assert set(content.figure.zones) == set(Zone)
    assert set(content.figure.supports) == set(SupportPart)
    assert content.figure.zones[Zone.FEET].other_name.da == "Vejen"


def test_only_the_feet_of_a_figure_that_does_not_walk_have_another_name(content):
    for shape, zone in product(Shape, Zone):
        part = content.figure.part(zone, shape)
        if zone is Zone.FEET and shape is not Shape.STANDING:
            assert (part.name.da, part.place.da) == ("Vejen", "På vejen")
        else:
            assert part == content.figure.zones[zone]


# -- how heavy it is to read -----------------------------------------------------------------


def test_no_sentence_for_the_young_person_is_long(screens):
    too_long = [
        sentence
        for screen in screens.values()
        for words in screen
        for language in Language
        for sentence in sentences(words.in_(language))
        if len(words_of(sentence)) > MOST_WORDS
    ]

    assert too_long == []


def test_no_screen_for_the_young_person_is_heavy(screens):
    weights = {
        name: lix("\n".join(words.da for words in screen)) for name, screen in screens.items()
    }

    assert {name: weight for name, weight in weights.items() if weight > HIGHEST_LIX} == {}


def test_no_banned_word_meets_the_young_person(screens, content):
    prompts = [prompt for stage in content.meeting.stages for prompt in stage.prompts]
    banned = content.meeting.banned_words_da
    bases = [(b.words, *filter(None, [b.after_no])) for b in content.rules.bases.values()]
    names = [*words_in((content.departments, content.languages))]
    screens = {**screens, "bases": [*words_in(tuple(bases))], "names": names}

    met = [
        words.da
        for words in [*prompts, *(words for screen in screens.values() for words in screen)]
        if banned_words(words.da, banned)
    ]

    assert met == []
    assert banned_words("Kommunen har en sag om dig.", banned) == ["sag"]


# -- paper -----------------------------------------------------------------------------------


def test_the_picture_is_told_as_a_story(content):
    story = content.print.story
    heart = content.figure.zones[Zone.HEART]

    told = story.goal.filled(
        Language.DANISH,
        place=heart.place.da,
        sentence="Jeg vil have et bedre forhold til min lillesøster.",
        number=1,
    )

    assert f"{told} {story.rating.filled(Language.DANISH, value=3)}" == (
        "Ved hjertet: Jeg vil have et bedre forhold til min lillesøster. "
        "Det er mål 1. I dag er jeg på 3 af 10."
    )


def test_both_languages_have_their_own_calendar(content):
    dates = content.print.dates

    assert dates.in_(Language.DANISH).weekdays[0] == "mandag"
    assert dates.in_(Language.ENGLISH).weekdays[0] == "Monday"


# -- refusals --------------------------------------------------------------------------------


def test_every_refusal_has_a_sentence_and_every_sentence_a_refusal(content):
    assert set(content.refusals.sentences) == {reason.__name__ for reason in REASONS}


@pytest.mark.parametrize("reason", REASONS, ids=lambda reason: reason.__name__)
def test_a_refusal_is_said_without_an_open_gap(content, reason):
    for language in Language:
        said = content.refusal(reason(), language)

        assert said.endswith((".", "?"))
        assert not set(said) & set("{}")


def test_a_refusal_fills_its_sentence_from_what_it_knows(content):
    class TooLong(Refusal):
        def __init__(self, most):
            self.most = most

    sentence = Words(da="Højst {most} tegn.", en="At most {most} signs.")
    heard = replace(content, refusals=replace(content.refusals, sentences={"TooLong": sentence}))

    assert heard.refusal(TooLong(600), Language.DANISH) == "Højst 600 tegn."


def test_a_trouble_is_said_in_both_languages(content):
    name, sentence = next(iter(content.troubles.sentences.items()))

    assert content.trouble(name, Language.DANISH) == sentence.da
    assert content.trouble(name, Language.ENGLISH) == sentence.en


# -- dates -----------------------------------------------------------------------------------


def test_a_file_that_nobody_has_read_again_is_named(content):
    last = content.cards.review_by

    assert content.to_review(content.safety.review_by) == ()
    assert content.to_review(last) == ("follow_on.toml", "rules.toml", "safety.toml")
    assert content.to_review(last + dt.timedelta(days=1)) == (
        "cards.toml",
        "commands.toml",
        "departments.toml",
        "differences.toml",
        "figure.toml",
        "follow_on.toml",
        "meeting.toml",
        "print.toml",
        "refusals.toml",
        "rules.toml",
        "safety.toml",
        "troubles.toml",
    )


# -- a municipality's own words --------------------------------------------------------------


def write(file, text, encoding="utf-8"):
    file.write_text(text, encoding=encoding)


def broken(folder, own_folder=None):
    with pytest.raises(ContentIsBroken) as raised:
        load(folder, own_folder)
    return raised.value


def test_an_empty_folder_of_their_own_changes_nothing(content, own_folder):
    assert load(SHIPPED, own_folder) == content


def test_a_whole_file_of_their_own_takes_the_place_of_ours(content, own_folder):
    cards = (SHIPPED / "cards.toml").read_text(encoding="utf-8")
    first = cards[: cards.index("[[cards]]", cards.index("[[cards]]") + 1)]
    write(own_folder / "cards.toml", first)

    theirs = load(SHIPPED, own_folder)

    assert [card.id for card in theirs.cards.cards] == ["complete-an-education"]
    assert theirs.meeting == content.meeting


def test_a_file_of_their_own_may_hold_only_what_differs(content, own_folder):
    write(own_folder / "meeting.toml", '[always_there]\nhide = { da = "Gem væk", en = "Put away" }')

    theirs = load(SHIPPED, own_folder)

    assert theirs.meeting.always_there.hide.da == "Gem væk"
    assert theirs.meeting.always_there.next == content.meeting.always_there.next


def test_the_example_in_the_docs_works(own_folder):
    page = (SHIPPED.parents[1] / "docs" / "content.md").read_text(encoding="utf-8")
    write(own_folder / "meeting.toml", page.split("```toml")[1].split("```")[0])

    prompts = load(SHIPPED, own_folder).meeting.stages.get_ready.prompts

    assert [prompt.da for prompt in prompts] == [
        "Hvem ringer du til, når noget er svært?",
        "Hvad gik godt ved sidste møde, og hvad var irriterende?",
    ]


BAD_FILES = [
    ("meeting.toml", "[always_there]\nhid = 1", "always_there", "unknown field `hid`"),
    ("meeting.toml", "[always_there]\nhide = 1", "always_there.hide", "Expected `object`"),
    ("meeting.toml", '[always_there]\nhide = { da = "" }', "always_there.hide", "must both"),
    ("meeting.toml", "[bar]\nbreak = 1", "bar", "Invalid enum value 'break'"),
    ("meeting.toml", '[always_there]\nhide = { da = "{x}" }', "always_there.hide.da", "{x}"),
    ("meeting.toml", '[always_there]\nhide = { da = "{" }', "always_there.hide.da", "Single '{'"),
    ("print.toml", '[page]\nda = "Side {number!r}"', "page.da", "{number!r}"),
    ("print.toml", '[dates.da]\nweekdays = ["mandag"]', "dates.da", "7 days"),
    ("cards.toml", "[[cards]]\nid = 'a'", "cards[0]", "missing required field `number`"),
    ("safety.toml", "emergency.number = ' '", "emergency", "that can be rung"),
    ("languages.toml", "[spoken.ar]\nown = ' '", "spoken[...]", "`own` must be"),
    ("languages.toml", "[spoken.X]\nown = 'X'\nname = { da = 'x', en = 'x' }", "", "tag X"),
    ("cards.toml", "review_by = 2026-11-01", "", "`review_by` must be later"),
    ("refusals.toml", "[sentences]\nNo = { da = 'Nej', en = 'No' }", "", "is called No"),
    ("figure.toml", "zones = 1", "zones", "Expected `object`"),
    ("figure.toml", "zones", "", "it is not TOML"),
    ("figure.tml.toml", "", "", "the name must be one of cards.toml,"),
]


@pytest.mark.parametrize(("name", "text", "key", "fault"), BAD_FILES)
def test_a_broken_file_is_refused_with_its_name_and_the_place(own_folder, name, text, key, fault):
    write(own_folder / name, text)

    wrong = broken(SHIPPED, own_folder)

    assert wrong.file == own_folder / name
    assert wrong.key == key
    assert fault in wrong.fault
    for language, advice in (
        (
            Language.DANISH,
            "Planerne er ikke rørt. Ret det, eller tag filen ud af jeres egen mappe.",
        ),
        (Language.ENGLISH, "Correct it, or take the file out of your own folder."),
    ):
        said = wrong.sentence(language)
        assert name in said
        assert key in said
        assert said.endswith(advice)


def test_a_card_that_is_there_twice_is_refused(own_folder):
    cards = (SHIPPED / "cards.toml").read_text(encoding="utf-8")
    write(own_folder / "cards.toml", cards.replace('id = "learn-a-trade"', 'id = "finish-school"'))

    assert "two cards have the id finish-school" in str(broken(SHIPPED, own_folder))


def test_a_file_in_another_encoding_is_refused(own_folder):
    write(own_folder / "cards.toml", "# træls", encoding="latin-1")

    assert broken(SHIPPED, own_folder).fault == "it is not UTF-8 text"


def test_a_folder_in_the_place_of_a_file_is_refused(own_folder):
    (own_folder / "cards.toml").mkdir()

    assert broken(SHIPPED, own_folder).fault == "it cannot be opened"


def test_a_folder_of_their_own_that_is_not_there_is_refused(own_folder):
    assert broken(SHIPPED, own_folder / "indhold").fault == "there is no such folder"


def test_our_own_file_that_is_broken_is_installed_again(tmp_path):
    ours = shutil.copytree(SHIPPED, tmp_path / "content")
    (ours / "print.toml").unlink()

    assert broken(ours).sentence(Language.DANISH) == (
        f"{ours / 'print.toml'} kan ikke bruges: it cannot be opened. "
        "Planerne er ikke rørt. Installér ungeplan igen."
    )


@pytest.mark.parametrize(
    ("name", "begin", "end", "fault"),
    [
        ("figure.toml", "[zones.heart]", "[zones.stomach]", "the figure has no words for heart"),
        ("figure.toml", "[supports.star]", None, "the figure has no words for star"),
        ("meeting.toml", "sharing = {", "my_plan = {", "the bar has no name for sharing"),
    ],
)
def test_our_own_file_with_a_part_missing_is_refused(tmp_path, name, begin, end, fault):
    ours = shutil.copytree(SHIPPED, tmp_path / "content")
    text = (ours / name).read_text(encoding="utf-8")
    rest = text[text.index(end) :] if end else ""
    write(ours / name, text[: text.index(begin)] + rest)

    assert broken(ours).fault == fault
