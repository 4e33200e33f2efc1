"""Looks for words in a PDF that have no business there: on the page, in its tags and around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from io import BytesIO

import msgspec
import pikepdf

from tests.export.pdf.reading import Reading
from ungeplan.model.content import Content
from ungeplan.model.language import Language

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def words_of(text: str) -> set[str]:
    """The words of a text in small letters; figures are none."""
    return {word.casefold() for word in _WORD.findall(text)}


def all_text(file: bytes) -> str:
    """Everything a PDF says: read, seen, told of the picture, in bookmarks and in metadata."""
    reading = Reading(file)
    assert reading.document is not None
    said = [reading.text, " ".join(reading.decoration)]
    said += ["".join(span.text for span in reading.spans)]
    said += [element.alt for element in reading.document.walk()]
    return plain(" ".join([*said, *_strings(file)]))


def foreign_words(file: bytes, content: Content, allowed: Iterable[str]) -> set[str]:
    """The words that are neither allowed nor the program's own."""
    known = {word for text in allowed for word in words_of(text)}
    reading = Reading(file)
    assert reading.document is not None
    said = [reading.text, *reading.decoration, *_strings(file)]
    said += [element.alt for element in reading.document.walk()]
    found = {word for text in said for word in words_of(text)}
    return found - known - _own_words(content)


def plain(text: str) -> str:
    return " ".join(text.split())


def _strings(file: bytes) -> Iterator[str]:
    """Every text in the objects of the file that is no drawing: alt texts, titles, metadata."""
    with pikepdf.open(BytesIO(file)) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream) and thing.get("/Type") == "/Metadata":
                yield re.sub(r"<[^>]*>|<\?.*?\?>", " ", thing.read_bytes().decode())
            yield from _strings_in(thing)
        yield from (str(value) for value in pdf.docinfo.values())


def _strings_in(thing: object) -> Iterator[str]:
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, pikepdf.Array):
        for kid in thing:
            if not getattr(kid, "is_indirect", False):
                yield from _strings_in(kid)
    elif isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        for key, kid in thing.items():
            # The key of a file is made of its bytes and says nothing.
            if key != "/ID" and not getattr(kid, "is_indirect", False):
                yield from _strings_in(kid)


@cache
def _own_words_of(printed: bytes) -> frozenset[str]:
    texts = _texts(msgspec.json.decode(printed))
    technical = "ungeplan adobe srgb iec http www color org d z application pdf pdfaid pdfuaid"
    more = f"{technical} identification schema internal integer which part of iso the file keeps"
    return frozenset(
        word
        for text in (*texts, more, "utf-8", "pdf/ua pdfua T a ns id www.aiim.org")
        for word in words_of(text)
    )


def _own_words(content: Content) -> frozenset[str]:
    own = [content.print, content.figure, content.meeting.stages.yes]
    return _own_words_of(msgspec.json.encode([msgspec.to_builtins(part) for part in own]))


def _texts(thing: object) -> Iterator[str]:
    match thing:
        case str():
            yield re.sub(r"{[^}]*}", " ", thing)
        case list():
            for kid in thing:
                yield from _texts(kid)
        case dict():
            for key, kid in thing.items():
                if key != Language.ENGLISH.value:
                    yield from _texts(kid)
