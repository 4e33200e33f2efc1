"""The rules and results of the edits of the words in a second language."""

from __future__ import annotations

import pytest

from tests.model.table import FIRST_DAY, KARENS_PEN, an_envelope
from ungeplan.model.edits import (
    ApproveTranslation,
    ChooseSecondLanguage,
    RewordWish,
    SayFirstStep,
    SayWeDisagree,
    TellStep,
    Translate,
)
from ungeplan.model.journal import Forgotten
from ungeplan.model.plan import EntryId, PersonId, StepStatus
from ungeplan.model.refusals import EmptyWords, NotALanguage, NothingToTranslate, NotTheirWords

GONE = EntryId("gone")


@pytest.mark.parametrize("tag", ["ar", "so", "fas", "zh-Hant", "pt-BR", "zh-Hant-TW", ""])
def test_the_second_language_is_named_by_its_tag(meeting, tag):
    meeting.do(ChooseSecondLanguage(tag))
    assert meeting.plan.second_language == tag


@pytest.mark.parametrize("name", ["arabisk", "AR", "ar-", "a", "ar_SY"])
def test_other_names_are_no_tag(meeting, name):
    wish = meeting.wish()
    for edit in (ChooseSecondLanguage(name), Translate(wish, name, "محركات")):
        with pytest.raises(NotALanguage):
            meeting.do(edit)


def test_what_was_said_is_translated_and_approved_by_a_named_person(meeting):
    goal = meeting.goal("Motorer")
    meeting.do(Translate(goal, "ar", "محرك"))
    meeting.do(Translate(goal, "ar", "محركات"))
    samir = meeting.somebody("Samir", "tolk")
    meeting.speaks(KARENS_PEN._replace(voice=samir))
    meeting.do(ApproveTranslation(goal, "ar"))
    (translation,) = meeting.plan.translations
    assert (translation.original, translation.text) == ("Motorer", "محركات")
    assert translation.approved_by == samir
    assert translation.approved_at.date() == FIRST_DAY.date()


def test_a_translation_is_old_when_the_words_change(meeting):
    wish = meeting.wish("Motorer")
    meeting.do(Translate(wish, "ar", "محركات"))
    meeting.do(RewordWish(wish, "Biler"))
    assert meeting.plan.translation(wish, "ar") is None
    with pytest.raises(NothingToTranslate):
        meeting.do(ApproveTranslation(wish, "ar"))


def test_there_is_nothing_to_translate_where_nothing_was_said(meeting):
    for edit in (Translate(GONE, "ar", "محركات"), ApproveTranslation(GONE, "ar")):
        with pytest.raises(NothingToTranslate):
            meeting.do(edit)
        late = an_envelope()
        assert edit.apply(meeting.plan, late) == meeting.plan.with_misfit(late.id)
    with pytest.raises(EmptyWords):
        meeting.do(Translate(meeting.wish(), "ar", " "))


@pytest.mark.parametrize("edit", [SayFirstStep, SayWeDisagree])
def test_what_is_said_at_the_end_is_translated_until_it_is_said_anew(meeting, edit):
    said = meeting.do(edit("Jeg ringer til Emil.")).id
    meeting.do(Translate(said, "ar", "إميل"))
    assert meeting.plan.translation(said, "ar").text == "إميل"
    meeting.do(edit("Jeg skriver til Emil."))
    assert meeting.plan.translation(said, "ar") is None
    taken_back = meeting.do(edit("")).id
    for nothing in (said, taken_back):
        with pytest.raises(NothingToTranslate):
            meeting.do(Translate(nothing, "ar", "إميل"))


# -- what is forgotten -----------------------------------------------------------------------


def test_words_that_are_forgotten_are_forgotten_in_every_language(meeting):
    goal = meeting.goal("Emil")
    wish = meeting.plan.active_goals[0].wish
    meeting.speaks(KARENS_PEN)
    translations = [meeting.do(Translate(thing, "ar", "إميل")).id for thing in (wish, goal)]
    meeting.speaks(KARENS_PEN._replace(voice=meeting.plan.people[0].id))
    meeting.forget(wish)
    for entry in (wish, *translations):
        assert meeting.journal.entry(entry).content == Forgotten()


def test_how_a_forgotten_step_went_is_forgotten_too(meeting):
    step = meeting.step(meeting.goal())
    meeting.speaks(KARENS_PEN)
    told = meeting.do(TellStep(step, StepStatus.DONE, "Onklen sagde ja.")).id
    meeting.speaks(KARENS_PEN._replace(voice=meeting.plan.people[0].id))
    meeting.forget(step)
    assert meeting.journal.entry(told).content == Forgotten()


def test_what_the_young_person_told_is_not_forgotten_by_somebody_else(meeting):
    goal = meeting.goal()
    meeting.speaks(KARENS_PEN)
    step = meeting.step(goal)
    meeting.speaks(KARENS_PEN._replace(voice=meeting.plan.people[0].id))
    told = meeting.do(TellStep(step, StepStatus.DONE, "Det gik godt.")).id
    meeting.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.forget(told)
    meeting.forget(step)
    assert meeting.journal.entry(told).content != Forgotten()
    assert meeting.plan.step(step) is None


def test_a_translation_alone_may_be_forgotten_by_the_one_whose_words_it_says(meeting):
    wish = meeting.wish("Emil")
    samir = PersonId(meeting.somebody("Samir", "tolk"))
    meeting.speaks(KARENS_PEN._replace(voice=samir))
    said = meeting.do(Translate(wish, "ar", "إميل")).id
    meeting.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        meeting.forget(said)
    meeting.speaks(KARENS_PEN._replace(voice=meeting.plan.people[0].id))
    meeting.forget(said)
    assert meeting.plan.translations == ()
    assert meeting.plan.wish(wish) is not None


@pytest.mark.parametrize("edit", [SayFirstStep, SayWeDisagree])
def test_what_was_said_at_the_end_is_forgotten_in_every_language(meeting, edit):
    said = meeting.do(edit("Jeg ringer til Emil.")).id
    mikkels = meeting.journal.entry(said).voice
    samir = PersonId(meeting.somebody("Samir", "tolk"))
    meeting.speaks(KARENS_PEN._replace(voice=samir))
    translated = meeting.do(Translate(said, "ar", "إميل")).id
    meeting.speaks(KARENS_PEN._replace(voice=mikkels))
    meeting.forget(said)
    assert meeting.journal.entry(translated).content == Forgotten()
    assert meeting.plan.translations == ()
