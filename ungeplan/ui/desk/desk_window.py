"""The desk (skrivebordet): the contact person's own window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ungeplan.ui.desk.label import label, say_on
from ungeplan.ui.meeting.look_menu import LookMenu
from ungeplan.ui.stylesheet import stylesheet
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.widgets.paper_forms import PaperForm, PaperSheet
from ungeplan.ui.wording import Wording

if TYPE_CHECKING:
    from ungeplan.model.copies import Holder
    from ungeplan.model.follow_on import Draft
    from ungeplan.model.follow_on.words import DraftDocument
    from ungeplan.model.people import PersonRow
    from ungeplan.model.plan import Plan, PlanId
    from ungeplan.ui.desk.door import FirstStart, Shut, Unlock
    from ungeplan.ui.desk.draft_page import DraftPage
    from ungeplan.ui.desk.new_person import NewPerson
    from ungeplan.ui.desk.nobody import Nobody
    from ungeplan.ui.desk.paper_page import PaperPage
    from ungeplan.ui.desk.people_list import PeopleList
    from ungeplan.ui.desk.person_page import PersonPage

_DENSE = 0.72
"""The private side is denser than the shared screen, and the same at every size of the window."""

_FIRST_SIZE = QSize(1360, 860)
_SMALLEST_SIZE = QSize(900, 600)
_FRAME = QSize(16, 48)
"""Room for what the system draws round a window; how much it is shows only with the window."""


_DOORS = ("first_start", "unlock", "shut")
_PAGES = (*_DOORS, "people", "nobody", "person", "new_person", "paper", "draft", "_table")
"""What is built when it is first wanted."""


class DeskWindow(QMainWindow):
    """Everything the contact person does before and after a meeting.

    Each page is imported and built when it is first wanted: the first picture waits for none.

    Signals:
        appeared: somebody can see it for the first time.
        begun: name and passphrase of the first start.
        unlocked: the passphrase somebody wrote.
        try_again_wanted: open the plans that stayed closed.
        person_chosen: the plan id of the young person to show.
        person_named: the chosen name of a new young person.
        name_changed: another chosen name for the one who is shown.
        meeting_wanted: the plan id of the young person to sit down with.
        short_meeting_wanted: likewise, for a quarter of an hour.
        get_ready_wanted: likewise, before the meeting.
        sheet_wanted: show the PaperSheet that is about nobody.
        edit_proposed: an edit for the plan of the one who is shown.
        meeting_missed: the two did not see each other as agreed.
        copy_wanted: show the copy of the person of that id, on paper.
        all_copies_wanted: show every copy that is agreed, on paper.
        letter_wanted: show the letter to the person of that id.
        copy_read: the id of a copy that its holder says they have read.
        copy_returned: the id of a copy that its holder does not have, or not any more.
        calendar_wanted: keep the next meeting as a file for a calendar.
        picture_wanted: keep the plan as a picture for the young person's phone.
        draft_begun: the kind of another plan that begins, and the id of the person it is for.
        draft_wanted: the id of the draft to show.
        draft_written: the name of a part of the draft that is shown, and what stands there.
        draft_typed: likewise, half-typed.
        new_words_wanted: the draft that is shown takes what the plan says now.
        draft_paper_wanted: show that draft on paper.
        draft_word_wanted: keep it as a Word file.
        draft_put_away: it is not worked on any more.
        draft_closed: back from the draft to the young person.
        draft_left: something else is done, and no draft is open any more.
        plan_wanted: show the plan of the one who is shown, on paper.
        print_wanted: print the paper that is shown.
        save_wanted: keep the paper that is shown as a file.
        form_chosen: the PaperForm in which the paper that is shown is wanted.
        missing_signs_left_out: make the paper, with boxes where signs cannot be printed.
        paper_put_away: nobody looks at the paper any more.
        colours_chosen: the Colours somebody wants on the desk.
        stillness_chosen: whether nothing may move on the desk.
        closing: the window wants to close; whoever wires it decides with `allow_close`.
    """

    appeared = Signal()
    begun = Signal(str, str)
    unlocked = Signal(str)
    try_again_wanted = Signal()
    person_chosen = Signal(str)
    person_named = Signal(str)
    name_changed = Signal(str)
    meeting_wanted = Signal(str)
    short_meeting_wanted = Signal(str)
    get_ready_wanted = Signal(str)
    sheet_wanted = Signal(str)
    edit_proposed = Signal(object)
    meeting_missed = Signal()
    copy_wanted = Signal(str)
    all_copies_wanted = Signal()
    letter_wanted = Signal(str)
    copy_read = Signal(str)
    copy_returned = Signal(str)
    calendar_wanted = Signal()
    picture_wanted = Signal()
    draft_begun = Signal(str, str)
    draft_wanted = Signal(str)
    draft_written = Signal(str, str)
    draft_typed = Signal(str, str)
    new_words_wanted = Signal()
    draft_paper_wanted = Signal()
    draft_word_wanted = Signal()
    draft_put_away = Signal()
    draft_closed = Signal()
    draft_left = Signal()
    plan_wanted = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    form_chosen = Signal(str)
    missing_signs_left_out = Signal()
    paper_put_away = Signal()
    colours_chosen = Signal(object)
    stillness_chosen = Signal(bool)
    closing = Signal()

    def __init__(self, wording: Wording, theme: Theme) -> None:
        super().__init__()
        self._wording = wording
        self._theme = theme
        self._has_appeared = False
        self._may_close = False
        self._door: FirstStart | Unlock | Shut | None = None
        self._shown: PlanId | None = None
        self._had_the_keys: QWidget | None = None
        """What the keyboard goes back to when the sheet of keys is gone."""
        self.setWindowTitle("ungeplan")
        self._scale = self._fit(self.screen().availableSize())
        self._make_actions()
        self._build()
        wording.language_changed.connect(self.retranslate)

    def _make_actions(self) -> None:
        self.find_action = self._action(QKeySequence.StandardKey.Find)
        self.new_person_action = self._action(QKeySequence.StandardKey.New)
        self.keys_action = self._action(Qt.Key.Key_F1)
        self.find_action.triggered.connect(self._search)
        self.new_person_action.triggered.connect(self._ask_who)
        self.keys_action.triggered.connect(self._show_keys)

    def _action(self, shortcut: Qt.Key | QKeySequence.StandardKey) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(shortcut))
        return action

    def _build(self) -> None:
        """Everything there is, in the theme of now; the pages follow when they are wanted."""
        theme = self._theme
        self._opening = label("helper")
        self._opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._owner = QLabel()
        self._owner.setProperty("look", "small")
        self._owner.setTextFormat(Qt.TextFormat.PlainText)
        self._language = Button()
        self._language.setProperty("look", "plain")
        side = self._scale.text(BODY + 4)
        self._language.setIcon(icon("globe", theme.action_text, side))
        self._language.setIconSize(QSize(side, side))
        self._colours = Button()
        self._colours.setProperty("look", "plain")
        self.look = LookMenu(self._wording, theme, self._colours)
        """How the desk looks; a meeting looks as its young person wants it."""
        self.look.show_scale(self._scale)
        self.look.show_stillness(is_theirs=True)
        self._colours.setMenu(self.look)
        self._message = label("warning")
        self._message.hide()

        self._side = QFrame()
        self._pages = QStackedWidget()
        self._screens = QStackedWidget()
        self._screens.addWidget(self._opening)
        self._whole = whole = QWidget()
        whole.setProperty("look", "paper")
        # They belong to what a panel covers: then they do nothing.
        whole.addAction(self.keys_action)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._message)
        layout.addWidget(self._screens, 1)
        layout.addWidget(self._bar())
        self.setCentralWidget(whole)
        self.setStyleSheet(stylesheet(theme, self._scale))
        self._language.clicked.connect(self._wording.switch)
        self.look.colours_chosen.connect(self.colours_chosen)
        self.look.stillness_chosen.connect(self.stillness_chosen)
        self.retranslate()

    # -- what is shown ------------------------------------------------------------------------

    def show_first_start(self) -> None:
        """Ask for a name and a passphrase."""
        self._stand_at(self.first_start)

    def show_unlock(self) -> None:
        """Ask for the passphrase."""
        self._stand_at(self.unlock)

    def say_at_the_door(self, message: str) -> None:
        """Say why the plans stay closed; whoever stands at the door can try again."""
        door = self._door or self.shut
        if door is not self._door:
            self._stand_at(door)
        door.say(message)

    def show_people(self, people: Sequence[PersonRow], owner: str) -> None:
        """Show the list."""
        self._owner.setText(owner)
        self.people.show_people(people)
        self.nobody.show_whether_first(not people)
        if self._screens.currentWidget() is not self._table:
            self._screens.setCurrentWidget(self._table)
            self.people.focus_search()

    def forget_people(self) -> None:
        """Hold nobody's name but that of the one who is shown.

        Assistive technology also reaches a window that is hidden.
        """
        self.people.forget()
        self.new_person.forget()
        if self._shown is not None:
            self.person.close_questions()
        self._forget_draft()

    def show_person(
        self,
        plan_id: PlanId,
        plan: Plan,
        *,
        meeting_open: bool,
        version: int,
        draft: bool,
        today: dt.date | None = None,
        missed: int = 0,
        holders: Sequence[Holder] = (),
    ) -> None:
        """Show this young person beside the list; days are counted up to today.

        `missed` is how often the two have missed each other since they last met, and `holders`
        how it stands with everybody's copy.
        """
        if plan_id != self._shown:
            self.person.close_questions()
        self._shown = plan_id
        self.person.show_plan(
            plan,
            meeting_open=meeting_open,
            version=version,
            draft=draft,
            today=today or dt.date.today(),
            missed=missed,
            holders=holders,
        )
        self.people.choose(plan_id)
        self._forget_draft()
        self._pages.setCurrentWidget(self.person)

    def show_copies(self, plan: Plan, holders: Sequence[Holder], today: dt.date) -> None:
        """Show how it stands with the copies of the one who is shown, behind whatever is open."""
        self.person.copies.show_copies(plan, holders, today)

    def show_draft(
        self, draft: Draft, document: DraftDocument, *, comes_forward: bool = True
    ) -> None:
        """Show this draft, with what is written in it."""
        self.draft.show_draft(draft, document)
        if comes_forward and self._pages.currentWidget() is not self.draft:
            self._pages.setCurrentWidget(self.draft)
            self.draft.take_focus()

    def leave_draft(self) -> None:
        """Back to the young person, where the draft was."""
        self._forget_draft()
        self._back_to_person()
        self.person.take_focus_at_drafts()

    def focus_person(self) -> None:
        """The keys begin at what one does next with the young person."""
        self.person.take_focus()

    def show_paper(
        self, pdf: bytes, forms: Sequence[PaperForm] = (), form: PaperForm = PaperForm.USUAL
    ) -> None:
        """Show a paper, and in which other forms it can be had."""
        self.paper.show_paper(pdf, forms, form)
        self._pages.setCurrentWidget(self.paper)

    @property
    def shows_paper(self) -> bool:
        """Whether a paper is looked at."""
        return self._pages.currentWidget() is self.paper

    def leave_paper(self) -> None:
        """Back to where the paper was wanted: the draft that is open, or the young person."""
        if self._has_draft:
            self._pages.setCurrentWidget(self.draft)
            self.draft.paper.setFocus()
            self.paper_put_away.emit()
            return
        self._back_to_person()
        if self._shown is not None:
            self.person.take_focus_at_paper()
        else:
            self.nobody.take_focus()

    def show_missing_signs(self, signs: Sequence[str]) -> None:
        """Say which signs cannot be printed, and let the contact person choose."""
        self.paper.show_missing_signs(signs)
        self._pages.setCurrentWidget(self.paper)

    def say(self, message: str) -> None:
        """Show one plain sentence above everything; an empty one takes it away."""
        say_on(self._message, message)

    def say_to_new_person(self, message: str) -> None:
        """Say one plain sentence where somebody new is asked for a name."""
        self.new_person.say(message)

    @property
    def name_in_question(self) -> str | None:
        """What is typed where somebody new is asked for a name; None while nobody is asked."""
        if self._pages.currentWidget() is not self.__dict__.get("new_person", self):
            return None
        return "".join(line.text() for line in _lines_seen(self.new_person))

    def ask_who(self, name: str) -> None:
        """Ask somebody new for a name; so much of it is typed already."""
        self._ask_who()
        for line in _lines_seen(self.new_person):
            line.setText(name)

    @property
    def theme(self) -> Theme:
        """What the window wears."""
        return self._theme

    @property
    def has_people(self) -> bool:
        """Whether the list is shown, and not a door."""
        return "_table" in self.__dict__

    def wear(self, theme: Theme) -> None:
        """Take another theme: everything is built anew; what is typed at a door stays.

        Whoever wires it shows the people again, and asks again who is new.
        """
        if theme == self._theme:
            return
        self._theme = theme
        stands_at_door = self._door is not None and self._screens.currentWidget() is self._door
        door = (
            next(n for n in _DOORS if self.__dict__.get(n) is self._door) if stands_at_door else ""
        )
        owner, message = self._owner.text(), self._message.text()
        before, has_people = self._whole, self.has_people
        typed = [line.text() for line in _lines_seen(before)]
        self.takeCentralWidget()
        for name in _PAGES:
            self.__dict__.pop(name, None)
        self._build()
        # Now, not when Qt comes to it: what is typed goes where somebody sees it.
        self._whole.show()
        self._owner.setText(owner)
        self.say(message)
        if has_people:
            self._screens.setCurrentWidget(self._table)
        elif door:
            self._stand_at(getattr(self, door))
            for line, text in zip(_lines_seen(self._whole), typed, strict=True):
                line.setText(text)
        before.deleteLater()

    def finish_typing(self) -> None:
        """What stands half-typed on a page counts as finished."""
        if self._shown is not None:
            self.person.finish_typing()
        if "draft" in self.__dict__:
            self.draft.finish_typing()

    def lay_over(self, panel: QWidget) -> None:
        """Show a panel over the page."""
        panel.show()
        panel.raise_()
        panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def allow_close(self) -> None:
        """Nothing keeps the window open any more."""
        self._may_close = True

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._opening.setText(self.tr("Opening the plans …"))
        # As `say_beside_icon` does, for which the first picture does not wait.
        self._language.setText(f" {self._wording.name_of_other}")
        self._language.setAccessibleName(self._wording.name_of_other)
        self._colours.setText(self.tr("Colours"))
        self.find_action.setText(self.tr("Search among the young people"))
        self.new_person_action.setText(self.tr("A new young person"))
        self.keys_action.setText(self.tr("Show the keys"))

    # -- the pages ----------------------------------------------------------------------------

    @cached_property
    def first_start(self) -> FirstStart:
        """Asks for a name and a passphrase."""
        from ungeplan.ui.desk.door import FirstStart

        page = FirstStart(self._wording, self._theme, self._scale)
        page.begun.connect(self.begun)
        self._screens.addWidget(page)
        return page

    @cached_property
    def unlock(self) -> Unlock:
        """Asks for the passphrase."""
        from ungeplan.ui.desk.door import Unlock

        page = Unlock(self._wording, self._theme, self._scale)
        page.unlocked.connect(self.unlocked)
        self._screens.addWidget(page)
        return page

    @cached_property
    def shut(self) -> Shut:
        """Stands where no passphrase helps."""
        from ungeplan.ui.desk.door import Shut

        page = Shut(self._wording, self._scale)
        page.try_again_wanted.connect(self._try_again)
        self._screens.addWidget(page)
        return page

    @cached_property
    def people(self) -> PeopleList:
        """The list."""
        from ungeplan.ui.desk.people_list import PeopleList

        people = PeopleList(self._wording, self._theme, self._scale)
        people.person_chosen.connect(self.person_chosen)
        people.meeting_wanted.connect(self.meeting_wanted)
        people.new_person_wanted.connect(self._ask_who)
        people.addAction(self.find_action)
        return people

    @cached_property
    def nobody(self) -> Nobody:
        """What stands beside the list while no young person is shown."""
        from ungeplan.ui.desk.nobody import Nobody

        page = Nobody(self._wording, self._theme, self._scale)
        page.new_person_wanted.connect(self._ask_who)
        page.sheet_wanted.connect(self.sheet_wanted)
        # It is the first page, whichever was built first.
        self._pages.insertWidget(0, page)
        return page

    @cached_property
    def person(self) -> PersonPage:
        """One young person, beside the list."""
        from ungeplan.ui.desk.person_page import PersonPage

        page = PersonPage(self._wording, self._theme, self._scale)
        page.meeting_wanted.connect(self._want_meeting)
        page.short_meeting_wanted.connect(self._want_short_meeting)
        page.get_ready_wanted.connect(self._want_to_get_ready)
        page.ready_paper_wanted.connect(self._want_ready_paper)
        page.edit_proposed.connect(self.edit_proposed)
        page.missed.connect(self.meeting_missed)
        copies = page.copies
        copies.copy_wanted.connect(self.copy_wanted)
        copies.all_copies_wanted.connect(self.all_copies_wanted)
        copies.letter_wanted.connect(self.letter_wanted)
        copies.copy_read.connect(self.copy_read)
        copies.copy_returned.connect(self.copy_returned)
        copies.calendar_wanted.connect(self.calendar_wanted)
        copies.picture_wanted.connect(self.picture_wanted)
        page.drafts.draft_begun.connect(self.draft_begun)
        page.drafts.draft_wanted.connect(self.draft_wanted)
        page.plan_wanted.connect(self.plan_wanted)
        page.name_chosen.connect(self.name_changed)
        self._pages.addWidget(page)
        return page

    @cached_property
    def new_person(self) -> NewPerson:
        """Asks what somebody new is called."""
        from ungeplan.ui.desk.new_person import NewPerson

        page = NewPerson(self._wording, self._scale)
        page.named.connect(self.person_named)
        page.given_up.connect(self._back_to_person)
        self._pages.addWidget(page)
        self._pages.currentChanged.connect(self._cover_list)
        return page

    @cached_property
    def paper(self) -> PaperPage:
        """The plan on paper."""
        from ungeplan.ui.desk.paper_page import PaperPage

        page = PaperPage(self._wording, self._theme, self._scale)
        page.closed.connect(self.leave_paper)
        page.print_wanted.connect(self.print_wanted)
        page.save_wanted.connect(self.save_wanted)
        page.form_chosen.connect(self.form_chosen)
        page.missing_signs_left_out.connect(self.missing_signs_left_out)
        self._pages.addWidget(page)
        return page

    @cached_property
    def draft(self) -> DraftPage:
        """A draft of another plan."""
        from ungeplan.ui.desk.draft_page import DraftPage

        page = DraftPage(self._wording, self._theme, self._scale)
        page.closed.connect(self.draft_closed)
        page.written.connect(self.draft_written)
        page.typed.connect(self.draft_typed)
        page.new_words_wanted.connect(self.new_words_wanted)
        page.paper_wanted.connect(self.draft_paper_wanted)
        page.word_wanted.connect(self.draft_word_wanted)
        page.put_away.connect(self.draft_put_away)
        self._pages.addWidget(page)
        return page

    # -- how it is put together ---------------------------------------------------------------

    @cached_property
    def _table(self) -> QWidget:
        """The list, and a page beside it."""
        table = QWidget()
        self._side.setProperty("look", "side")
        self._side.setFixedWidth(self._scale.px(560))
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.people)
        layout = QHBoxLayout(table)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._side)
        layout.addWidget(self._pages, 1)
        table.addAction(self.new_person_action)
        self._screens.addWidget(table)
        return table

    def _fit(self, screen: QSize) -> Scale:
        """Take a size that the screen has room for; the scale grows with a large one."""
        grown = max(1.0, Scale.of(screen).factor)
        room = screen - _FRAME
        wanted = _FIRST_SIZE * grown
        self.setMinimumSize((_SMALLEST_SIZE * grown).boundedTo(room))
        self.resize(wanted.boundedTo(room))
        if wanted != self.size():
            self.setWindowState(Qt.WindowState.WindowMaximized)
        return Scale(_DENSE * grown)

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("look", "bar")
        row = QHBoxLayout(bar)
        px = self._scale.px
        row.setContentsMargins(px(24), px(4), px(16), px(4))
        row.addWidget(self._owner)
        row.addStretch()
        row.addWidget(self._colours)
        row.addWidget(self._language)
        return bar

    def _stand_at(self, door: FirstStart | Unlock | Shut) -> None:
        self._door = door
        self._screens.setCurrentWidget(door)
        door.take_focus()

    def _try_again(self) -> None:
        self._door = None
        self._screens.setCurrentWidget(self._opening)
        self.try_again_wanted.emit()

    def _search(self) -> None:
        self.people.focus_search()

    def _show_keys(self) -> None:
        from ungeplan.ui.widgets.keys_sheet import KeyGroup, KeysSheet, lines_of

        actions = lines_of((self.new_person_action, self.find_action, self.keys_action))
        groups = (KeyGroup(self.tr("On the desk"), actions),)
        sheet = KeysSheet(groups, self._theme, self._scale, self)
        sheet.closed.connect(self._leave_keys)
        self._had_the_keys = self.focusWidget()
        self._whole.hide()
        self.lay_over(sheet)

    def _leave_keys(self) -> None:
        self._whole.show()
        if self._had_the_keys is not None and isValid(self._had_the_keys):
            self._had_the_keys.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_who(self) -> None:
        self._forget_draft()
        self.draft_left.emit()
        self._pages.setCurrentWidget(self.new_person)
        self.new_person.begin()
        self.paper_put_away.emit()

    def _back_to_person(self) -> None:
        self._pages.setCurrentWidget(self.nobody if self._shown is None else self.person)
        self.paper_put_away.emit()

    @property
    def _has_draft(self) -> bool:
        return "draft" in self.__dict__ and self.draft.is_open

    def _forget_draft(self) -> None:
        if "draft" in self.__dict__:
            self.draft.forget()

    def _cover_list(self) -> None:
        """While somebody new is asked for a name, they read nobody else's."""
        self._side.setVisible(self._pages.currentWidget() is not self.new_person)

    def _want_ready_paper(self) -> None:
        self.sheet_wanted.emit(PaperSheet.READY.value)

    def _want_meeting(self) -> None:
        if self._shown is not None:
            self.meeting_wanted.emit(self._shown)

    def _want_short_meeting(self) -> None:
        if self._shown is not None:
            self.short_meeting_wanted.emit(self._shown)

    def _want_to_get_ready(self) -> None:
        if self._shown is not None:
            self.get_ready_wanted.emit(self._shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_appeared:
            self._has_appeared = True
            self.appeared.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        self.closing.emit()
        # By now it may: a computer that shuts down must not be kept waiting.
        event.setAccepted(self._may_close)


def _lines_seen(page: QWidget) -> list[QLineEdit]:
    return [line for line in page.findChildren(QLineEdit) if line.isVisibleTo(page)]
