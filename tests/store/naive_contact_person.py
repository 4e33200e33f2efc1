"""The plain rules of who the contact person is, and of what people do."""

from __future__ import annotations

from tests.store.naive_people import an_assignment
from tests.store.naive_state import (
    YOUNG,
    NaiveState,
    Thing,
    first,
    refuses_optional,
    refuses_words,
)


class NaiveContactPerson(NaiveState):
    """Those who may be chosen, the one who is, the gap, and the roles."""

    def refuses_offer_contact_persons(self, op: Thing) -> str | None:
        if len(op["candidates"]) > 4:
            return "TooManyCandidates"
        return first(*(self._refuses_candidate(candidate) for candidate in op["candidates"]))

    def _refuses_candidate(self, candidate: Thing) -> str | None:
        return first(
            self.unknown(candidate["person"]),
            refuses_optional(candidate["known_from"]),
            refuses_optional(candidate["met_how_often"]),
            "UnknownPerson" if candidate["person"] == YOUNG else None,
        )

    def do_offer_contact_persons(self, op: Thing) -> bool:
        self.state["candidates"] = [
            candidate
            for candidate in op["candidates"]
            if self.person(candidate["person"]) and candidate["person"] != YOUNG
        ]
        return True

    def refuses_choose_contact_person(self, op: Thing) -> str | None:
        person, assigned = op["person"], op["mode"] == "assigned"
        before = self.state["assignments"][-1:]
        follows = any(a["person"] != person for a in before) and op.get("asked_on") is None
        unsaid = assigned and not op.get("reason", "").strip()
        runs = [a for a in before if a["until"] is None and a["person"] == person]
        theirs = any(a["words"] not in ("", op.get("words", "")) for a in runs)
        return first(
            self.unknown(person),
            "UnknownPerson" if person == YOUNG else None,
            refuses_optional(op.get("reason", "")),
            refuses_optional(op.get("words", "")),
            "ChoiceNeedsReason" if unsaid else None,
            "OnlyYouDecide" if not assigned and op["voice"] != YOUNG else None,
            "AskFirst" if follows else None,
            "NotTheirWords" if theirs and op["voice"] != YOUNG else None,
        )

    def do_choose_contact_person(self, op: Thing) -> bool:
        person = op["person"]
        if not self.person(person) or person == YOUNG:
            return False
        new = an_assignment(person, op["since"])
        for said in ("mode", "asked_on", "first_contact_on", "reason", "words"):
            new[said] = op.get(said, new[said])
        new["candidates"] = [candidate["person"] for candidate in self.state["candidates"]]
        self.state["candidates"] = []
        before = self.state["assignments"]
        if before and before[-1]["until"] is None and before[-1]["person"] == person:
            old = before.pop()
            new.update(since=old["since"], handover_meeting=old["handover_meeting"])
        elif before:
            new["handover_meeting"] = op["meeting"]
            if before[-1]["until"] is None:
                before[-1]["until"] = max(before[-1]["since"], op["since"])
        before.append(new)
        self.state["contact_person_id"] = person
        return True

    def refuses_end_contact_person(self, op: Thing) -> str | None:
        runs = self._runs()
        return refuses_optional(op.get("reason", "")) or (None if runs else "NoContactPerson")

    def do_end_contact_person(self, op: Thing) -> bool:
        if not self._runs():
            return False
        last = self.state["assignments"][-1]
        last.update(until=max(last["since"], op["on"]), end_reason=op.get("reason", ""))
        self.state["contact_person_id"] = None
        return True

    def _runs(self) -> bool:
        return any(a["until"] is None for a in self.state["assignments"])

    def refuses_agree_role(self, op: Thing) -> str | None:
        person, substitute = op["person"], op.get("substitute")
        both = [*op.get("does", []), *op.get("does_not", [])]
        return first(
            self.unknown(person),
            *(refuses_words(words) for words in both),
            refuses_optional(op.get("reachable", "")),
            self.unknown(substitute) if substitute else None,
            "UnknownPerson" if substitute == person or person == YOUNG else None,
        )

    def do_agree_role(self, op: Thing) -> bool:
        if not self.person(op["person"]):
            return False
        substitute = op.get("substitute")
        role = {
            "person": op["person"],
            "does": op.get("does", []),
            "does_not": op.get("does_not", []),
            "reachable": op.get("reachable", ""),
            "substitute": substitute if self.person(substitute) else None,
        }
        self.put_last("roles", role, "person")
        return True
