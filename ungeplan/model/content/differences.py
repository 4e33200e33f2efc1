"""The words for what has happened between two states of a plan."""

from __future__ import annotations

from enum import StrEnum

from ungeplan.model.content.part import File
from ungeplan.model.language import Words
from ungeplan.model.plan import Category


class Happening(StrEnum):
    """What can have happened to a plan; each has one sentence."""

    GOAL_ADDED = "goal_added"
    GOAL_SWAPPED = "goal_swapped"
    GOAL_MADE_SMALLER = "goal_made_smaller"
    GOAL_REACHED = "goal_reached"
    GOAL_PARKED = "goal_parked"
    GOAL_MOVED = "goal_moved"
    GOAL_GONE = "goal_gone"
    GOAL_REWORDED = "goal_reworded"
    GOALS_RANKED = "goals_ranked"
    NUMBER_SAID = "number_said"
    NUMBER_CHANGED = "number_changed"
    NUMBER_TAKEN_BACK = "number_taken_back"
    WISH_ADDED = "wish_added"
    WISH_REWORDED = "wish_reworded"
    WISH_GONE = "wish_gone"
    STEP_ADDED = "step_added"
    STEP_CHANGED = "step_changed"
    STEP_GONE = "step_gone"
    STEP_PARKED = "step_parked"
    YOU_DID_IT = "you_did_it"
    YOU_DID_IT_NOT_YET = "you_did_it_not_yet"
    THEY_DID_IT = "they_did_it"
    THEY_DID_IT_A_DAY_LATE = "they_did_it_a_day_late"
    THEY_DID_IT_LATE = "they_did_it_late"
    THEY_DID_NOT = "they_did_not"
    STEP_TRIED_AGAIN = "step_tried_again"
    STEP_TOLD_ANEW = "step_told_anew"
    SOMEBODY_ASKED = "somebody_asked"
    ASKED_SAID_YES = "asked_said_yes"
    ASKED_SAID_NO = "asked_said_no"
    ASKED_ANSWERED = "asked_answered"
    ASKED_NO_MORE = "asked_no_more"
    QUESTION_CHANGED = "question_changed"
    STRENGTH_ADDED = "strength_added"
    STRENGTH_REWORDED = "strength_reworded"
    STRENGTH_GONE = "strength_gone"
    FIGURE_CHOSEN = "figure_chosen"
    NAME_CHOSEN = "name_chosen"
    PERSON_ADDED = "person_added"
    PERSON_DESCRIBED = "person_described"
    PERSON_GONE = "person_gone"
    CONTACT_PERSON_IS = "contact_person_is"
    CONTACT_PERSON_GONE = "contact_person_gone"
    ROLE_AGREED = "role_agreed"
    ROLE_GONE = "role_gone"
    MAY_KNOW = "may_know"
    MAY_NOT_KNOW = "may_not_know"
    MAY_NOT_KNOW_YET = "may_not_know_yet"
    MAY_KNOW_UNSAID = "may_know_unsaid"
    SEE_YOU = "see_you"
    SEE_YOU_GONE = "see_you_gone"
    DISAGREED = "disagreed"
    AGREED_AGAIN = "agreed_again"
    FIRST_STEP_SAID = "first_step_said"
    FIRST_STEP_UNSAID = "first_step_unsaid"
    EDUCATION_IS = "education_is"
    EDUCATION_LATER = "education_later"
    EDUCATION_UNSAID = "education_unsaid"


class DifferenceWords(File, frozen=True, kw_only=True):
    """One plain sentence for each thing that can have happened, and the words below it."""

    nothing: Words
    numbered: Words
    unnumbered: Words
    before: Words
    now: Words
    you: Words
    you_said: Words
    they_said: Words
    whose: Words
    whose_when: Words
    sentences: dict[Happening, Words]
    categories: dict[Category, Words]

    def __post_init__(self) -> None:
        super().__post_init__()
        missing: list[str] = [thing for thing in Happening if thing not in self.sentences]
        missing += [category for category in Category if category not in self.categories]
        if missing:
            raise ValueError(f"there are no words for {', '.join(missing)}")
