"""The plain rules of what the young person shows of themselves, and of who may know what."""

from __future__ import annotations

from tests.store.naive_state import (
    YOUNG,
    NaiveState,
    Thing,
    find,
    first,
    refuses_optional,
    refuses_words,
)


class NaiveMe(NaiveState):
    """How it is right now, the backpack, the figure, the screen; and the answers about sharing."""

    def refuses_say_right_now(self, op: Thing) -> str | None:
        if op["meeting"] is None:
            return "NoMeeting"
        if op["voice"] != YOUNG:
            return "NotTheirWords"
        return None if 0 <= op["level"] <= 100 else "NotOnTheScale"

    def do_say_right_now(self, op: Thing) -> bool:
        new = {"area": op["area"], "meeting": op["meeting"], "level": op["level"]}
        self.put_last("check_ins", new, "area", "meeting")
        return True

    def refuses_add_strength(self, op: Thing) -> str | None:
        return refuses_words(op["text"])

    def do_add_strength(self, op: Thing) -> bool:
        self._pack(op, op["kind"])
        return True

    def refuses_reword_strength(self, op: Thing) -> str | None:
        return refuses_words(op["text"]) or self.refuses_remove_strength(op)

    def do_reword_strength(self, op: Thing) -> bool:
        strength = find(self.state["strengths"], op["strength"])
        if strength is None or strength["said_by"] != op["voice"]:
            self._pack(op, strength["kind"] if strength else "good_at")
            return False
        strength["text"] = op["text"]
        return True

    def refuses_remove_strength(self, op: Thing) -> str | None:
        strength = find(self.state["strengths"], op["strength"])
        if strength is None:
            return "UnknownStrength"
        return None if strength["said_by"] == op["voice"] else "NotTheirWords"

    def do_remove_strength(self, op: Thing) -> bool:
        if self.refuses_remove_strength(op):
            return False
        self.state["strengths"].remove(find(self.state["strengths"], op["strength"]))
        return True

    def _pack(self, op: Thing, kind: str) -> None:
        new = {"id": op["id"], "kind": kind, "text": op["text"], "said_by": op["voice"]}
        self.put("strengths", new)

    def refuses_choose_figure(self, op: Thing) -> str | None:
        return None if op["voice"] == YOUNG else "NotTheirWords"

    def do_choose_figure(self, op: Thing) -> bool:
        self.state["figure"] = op["look"]
        return True

    def refuses_choose_screen(self, op: Thing) -> str | None:
        return None if 100 <= op["screen"]["zoom"] <= 300 else "NotOnTheScale"

    def do_choose_screen(self, op: Thing) -> bool:
        self.state["screen"] = op["screen"]
        return True

    # -- who may know what ---------------------------------------------------------------------

    def refuses_set_share_rule(self, op: Thing) -> str | None:
        recipient, goal = op["recipient"], op.get("goal")
        theirs = op["voice"] == YOUNG or self._the_law_says_so(op)
        return first(
            self.unknown(recipient, *op.get("given_with", [])),
            "UnknownPerson" if recipient == YOUNG else None,
            None if theirs else "OnlyYouDecide",
            self.no_goal(goal) if goal is not None else None,
            refuses_optional(op.get("words", "")),
        )

    def do_set_share_rule(self, op: Thing) -> bool:
        goals = [goal["id"] for goal in self.state["goals"]]
        if not self.person(op["recipient"]) or op.get("goal") not in [None, *goals]:
            return False
        same = ("recipient", "category", "goal")
        new = {
            "recipient": op["recipient"],
            "category": op["category"],
            "choice": op["choice"],
            "kind": op["kind"],
            "legal_basis": op["legal_basis"],
            "goal": op.get("goal"),
            "words": op.get("words", ""),
            "given_by": [op["voice"], *op.get("given_with", [])],
            "given_on": op["today"],
            "expires_on": op.get("expires_on"),
            "withdrawn_on": None,
        }
        for old in self.state["share_rules"]:
            if op["choice"] != "yes" and all(old[key] == new[key] for key in same):
                yes_until_now = old["choice"] == "yes"
                new["withdrawn_on"] = op["today"] if yes_until_now else old["withdrawn_on"]
        self.put_last("share_rules", new, *same)
        return True

    def refuses_tell_left_out(self, op: Thing) -> str | None:
        return first(
            self.unknown(op["recipient"]),
            "UnknownPerson" if op["recipient"] == YOUNG else None,
            None if op["voice"] == YOUNG else "OnlyYouDecide",
        )

    def do_tell_left_out(self, op: Thing) -> bool:
        if not self.person(op["recipient"]):
            return False
        told = [who for who in self.state["told_left_out"] if who != op["recipient"]]
        self.state["told_left_out"] = told + ([op["recipient"]] if op.get("tell", True) else [])
        return True

    def _the_law_says_so(self, op: Thing) -> bool:
        who = self.person(op["recipient"])
        if op["kind"] != "required" or who is None:
            return False
        born = self.state["birth_date"]
        # Written as days are, eighteen years later is eighteen more in the first four signs.
        grown_up = born is not None and f"{int(born[:4]) + 18:04}{born[4:]}" <= op["today"]
        parent = who["holds_custody"] and not grown_up
        return bool(who["is_professional"] or who["department"] or parent)
