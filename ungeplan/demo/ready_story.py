"""How the young person of the case gets ready, before there is any meeting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt

from ungeplan.demo.case import Case, CaseCandidate, CaseReady
from ungeplan.demo.eyes import find, look, wait_until
from ungeplan.demo.hands import Hand
from ungeplan.model.language import Words
from ungeplan.model.plan import ChoiceMode
from ungeplan.ui.widgets.day_line import written
from ungeplan.ui.wording import Wording


class ReadyStory:
    """Sits down with the contact person at the desk, and goes back to it."""

    def __init__(
        self, case: Case, hand: Hand, wording: Wording, picture: Callable[[str], None]
    ) -> None:
        self._case = case
        self._hand = hand
        self._wording = wording
        self._words = wording.content.meeting.stages.get_ready
        self._picture = picture

    def tell(self, ready: CaseReady) -> None:
        """All of it; the young person's page is on the desk."""
        hand = self._hand
        find(self._tr("PersonPage", "Get ready together"))
        self._picture("desk-before")
        hand.press(self._tr("PersonPage", "Get ready together"))
        find(self._say(self._words.you_decide))
        self._picture("ready")
        self._go_on()
        self._choose_contact_person(ready)
        self._go_on()
        self._say_who_comes(ready)
        self._go_on()
        self._write(self._words.write_place, ready.place)
        self._picture("ready-place")
        self._go_on()
        self._write(self._words.write_not_about, ready.not_about)
        hand.press(self._tr("MeetingWindow", "We are ready"))
        hand.press(self._tr("Parting", "Yes, we are ready"))
        find(self._tr("PersonPage", "Begin a meeting"))

    def _choose_contact_person(self, ready: CaseReady) -> None:
        hand, words = self._hand, self._words
        find(self._say(words.who_by_your_side))
        for candidate in ready.candidates:
            self._lay_card(candidate)
        self._picture("ready-cards")
        name = self._case.contact_person
        hand.press(self._tr("CandidateCard", "Choose {name}").format(name=name))
        hand.choose(self._say(words.modes[ChoiceMode.OWN_CHOICE]))
        hand.write(self._say(words.own_words), ready.words)
        hand.write(self._say(words.asked_on), written(ready.asked_on))
        self._picture("ready-choice")
        hand.press(words.choose.filled(self._wording.language, name=name))
        wait_until(lambda: look(self._say(words.one_you_know)) is not None)
        self._picture("ready-chosen")

    def _lay_card(self, candidate: CaseCandidate) -> None:
        hand, words = self._hand, self._words
        hand.press(self._say(words.one_you_know))
        for question, answer in (
            (words.who_is_it, candidate.name),
            (words.known_from, candidate.known_from),
            (words.met_how_often, candidate.met_how_often),
        ):
            hand.write(self._say(question), answer)
        hand.press(self._say(words.lay_card))

    def _say_who_comes(self, ready: CaseReady) -> None:
        hand = self._hand
        find(self._say(self._words.who_is_there))
        for guest in ready.guests:
            hand.press(self._tr("PeoplePicker", "Somebody else"))
            hand.write(self._tr("PeoplePicker", "What is the person called?"), guest)
            hand.key(Qt.Key.Key_Return)
        self._picture("ready-guests")

    def _write(self, line: Words, text: str) -> None:
        if text:
            self._hand.write(self._say(line), text)
            self._hand.key(Qt.Key.Key_Return)

    def _go_on(self) -> None:
        self._hand.press(self._say(self._wording.content.meeting.always_there.next))

    def _say(self, words: Words) -> str:
        return self._wording.say(words)

    def _tr(self, context: str, source: str) -> str:
        return QCoreApplication.translate(context, source)
