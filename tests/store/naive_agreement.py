"""The plain rules of what is agreed at the end, and of the words in another language."""

from __future__ import annotations

import re

from tests.store.naive_state import (
    YOUNG,
    NaiveState,
    Thing,
    find,
    first,
    refuses_optional,
    refuses_words,
)


class NaiveAgreement(NaiveState):
    """The end of the meeting, and the interpreter's part."""

    def refuses_set_next_meeting(self, op: Thing) -> str | None:
        place, phone = op.get("place", ""), op.get("phone", "")
        return refuses_optional(place) or refuses_optional(phone)

    def do_set_next_meeting(self, op: Thing) -> bool:
        place, phone = op.get("place", ""), op.get("phone", "")
        wall_time = op["starts"].removesuffix("Z")
        self.state["next_meeting"] = {"starts": wall_time, "place": place, "phone": phone}
        return True

    def refuses_say_we_disagree(self, op: Thing) -> str | None:
        before = self.state["disagreement"]
        another = before is not None and before["said_by"] != op["voice"]
        return refuses_optional(op.get("text", "")) or ("NotTheirWords" if another else None)

    def do_say_we_disagree(self, op: Thing) -> bool:
        text = op.get("text", "")
        said = {"id": op["id"], "text": text, "said_by": op["voice"]}
        self.state["disagreement"] = said if text.strip() else None
        return True

    def refuses_say_first_step(self, op: Thing) -> str | None:
        another = op["voice"] != YOUNG
        return refuses_optional(op.get("text", "")) or ("NotTheirWords" if another else None)

    def do_say_first_step(self, op: Thing) -> bool:
        text = op.get("text", "")
        self.state["first_step_words"] = text
        self.state["first_step_id"] = op["id"] if text.strip() else None
        return True

    def refuses_say_education(self, op: Thing) -> str | None:
        goal = op.get("goal")
        if op["voice"] != YOUNG:
            return "NotTheirWords"
        return self.no_goal(goal) if goal is not None else None

    def do_say_education(self, op: Thing) -> bool:
        goal = op.get("goal")
        if goal is not None and self.no_goal(goal):
            return False
        self.state["education"] = {"goal": goal, "ask_again_on": op.get("ask_again_on")}
        return True

    # -- another language ----------------------------------------------------------------------

    def refuses_choose_second_language(self, op: Thing) -> str | None:
        language = op.get("language", "")
        return _refuses_language(language) if language else None

    def do_choose_second_language(self, op: Thing) -> bool:
        self.state["second_language"] = op.get("language", "")
        return True

    def refuses_translate(self, op: Thing) -> str | None:
        return first(
            refuses_words(op["text"]),
            _refuses_language(op["language"]),
            None if self._words_of(op["thing"]) else "NothingToTranslate",
        )

    def do_translate(self, op: Thing) -> bool:
        original = self._words_of(op["thing"])
        if not original:
            return False
        new = {"of": op["thing"], "original": original, "language": op["language"]}
        unread = {"approved_by": None, "approved_at": None}
        self.put_last("translations", {**new, "text": op["text"], **unread}, "of", "language")
        return True

    def refuses_approve_translation(self, op: Thing) -> str | None:
        return None if self._translations(op) else "NothingToTranslate"

    def do_approve_translation(self, op: Thing) -> bool:
        found = self._translations(op)
        if not found:
            return False
        approved = {"approved_by": op["voice"], "approved_at": op["at"]}
        self.put_last("translations", {**found[0], **approved}, "of", "language")
        return True

    def _translations(self, op: Thing) -> list[Thing]:
        wanted = (op["thing"], op["language"], self._words_of(op["thing"]))
        known = self.state["translations"]
        return [t for t in known if (t["of"], t["language"], t["original"]) == wanted]

    def _words_of(self, thing: str) -> str:
        said_at_the_end: Thing | None = self.state["disagreement"]
        if said_at_the_end is not None and said_at_the_end["id"] == thing:
            text: str = said_at_the_end["text"]
            return text
        if self.state["first_step_id"] == thing:
            first_step: str = self.state["first_step_words"]
            return first_step
        # A goal that was made smaller is its own wish: they say the same.
        for kind, words in (("goals", "youth_text"), *((k, "text") for k in _SAID)):
            found = find(self.state[kind], thing)
            if found is not None:
                said: str = found[words]
                return said
        return ""


_SAID = ("wishes", "steps", "strengths")


def _refuses_language(language: str) -> str | None:
    is_tag = re.fullmatch("[a-z][a-z][a-z]?(-[A-Z][a-z][a-z][a-z])?(-[A-Z][A-Z])?", language)
    return None if is_tag else "NotALanguage"
