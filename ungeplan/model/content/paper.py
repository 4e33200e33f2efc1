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
    number: Words


class CopyWords(Part, frozen=True, kw_only=True):
    """What only stands on a copy: whose it is, and what the plan on the wall leaves out."""

    for_whom: Words
    left_out: Words
    file_name: Words
    folder_name: Words
    """Of the folder in which all copies lie."""
    has_plan: Words
    good_at: Words
    liked_for: Words
    helps_me: Words
    does_not_help: Words
    right_now: Words
    how_are_you: Words
    at_home: Words
    day: Words
    friends: Words
    low: Words
    between: Words
    high: Words
    first_step: Words
    asked: Words
    asked_for: Words
    contact_person: Words
    does: Words
    does_not: Words
    reachable: Words
    substitute: Words
    reached: Words
    done: Words


class LetterWords(Part, frozen=True, kw_only=True):
    """The letter that asks for a copy when something was taken back."""

    title: Words
    dear: Words
    changed: Words
    this: Words
    paper_of: Words
    goal: Words
    steps: Words
    strengths: Words
    helps_me: Words
    wellbeing: Words
    has_plan: Words
    contact_person: Words
    other: Words
    give_back: Words
    give_back_to: Words
    destroy: Words
    no_longer: Words
    thanks: Words
    foot: Words
    file_name: Words


class CalendarWords(Part, frozen=True, kw_only=True):
    """The next meeting in a calendar, where others may look."""

    title: Words
    file_name: Words


class CodeWords(Part, frozen=True, kw_only=True):
    """The codes that a phone reads off the paper: what each does, and what it holds."""

    call: Words
    call_holds: Words
    save: Words
    save_holds: Words


class BlankWords(Part, frozen=True, kw_only=True):
    """A sheet with the figure and nothing on it, to write on by hand."""

    title: Words
    help: Words
    figure: Words
    wish: Words
    steps: Words
    goal_column: Words
    step_column: Words
    who: Words
    when: Words
    to_fill: Words
    see_you: Words
    mine: Words


class MethodPart(Part, frozen=True, kw_only=True):
    """One part of the meeting on the method card, and what the contact person does there."""

    name: Words
    does: tuple[Words, ...]


class MethodWords(Part, frozen=True, kw_only=True):
    """The card that tells a contact person on one page how the meeting is held."""

    title: Words
    intro: Words
    parts: tuple[MethodPart, ...]
    foot: Words


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
    copy: CopyWords
    letter: LetterWords
    calendar: CalendarWords
    codes: CodeWords
    blank: BlankWords
    method: MethodWords
    dates: Dates
