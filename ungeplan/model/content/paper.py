"""The words on the printed plan, and how dates are written."""

from __future__ import annotations

from ungeplan.model.content.part import File, Part
from ungeplan.model.language import DateWords, Language, Words


class Dates(Part, frozen=True, kw_only=True):
    """How dates are written in each language."""

    da: DateWords
    en: DateWords

    def in_(self, language: Language) -> DateWords:
        """The names and ways of that language."""
        return self.da if language is Language.DANISH else self.en


class Story(Part, frozen=True, kw_only=True):
    """The picture of the plan as sentences, for a person who listens instead of looking."""

    figure: Words
    no_goals: Words
    goal: Words
    rating: Words


class PrintWords(File, frozen=True, kw_only=True):
    """The words on the printed plan, and the dates on paper and screen."""

    language_code: Words
    title: Words
    made_with: Words
    goal: Words
    next_steps: Words
    no_steps: Words
    goal_column: Words
    step_column: Words
    with_helpers: Words
    who: Words
    when: Words
    if_it_goes_wrong: Words
    me: Words
    see_you: Words
    no_meeting: Words
    disagree: Words
    mine: Words
    own_copy: Words
    draft: Words
    page: Words
    story: Story
    dates: Dates
