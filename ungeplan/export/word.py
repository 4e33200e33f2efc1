"""A draft in Word: a template that a municipality may replace, filled with what the draft says.

A template names parts by their key (`{{ goal }}`), or goes through all of them (`parts`). It is
read in a sandbox, and a name that nothing fills is refused: see `docs/follow-on-plans.md`.
"""

from __future__ import annotations

import datetime as dt
import re
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, UndefinedError
from jinja2.sandbox import SandboxedEnvironment

from ungeplan.model.content import Content, ContentIsBroken
from ungeplan.model.follow_on.words import DraftDocument, DraftLaw, DraftPart
from ungeplan.model.language import Language

TEMPLATES = "templates"
ANY_PLAN = "draft.docx"
"""The template for every plan that has none of its own, called after it: `kui.docx`."""

_LANGUAGES = {Language.DANISH: "da-DK", Language.ENGLISH: "en-GB"}
_NAMED = re.compile(r"'(\w+)'(?: is undefined)?$")
# XML has no place for these; where they stood is a space.
_NO_SIGNS = dict.fromkeys([*range(9), 11, 12, *range(14, 32)], " ")
_JOINER = "\u2060"


def template_for(kind: str, content: Content, ours: Path, own: Path | None) -> Path:
    """The template of that plan; all of a municipality's own folder goes before ours.

    Raises ContentIsBroken for a file in that folder that is called after no plan.
    """
    if own is not None:
        _check_names(own / TEMPLATES, content)
    folders = [folder / TEMPLATES for folder in (own, ours) if folder is not None]
    files = [folder / name for folder in folders for name in (f"{kind}.docx", ANY_PLAN)]
    return next((file for file in files if file.exists()), files[-1])


def draft_docx(draft: DraftDocument, template: Path, language: Language) -> bytes:
    """The draft as a Word file.

    Raises ContentIsBroken when the template cannot be read, or has a name that nothing fills.
    """
    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    known: dict[str, Any] = {part.key: _part(part) for part in draft.parts}
    known |= {
        "draft": _clean(draft),
        "parts": [known[part.key] for part in draft.parts],
        "law": [_clean(text) for text in draft.law],
        "signers": _clean(draft.signers),
    }
    filled, written = _opened(template), BytesIO()
    try:
        _check_filled(template, filled.get_undeclared_template_variables(environment), known)
        filled.render(known, environment, autoescape=True)
        filled.save(written)
    except ContentIsBroken:
        raise
    except UndefinedError as wrong:
        named = _NAMED.search(str(wrong))
        raise _nothing_called(named[1] if named else str(wrong), template) from wrong
    # A template is a small program of a stranger's: whatever it does wrong is said of the template.
    except Exception as wrong:
        raise ContentIsBroken(template, str(wrong) or type(wrong).__name__) from wrong
    return _signed_off(written.getvalue(), draft, _LANGUAGES[language])


def _opened(template: Path) -> DocxTemplate:
    try:
        filled = DocxTemplate(template)
        filled.init_docx()
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError) as wrong:
        raise ContentIsBroken(template, "it is no Word file (.docx)") from wrong
    except OSError as wrong:
        raise ContentIsBroken(template, wrong.strerror or str(wrong)) from wrong
    return filled


def _check_names(folder: Path, content: Content) -> None:
    known = {ANY_PLAN, *(f"{kind}.docx" for kind in content.follow_on.plans)}
    for file in sorted(folder.glob("*.docx")):
        if file.name not in known and not file.name.startswith("~$"):
            raise ContentIsBroken(file, f"the name must be one of {', '.join(sorted(known))}")


def _check_filled(template: Path, named: set[str], known: dict[str, Any]) -> None:
    if unknown := named - known.keys():
        raise _nothing_called(min(unknown), template)


def _nothing_called(name: str, template: Path) -> ContentIsBroken:
    return ContentIsBroken(template, f'nothing in a draft is called "{name}"')


def _part(part: DraftPart) -> DraftPart:
    return DraftPart(*(_clean(side) for side in part))


def _clean(said: Any) -> Any:
    """What is said, without signs that no Word file can hold and as words that are no template."""
    match said:
        case str():
            text = said.translate(_NO_SIGNS)
            # The library takes these for the braces of a template.
            return re.sub(r"(?<=[{}_%])(?=[_{}%])", _JOINER, text) if "_" in text else text
        case DraftDocument() | DraftLaw() | DraftPart():
            return type(said)(*(_clean(side) for side in said))
        case tuple():
            return tuple(_clean(side) for side in said)
    return said


def _signed_off(written: bytes, draft: DraftDocument, language: str) -> bytes:
    """The file as one of this draft: it names no writer, and says in which language it is."""
    document = docx.Document(BytesIO(written))
    about = document.core_properties
    for name in ("author", "last_modified_by", "comments", "keywords", "subject", "category"):
        setattr(about, name, "")
    about.title, about.language, about.revision = draft.title, language, 1
    about.created = about.modified = dt.datetime.combine(draft.day, dt.time())
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), language)
    finished = BytesIO()
    document.save(finished)
    return finished.getvalue()
