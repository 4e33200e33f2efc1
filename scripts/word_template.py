"""Makes the Word template of a draft anew.

python scripts/word_template.py

A municipality may open the finished file in Word and lay its own beside the content (see
docs/follow-on-plans.md). This writes ours, so that nobody has to trust what they cannot read.
"""

from __future__ import annotations

from pathlib import Path

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

FILE = Path(__file__).parent.parent / "resources" / "templates" / "draft.docx"
INK = RGBColor(0x1E, 0x27, 0x33)
QUIET_INK = RGBColor(0x4B, 0x55, 0x63)
THEIR_WORDS = "FBF7EF"
FONT = "Verdana"
"""On every computer with Word, and easy to read."""


def main() -> None:
    """Write the template."""
    document = docx.Document()
    _page(document)
    _styles(document)
    _heading(document)
    _parts(document)
    _signatures(document)
    _law(document)
    _margins(document)
    FILE.parent.mkdir(exist_ok=True)
    document.save(str(FILE))


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(1.8), Cm(1.6)


def _styles(document: Document) -> None:
    styles = document.styles
    for name, size, bold, ink, before, after in (
        ("Normal", 10, False, INK, 0, 3),
        ("Title", 20, True, INK, 0, 4),
        ("Heading 1", 12, True, INK, 9, 3),
        ("Heading 2", 10.5, True, INK, 8, 2),
    ):
        _dress(styles[name], size, bold, ink, before, after)
    for name, size, ink, fill in (
        ("Their words", 10, INK, THEIR_WORDS),
        ("Written", 10, INK, ""),
        ("To do", 9, QUIET_INK, ""),
    ):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        _dress(style, size, False, ink, 0, 3)
        if fill:
            shading = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>'
            style.element.get_or_add_pPr().append(parse_xml(shading))
    for spoken in styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), "da-DK")


def _dress(
    style: ParagraphStyle, size: float, bold: bool, ink: RGBColor, before: float, after: float
) -> None:
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    style.font.color.rgb = ink
    # The theme of Word's own headings names another font beside it.
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(theme), None)
    for kind in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(kind), FONT)
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)
    if style.name == "Title":
        # Word underlines a title; here the words do.
        for border in style.element.get_or_add_pPr().findall(qn("w:pBdr")):
            style.element.pPr.remove(border)


def _heading(document: Document) -> None:
    document.add_paragraph("{{ draft.title }}", "Title")
    for name in ("of_whom", "version", "contact_person"):
        document.add_paragraph(f"{{{{ draft.{name} }}}}")
    document.add_paragraph("{{ draft.for_whom }}", "To do")


def _parts(document: Document) -> None:
    document.add_paragraph("{%p for part in parts %}")
    document.add_paragraph("{{ part.title }}", "Heading 1")
    document.add_paragraph("{%p for line in part.lines %}")
    document.add_paragraph("{%p if part.is_theirs %}")
    _lock(document.add_paragraph("{{ line }}", "Their words"))
    document.add_paragraph("{%p else %}")
    document.add_paragraph("{{ line }}", "Written")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p if not part.lines %}")
    document.add_paragraph("{{ part.to_do }}", "To do")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")


def _lock(paragraph: Paragraph) -> None:
    """Nobody changes it in Word, and nobody takes it out."""
    lock = (
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr>'
        "<w:sdtContent/></w:sdt>"
    )
    control = parse_xml(lock)
    element = paragraph._p  # noqa: SLF001 - there is no other way to a content control
    element.addprevious(control)
    control.find(qn("w:sdtContent")).append(element)


def _signatures(document: Document) -> None:
    document.add_paragraph("{{ draft.decision }}", "To do").paragraph_format.space_before = Pt(12)
    document.add_paragraph("{{ draft.signatures }}")
    document.add_paragraph("{%p for signer in signers %}")
    line = document.add_paragraph("______________________________  {{ signer }}")
    line.paragraph_format.space_before = Pt(12)
    document.add_paragraph("{%p endfor %}")


def _law(document: Document) -> None:
    title = document.add_paragraph("{{ draft.law_title }}", "Heading 1")
    title.paragraph_format.page_break_before = True
    document.add_paragraph("{%p for text in law %}")
    document.add_paragraph("{{ text.where }}", "Heading 2")
    document.add_paragraph("{{ text.words }}")
    document.add_paragraph("{{ text.source }}", "To do")
    document.add_paragraph("{%p endfor %}")


def _margins(document: Document) -> None:
    section = document.sections[0]
    section.header.paragraphs[0].text = "{{ draft.mark }}"
    section.header.paragraphs[0].style = document.styles["To do"]
    foot = section.footer.paragraphs[0]
    foot.style = document.styles["To do"]
    foot.text = "{{ draft.foot }}  "
    for kind in ("begin", "", "end"):
        run = foot.add_run()
        if kind:
            mark = f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'
        else:
            mark = f'<w:instrText {nsdecls("w")} xml:space="preserve">PAGE</w:instrText>'
        run._r.append(parse_xml(mark))  # noqa: SLF001 - nor to a field


if __name__ == "__main__":
    main()
