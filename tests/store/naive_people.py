"""The plain rules of who a plan is about, who is around, and who sits where."""

from __future__ import annotations

from tests.store.naive_state import (
    YOUNG,
    NaiveState,
    Thing,
    first,
    refuses_optional,
    refuses_words,
)


class NaivePeople(NaiveState):
    """Names, people, chairs, and what is said before the meeting."""

    def refuses_begin_plan(self, op: Thing) -> str | None:
        return "PlanAlreadyBegun" if self.person(YOUNG) else None

    def do_begin_plan(self, op: Thing) -> bool:
        self.put("people", a_person(YOUNG, name=op["chosen_name"]))
        contact = op["contact_person"]
        name = op["contact_person_name"]
        self.put("people", a_person(contact, name=name, is_professional=True))
        self.state["contact_person_id"] = contact
        self.state["assignments"] = [an_assignment(contact, op["today"])]
        return True

    def refuses_choose_name(self, op: Thing) -> str | None:
        return refuses_words(op["name"])

    def do_choose_name(self, op: Thing) -> bool:
        self.put("people", a_person(YOUNG, name=op["name"]))
        return True

    def refuses_add_person(self, op: Thing) -> str | None:
        return first(
            refuses_words(op["name"]),
            refuses_optional(op.get("relation", "")),
            refuses_optional(op.get("phone", "")),
        )

    def do_add_person(self, op: Thing) -> bool:
        self.put("people", a_person(op["id"], **op))
        return True

    def refuses_describe_person(self, op: Thing) -> str | None:
        if not self.person(op["person"]) or op["person"] == YOUNG:
            return "UnknownPerson"
        return self.refuses_add_person(op)

    def do_describe_person(self, op: Thing) -> bool:
        if not self.person(op["person"]) or op["person"] == YOUNG:
            return False
        self.put("people", a_person(op["person"], **op))
        return True

    def refuses_set_birth_date(self, op: Thing) -> str | None:
        # Days are written so that the alphabet orders them.
        return "NotABirthDate" if (op.get("day") or "") > op["today"] else None

    def do_set_birth_date(self, op: Thing) -> bool:
        self.state["birth_date"] = op.get("day")
        return True

    def refuses_prepare(self, op: Thing) -> str | None:
        return first(
            None if op["voice"] == YOUNG else "NotTheirWords",
            refuses_optional(op.get("place", "")),
            refuses_optional(op.get("not_about", "")),
            self.unknown(*op.get("guests", [])),
        )

    def do_prepare(self, op: Thing) -> bool:
        self.state["preparation"] = {
            "place": op.get("place", ""),
            "not_about": op.get("not_about", ""),
            "guests": [guest for guest in op.get("guests", []) if self.person(guest)],
        }
        return True

    # -- chairs --------------------------------------------------------------------------------

    def refuses_take_seat(self, op: Thing) -> str | None:
        person = op["person"]
        if op["meeting"] is None:
            return "NoMeeting"
        taken = [YOUNG, self.state["contact_person_id"]]
        taken += [seat["person"] for seat in self._at_the_table(op["meeting"])]
        return first(
            self.unknown(person),
            "AlreadySeated" if person in taken else None,
            self._refuses_chair(op),
        )

    def do_take_seat(self, op: Thing) -> bool:
        if not self.person(op["person"]):
            return False
        self._sit(op["person"], op)
        return True

    def refuses_seat_guest(self, op: Thing) -> str | None:
        if op["meeting"] is None:
            return "NoMeeting"
        return refuses_words(op["name"]) or self._refuses_chair(op)

    def do_seat_guest(self, op: Thing) -> bool:
        works = op["kind"] in ("professional", "standby")
        self.put("people", a_person(op["id"], name=op["name"], is_professional=works))
        self._sit(op["id"], op)
        return True

    def refuses_leave_seat(self, op: Thing) -> str | None:
        return None if self._chairs_of(op["person"], op["meeting"]) else "NotSeated"

    def do_leave_seat(self, op: Thing) -> bool:
        for seat in self._chairs_of(op["person"], op["meeting"]):
            self.state["seats"].remove(seat)
        return True

    def _refuses_chair(self, op: Thing) -> str | None:
        reason = op.get("reason", "")
        if refused := refuses_optional(reason):
            return refused
        if op["kind"] in ("young_person", "contact_person"):
            return "AlreadySeated"
        unasked = not reason.strip() or op["voice"] != YOUNG
        return "SeatNeedsReason" if op["kind"] == "professional" and unasked else None

    def _at_the_table(self, meeting: str | None) -> list[Thing]:
        seats = self.state["seats"]
        return [s for s in seats if s["meeting"] == meeting and s["kind"] != "standby"]

    def _chairs_of(self, person: str, meeting: str | None) -> list[Thing]:
        standing_by = [seat for seat in self.state["seats"] if seat["kind"] == "standby"]
        chairs = self._at_the_table(meeting) + standing_by
        return [seat for seat in chairs if seat["person"] == person]

    def _sit(self, person: str, op: Thing) -> None:
        meeting, kind = op["meeting"], op["kind"]
        seen = ("wishes", "goals", "strengths", "check_ins")
        late = any(self.state[things] for things in seen)
        if kind == "custody_holder":
            known = self.person(person)
            assert known is not None
            known["holds_custody"] = True
        self.state["seats"] = [
            seat
            for seat in self.state["seats"]
            if seat["person"] != person
            or (seat["meeting"] != meeting and seat["kind"] != "standby")
        ]
        seat = {"person": person, "meeting": meeting, "kind": kind}
        self.state["seats"].append({**seat, "reason": op.get("reason", ""), "came_late": late})


def a_person(person_id: str, /, **said: object) -> Thing:
    plain: Thing = {
        "name": "",
        "relation": "",
        "is_professional": False,
        "department": None,
        "holds_custody": False,
        "phone": "",
        "is_near": False,
    }
    return {"id": person_id, **{key: said.get(key, plain[key]) for key in plain}}


def an_assignment(person: str, since: str) -> Thing:
    return {
        "person": person,
        "since": since,
        "until": None,
        "mode": None,
        "candidates": [],
        "asked_on": None,
        "first_contact_on": None,
        "reason": "",
        "words": "",
        "handover_meeting": None,
        "end_reason": "",
    }
