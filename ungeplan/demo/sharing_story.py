"""Who may know what, as the young person of the case says it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from ungeplan.demo.case import Case, CaseAnswer, CaseSharing
from ungeplan.demo.eyes import look
from ungeplan.demo.hands import Hand
from ungeplan.model.plan import Category, Choice
from ungeplan.ui.wording import Wording

_BY_LAW = (Category.CONTACT_PERSON, Category.DUTY)


class SharingStory:
    """Goes from person to person, and answers what there is to answer about each."""

    def __init__(self, case: Case, hand: Hand, wording: Wording) -> None:
        self._case = case
        self._hand = hand
        self._wording = wording
        self._words = wording.content.meeting.stages.sharing

    def tell(self) -> None:
        """All of it; the stage is on the screen."""
        for sharing in self._case.sharing:
            self.tell_about(sharing)

    def tell_about(self, sharing: CaseSharing) -> None:
        """Who one person is, and what they may know."""
        self._say_who_it_is(sharing)
        self.answer(sharing)

    def answer(self, sharing: CaseSharing) -> None:
        """What one person may know; the screen asks about that person."""
        for answer in sharing.answers:
            self._answer(answer)

    def _say_who_it_is(self, sharing: CaseSharing) -> None:
        hand, who = self._hand, self._tr("RecipientForm", sharing.who)
        known = look(sharing.person)
        if known is not None and known.name == sharing.person:
            hand.press(sharing.person)
            if look(who) is not None:
                hand.choose(who)
            return
        hand.press(self._tr("RecipientList", "One more person"))
        hand.write(self._tr("RecipientForm", "What is the person called?"), sharing.person)
        hand.choose(who)
        hand.press(self._tr("RecipientForm", "Add"))

    def _answer(self, answer: CaseAnswer) -> None:
        spoken = f"{self._said(answer)}. {self._thing(answer)}"
        if look(spoken) is None:
            goals = self._wording.say(self._words.goals)
            self._hand.press(f"{self._tr('ShareRow', 'One by one')}. {goals}")
        self._hand.choose(spoken)
        if answer.words:
            words = self._words
            is_not_yet = answer.choice is Choice.NOT_YET
            asked = self._wording.say(words.until_when if is_not_yet else words.what_else)
            self._hand.write(f"{asked} {self._thing(answer)}", answer.words)
            self._hand.key(Qt.Key.Key_Return)

    def _thing(self, answer: CaseAnswer) -> str:
        if answer.category is Category.CONTACT_PERSON:
            return self._words.contact_person.filled(
                self._wording.language, name=self._case.contact_person
            )
        return answer.goal or self._wording.say(getattr(self._words, answer.category))

    def _said(self, answer: CaseAnswer) -> str:
        words = self._words
        if answer.category in _BY_LAW:
            # The law says so: it is noted, not chosen.
            return self._wording.say(words.talked_about)
        spoken = {Choice.YES: words.yes, Choice.NO: words.no, Choice.NOT_YET: words.not_yet}
        return self._wording.say(spoken[answer.choice])

    def _tr(self, context: str, source: str) -> str:
        return QCoreApplication.translate(context, source)
