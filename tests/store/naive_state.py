"""What the plain rules of every stage share: the plan as dicts and lists, and looking into it."""

from __future__ import annotations

import re
from typing import Any

Thing = dict[str, Any]
State = dict[str, Any]

YOUNG = "young-person"


class NaiveState:
    """One plan, as it would be written down."""

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
            "check_ins": [],
            "strengths": [],
            "figure": {"line": "solid", "ink": "ink", "face": "none", "shape": "standing"},
            "screen": {
                "theme": "",
                "zoom": 100,
                "is_still": False,
                "has_sliders": True,
                "reads_aloud": True,
            },
            "preparation": {"place": "", "not_about": "", "guests": []},
            "education": None,
            "first_step_words": "",
            "first_step_id": None,
            "share_rules": [],
            "told_left_out": [],
            "assignments": [],
            "candidates": [],
            "roles": [],
            "birth_date": None,
            "second_language": "",
            "translations": [],
            "misfits": [],
        }

    def put(self, kind: str, new: Thing) -> None:
        things = self.state[kind]
        for place, thing in enumerate(things):
            if thing["id"] == new["id"]:
                things[place] = new
                return
        things.append(new)

    def put_last(self, kind: str, new: Thing, *same: str) -> None:
        """The new one at the end, and none that is like it in these."""
        others = [old for old in self.state[kind] if any(old[k] != new[k] for k in same)]
        self.state[kind] = [*others, new]

    def person(self, person: str | None) -> Thing | None:
        return find(self.state["people"], person)

    def unknown(self, *people: str) -> str | None:
        return None if all(self.person(p) for p in people) else "UnknownPerson"

    def wish(self, wish: str) -> Thing | None:
        return find(self.state["wishes"], wish)

    def step(self, step: str) -> Thing | None:
        return find(self.state["steps"], step)

    def active(self) -> list[Thing]:
        return [goal for goal in self.state["goals"] if goal["status"] == "active"]

    def former(self) -> list[Thing]:
        return [goal for goal in self.state["goals"] if goal["status"] != "active"]

    def no_goal(self, goal: str) -> str | None:
        return None if find(self.active(), goal) else "UnknownGoal"

    def open_steps(self, goal: str) -> list[Thing]:
        steps = self.state["steps"]
        return [step for step in steps if step["goal"] == goal and step["status"] == "open"]

    def hand_rules_on(self, old: str, new: str) -> None:
        """What was answered about one goal is answered about the other."""
        given = [rule for rule in self.state["share_rules"] if rule["goal"] == old]
        if given:
            kept = [rule for rule in self.state["share_rules"] if rule["goal"] != new]
            self.state["share_rules"] = kept + [{**rule, "goal": new} for rule in given]


def find(things: list[Thing], wanted: str | None) -> Thing | None:
    return next((thing for thing in things if thing["id"] == wanted), None)


def first(*refusals: str | None) -> str | None:
    """The first rule that says no."""
    return next((refusal for refusal in refusals if refusal), None)


def a_wish(wish: str, text: str, said_by: str) -> Thing:
    return {"id": wish, "text": text, "said_by": said_by, "card": None, "zone_hint": None}


def a_goal(goal: str, wish: Thing, zone: str) -> Thing:
    return {
        "id": goal,
        "wish": wish["id"],
        "youth_text": wish["text"],
        "said_by": wish["said_by"],
        "zone": zone,
        "rank": 0,
        "status": "active",
        "replaced_by": None,
        "last_words": "",
        "is_hidden": False,
        "lies_face_down": False,
    }


def refuses_words(text: str) -> str | None:
    return "EmptyWords" if not text.strip() else refuses_optional(text)


def refuses_optional(text: str) -> str | None:
    if len(text) > 600:
        return "TooLong"
    return "LooksLikeACprNumber" if re.search(r"\d{6}-\d{4}", text) else None
