"""The plain rules of wishes, and of the goals they become."""

from __future__ import annotations

from tests.store.naive_state import (
    YOUNG,
    NaiveState,
    Thing,
    a_goal,
    a_wish,
    find,
    first,
    refuses_words,
)


class NaiveWishes(NaiveState):
    """What lies on the table, and what is on the figure."""

    def refuses_add_wish(self, op: Thing) -> str | None:
        hidden = [(g["wish"], g["youth_text"]) for g in self.former() if g["is_hidden"]]
        wishes = self.state["wishes"]
        lying = [wish["card"] for wish in wishes if (wish["id"], wish["text"]) not in hidden]
        card = op.get("card")
        taken = card is not None and card in lying
        return refuses_words(op["text"]) or ("CardAlreadyTaken" if taken else None)

    def do_add_wish(self, op: Thing) -> bool:
        wish = a_wish(op["id"], op["text"], op["voice"])
        self.put("wishes", {**wish, "card": op.get("card"), "zone_hint": op.get("zone_hint")})
        return True

    def refuses_reword_wish(self, op: Thing) -> str | None:
        return refuses_words(op["text"]) or self.refuses_remove_wish(op)

    def do_reword_wish(self, op: Thing) -> bool:
        wish = self.wish(op["wish"])
        if wish is None or wish["said_by"] != op["voice"]:
            self.put("wishes", a_wish(op["id"], op["text"], op["voice"]))
            return False
        wish["text"] = op["text"]
        return True

    def refuses_remove_wish(self, op: Thing) -> str | None:
        wish = self.wish(op["wish"])
        if wish is None:
            return "UnknownWish"
        if self._goal_of(op["wish"]):
            return "AlreadyOnTheFigure"
        return None if wish["said_by"] == op["voice"] else "NotTheirWords"

    def do_remove_wish(self, op: Thing) -> bool:
        if self.refuses_remove_wish(op):
            return False
        self.state["wishes"].remove(self.wish(op["wish"]))
        return True

    # -- goals ---------------------------------------------------------------------------------

    def refuses_place_goal(self, op: Thing) -> str | None:
        full = "FigureIsFull" if len(self.active()) == 3 else None
        return self._refuses_free(op) or full

    def do_place_goal(self, op: Thing) -> bool:
        if self.refuses_place_goal(op):
            return False
        goal = self._goal_from(op)
        self._set_goals([*self.active(), goal], self._former_without(goal))
        return True

    def refuses_swap_goal(self, op: Thing) -> str | None:
        return self._refuses_free(op) or self.no_goal(op["goal"])

    def do_swap_goal(self, op: Thing) -> bool:
        if self.no_goal(op["goal"]):
            # What was to be swapped is gone: the new one takes a free place.
            return self.do_place_goal(op)
        if self._refuses_free(op):
            return False
        self.swap(op["goal"], self._goal_from(op))
        return True

    def swap(self, old: str, new: Thing) -> None:
        active = [new if goal["id"] == old else goal for goal in self.active()]
        gone = [{**goal, "status": "swapped"} for goal in self.active() if goal["id"] == old]
        gone[0].update(rank=0, replaced_by=new["id"])
        self._set_goals(active, self._former_without(new) + gone)

    def refuses_move_goal(self, op: Thing) -> str | None:
        return self.no_goal(op["goal"])

    def do_move_goal(self, op: Thing) -> bool:
        goal = find(self.active(), op["goal"])
        if goal is None:
            return False
        goal["zone"] = op["zone"]
        return True

    def refuses_take_goal_off(self, op: Thing) -> str | None:
        return self.no_goal(op["goal"])

    def do_take_goal_off(self, op: Thing) -> bool:
        return self.take_off(op["goal"], status="parked")

    def take_off(self, goal: str, **becomes: object) -> bool:
        """The goal leaves the figure, as this."""
        off = find(self.active(), goal)
        if off is None:
            return False
        left = [known for known in self.active() if known["id"] != goal]
        former = self._former_without(off)
        off.update(rank=0, **becomes)
        self._set_goals(left, [*former, off])
        return True

    def refuses_rank_goals(self, op: Thing) -> str | None:
        active = sorted(goal["id"] for goal in self.active())
        return None if sorted(op["order"]) == active else "NotARanking"

    def do_rank_goals(self, op: Thing) -> bool:
        places = {goal: place for place, goal in reversed(list(enumerate(op["order"])))}
        # Sorting is stable: goals that nobody named stay behind, in the order they had.
        active = sorted(self.active(), key=lambda goal: places.get(goal["id"], 1000))
        self._set_goals(active, self.former())
        return True

    def refuses_rate_goal(self, op: Thing) -> str | None:
        if op["meeting"] is None:
            return "NoMeeting"
        value = op.get("value")
        off = None if value is None or 0 <= value <= 10 else "NotOnTheScale"
        return self.no_goal(op["goal"]) or off

    def do_rate_goal(self, op: Thing) -> bool:
        if self.no_goal(op["goal"]):
            return False
        new = {"goal": op["goal"], "meeting": op["meeting"], "value": op.get("value")}
        self.put_last("ratings", new, "goal", "meeting")
        return True

    def _refuses_free(self, op: Thing) -> str | None:
        wish = self.wish(op["wish"])
        if wish is None:
            return "UnknownWish"
        before = self._same_goal(wish)
        theirs = before is not None and (before["is_hidden"] or before["status"] == "reached")
        return first(
            "AlreadyOnTheFigure" if self._goal_of(op["wish"]) else None,
            "NotTheirWords" if theirs and op["voice"] != YOUNG else None,
        )

    def _former_without(self, goal: Thing) -> list[Thing]:
        return [known for known in self.former() if known["id"] != goal["id"]]

    def _set_goals(self, active: list[Thing], former: list[Thing]) -> None:
        for rank, goal in enumerate(active, 1):
            goal["rank"] = rank
        self.state["goals"] = active + former

    def _goal_of(self, wish: str) -> Thing | None:
        return next((goal for goal in self.active() if goal["wish"] == wish), None)

    def _same_goal(self, wish: Thing) -> Thing | None:
        said = (wish["id"], wish["text"])
        goals = self.state["goals"]
        return next((g for g in goals if (g["wish"], g["youth_text"]) == said), None)

    def _goal_from(self, op: Thing) -> Thing:
        wish = self.wish(op["wish"])
        assert wish is not None
        before = self._same_goal(wish)
        if before is not None:
            again = {"status": "active", "replaced_by": None, "last_words": "", "is_hidden": False}
            return {**before, "zone": op["zone"], **again}
        for goal in reversed(self.former()):
            if goal["wish"] == wish["id"]:
                self.hand_rules_on(goal["id"], op["id"])
                break
        return a_goal(op["id"], wish, op["zone"])
