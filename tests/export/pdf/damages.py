"""Files that are damaged on purpose, so that whoever checks a file is seen to fail one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Pdf

Damage = Callable[[Pdf], None]
Instruction = tuple[list[Any], Operator]


def damaged(file: bytes, damage: Damage) -> bytes:
    with pikepdf.open(BytesIO(file)) as pdf:
        damage(pdf)
        out = BytesIO()
        pdf.save(out)
    return out.getvalue()


def elements(pdf: Pdf, kind: str) -> list[pikepdf.Object]:
    def below(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
        yield node
        for kid in node.get("/K", []):
            if kid.get("/Type") == "/StructElem":
                yield from below(kid)

    return [node for node in below(pdf.Root.StructTreeRoot.K) if f"/{kind}" == node.S]


def fonts(pdf: Pdf) -> list[pikepdf.Object]:
    return list(pdf.pages[0].resources.Font.values())


def rewritten(pdf: Pdf, change: Callable[[list[Instruction]], list[Instruction]]) -> None:
    page = pdf.pages[0]
    drawn = [(list(each.operands), each.operator) for each in pikepdf.parse_content_stream(page)]
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(change(drawn)))


def without_tags(drawn: list[Instruction]) -> list[Instruction]:
    return [(operands, op) for operands, op in drawn if str(op) not in ("BDC", "BMC", "EMC")]


def without_the_last_end(drawn: list[Instruction]) -> list[Instruction]:
    last = max(place for place, (_, op) in enumerate(drawn) if str(op) == "EMC")
    return drawn[:last] + drawn[last + 1 :]


def with_a_mark_in_a_mark(drawn: list[Instruction]) -> list[Instruction]:
    first = next(place for place, (_, op) in enumerate(drawn) if str(op) == "BDC")
    inner: list[Instruction] = [([Name.Artifact], Operator("BMC")), ([], Operator("EMC"))]
    return drawn[: first + 1] + inner + drawn[first + 1 :]


def with_numbers_twice(drawn: list[Instruction]) -> list[Instruction]:
    return [
        ([operands[0], Dictionary(MCID=0)], op)
        if str(op) == "BDC" and operands[1] == Dictionary(MCID=1)
        else (operands, op)
        for operands, op in drawn
    ]


def with_letters_nobody_drew(drawn: list[Instruction]) -> list[Instruction]:
    return [
        ([pikepdf.String(b"\x1f")], op) if str(op) == "Tj" else (operands, op)
        for operands, op in drawn
    ]


def say_nothing_of_tags(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


def hide_the_title(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def forget_the_title(pdf: Pdf) -> None:
    del pdf.docinfo["/Title"]


def forget_the_colours(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


def forget_what_the_file_keeps(pdf: Pdf) -> None:
    said = pdf.Root.Metadata.read_bytes().replace(b"<pdfuaid:part>1</pdfuaid:part>", b"")
    pdf.Root.Metadata.write(said)


def forget_the_description_of_pdfuaid(pdf: Pdf) -> None:
    said = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(said.replace(b"pdfaSchema:prefix", b"pdfaSchema:other"))


def leave_out_a_level(pdf: Pdf) -> None:
    elements(pdf, "H2")[0].S = Name.H4


def begin_with_a_lower_heading(pdf: Pdf) -> None:
    elements(pdf, "H1")[0].S = Name.H2


def call_a_heading_a_paragraph(pdf: Pdf) -> None:
    elements(pdf, "H2")[-1].S = Name.P


def call_a_paragraph_something_unheard_of(pdf: Pdf) -> None:
    elements(pdf, "P")[0].S = Name.Avsnit


def call_a_row_a_paragraph(pdf: Pdf) -> None:
    elements(pdf, "TR")[0].S = Name.P


def lose_a_cell(pdf: Pdf) -> None:
    del elements(pdf, "TR")[1].K[-1]


def forget_what_a_head_is_for(pdf: Pdf) -> None:
    del elements(pdf, "TH")[0].A


def do_not_tell_the_figure(pdf: Pdf) -> None:
    del elements(pdf, "Figure")[0].Alt


def forget_where_the_figure_lies(pdf: Pdf) -> None:
    del elements(pdf, "Figure")[0].A


def lose_a_label(pdf: Pdf) -> None:
    del elements(pdf, "LI")[0].K[0]


def swap_two_owners(pdf: Pdf) -> None:
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    owners[0], owners[1] = owners[1], owners[0]


def lose_the_parents(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot.ParentTree


def lose_the_number_of_a_page(pdf: Pdf) -> None:
    del pdf.pages[0].obj["/StructParents"]


def claim_a_mark_that_is_not_there(pdf: Pdf) -> None:
    elements(pdf, "H1")[0].K[0].MCID = 99


def take_the_letters_out(pdf: Pdf) -> None:
    del fonts(pdf)[0].FontDescriptor["/FontFile2"]


def forget_what_letters_mean(pdf: Pdf) -> None:
    del fonts(pdf)[0]["/ToUnicode"]


def let_letters_mean_nothing(pdf: Pdf) -> None:
    fonts(pdf)[0].ToUnicode = pdf.make_stream(b"1 beginbfchar <41> <0000> endbfchar")


def lose_a_bookmark(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        del outline.root[0].children[0]


def forget_the_tab_order(pdf: Pdf) -> None:
    del pdf.pages[0].obj["/Tabs"]


def draw_a_number_twice(pdf: Pdf) -> None:
    rewritten(pdf, with_numbers_twice)


def link_to_somewhere(pdf: Pdf) -> None:
    pdf.pages[0].obj.Annots = Array()


def forget_what_the_attachment_is_for(pdf: Pdf) -> None:
    del pdf.Root.AF[0]["/AFRelationship"]


def do_not_name_the_attachment(pdf: Pdf) -> None:
    del pdf.Root.AF


def call_it_a_file_without_attachments(pdf: Pdf) -> None:
    said = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(said.replace(b"<pdfaid:part>3<", b"<pdfaid:part>2<"))


DAMAGES: list[tuple[Damage, str]] = [
    (lambda pdf: pdf.Root.__delitem__("/StructTreeRoot"), "there is no structure tree"),
    (lambda pdf: pdf.Root.__delitem__("/Lang"), "the language is not said"),
    (lambda pdf: pdf.Root.__delitem__("/Metadata"), "there is no metadata"),
    (forget_the_tab_order, "a page does not say its tab order"),
    (say_nothing_of_tags, "the file does not say that it is tagged"),
    (hide_the_title, "the title is not shown"),
    (forget_the_title, "there is no title"),
    (forget_the_colours, "nobody says what the colours mean"),
    (forget_what_the_file_keeps, "the metadata does not say pdfuaid:part"),
    (forget_the_description_of_pdfuaid, "the metadata does not say pdfaSchema:prefix"),
    (leave_out_a_level, "a level of headings is left out"),
    (begin_with_a_lower_heading, "the first heading is not the highest"),
    (call_a_heading_a_paragraph, "there is not one bookmark for each heading"),
    (call_a_paragraph_something_unheard_of, "Avsnit stands in Document"),
    (call_a_row_a_paragraph, "TH stands in P"),
    (lose_a_cell, "the rows of a table differ in length"),
    (forget_what_a_head_is_for, "a head does not say what it is the head of"),
    (do_not_tell_the_figure, "a figure is not told"),
    (forget_where_the_figure_lies, "a figure does not say where it lies"),
    (lose_a_label, "a list item is no label and body"),
    (swap_two_owners, "elements and marks do not name one another"),
    (lose_the_parents, "the marks of a page are not those that the tree of parents holds"),
    (lose_the_number_of_a_page, "the marks of a page are not those that the tree of parents holds"),
    (claim_a_mark_that_is_not_there, "elements and marks do not name one another"),
    (take_the_letters_out, "AtkinsonHyperlegibleNext-Bold is not embedded"),
    (forget_what_letters_mean, "AtkinsonHyperlegibleNext-Bold does not say what its letters mean"),
    (let_letters_mean_nothing, "AtkinsonHyperlegibleNext-Bold has no letters"),
    (lose_a_bookmark, "there is not one bookmark for each heading"),
    (link_to_somewhere, "a page has annotations or a transition"),
    (lambda pdf: rewritten(pdf, without_tags), "page 1 draws outside any mark (Tj)"),
    (lambda pdf: rewritten(pdf, without_the_last_end), "page 1 ends inside a mark"),
    (lambda pdf: rewritten(pdf, with_a_mark_in_a_mark), "page 1 has a mark inside a mark"),
    (
        draw_a_number_twice,
        "the marks of a page are not those that the tree of parents holds",
    ),
    (
        lambda pdf: rewritten(pdf, with_letters_nobody_drew),
        "page 1 shows letters that mean nothing",
    ),
]

PASSED_OVER = frozenset(
    {
        forget_the_tab_order,
        forget_the_title,
        call_a_heading_a_paragraph,
        forget_where_the_figure_lies,
        lose_a_label,
        swap_two_owners,
        claim_a_mark_that_is_not_there,
        lose_a_bookmark,
        link_to_somewhere,
        draw_a_number_twice,
    }
)
"""Damage that veraPDF's rules do not see; ours do."""

DAMAGES_OF_AN_ARCHIVE: list[tuple[Damage, str]] = [
    (forget_what_the_attachment_is_for, "nobody says what the file in the file is for"),
    (do_not_name_the_attachment, "the catalog does not name the file in the file"),
    (call_it_a_file_without_attachments, "the metadata does not say pdfaid:part"),
]
"""What only a file with a file in it can lack; veraPDF's rules find each."""
