"""The rules of a plan once more, as plainly as can be: dicts, lists, and a copy before each edit.

It shares no code with the program. Where the two disagree, one of them is wrong. The rules of each
stage stand in a file of their own, naive_*.py; here is what holds for all of them.
"""

from __future__ import annotations

import copy

from tests.store.naive_agreement import NaiveAgreement
from tests.store.naive_contact_person import NaiveContactPerson
from tests.store.naive_me import NaiveMe
from tests.store.naive_people import NaivePeople
from tests.store.naive_state import YOUNG, State, Thing
from tests.store.naive_steps import NaiveSteps

SAYS_WORDS = {
    "add_wish",
    "reword_wish",
    "remove_wish",
    "add_step",
    "change_step",
    "remove_step",
    "say_we_disagree",
    "prepare",
    "say_right_now",
    "add_strength",
    "reword_strength",
    "remove_strength",
    "choose_figure",
    "set_share_rule",
    "tell_left_out",
    "choose_contact_person",
    "tell_step",
    "reach_goal",
    "shrink_goal",
    "hide_goal",
    "ask_somebody",
    "say_first_step",
    "say_education",
}


class NaivePlan(NaivePeople, NaiveContactPerson, NaiveMe, NaiveSteps, NaiveAgreement):
    """One plan: what would be refused, and what follows from what was done."""

    def __init__(self) -> None:
        super().__init__()
        self.meeting: str | None = None
        self.versions = 0
        self.said: dict[str, Thing] = {}
        """Every edit that was not forgotten, by id, in order."""
        self._voices: dict[str, str] = {}
        self._counts: list[tuple[str, State]] = []
        """The edits that count, each with the plan as it was before it."""
        self._undone: list[str] = []
        self._border: set[str] = set()
        """The edits that undo does not reach any more."""

    # -- what would be refused -----------------------------------------------------------------

    def refuses(self, op: Thing) -> str | None:
        """The name of the rule that says no to an edit, or None."""
        known = [person["id"] for person in self.state["people"]]
        if op["do"] == "begin_plan":
            known += [YOUNG, op["contact_person"]]
        if op["voice"] not in known or op["hand"] not in known:
            return "UnknownPerson"
        rule: str | None = getattr(self, f"refuses_{op['do']}")(op)
        return rule

    def refuses_in_a_meeting(self, voice: str, hand: str) -> str | None:
        """The same for what can only happen in a meeting."""
        if self.refuses_around(voice, hand):
            return "UnknownPerson"
        return "NoMeeting" if self.meeting is None else None

    def refuses_around(self, voice: str, hand: str) -> str | None:
        """The same for what can happen at any time."""
        known = [person["id"] for person in self.state["people"]]
        return None if voice in known and hand in known else "UnknownPerson"

    def refuses_undo(self, voice: str, hand: str) -> str | None:
        last = self._last_that_counts()
        return self._refuses_turn(last, "NothingToUndo", voice, hand)

    def refuses_redo(self, voice: str, hand: str) -> str | None:
        last = self._undone[-1] if self._undone else None
        return self._refuses_turn(last, "NothingToRedo", voice, hand)

    def refuses_forget(self, target: str, voice: str, hand: str) -> str | None:
        if self.refuses_around(voice, hand):
            return "UnknownPerson"
        if target not in self.said or self.said[target]["do"] == "begin_plan":
            return "UnknownEntry"
        return None if self._may_forget(target, voice) else "NotTheirWords"

    def _refuses_turn(self, op: str | None, nothing: str, voice: str, hand: str) -> str | None:
        if op is None:
            return nothing
        if self.refuses_around(voice, hand):
            return "UnknownPerson"
        its_voice = self._voices[op]
        words = self.said[op]["do"] in SAYS_WORDS and its_voice == self._first_said_by(op)
        return "NotTheirWords" if words and its_voice != voice else None

    # -- what is done --------------------------------------------------------------------------

    def do(self, op: Thing) -> None:
        self.said[op["id"]] = op
        self._voices[op["id"]] = op["voice"]
        self._undone = []
        self._count(op)
        if op["do"] == "begin_plan":
            self._draw_border()

    def undo(self) -> None:
        op = self._last_that_counts()
        assert op is not None
        self._undone.append(op)
        self._recount([known for known, _ in self._counts if known != op])

    def redo(self) -> None:
        op = self._undone.pop()
        counting = {known for known, _ in self._counts} | {op}
        self._recount([known for known in self.said if known in counting])

    def forget(self, target: str, voice: str) -> None:
        things, gone = {_about(self.said[target]) or target}, {target}
        for op in list(self.said)[list(self.said).index(target) + 1 :]:
            if _wish_placed(self.said[op]) in things:
                things.add(op)
            elif _repeats(self.said[op]) in things and self._may_forget(op, voice):
                things.add(op)
                gone.add(op)
        self._forget_all(gone)

    def forget_right_now(self, area: str) -> None:
        """How it was at this meeting, in that area."""
        self._forget_all(self.said_right_now(area))

    def said_right_now(self, area: str) -> set[str]:
        same = ("say_right_now", self.meeting, area)
        said = self.said.items()
        return {op for op, it in said if (it["do"], it["meeting"], it.get("area")) == same}

    def _forget_all(self, gone: set[str]) -> None:
        if not gone:
            return
        self.said = {op: said for op, said in self.said.items() if op not in gone}
        self._undone = []
        self._recount([op for op, _ in self._counts if op not in gone])

    def begin_meeting(self, meeting: str) -> None:
        self.meeting = meeting
        self._draw_border()

    def end_meeting(self) -> None:
        self.meeting = None
        self._draw_border()

    def say_yes(self) -> None:
        self.versions += 1
        self._draw_border()

    def _count(self, op: Thing) -> None:
        self._counts.append((op["id"], self.state))
        self.state = copy.deepcopy(self.state)
        if not getattr(self, f"do_{op['do']}")(op):
            self.state["misfits"].append(op["id"])

    def _recount(self, ops: list[str]) -> None:
        """Go back to the last plan that both ways have in common, and on from there."""
        same = 0
        while same < min(len(ops), len(self._counts)) and self._counts[same][0] == ops[same]:
            same += 1
        if same < len(self._counts):
            self.state = self._counts[same][1]
            del self._counts[same:]
        for op in ops[same:]:
            self._count(self.said[op])

    def _draw_border(self) -> None:
        self._border = set(self._voices)
        self._undone = []

    def _last_that_counts(self) -> str | None:
        reached = [op for op, _ in self._counts if op not in self._border]
        return next((op for op in reversed(reached) if op not in self.state["misfits"]), None)

    def _first_said_by(self, op: str) -> str:
        return self._voices[_about(self.said[op]) or op]

    def _may_forget(self, op: str, voice: str) -> bool:
        first = self._first_said_by(op)
        return voice == first or (first != YOUNG and voice == self._repeated_from(op))

    def _repeated_from(self, op: str) -> str | None:
        """Whose words may stand in it as well: of a goal, those of the wish it was."""
        thing = _repeats(self.said[op])
        if thing in self.said:
            thing = _wish_placed(self.said[thing]) or thing
        return self._voices.get(thing or "")


def _about(op: Thing) -> str | None:
    """What is said in other words."""
    named = {"reword_wish": "wish", "change_step": "step", "reword_strength": "strength"}
    thing: str | None = op[named[op["do"]]] if op["do"] in named else None
    return thing


def _repeats(op: Thing) -> str | None:
    """What may be said there once more, in whatever way."""
    named = {
        "translate": "thing",
        "tell_step": "step",
        "answer_asked": "step",
        "reach_goal": "goal",
        "shrink_goal": "goal",
    }
    thing: str | None = op[named[op["do"]]] if op["do"] in named else _about(op)
    return thing


def _wish_placed(op: Thing) -> str | None:
    placed: str | None = op["wish"] if op["do"] in ("place_goal", "swap_goal") else None
    return placed
