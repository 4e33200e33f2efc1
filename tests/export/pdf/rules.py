"""What PDF/UA-1 and PDF/A-2a ask for and a program can see: a list of what is wrong with a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf

from tests.export.pdf.reading import Reading, signs_of

_KINDS = {
    "Document": {""},
    "Sect": {"Document"},
    "H1": {"Document"},
    "H2": {"Document", "Sect"},
    "P": {"Document", "Sect", "LBody", "TD"},
    "Figure": {"Document", "Sect"},
    "L": {"Document", "Sect"},
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
    "Table": {"Document"},
    "TR": {"Table"},
    "TH": {"TR"},
    "TD": {"TR"},
}
"""The kinds of element we use, all of them standard, and where each may stand."""


def faults(file: bytes) -> list[str]:
    """What a file breaks, in plain words; nothing when it keeps every rule we can see."""
    with pikepdf.open(BytesIO(file)) as pdf:
        found = [*_faults_of_file(pdf), *_faults_of_fonts(pdf)]
        if "/StructTreeRoot" not in pdf.Root:
            return [*found, "there is no structure tree"]
        elements = list(_elements(pdf.Root.StructTreeRoot.K, ""))
        found += [*_faults_of_tree(elements), *_faults_of_marks(pdf, elements)]
        found += _faults_of_headings(pdf, elements)
    return [*found, *Reading(file).faults]


def _elements(element: pikepdf.Object, parent: str) -> Iterator[tuple[pikepdf.Object, str, str]]:
    """Each element with its kind and its parent's kind, in reading order."""
    kind = str(element.S)[1:]
    yield element, kind, parent
    for kid in element.get("/K", []):
        if kid.get("/Type") == "/StructElem":
            yield from _elements(kid, kind)


def _faults_of_file(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    nothing = pikepdf.Dictionary()
    colours = root.get("/OutputIntents", pikepdf.Array())
    asked = {
        "the language is not said": bool(root.get("/Lang")),
        "the file does not say that it is tagged": root.get("/MarkInfo", nothing).get("/Marked"),
        "the title is not shown": root.get("/ViewerPreferences", nothing).get("/DisplayDocTitle"),
        "there is no title": str(pdf.docinfo.get("/Title", "")),
        "nobody says what the colours mean": len(colours) and "/DestOutputProfile" in colours[0],
        "the file is encrypted": not pdf.is_encrypted,
    }
    yield from (fault for fault, kept in asked.items() if not kept)
    yield from _faults_of_metadata(pdf)
    if pdf.attachments:
        named = root.get("/AF", pikepdf.Array())
        if len(named) != len(pdf.attachments):
            yield "the catalog does not name the file in the file"
        if any("/AFRelationship" not in each for each in named):
            yield "nobody says what the file in the file is for"
    for page in pdf.pages:
        if page.obj.get("/Tabs") != "/S":
            yield "a page does not say its tab order"
        if "/Annots" in page.obj or "/Trans" in page.obj:
            yield "a page has annotations or a transition"


def _faults_of_metadata(pdf: pikepdf.Pdf) -> Iterator[str]:
    packet = pdf.Root.get("/Metadata")
    if packet is None:
        yield "there is no metadata"
        return
    said = packet.read_bytes().decode()
    for tag, value in (
        ("pdfuaid:part", "1"),
        # Only the third part allows a file in the file.
        ("pdfaid:part", "3" if "/AF" in pdf.Root else "2"),
        ("pdfaid:conformance", "A"),
        ("dc:title", str(pdf.docinfo.get("/Title", ""))),
        ("pdfaSchema:prefix", "pdfuaid"),
    ):
        stands = re.search(rf"<{tag}>(.*?)</{tag}>", said, re.DOTALL)
        if stands is None or value not in stands.group(1):
            yield f"the metadata does not say {tag}"


def _faults_of_fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for font in page.resources.get("/Font", {}).values():
            if "/FontFile2" not in font.get("/FontDescriptor", {}):
                yield f"{font.BaseFont} is not embedded"
            if "/ToUnicode" not in font:
                yield f"{font.BaseFont} does not say what its letters mean"
                continue
            meanings = signs_of(font.ToUnicode.read_bytes().decode("ascii"))
            if not any(sign > " " for sign in meanings.values()):
                yield f"{font.BaseFont} has no letters"


def _faults_of_tree(elements: list[tuple[pikepdf.Object, str, str]]) -> Iterator[str]:
    for element, kind, parent in elements:
        if parent not in _KINDS.get(kind, {}):
            yield f"{kind} stands in {parent or 'nothing'}"
        own = element.get("/A", pikepdf.Dictionary())
        if kind == "Figure" and not str(element.get("/Alt", "")):
            yield "a figure is not told"
        if kind == "Figure" and "/BBox" not in own:
            yield "a figure does not say where it lies"
        if kind == "TH" and own.get("/Scope") != "/Column":
            yield "a head does not say what it is the head of"
        if kind == "LI" and [str(kid.S) for kid in element.K] != ["/Lbl", "/LBody"]:
            yield "a list item is no label and body"
        if kind == "Table" and len({len(row.K) for row in element.K}) > 1:
            yield "the rows of a table differ in length"


def _faults_of_marks(
    pdf: pikepdf.Pdf, elements: list[tuple[pikepdf.Object, str, str]]
) -> Iterator[str]:
    """The tree names its pieces of content, and each piece of content its element."""
    claimed = {}
    for element, _, _ in elements:
        for kid in element.get("/K", []):
            if kid.get("/Type") == "/MCR":
                claimed[kid.Pg.objgen, int(kid.MCID)] = element.objgen
    tree = pdf.Root.StructTreeRoot.get("/ParentTree", pikepdf.Dictionary())
    parents: list[Any] = list(tree.get("/Nums", pikepdf.Array()))
    held = {
        int(page): list(owners) for page, owners in zip(parents[::2], parents[1::2], strict=True)
    }
    drawn = {}
    for page in pdf.pages:
        owners = held.get(int(page.obj.get("/StructParents", -1)), [])
        numbers = [
            int(each.operands[1].MCID)
            for each in pikepdf.parse_content_stream(page)
            if str(each.operator) == "BDC" and "/MCID" in each.operands[1]
        ]
        if numbers != list(range(len(owners))):
            yield "the marks of a page are not those that the tree of parents holds"
        for number, owner in enumerate(owners):
            drawn[page.obj.objgen, number] = owner.objgen
    if claimed != drawn:
        yield "elements and marks do not name one another"


def _faults_of_headings(
    pdf: pikepdf.Pdf, elements: list[tuple[pikepdf.Object, str, str]]
) -> Iterator[str]:
    levels = [int(kind[1]) for _, kind, _ in elements if re.fullmatch(r"H\d", kind)]
    if levels[:1] != [1]:
        yield "the first heading is not the highest"
    if any(after > before + 1 for before, after in pairwise(levels)):
        yield "a level of headings is left out"
    with pdf.open_outline() as outline:
        bookmarks = sum(1 + len(item.children) for item in outline.root)
    if bookmarks != len(levels):
        yield "there is not one bookmark for each heading"
