"""What the questions at the end of a meeting say."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ungeplan.model.journal import Journal
from ungeplan.model.pens import own_choices
from ungeplan.model.plan import NextMeeting
from ungeplan.ui.meeting.my_plan_ask import Ask
from ungeplan.ui.meeting.next_meeting_input import told_again
from ungeplan.ui.wording import Wording


class MyPlanWords(QObject):
    """Says the questions of *Min plan* in the language of the moment."""

    def __init__(self, wording: Wording, parent: QObject) -> None:
        super().__init__(parent)
        self._wording = wording

    def question(self, ask: Ask) -> str:
        """What the screen asks."""
        stages, say = self._wording.content.meeting.stages, self._wording.say
        match ask:
            case Ask.MEET:
                return say(stages.take_with_you.when_again)
            case Ask.EDUCATION:
                return say(stages.yes.education)
            case Ask.READ_BACK:
                return say(stages.yes.read_back)
            case Ask.ANSWER:
                return say(stages.yes.question)
            case Ask.EXPERIENCE:
                return say(stages.experience.name)
            case Ask.TAKE:
                return say(stages.take_with_you.heading)
        return self.tr("The paper cannot show everything.")

    def helper(self, ask: Ask, contact_person: str, agreed: NextMeeting | None) -> str:
        """The line under it; who is named looks away, and what is agreed is told at the end."""
        yes, say = self._wording.content.meeting.stages.yes, self._wording.say
        match ask:
            case Ask.MEET:
                return self.tr("You can leave this out.")
            case Ask.EDUCATION:
                return say(yes.education_help)
            case Ask.READ_BACK:
                return say(yes.read_back_help)
            case Ask.ANSWER:
                return self.tr("Take your time. All of it can be changed.")
            case Ask.EXPERIENCE:
                return self._who_looks_away(contact_person)
            case Ask.TAKE:
                return told_again(agreed, self._wording) if agreed is not None else ""
        return self.tr("First we find out what to do.")

    def own_choices(self, journal: Journal) -> str:
        """What the young person chose themselves; empty when that was nothing."""
        chosen = own_choices(journal)
        if not chosen.own_goals:
            return ""
        yes = self._wording.content.meeting.stages.yes
        words = yes.own_goals_and_order if chosen.ordered else yes.own_goals
        gaps = {"own": chosen.own_goals, "count": chosen.goals}
        return words.filled(self._wording.language, **gaps)

    def _who_looks_away(self, name: str) -> str:
        words, say = self._wording.content.meeting.stages.experience, self._wording.say
        away = words.looks_away.filled(self._wording.language, contact_person=name) if name else ""
        return " ".join(filter(None, (away, say(words.no_name))))
