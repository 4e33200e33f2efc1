"""What was said and what a second language makes of it: what is listed, and what may be shown."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel

from ungeplan.model.plan import YOUNG_PERSON, EntryId, GoalId, PersonId, Plan
from ungeplan.ui.theme import Scale
from ungeplan.ui.wording import Wording

_UNSEEN = ("Cc", "Cf", "Mn", "Zs")
"""Signs without a shape of their own, by their category in Unicode: no letter is missing there."""


class Said(NamedTuple):
    """Something that somebody said, in the words that count."""

    thing: EntryId
    words: str
    said_by: PersonId


class SaidThings(NamedTuple):
    """Everything in a plan that can be said in another language too."""

    goals: tuple[tuple[int, tuple[Said, ...]], ...]
    """For each goal its rank, and what was said: the goal first, then its steps."""
    wishes: tuple[Said, ...]
    strengths: tuple[Said, ...]
    at_the_end: tuple[Said, ...]
    """The first step, and what is not agreed."""

    @property
    def all(self) -> tuple[Said, ...]:
        """One after the other, as they are shown."""
        of_goals = [said for _, things in self.goals for said in things]
        return (*of_goals, *self.wishes, *self.strengths, *self.at_the_end)


def said_things(plan: Plan) -> SaidThings:
    """What the plan of today holds; a wish that is a goal is said once, as the goal."""
    goals = []
    for goal in plan.active_goals:
        if not goal.lies_face_down:
            steps = [Said(s.id, s.text, s.said_by) for s in plan.open_steps(GoalId(goal.id))]
            goals.append((goal.rank, (Said(goal.id, goal.youth_text, goal.said_by), *steps)))
    return SaidThings(
        goals=tuple(goals),
        wishes=tuple(Said(w.id, w.text, w.said_by) for w in plan.parked_wishes),
        strengths=tuple(Said(s.id, s.text, s.said_by) for s in plan.strengths),
        at_the_end=tuple(_said_at_the_end(plan)),
    )


def _said_at_the_end(plan: Plan) -> Iterator[Said]:
    if plan.first_step_id is not None:
        yield Said(plan.first_step_id, plan.first_step_words, YOUNG_PERSON)
    said = plan.disagreement
    if said is not None:
        yield Said(said.id, said.text, said.said_by)


class SecondWords(NamedTuple):
    """Words in the second language that somebody has approved."""

    text: str
    tag: str
    right_to_left: bool
    told: str
    """After the original, for a person who listens."""

    def show_on(self, label: QLabel) -> None:
        """Let the label show them, and say which language it shows."""
        label.setText(self.text)
        label.setAccessibleName(self.told)
        label.setProperty("language", self.tag)
        directions = Qt.LayoutDirection
        # The words run and stand as their language does, in a window that stays as it is.
        label.setLayoutDirection(
            directions.RightToLeft if self.right_to_left else directions.LeftToRight
        )


def second_words(plan: Plan, thing: EntryId, wording: Wording) -> SecondWords | None:
    """The approved words in the second language; None when there are none that can be shown.

    Words that are old, that nobody approved or whose letters are not on this computer are not used.
    """
    found = plan.translation(thing, plan.second_language) if plan.second_language else None
    if found is None or found.approved_by is None or not has_letters_for(found.text):
        return None
    languages = wording.content.languages
    language = languages.spoken.get(found.language)
    name = wording.say(language.name) if language else found.language
    # The isolates keep a full stop at its own end of words that run the other way.
    told = languages.said_in.filled(wording.language, name=name, words=f"\u2068{found.text}\u2069")
    return SecondWords(
        text=found.text,
        tag=found.language,
        right_to_left=language is not None and language.right_to_left,
        told=told,
    )


def has_letters_for(text: str) -> bool:
    """Whether every sign has a letter in our fonts or in those of this computer."""
    metrics = QFontMetrics(Scale().font(16))
    return all(
        metrics.inFontUcs4(ord(sign)) for sign in text if unicodedata.category(sign) not in _UNSEEN
    )
