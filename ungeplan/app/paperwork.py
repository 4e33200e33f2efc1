"""Makes papers in the background: the plan, copies, letters, drafts and sheets about nobody."""

from __future__ import annotations

import datetime as dt
import threading
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ungeplan.model.content import Content
from ungeplan.model.copies import Copy, Letter
from ungeplan.model.facts import PlanConfirmed
from ungeplan.model.follow_on.words import DraftDocument
from ungeplan.model.language import Language
from ungeplan.model.plan import Plan
from ungeplan.ui.widgets.paper_forms import PaperForm, PaperSheet


class Order(NamedTuple):
    """One paper to make."""

    plan: Plan
    content: Content
    language: Language
    version: int | None
    """None prints it as a draft."""
    made_on: dt.date
    signed: PlanConfirmed | None = None
    """How the young person said yes to it."""
    leave_out_missing: bool = False
    sheet: PaperSheet | None = None
    """A sheet that is about nobody, in the place of the plan."""
    copies: tuple[Copy, ...] = ()
    """Copies for some people, in the place of the plan."""
    letter: Letter | None = None
    """The letter to somebody, in the place of the plan."""
    draft: DraftDocument | None = None
    """A draft of another plan, in the place of the plan."""
    own: Copy | None = None
    """The young person's own copy: what stands on another form than the usual page."""
    form: PaperForm = PaperForm.USUAL


class Made(NamedTuple):
    """What came of an order."""

    pdf: bytes
    """Everything, page after page."""
    apart: tuple[bytes, ...] = ()
    """Each copy for itself, in the order in which they were asked for."""


class Paperwork(QObject):
    """Makes papers away from the windows; what comes of an older order is dropped.

    Signals:
        made: a Made.
        signs_missing: the signs that no font can print.
        too_many_words: there is no room for them in the form that was wanted.
        failed: no paper could be made.
    """

    made = Signal(object)
    signs_missing = Signal(list)
    too_many_words = Signal()
    failed = Signal()
    _finished = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = 0
        self._threads: list[threading.Thread] = []
        self.is_busy = False
        """Whether somebody still waits for a paper."""
        self._finished.connect(self._hand_over)

    def make(self, order: Order) -> None:
        """Begin; one of the signals follows, unless a newer order comes first."""
        self._newest += 1
        self.is_busy = True
        thread = threading.Thread(
            target=self._work, args=(self._newest, order), name="paperwork", daemon=True
        )
        self._threads = [thread, *(t for t in self._threads if t.is_alive())]
        thread.start()

    def drop(self) -> None:
        """Nobody waits for the paper any more."""
        self._newest += 1
        self.is_busy = False

    def finish(self) -> None:
        """Nobody waits any more, and no thread is left at work."""
        self.drop()
        for thread in self._threads:
            thread.join()

    def _work(self, number: int, order: Order) -> None:
        # Imported here: nobody who only opens the desk waits for the libraries of the paper.
        from ungeplan.export.pdf import TooManyWords, UnprintableSigns

        try:
            self._finished.emit(number, _made(order))
        except UnprintableSigns as missing:
            self._finished.emit(number, list(missing.signs))
        except TooManyWords:
            self._finished.emit(number, TooManyWords)
        # A font that cannot be read, or a fault in the program: whoever waits must hear of it.
        except Exception:
            self._finished.emit(number, None)

    def _hand_over(self, number: int, result: object) -> None:
        if number != self._newest:
            return
        self.is_busy = False
        if isinstance(result, Made):
            self.made.emit(result)
        elif isinstance(result, list):
            self.signs_missing.emit(result)
        elif result is not None:
            self.too_many_words.emit()
        else:
            self.failed.emit()


def _made(order: Order) -> Made:
    from ungeplan.export.pdf import LINES, bound, draft_pdf, letter_pdf

    content, language = order.content, order.language
    if order.sheet is not None:
        return Made(_sheet_made(order, order.sheet))
    leave_out = order.leave_out_missing
    if order.draft is not None:
        return Made(draft_pdf(order.draft, content, language, leave_out_missing=leave_out))
    if order.letter is not None:
        return Made(letter_pdf(order.letter, content, language, leave_out_missing=leave_out))
    if order.form in LINES:
        return Made(_lines_made(order))
    if order.copies:
        apart = tuple(_copy_made(order, copy) for copy in order.copies)
        return Made(apart[0] if len(apart) == 1 else bound(apart), apart)
    return Made(_plan_made(order))


def _sheet_made(order: Order, sheet: PaperSheet) -> bytes:
    from ungeplan.export.pdf import blank_sheets_pdf, get_ready_pdf, method_card_pdf

    made = {
        PaperSheet.READY: get_ready_pdf,
        PaperSheet.FIGURE: blank_sheets_pdf,
        PaperSheet.METHOD: method_card_pdf,
    }[sheet]
    return made(order.content, order.language, made_on=order.made_on)


def _lines_made(order: Order) -> bytes:
    """One copy in another form: somebody's, or the young person's own."""
    from ungeplan.export.pdf import LINES

    copy = order.copies[0] if order.copies else order.own
    if copy is None:
        raise ValueError("there is no copy for that form")
    return LINES[order.form](
        copy,
        order.content,
        order.language,
        version=order.version,
        leave_out_missing=order.leave_out_missing,
    )


def _copy_made(order: Order, copy: Copy) -> bytes:
    from ungeplan.export.pdf import copy_pdf

    return copy_pdf(
        copy,
        order.content,
        order.language,
        version=order.version,
        signed=order.signed,
        leave_out_missing=order.leave_out_missing,
    )


def _plan_made(order: Order) -> bytes:
    from ungeplan.export.pdf import plan_pdf, wall_pdf

    return (wall_pdf if order.form is PaperForm.WALL else plan_pdf)(
        order.plan,
        order.content,
        order.language,
        version=order.version,
        made_on=order.made_on,
        signed=order.signed,
        leave_out_missing=order.leave_out_missing,
    )
