"""The rules of a plan once more, as plainly as can be: dicts, lists, and a copy before each edit.

It shares no code with the program. Where the two disagree, one of them is wrong.
"""

from __future__ import annotations

import copy
import re
from typing import Any

Thing = dict[str, Any]
State = dict[str, Any]

YOUNG = "young-person"
SAYS_WORDS = {
    "add_wish",
    "reword_wish",
    "remove_wish",
    "add_step",
    "change_step",
    "remove_step",
    "say_we_disagree",
}


class NaivePlan:
    """One plan: what would be refused, and what follows from what was done."""

    def __init__(self) -> None:
        self.state: State = {
            "people": [],
            "contact_person_id": None,
            "seats": [],
            "wishes": [],
            "goals": [],
            "steps": [],
            "ratings": [],
            "next_meeting": None,
            "disagreement": None,
            "misfits": [],
        }
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
        rule: str | None = getattr(self, f"_refuses_{op['do']}")(op)
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
        return None if voice == self._first_said_by(target) else "NotTheirWords"

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

    def forget(self, target: str) -> None:
        thing = _about(self.said[target]) or target
        later = list(self.said)[list(self.said).index(target) + 1 :]
        gone = {target, *(op for op in later if _about(self.said[op]) == thing)}
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
        if not getattr(self, f"_do_{op['do']}")(op):
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

    # -- people --------------------------------------------------------------------------------

    def _refuses_begin_plan(self, op: Thing) -> str | None:
        return "PlanAlreadyBegun" if _find(self.state["people"], YOUNG) else None

    def _do_begin_plan(self, op: Thing) -> bool:
        self._put("people", _person(YOUNG, op["chosen_name"]))
        self._put("people", _person(op["contact_person"], op["contact_person_name"], "", True))
        self.state["contact_person_id"] = op["contact_person"]
        return True

    def _refuses_choose_name(self, op: Thing) -> str | None:
        return _refuses_words(op["name"])

    def _do_choose_name(self, op: Thing) -> bool:
        self._put("people", _person(YOUNG, op["name"]))
        return True

    def _refuses_add_person(self, op: Thing) -> str | None:
        return _refuses_words(op["name"]) or _refuses_optional(op.get("relation", ""))

    def _do_add_person(self, op: Thing) -> bool:
        relation, professional = op.get("relation", ""), op.get("is_professional", False)
        self._put("people", _person(op["id"], op["name"], relation, professional))
        return True

    def _refuses_take_seat(self, op: Thing) -> str | None:
        person, kind, reason = op["person"], op["kind"], op.get("reason", "")
        if op["meeting"] is None:
            return "NoMeeting"
        if not _find(self.state["people"], person):
            return "UnknownPerson"
        if refused := _refuses_optional(reason):
            return refused
        taken = [YOUNG, self.state["contact_person_id"]]
        taken += [s["person"] for s in self.state["seats"] if s["meeting"] == op["meeting"]]
        if kind in ("young_person", "contact_person") or person in taken:
            return "AlreadySeated"
        unasked = not reason.strip() or op["voice"] != YOUNG
        return "SeatNeedsReason" if kind == "professional" and unasked else None

    def _do_take_seat(self, op: Thing) -> bool:
        if not _find(self.state["people"], op["person"]):
            return False
        seat = {"person": op["person"], "meeting": op["meeting"], "kind": op["kind"]}
        self._leave(op["person"], op["meeting"])
        self.state["seats"].append({**seat, "reason": op.get("reason", "")})
        return True

    def _refuses_seat_guest(self, op: Thing) -> str | None:
        if op["meeting"] is None:
            return "NoMeeting"
        refused = _refuses_words(op["name"]) or _refuses_optional(op.get("reason", ""))
        if refused:
            return refused
        if op["kind"] in ("young_person", "contact_person"):
            return "AlreadySeated"
        unasked = not op.get("reason", "").strip() or op["voice"] != YOUNG
        return "SeatNeedsReason" if op["kind"] == "professional" and unasked else None

    def _do_seat_guest(self, op: Thing) -> bool:
        guest = _person(op["id"], op["name"], "", op["kind"] == "professional")
        self._put("people", guest)
        seat = {"person": op["id"], "meeting": op["meeting"], "kind": op["kind"]}
        self.state["seats"].append({**seat, "reason": op.get("reason", "")})
        return True

    def _refuses_leave_seat(self, op: Thing) -> str | None:
        seats = [(seat["person"], seat["meeting"]) for seat in self.state["seats"]]
        return None if (op["person"], op["meeting"]) in seats else "NotSeated"

    def _do_leave_seat(self, op: Thing) -> bool:
        self._leave(op["person"], op["meeting"])
        return True

    def _leave(self, person: str, meeting: str) -> None:
        self.state["seats"] = [
            seat
            for seat in self.state["seats"]
            if not (seat["person"] == person and seat["meeting"] == meeting)
        ]

    # -- wishes --------------------------------------------------------------------------------

    def _refuses_add_wish(self, op: Thing) -> str | None:
        card = op.get("card")
        lying = [wish["card"] for wish in self.state["wishes"]]
        taken = card is not None and card in lying
        return _refuses_words(op["text"]) or ("CardAlreadyTaken" if taken else None)

    def _do_add_wish(self, op: Thing) -> bool:
        wish = _wish(op["id"], op["text"], op["voice"])
        self._put("wishes", {**wish, "card": op.get("card"), "zone_hint": op.get("zone_hint")})
        return True

    def _refuses_reword_wish(self, op: Thing) -> str | None:
        return _refuses_words(op["text"]) or self._refuses_free(op["wish"], op["voice"])

    def _do_reword_wish(self, op: Thing) -> bool:
        wish = self._wish(op["wish"])
        if wish is None or wish["said_by"] != op["voice"]:
            self._put("wishes", _wish(op["id"], op["text"], op["voice"]))
            return False
        wish["text"] = op["text"]
        return True

    def _refuses_remove_wish(self, op: Thing) -> str | None:
        return self._refuses_free(op["wish"], op["voice"])

    def _do_remove_wish(self, op: Thing) -> bool:
        wish = self._wish(op["wish"])
        if wish is None or wish["said_by"] != op["voice"] or self._goal_of(wish["id"]):
            return False
        self.state["wishes"].remove(wish)
        return True

    def _refuses_free(self, wish_id: str, voice: str | None = None) -> str | None:
        wish = self._wish(wish_id)
        if wish is None:
            return "UnknownWish"
        if self._goal_of(wish_id):
            return "AlreadyOnTheFigure"
        return "NotTheirWords" if voice is not None and voice != wish["said_by"] else None

    def _wish(self, wish_id: str) -> Thing | None:
        return _find(self.state["wishes"], wish_id)

    # -- goals ---------------------------------------------------------------------------------

    def _refuses_place_goal(self, op: Thing) -> str | None:
        full = "FigureIsFull" if len(self._active()) == 3 else None
        return self._refuses_free(op["wish"]) or full

    def _do_place_goal(self, op: Thing) -> bool:
        if self._refuses_free(op["wish"]) or len(self._active()) == 3:
            return False
        goal = self._goal_from(op)
        self._set_goals([*self._active(), goal], self._former_without(goal))
        return True

    def _refuses_swap_goal(self, op: Thing) -> str | None:
        return self._refuses_free(op["wish"]) or self._refuses_goal(op["goal"])

    def _do_swap_goal(self, op: Thing) -> bool:
        if self._refuses_goal(op["goal"]):
            # What was to be swapped is gone: the new one takes a free place.
            return self._do_place_goal(op)
        if self._refuses_free(op["wish"]):
            return False
        new, former = self._goal_from(op), []
        active = []
        for goal in self._active():
            active.append(new if goal["id"] == op["goal"] else goal)
            if goal["id"] == op["goal"]:
                former = [{**goal, "status": "swapped", "rank": 0, "replaced_by": new["id"]}]
        self._set_goals(active, self._former_without(new) + former)
        return True

    def _refuses_move_goal(self, op: Thing) -> str | None:
        return self._refuses_goal(op["goal"])

    def _do_move_goal(self, op: Thing) -> bool:
        if self._refuses_goal(op["goal"]):
            return False
        goal = _find(self.state["goals"], op["goal"])
        assert goal is not None
        goal["zone"] = op["zone"]
        return True

    def _refuses_take_goal_off(self, op: Thing) -> str | None:
        return self._refuses_goal(op["goal"])

    def _do_take_goal_off(self, op: Thing) -> bool:
        if self._refuses_goal(op["goal"]):
            return False
        off = [goal for goal in self._active() if goal["id"] == op["goal"]]
        left = [goal for goal in self._active() if goal["id"] != op["goal"]]
        off[0].update(status="parked", rank=0)
        former = [goal for goal in self.state["goals"] if goal not in left and goal not in off]
        self._set_goals(left, former + off)
        return True

    def _refuses_rank_goals(self, op: Thing) -> str | None:
        active = sorted(goal["id"] for goal in self._active())
        return None if sorted(op["order"]) == active else "NotARanking"

    def _do_rank_goals(self, op: Thing) -> bool:
        places = {goal: place for place, goal in reversed(list(enumerate(op["order"])))}
        # Sorting is stable: goals that nobody named stay behind, in the order they had.
        active = sorted(self._active(), key=lambda goal: places.get(goal["id"], 1000))
        self._set_goals(active, self._former_without(None))
        return True

    def _refuses_rate_goal(self, op: Thing) -> str | None:
        if op["meeting"] is None:
            return "NoMeeting"
        value = op.get("value")
        off = None if value is None or 0 <= value <= 10 else "NotOnTheScale"
        return self._refuses_goal(op["goal"]) or off

    def _do_rate_goal(self, op: Thing) -> bool:
        if self._refuses_goal(op["goal"]):
            return False
        same = [(r["goal"], r["meeting"]) == (op["goal"], op["meeting"]) for r in self._ratings()]
        kept = [
            rating for rating, is_same in zip(self._ratings(), same, strict=True) if not is_same
        ]
        new = {"goal": op["goal"], "meeting": op["meeting"], "value": op.get("value")}
        self.state["ratings"] = [*kept, new]
        return True

    def _ratings(self) -> list[Thing]:
        ratings: list[Thing] = self.state["ratings"]
        return ratings

    def _active(self) -> list[Thing]:
        return [goal for goal in self.state["goals"] if goal["status"] == "active"]

    def _former_without(self, goal: Thing | None) -> list[Thing]:
        former = [known for known in self.state["goals"] if known["status"] != "active"]
        return [known for known in former if goal is None or known["id"] != goal["id"]]

    def _set_goals(self, active: list[Thing], former: list[Thing]) -> None:
        for rank, goal in enumerate(active, 1):
            goal["rank"] = rank
        self.state["goals"] = active + former

    def _goal_of(self, wish_id: str) -> Thing | None:
        return next((goal for goal in self._active() if goal["wish"] == wish_id), None)

    def _goal_from(self, op: Thing) -> Thing:
        wish = self._wish(op["wish"])
        assert wish is not None
        for goal in self.state["goals"]:
            if goal["wish"] == wish["id"] and goal["youth_text"] == wish["text"]:
                return {**goal, "zone": op["zone"], "replaced_by": None, "status": "active"}
        return {
            "id": op["id"],
            "wish": wish["id"],
            "youth_text": wish["text"],
            "said_by": wish["said_by"],
            "zone": op["zone"],
            "rank": 0,
            "status": "active",
            "replaced_by": None,
        }

    def _refuses_goal(self, goal_id: str) -> str | None:
        return None if _find(self._active(), goal_id) else "UnknownGoal"

    # -- steps ---------------------------------------------------------------------------------

    def _refuses_add_step(self, op: Thing) -> str | None:
        if self._refuses_goal(op["goal"]):
            return "UnknownGoal"
        if len(self._open_steps(op["goal"])) == 3:
            return "TooManySteps"
        return self._refuses_step(op)

    def _do_add_step(self, op: Thing) -> bool:
        fits = (
            not self._refuses_goal(op["goal"])
            and _find(self.state["people"], op["owner"]) is not None
            and len(self._open_steps(op["goal"])) < 3
        )
        step = {"id": op["id"], "goal": op["goal"], "said_by": op["voice"], "owner": op["owner"]}
        self._put("steps", {**step, **self._said_of(op), "status": "open" if fits else "parked"})
        return fits

    def _refuses_change_step(self, op: Thing) -> str | None:
        step = self._open_step(op["step"])
        if step is None:
            return "UnknownStep"
        words_of_another = op["voice"] != step["said_by"] and _words(op) != _words(step)
        return self._refuses_step(op) or ("NotTheirWords" if words_of_another else None)

    def _do_change_step(self, op: Thing) -> bool:
        step = self._step(op["step"])
        owner = _find(self.state["people"], op["owner"])
        if step is None or (op["voice"] != step["said_by"] and _words(op) != _words(step)):
            goal = step["goal"] if step else ""
            new = {"id": op["id"], "goal": goal, "said_by": op["voice"], "owner": op["owner"]}
            self._put("steps", {**new, **self._said_of(op), "status": "parked"})
            return False
        step.update(self._said_of(op))
        step["owner"] = op["owner"] if owner else step["owner"]
        return owner is not None

    def _refuses_remove_step(self, op: Thing) -> str | None:
        step = self._open_step(op["step"])
        if step is None:
            return "UnknownStep"
        return None if step["said_by"] == op["voice"] else "NotTheirWords"

    def _do_remove_step(self, op: Thing) -> bool:
        step = self._step(op["step"])
        if step is None or step["said_by"] != op["voice"]:
            return False
        self.state["steps"].remove(step)
        return True

    def _refuses_step(self, op: Thing) -> str | None:
        due, helpers = op.get("due") or {}, op.get("helpers", [])
        unknown = [p for p in (op["owner"], *helpers) if not _find(self.state["people"], p)]
        return (
            _refuses_words(op["text"])
            or _refuses_optional(op.get("if_it_goes_wrong", ""))
            or ("words" in due and _refuses_words(due["words"]))
            or ("UnknownPerson" if unknown else None)
            or ("OwnerCannotHelp" if op["owner"] in helpers else None)
        )

    def _said_of(self, op: Thing) -> Thing:
        return {
            "text": op["text"],
            "due": op.get("due"),
            "helpers": [p for p in op.get("helpers", []) if _find(self.state["people"], p)],
            "if_it_goes_wrong": op.get("if_it_goes_wrong", ""),
        }

    def _step(self, step_id: str) -> Thing | None:
        return _find(self.state["steps"], step_id)

    def _open_step(self, step_id: str) -> Thing | None:
        step = self._step(step_id)
        if step is None or step["status"] != "open" or self._refuses_goal(step["goal"]):
            return None
        return step

    def _open_steps(self, goal: str) -> list[Thing]:
        steps = self.state["steps"]
        return [step for step in steps if step["goal"] == goal and step["status"] == "open"]

    # -- the end of the meeting ----------------------------------------------------------------

    def _refuses_set_next_meeting(self, op: Thing) -> str | None:
        place, phone = op.get("place", ""), op.get("phone", "")
        return _refuses_optional(place) or _refuses_optional(phone)

    def _do_set_next_meeting(self, op: Thing) -> bool:
        place, phone = op.get("place", ""), op.get("phone", "")
        wall_time = op["starts"].removesuffix("Z")
        self.state["next_meeting"] = {"starts": wall_time, "place": place, "phone": phone}
        return True

    def _refuses_say_we_disagree(self, op: Thing) -> str | None:
        before = self.state["disagreement"]
        another = before is not None and before["said_by"] != op["voice"]
        return _refuses_optional(op.get("text", "")) or ("NotTheirWords" if another else None)

    def _do_say_we_disagree(self, op: Thing) -> bool:
        text = op.get("text", "")
        said = {"text": text, "said_by": op["voice"]}
        self.state["disagreement"] = said if text.strip() else None
        return True

    def _put(self, kind: str, new: Thing) -> None:
        things = self.state[kind]
        for place, thing in enumerate(things):
            if thing["id"] == new["id"]:
                things[place] = new
                return
        things.append(new)


def _find(things: list[Thing], wanted: str) -> Thing | None:
    return next((thing for thing in things if thing["id"] == wanted), None)


def _person(person: str, name: str, relation: str = "", professional: bool = False) -> Thing:
    return {"id": person, "name": name, "relation": relation, "is_professional": professional}


def _wish(wish: str, text: str, said_by: str) -> Thing:
    return {"id": wish, "text": text, "said_by": said_by, "card": None, "zone_hint": None}


def _words(step: Thing) -> tuple[str, str, str]:
    due = step.get("due") or {}
    return step["text"], step.get("if_it_goes_wrong", ""), due.get("words", "")


def _about(op: Thing) -> str | None:
    return {"reword_wish": op.get("wish"), "change_step": op.get("step")}.get(op["do"])


def _refuses_words(text: str) -> str | None:
    return "EmptyWords" if not text.strip() else _refuses_optional(text)


def _refuses_optional(text: str) -> str | None:
    if len(text) > 600:
        return "TooLong"
    return "LooksLikeACprNumber" if re.search(r"\d{6}-\d{4}", text) else None
