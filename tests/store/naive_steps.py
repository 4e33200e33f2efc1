"""The plain rules of steps, of questions to others, and of what has happened since last time."""

from __future__ import annotations

from tests.store.naive_state import (
    YOUNG,
    Thing,
    a_goal,
    a_wish,
    first,
    refuses_optional,
    refuses_words,
)
from tests.store.naive_wishes import NaiveWishes

TELLABLE = ("open", "done", "not_done")
FOLLOWS = {
    "asked": ("accepted", "declined", "answered", "withdrawn"),
    "accepted": ("answered", "declined", "withdrawn"),
}


class NaiveSteps(NaiveWishes):
    """Steps as they are made, asked, told and reached."""

    def refuses_add_step(self, op: Thing) -> str | None:
        full = "TooManySteps" if len(self.open_steps(op["goal"])) == 3 else None
        return self.no_goal(op["goal"]) or full or self._refuses_step(op)

    def do_add_step(self, op: Thing) -> bool:
        fits = (
            not self.no_goal(op["goal"])
            and self.person(op["owner"]) is not None
            and len(self.open_steps(op["goal"])) < 3
        )
        self._put_step(op, op["goal"], "open" if fits else "parked")
        return fits

    def refuses_change_step(self, op: Thing) -> str | None:
        step = self._open_step(op["step"])
        if step is None:
            return "UnknownStep"
        words_of_another = op["voice"] != step["said_by"] and _words(op) != _words(step)
        return self._refuses_step(op) or ("NotTheirWords" if words_of_another else None)

    def do_change_step(self, op: Thing) -> bool:
        step = self.step(op["step"])
        if step is None or (op["voice"] != step["said_by"] and _words(op) != _words(step)):
            self._put_step(op, step["goal"] if step else "", "parked")
            return False
        step.update(self._said_of(op))
        known = self.person(op["owner"]) is not None
        step["owner"] = op["owner"] if known else step["owner"]
        return known

    def refuses_remove_step(self, op: Thing) -> str | None:
        step = self._open_step(op["step"])
        if step is None:
            return "UnknownStep"
        return None if step["said_by"] == op["voice"] else "NotTheirWords"

    def do_remove_step(self, op: Thing) -> bool:
        step = self.step(op["step"])
        if step is None or step["said_by"] != op["voice"]:
            return False
        self.state["steps"].remove(step)
        return True

    def _refuses_step(self, op: Thing) -> str | None:
        due, helpers = op.get("due") or {}, op.get("helpers", [])
        return first(
            refuses_words(op["text"]),
            refuses_optional(op.get("if_it_goes_wrong", "")),
            refuses_words(due["words"]) if "words" in due else None,
            self.unknown(op["owner"], *helpers),
            "OwnerCannotHelp" if op["owner"] in helpers else None,
        )

    def _put_step(self, op: Thing, goal: str, status: str) -> None:
        told = {"how_it_went": "", "told_by": None, "told_at": None, "done_on": None}
        step = {"id": op["id"], "goal": goal, "said_by": op["voice"], "owner": op["owner"]}
        said = self._said_of(op)
        self.put("steps", {**step, **said, **told, "status": status, "bring_in": op.get("asks")})

    def _said_of(self, op: Thing) -> Thing:
        return {
            "text": op["text"],
            "due": op.get("due"),
            "helpers": [person for person in op.get("helpers", []) if self.person(person)],
            "if_it_goes_wrong": op.get("if_it_goes_wrong", ""),
        }

    def _open_step(self, step_id: str) -> Thing | None:
        step = self.step(step_id)
        if step is None or step["status"] != "open" or self.no_goal(step["goal"]):
            return None
        return step

    # -- asking somebody -----------------------------------------------------------------------

    def refuses_ask_somebody(self, op: Thing) -> str | None:
        return first(
            None if op["voice"] == YOUNG else "NotTheirWords",
            "UnknownPerson" if op["person"] == YOUNG else None,
            self.refuses_add_step(_as_step(op)),
            refuses_optional(op["purpose"]),
            refuses_words(op["question"]),
        )

    def do_ask_somebody(self, op: Thing) -> bool:
        return self.do_add_step(_as_step(op))

    def refuses_answer_asked(self, op: Thing) -> str | None:
        step = self.step(op["step"])
        if step is None or step["bring_in"] is None:
            return "UnknownStep"
        answer = op.get("answer", "")
        follows = op["status"] in FOLLOWS.get(step["bring_in"]["status"], ())
        return first(
            refuses_optional(answer),
            None if follows else "NotThatAnswer",
            refuses_words(answer) if op["status"] == "answered" else None,
        )

    def do_answer_asked(self, op: Thing) -> bool:
        step = self.step(op["step"])
        if step is None or step["bring_in"] is None:
            return False
        if op["status"] not in FOLLOWS.get(step["bring_in"]["status"], ()):
            return False
        step["bring_in"].update(status=op["status"], answer=op.get("answer", ""))
        return True

    # -- since last time -----------------------------------------------------------------------

    def refuses_tell_step(self, op: Thing) -> str | None:
        step = self.step(op["step"])
        if step is None or step["status"] not in TELLABLE or op["status"] not in TELLABLE:
            return "UnknownStep"
        again = step["status"] != "open" and op["status"] == "open"
        full = len(self.open_steps(step["goal"])) == 3
        return first(
            refuses_optional(op.get("words", "")),
            self._refuses_telling(step, op),
            self.no_goal(step["goal"]) if again else None,
            "TooManySteps" if again and full else None,
        )

    def do_tell_step(self, op: Thing) -> bool:
        step = self.step(op["step"])
        if step is None or step["status"] not in TELLABLE or op["status"] not in TELLABLE:
            return False
        opens = op["status"] == "open"
        full = opens and step["status"] != "open" and len(self.open_steps(step["goal"])) == 3
        if full or self._refuses_telling(step, op):
            return False
        words = op.get("words", "")
        if not words or words != step["how_it_went"]:
            step["told_by"] = op["voice"]
        step.update(status=op["status"], how_it_went=words)
        step["told_at"] = None if opens else op["meeting"]
        step["done_on"] = None if opens else op.get("done_on")
        return True

    def _refuses_telling(self, step: Thing, op: Thing) -> str | None:
        told = step["how_it_went"]
        takes_away = told and told != op.get("words", "") and step["told_by"] != op["voice"]
        return "NotTheirWords" if takes_away else None

    def refuses_reach_goal(self, op: Thing) -> str | None:
        return first(
            None if op["voice"] == YOUNG else "NotTheirWords",
            refuses_optional(op.get("words", "")),
            self.no_goal(op["goal"]),
        )

    def do_reach_goal(self, op: Thing) -> bool:
        return self.take_off(op["goal"], status="reached", last_words=op.get("words", ""))

    def refuses_shrink_goal(self, op: Thing) -> str | None:
        said_by = [goal["said_by"] for goal in self.active() if goal["id"] == op["goal"]]
        return first(
            refuses_words(op["text"]),
            self.no_goal(op["goal"]),
            None if said_by == [op["voice"]] else "NotTheirWords",
        )

    def do_shrink_goal(self, op: Thing) -> bool:
        wish = a_wish(op["id"], op["text"], op["voice"])
        self.put("wishes", wish)
        old = [goal for goal in self.active() if goal["id"] == op["goal"]]
        if not old:
            return False
        wish["zone_hint"] = old[0]["zone"]
        self.swap(op["goal"], a_goal(op["id"], wish, old[0]["zone"]))
        for step in self.open_steps(op["goal"]):
            step["goal"] = op["id"]
        education = self.state["education"]
        if education is not None and education["goal"] == op["goal"]:
            education["goal"] = op["id"]
        self.hand_rules_on(op["goal"], op["id"])
        return True

    def refuses_hide_goal(self, op: Thing) -> str | None:
        former = [goal["id"] for goal in self.former()]
        return first(
            None if op["voice"] == YOUNG else "NotTheirWords",
            None if self.no_goal(op["goal"]) else "AlreadyOnTheFigure",
            None if op["goal"] in former else "UnknownGoal",
        )

    def do_hide_goal(self, op: Thing) -> bool:
        if self.refuses_hide_goal(op):
            return False
        for goal in self.former():
            if goal["id"] == op["goal"]:
                goal["is_hidden"] = op.get("hidden", True)
        return True


def _as_step(op: Thing) -> Thing:
    needs_by = op.get("needs_by")
    asks = {"purpose": op["purpose"], "question": op["question"], "needs_by": needs_by}
    return {
        **op,
        "owner": op["person"],
        "due": {"due": "on", "day": needs_by} if needs_by else None,
        "asks": {**asks, "status": "asked", "answer": ""},
    }


def _words(step: Thing) -> tuple[str, str, str]:
    due = step.get("due") or {}
    return step["text"], step.get("if_it_goes_wrong", ""), due.get("words", "")
