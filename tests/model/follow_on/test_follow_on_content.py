"""The plans that begin from Min plan are whole, and a municipality's own are checked as ours."""

import shutil

import pytest

from ungeplan import resources
from ungeplan.model.content import ContentIsBroken, Takes, load
from ungeplan.model.language import MOST_WORDS, Language, banned_words, sentences, words_of

SHIPPED = resources.folder() / "content"
OURS = (SHIPPED / "follow_on.toml").read_text(encoding="utf-8")
RULES = (SHIPPED / "rules.toml").read_text(encoding="utf-8")
COMPLETE = {"school", "kui", "employment", "social_support", "fgu", "eud"}

THEIRS = """
[plans.club]
name = { da = "aftale med klubben", en = "agreement with the club" }
for_whom = { da = "Skrives i klubben.", en = "Written in the club." }
signers = [{ da = "Den unge", en = "The young person" }]
law = ["confidentiality"]

[[plans.club.fields]]
key = "goals"
title = { da = "Det vil jeg", en = "What I want" }
takes = "goals"
ask = { da = "Hvad vil du?", en = "What do you want?" }

[[plans.club.fields]]
key = "if_it_does_not_work"
title = { da = "Hvis ikke", en = "If not" }
help = { da = "hvad så", en = "what then" }

[[plans.club.fields]]
key = "next_look"
title = { da = "Næste gang", en = "Next time" }
help = { da = "dato", en = "a date" }
"""

SECOND_PACK = """
[texts.no_decision]
words = { da = "Vi har aftalt det her. Det er ingen afgørelse.", en = "It is no decision." }
paragraph = { da = "Vores egen", en = "Our own" }
source = "kommunens.eget.net"
checked_on = 2026-12-01
reviewed_by_lawyer = "Ida Dam, 1. december 2026"
"""


@pytest.fixture(params=["ours", "theirs"])
def content(request, tmp_path):
    if request.param == "ours":
        return load(SHIPPED)
    (tmp_path / "follow_on.toml").write_text(THEIRS, encoding="utf-8")
    (tmp_path / "rules.toml").write_text(SECOND_PACK, encoding="utf-8")
    return load(SHIPPED, tmp_path)


def test_every_plan_begins_with_what_the_young_person_wants(content):
    for plan in content.follow_on.plans.values():
        assert plan.fields[0].takes is Takes.GOALS


def test_every_plan_says_when_it_is_looked_at_again_and_what_if_it_does_not_work(content):
    for plan in content.follow_on.plans.values():
        written = {field.key for field in plan.fields if field.takes is None}
        assert {"next_look", "if_it_does_not_work"} <= written


def test_every_plan_says_that_it_is_no_decision_or_how_to_complain(content):
    rules = content.rules
    for plan in content.follow_on.plans.values():
        texts = [rules.texts[name] for name in plan.texts]
        about_decisions = [rules.texts["complaint"], rules.texts["no_decision"]]
        assert [text in texts for text in about_decisions] == [
            plan.may_decide,
            not plan.may_decide,
        ]


def test_every_measure_says_what_who_and_when(content):
    for key, plan in content.follow_on.plans.items():
        for field in plan.fields:
            assert field.has_measures is (field.key == "measures"), key


def test_every_text_of_the_law_has_a_source_and_a_day(content):
    for text in content.rules.texts.values():
        assert text.source
        assert text.paragraph.da
        assert text.checked_on <= content.rules.review_by


def test_no_question_to_the_young_person_is_long(content):
    for plan in content.follow_on.plans.values():
        for field in plan.fields:
            for language in Language if field.ask else ():
                for sentence in sentences(field.ask.in_(language)):
                    # The ways a pupil can name are listed in one question.
                    assert len(words_of(sentence)) <= MOST_WORDS + 3, sentence


def test_no_word_that_judges_stands_on_a_draft(content):
    banned = content.meeting.banned_words_da
    for plan in content.follow_on.plans.values():
        for words in (plan.name, plan.for_whom, *(field.title for field in plan.fields)):
            assert banned_words(words.da, banned) == [], words.da


def test_thirteen_plans_are_there():
    plans = load(SHIPPED).follow_on.plans
    assert len(plans) == 13
    assert plans.keys() > COMPLETE


def test_a_municipality_adds_a_plan_beside_ours(tmp_path):
    (tmp_path / "follow_on.toml").write_text(THEIRS, encoding="utf-8")
    assert load(SHIPPED, tmp_path).follow_on.plans.keys() == {
        *load(SHIPPED).follow_on.plans,
        "club",
    }


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('takes = "goals"\nabout = "education"', 'takes = "steps"', "begins with what the young"),
        ('key = "wish"', 'key = "goal"', "two parts are called goal"),
        ('key = "next_look"', 'key = "later"', "somebody must write next_look"),
        ('key = "brings"', 'key = "draft"', "a part cannot be called draft"),
        ('key = "brings"', 'key = "det jeg"', "a part cannot be called det jeg"),
        ('takes = "helps_me"\n', "", "helps is written: it needs `help`"),
        ('takes = "helps_me"', 'takes = "helps_me"\nhas_measures = true', "helps takes words"),
        ('law = ["school_plan", ', 'law = ["skole", ', "has no text skole, which school needs"),
        ('takes = "strengths"', 'takes = "diagnosis"', "diagnosis"),
    ],
)
def test_a_plan_that_breaks_a_rule_is_refused_with_what_is_wrong(tmp_path, old, new, fault):
    ours = shutil.copytree(SHIPPED, tmp_path / "content")
    assert old in OURS
    (ours / "follow_on.toml").write_text(OURS.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(ContentIsBroken) as raised:
        load(ours)

    assert fault in raised.value.fault
    assert raised.value.file.name == "follow_on.toml"


def test_a_rule_pack_without_a_text_that_a_plan_needs_is_refused(tmp_path):
    ours = shutil.copytree(SHIPPED, tmp_path / "content")
    begin = RULES.index("[texts.bisidder]")
    end = RULES.index("[texts.confidentiality]")
    (ours / "rules.toml").write_text(RULES[:begin] + RULES[end:], encoding="utf-8")

    with pytest.raises(ContentIsBroken, match="no text bisidder"):
        load(ours)
