"""Turns a drawn PDF into one that keeps PDF/UA-1 and PDF/A: one pass over the finished bytes."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import partial
from io import BytesIO
from typing import NamedTuple
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, AttachedFileSpec, Dictionary, Name, OutlineItem, Pdf, Stream, String

from ungeplan import resources
from ungeplan.export.pdf import fonts, shaping
from ungeplan.export.pdf.tagged import Node

_PRODUCER = "ungeplan"
_TOLD = "plan.json"
_LETTER = re.compile(r"(<..>) <(....)>")
"""In a font: a code, and the letter that is read where it is drawn."""

# `pdfuaid` is no property that PDF/A knows: the packet has to describe it (ISO 19005-2, 6.6.2.3).
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>{part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Which part of ISO 14289 the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


class About(NamedTuple):
    """What a file says about itself."""

    title: str
    language: str
    """A language tag: da-DK."""
    made_on: dt.date
    told: bytes = b""
    """What the pages say, as JSON that goes into the file; with it the file keeps PDF/A-3a."""

    @property
    def part(self) -> int:
        """The part of PDF/A that is kept: only the third allows a file in the file."""
        return 3 if self.told else 2

    @property
    def moment(self) -> str:
        """When it was made, as PDF writes it."""
        return f"D:{self.made_on:%Y%m%d}000000Z"


def pages_of(papers: Iterable[bytes]) -> bytes:
    """The pages of some finished files in one file, which keeps nothing else of them."""
    with Pdf.new() as together:
        for paper in papers:
            with Pdf.open(BytesIO(paper)) as one:
                together.pages.extend(one.pages)
        written = BytesIO()
        together.save(written, deterministic_id=True)
    return written.getvalue()


def conform(drawn: bytes, document: Node, about: About) -> bytes:
    """The drawn pages with structure, language, colours, metadata and bookmarks.

    Equal input gives equal bytes: nothing here reads a clock.
    """
    with Pdf.open(BytesIO(drawn)) as pdf:
        _write_structure(pdf, document)
        _write_bookmarks(pdf, document)
        _write_metadata(pdf, about)
        _write_colours(pdf)
        _write_letters(pdf)
        if about.told:
            _write_what_is_told(pdf, about)
        finished = BytesIO()
        pdf.save(
            finished,
            deterministic_id=True,
            force_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return finished.getvalue()


def _write_structure(pdf: Pdf, document: Node) -> None:
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    holders: dict[int, dict[int, pikepdf.Object]] = defaultdict(dict)
    root.K = _element(pdf, document, root, holders)
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=_parents(pdf, holders)))
    root.ParentTreeNextKey = len(pdf.pages)
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    for number, page in enumerate(pdf.pages):
        page.obj.StructParents = number
        page.obj.Tabs = Name.S
        # ReportLab writes an empty page transition.
        del page.obj["/Trans"]


def _element(
    pdf: Pdf,
    node: Node,
    parent: pikepdf.Object,
    holders: dict[int, dict[int, pikepdf.Object]],
) -> pikepdf.Object:
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{node.kind}"), P=parent))
    if node.alt:
        element.Alt = String(node.alt)
    if node.said:
        element.ActualText = String(node.said)
    if node.language:
        element.Lang = String(node.language)
    if node.kind == "TH":
        element.A = Dictionary(O=Name.Table, Scope=Name.Column)
    if node.box:
        element.A = Dictionary(O=Name.Layout, BBox=Array([round(side, 2) for side in node.box]))
    for mark in node.marks:
        holders[mark.page][mark.number] = element
    element.K = Array(
        [
            *(
                Dictionary(Type=Name.MCR, Pg=pdf.pages[mark.page].obj, MCID=mark.number)
                for mark in node.marks
            ),
            *(_element(pdf, kid, element, holders) for kid in node.kids),
        ]
    )
    return element


def _parents(pdf: Pdf, holders: Mapping[int, Mapping[int, pikepdf.Object]]) -> Array:
    """For each page the element that holds each piece of marked content, by its number."""
    entries = Array()
    for page in range(len(pdf.pages)):
        held = holders[page]
        entries.append(page)
        entries.append(pdf.make_indirect(Array([held[number] for number in sorted(held)])))
    return entries


def _write_bookmarks(pdf: Pdf, document: Node) -> None:
    """One bookmark for each heading; H2 lies under the H1 before it."""
    with pdf.open_outline() as outline:
        for node in document.walk():
            if node.kind not in ("H1", "H2"):
                continue
            item = OutlineItem(node.text, node.marks[0].page, "XYZ", left=0, top=node.top)
            if node.kind == "H1":
                outline.root.append(item)
            else:
                outline.root[-1].children.append(item)


def _write_metadata(pdf: Pdf, about: About) -> None:
    day = about.made_on
    pdf.Root.Lang = String(about.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    del pdf.docinfo
    pdf.docinfo["/Title"] = about.title
    pdf.docinfo["/Producer"] = _PRODUCER
    pdf.docinfo["/CreationDate"] = about.moment
    pdf.docinfo["/ModDate"] = about.moment
    packet = _XMP.format(
        part=about.part,
        title=escape(about.title),
        language=escape(about.language),
        moment=f"{day.isoformat()}T00:00:00Z",
        producer=_PRODUCER,
    )
    pdf.Root.Metadata = Stream(pdf, packet.encode(), Type=Name.Metadata, Subtype=Name.XML)


def _write_colours(pdf: Pdf) -> None:
    profile = Stream(pdf, (resources.folder() / "color" / "sRGB.icc").read_bytes(), N=3)
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String("sRGB"),
                Info=String("sRGB IEC61966-2.1"),
                RegistryName=String("http://www.color.org"),
                DestOutputProfile=profile,
            )
        ]
    )


def _write_letters(pdf: Pdf) -> None:
    """In a font whose letters join, whoever copies gets the letters and not their forms."""
    for font in pdf.objects:
        if isinstance(font, Dictionary) and "/ToUnicode" in font:
            name = str(font.BaseFont).partition("+")[2]
            if fonts.is_shaped(name):
                told = font.ToUnicode.read_bytes().decode("ascii")
                read = _LETTER.sub(partial(_read_of, font=name), told)
                font.ToUnicode.write(read.encode("ascii"))


def _read_of(letter: re.Match[str], font: str) -> str:
    read = shaping.read_of(int(letter[2], 16), font)
    return f"{letter[1]} <{read.encode('utf-16-be').hex().upper()}>"


def _write_what_is_told(pdf: Pdf, about: About) -> None:
    """A file in the file, of which the catalog says that the pages were made from it."""
    pdf.attachments[_TOLD] = AttachedFileSpec(
        pdf,
        about.told,
        filename=_TOLD,
        mime_type="application/json",
        relationship=Name.Source,
        creation_date=about.moment,
        mod_date=about.moment,
    )
    pdf.Root.AF = Array([pdf.attachments[_TOLD].obj])
