"""The languages that can stand beside Danish: what each is called, and which way it runs."""

from __future__ import annotations

import unicodedata

import pytest

from ungeplan import resources
from ungeplan.model.content import load
from ungeplan.model.tongue import is_language_tag

SHIPPED = resources.folder() / "content"


@pytest.fixture(scope="module")
def languages():
    return load(SHIPPED).languages


def test_each_runs_as_the_letters_of_its_own_name_do(languages):
    for tag, language in languages.spoken.items():
        kinds = {unicodedata.bidirectional(sign) for sign in language.own} & {"L", "R", "AL"}

        assert (tag, kinds) == (tag, {"AL"} if language.right_to_left else {"L"})


def test_no_two_have_the_same_name(languages):
    for names in (
        [language.own for language in languages.spoken.values()],
        [language.name.da for language in languages.spoken.values()],
        [language.name.en for language in languages.spoken.values()],
    ):
        assert len(names) == len(set(names))


def test_a_municipality_adds_one_and_keeps_ours(tmp_path, languages):
    (tmp_path / "languages.toml").write_text(
        '[spoken.rmy]\nown = "Romani"\nname = { da = "romani", en = "Romani" }\n', encoding="utf-8"
    )
    theirs = load(SHIPPED, tmp_path).languages

    assert theirs.spoken["rmy"].own == "Romani"
    assert theirs.spoken.keys() - languages.spoken.keys() == {"rmy"}


@pytest.mark.parametrize("tag", ["ar", "prs", "zh-Hant", "pt-BR"])
def test_a_tag_is_one_of_the_standard(tag):
    assert is_language_tag(tag)


@pytest.mark.parametrize("tag", ["", "AR", "arabisk", "ar-", "ar\n"])
def test_other_names_are_no_tag(tag):
    assert not is_language_tag(tag)
