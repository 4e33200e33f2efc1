"""Somebody interprets: what the page of two languages says becomes edits and half-typed words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ungeplan.model.conversation import Pen
from ungeplan.model.edits import AnyEdit, ApproveTranslation, ChooseSecondLanguage, Translate
from ungeplan.model.plan import EntryId, PersonId, Plan, SeatKind
from ungeplan.model.refusals import Refusal
from ungeplan.ui.meeting.on_the_table import shown_plan
from ungeplan.ui.meeting.two_languages_page import TwoLanguagesPage, Typed
from ungeplan.ui.plan_document import PlanDocument
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording


class TwoLanguages(QObject):
    """Ties the page to the plan. While somebody interprets, what they do there is theirs.

    The pen goes to them for that one entry and back to whoever had it.
    """

    def __init__(
        self, document: PlanDocument, wording: Wording, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._document = document
        self._wording = wording
        self._theme = theme
        self._window = window
        self._today = dt.date.today()
        self._page: TwoLanguagesPage | None = None
        document.plan_changed.connect(self._follow)
        document.edit_refused.connect(self._say_refusal)

    def open_page(self, scale: Scale, today: dt.date) -> TwoLanguagesPage:
        """The page, for the window to lay over the stage."""
        self._today = today
        page = TwoLanguagesPage(self._wording, self._theme, scale, self._window)
        page.closed.connect(self._forget_page)
        page.language_chosen.connect(self._choose_language)
        page.typed.connect(self._keep)
        page.translated.connect(self._translate)
        page.given_up.connect(self._give_up)
        page.approved.connect(self._approve)
        self._page = page
        self._show()
        page.open()
        return page

    @property
    def _interpreters(self) -> tuple[PersonId, ...]:
        journal = self._document.journal
        seats = journal.plan.seated(journal.meeting)
        return tuple(seat.person for seat in seats if seat.kind is SeatKind.INTERPRETER)

    @property
    def _language(self) -> str:
        return self._document.plan.second_language

    @property
    def _drafts(self) -> Mapping[EntryId, str]:
        """What is half-typed in the language of now, by what it translates."""
        beginning = self._field(EntryId(""))
        return {
            EntryId(field.removeprefix(beginning)): text
            for field, text in self._document.drafts.items()
            if field.startswith(beginning)
        }

    def _field(self, thing: EntryId) -> str:
        return f"translation/{self._language}/{thing}"

    def _show(self) -> None:
        if self._page is not None:
            # Never the plan itself: somebody at the table may not be allowed to see all of it.
            plan = shown_plan(self._document.journal, self._today, self._wording)
            self._page.show_plan(plan, self._interpreters, self._drafts)

    def _follow(self, before: Plan, now: Plan) -> None:
        if self._page is not None:
            self._page.say("")
        self._show()

    def _say_refusal(self, edit: AnyEdit | None, refusal: Refusal) -> None:
        if self._page is not None:
            self._page.say(self._wording.content.refusal(refusal, self._wording.language))

    def _forget_page(self) -> None:
        self._page = None

    # -- what is said on the page -------------------------------------------------------------

    def _choose_language(self, tag: str) -> None:
        if tag == self._language:
            self._show()
        else:
            self._do(ChooseSecondLanguage(tag))

    def _keep(self, typed: Typed) -> None:
        self._document.type_draft(self._field(typed.thing), typed.text)

    def _give_up(self, thing: str) -> None:
        self._document.drop_draft(self._field(EntryId(thing)))
        self._show()

    def _translate(self, typed: Typed) -> None:
        interpreters = self._interpreters
        edit = Translate(typed.thing, self._language, typed.text)
        # Of two who interpret, nobody can tell whose hand it is: then it is whoever writes.
        made = self._do_as(interpreters[0], edit) if len(interpreters) == 1 else self._do(edit)
        if made:
            self._document.drop_draft(self._field(typed.thing))
            self._show()

    def _approve(self, thing: str, person: str) -> None:
        self._do_as(PersonId(person), ApproveTranslation(EntryId(thing), self._language))

    def _do(self, edit: AnyEdit) -> bool:
        return self._document.do(edit) is not None

    def _do_as(self, person: PersonId, edit: AnyEdit) -> bool:
        before = self._document.pen
        self._document.pass_pen(Pen(voice=person, hand=person))
        try:
            return self._do(edit)
        finally:
            self._document.pass_pen(before)
