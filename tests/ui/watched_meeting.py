"""A meeting that is looked at, moment by moment, in one language after the other."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from tests.ui.screen_words import Listener, words_on_screen
from ungeplan.app.program import Program
from ungeplan.demo.case import Case
from ungeplan.demo.eyes import find, look, wait_until
from ungeplan.demo.hands import Mouse, Pace
from ungeplan.demo.play import Demo
from ungeplan.model.facts import Stage
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language, Words, as_sentence

PATIENCE_MS = 4000
"""A plan on paper is made anew in the other language, away from the window."""


class Moment(Struct):
    """What the screen said at one moment."""

    name: str
    all_words: set[str]
    """In Danish, hidden parts too: what is shown later is worded by now."""
    danish: set[str]
    switched: set[str]
    """In English, after a press on the switch."""
    switched_back: set[str]


class WatchedMeeting(Demo):
    """The demo by mouse in Danish, and then what its story does not come to."""

    def __init__(self, case: Case, folder: Path, listener: Listener) -> None:
        super().__init__(case, folder, Language.DANISH.value, Mouse(Pace()), None)
        self._case = case
        self._folder = folder
        self._listener = listener
        self._hand = Mouse(Pace())
        self.moments: list[Moment] = []

    def play(self) -> int:
        """The story, what it leaves out, and the door of the next day."""
        self.program.start()
        self.meeting.play()
        self.keep_the_paper()
        self.take_a_break()
        self.go_through_the_stages()
        self.meeting.end()
        self.look_around_on_the_desk()
        self.program.close()
        self.come_back()
        return 0

    def keep_the_paper(self) -> None:
        """The places for a file, and signs that no letter can print."""
        self._press("TakeAlong", "Save as PDF")
        self.picture("places")
        assert self.program.meeting is not None
        self.program.meeting.my_plan.show_missing_signs(["☃"])
        self.picture("missing-signs")

    def take_a_break(self) -> None:
        """The curtain, while everybody breathes."""
        words = self.program.wording.content.meeting
        self._hand.press(self._say(words.always_there.pause))
        self.picture("pause")
        self._hand.press(self._say(words.pause.go_on))

    def go_through_the_stages(self) -> None:
        """Back to each stage, to what nobody needed there."""
        self._go_to(Stage.WELCOME)
        self._press("ChairsAtTable", "One more?")
        self._write("SeatForm", "What is the person called?", self._case.steps[2].helpers[0])
        self._press("SeatForm", "Somebody who works with you")
        self.picture("seat")
        self._press("SeatForm", "Not now")
        self._go_to(Stage.WISHES)
        self._go_to(Stage.GOALS)
        self._put_a_fourth_goal_on_the_figure()
        self.picture("swap")
        self._press("GoalChoice", "Keep all three")
        self._go_to(Stage.STEPS)
        self._hand.press(self._case.steps[0].text)
        self.picture("step-again")
        self._press("EditorFoot", "Close")
        self._go_to(Stage.MY_PLAN)
        while look(self._tr("BottomBar", "End the meeting")) is None:
            self._hand.press(self._say(self.program.wording.content.meeting.always_there.next))

    def look_around_on_the_desk(self) -> None:
        """The paper, and a name that nobody has."""
        self._press("PersonPage", "See the plan")
        wait_until(lambda: self.program.paper is not None)
        self.picture("paper")
        self._press("PaperPage", "Back")
        self._write("PeopleList", "Search by name", "?")
        self.picture("nobody")

    def come_back(self) -> None:
        """The program is started again: it asks for the passphrase."""
        self.program = Program(
            self._folder / "plans.db", self.program.wording, language_is_fixed=True
        )
        self.program.start()
        find(self._tr("Unlock", "Passphrase"))
        self.picture("unlock")
        self.program.close()

    def picture(self, name: str) -> None:
        """Look at the screen in both languages."""
        self.moments.append(
            Moment(
                name=name,
                all_words=words_on_screen(hidden_too=True),
                danish=words_on_screen(),
                switched=self._after_switching(Language.ENGLISH),
                switched_back=self._after_switching(Language.DANISH),
            )
        )

    def _after_switching(self, language: Language) -> set[str]:
        self.program.wording.use(language)
        words: set[str] = set()

        def settled() -> bool:
            nonlocal words
            words = words_on_screen()
            return not self._listener.foreign(words, language)

        wait_until(settled, PATIENCE_MS)
        return words

    def _put_a_fourth_goal_on_the_figure(self) -> None:
        wish = next(wish for wish in self._case.wishes if wish.zone is None)
        head = self.program.wording.content.figure.zones[Zone.HEAD]
        self._hand.carry(
            as_sentence(wish.text),
            f"{self._say(head.name)}: {as_sentence(self._say(head.label))}",
            lambda: self.picture("fourth"),
        )

    def _go_to(self, stage: Stage) -> None:
        self._hand.press(self._say(self.program.wording.content.meeting.bar[stage]))
        self.picture(f"{stage.value}-again")

    def _press(self, context: str, sentence: str) -> None:
        self._hand.press(self._tr(context, sentence))

    def _write(self, context: str, sentence: str, text: str) -> None:
        self._hand.write(self._tr(context, sentence), text)

    def _say(self, words: Words) -> str:
        return self.program.wording.say(words)

    def _tr(self, context: str, sentence: str) -> str:
        return QCoreApplication.translate(context, sentence)
