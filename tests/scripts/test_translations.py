"""Every sentence of the windows is there in Danish and in English, and reaches the screen."""

import ast
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from scripts import translations
from ungeplan.model.language import gaps

FILES = [translations.TRANSLATIONS / f"ungeplan_{name}.ts" for name in translations.LANGUAGES]


def classes_of_the_program() -> set[str]:
    """The names of all classes, which are the contexts that Qt looks a sentence up in."""
    return {
        node.name
        for source in (translations.CHECKOUT / "ungeplan").rglob("*.py")
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    }


def places(text: str) -> frozenset[str]:
    """The places in a sentence that are filled in, such as {name} and %n."""
    return gaps(text) | ({"%n"} & set(text.split()))


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_the_translations_hold_the_sentences_of_the_code(language, tmp_path):
    kept = translations.TRANSLATIONS / f"ungeplan_{language}.ts"
    shutil.copy(kept, tmp_path)

    now = translations.collect(language, tmp_path)

    assert now.read_text(encoding="utf-8") == kept.read_text(encoding="utf-8"), (
        "run `make translations`"
    )


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_sentence_is_translated(file):
    assert translations.untranslated(file) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_qt_reads_what_was_translated_last(file, tmp_path):
    made = translations.release(file, tmp_path)

    assert made.read_bytes() == file.with_suffix(".qm").read_bytes(), "run `make translations`"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_sentence_stands_under_the_class_that_says_it(file):
    """After `other.tr(…)` or a `self` of another name it stands where Qt never looks."""
    contexts = {name.text for name in ElementTree.parse(file).iter("name")}

    assert contexts <= classes_of_the_program()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_translation_fills_in_the_same_things(file):
    for message in ElementTree.parse(file).iter("message"):
        source = message.findtext("source", "")
        for translation in message.iter("translation"):
            for said in [form.text for form in translation.iter("numerusform")] or [
                translation.text
            ]:
                assert places(said or "") == places(source), source


def test_a_sentence_without_translation_is_named_with_who_says_it(tmp_path: Path):
    file = tmp_path / "new.ts"
    file.write_text(
        "<TS><context><name>Door</name>"
        "<message><source>Come in</source><translation type='unfinished'/></message>"
        "<message><source>Open</source><translation>Åbn</translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )

    assert translations.untranslated(file) == ["Door: Come in"]
