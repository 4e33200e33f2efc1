"""The plans that begin from Min plan: which parts each has, and which of its words it takes.

A part is one of two kinds. Either it takes the young person's words and nobody may change them, or
somebody who works there writes it. What the law says stands in the rule pack.
"""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum

from ungeplan.model.content.part import File, Part
from ungeplan.model.content.rules import Rules
from ungeplan.model.figure import Zone
from ungeplan.model.language import Words

NEXT_LOOK = "next_look"
IF_NOT = "if_it_does_not_work"
NEVER_WITHOUT = (NEXT_LOOK, IF_NOT)
"""Every plan says when somebody looks at it again, and what happens when it does not work."""

COMPLAINT = "complaint"
NO_DECISION = "no_decision"
"""The texts of the rule pack of which every plan has one."""

TAKEN_NAMES = frozenset({"draft", "parts", "law", "signers"})
"""A template knows these already: no part may be called so."""

_NAME = re.compile(r"[a-z][a-z0-9_]*")


class Takes(StrEnum):
    """Which of the young person's words a part takes."""

    GOALS = "goals"
    STEPS = "steps"
    IF_IT_GOES_WRONG = "if_it_goes_wrong"
    STRENGTHS = "strengths"
    """What they are good at, and what others like about them."""
    HELPS_ME = "helps_me"
    DOES_NOT_HELP = "does_not_help"
    DISAGREEMENT = "disagreement"


class About(StrEnum):
    """Of which goals."""

    ALL = "all"
    EDUCATION = "education"
    """The one that leads to education or work, as the young person said."""
    THE_REST = "the_rest"


class Field(Part, frozen=True, kw_only=True):
    """One part of a plan.

    ValueError when it neither takes words, with the question to ask when there are none, nor says
    what somebody writes there.
    """

    key: str
    """What it is called in a template and in the journal: it stays as it is."""
    title: Words
    takes: Takes | None = None
    about: About = About.ALL
    ask: Words | None = None
    """What the young person is asked when no sentence of theirs fits."""
    help: Words | None = None
    """What is written there by somebody who works with it."""
    has_measures: bool = False
    """Each line of it says what is done, who does it and when."""

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.key) or self.key in TAKEN_NAMES:
            raise ValueError(f"a part cannot be called {self.key or 'nothing'}")
        if self.takes is not None and (self.ask is None or self.help or self.has_measures):
            raise ValueError(f"{self.key} takes words: it needs `ask` and nothing else to write")
        if self.takes is None and (self.help is None or self.ask):
            raise ValueError(f"{self.key} is written: it needs `help`, and nobody is asked")


class FollowOnPlan(Part, frozen=True, kw_only=True):
    """A plan that begins from Min plan.

    ValueError when what the young person wants does not come first, when two parts have one name,
    or when one that is in every plan is missing.
    """

    name: Words
    for_whom: Words
    """Who writes it in the end, and who says yes to it."""
    signers: tuple[Words, ...]
    fields: tuple[Field, ...]
    may_decide: bool = False
    """Whether a decision can be in it, about which somebody may complain."""
    law: tuple[str, ...] = ()
    """The texts of the rule pack that belong to it, beside the one about decisions."""

    def __post_init__(self) -> None:
        if not self.fields or self.fields[0].takes is not Takes.GOALS:
            raise ValueError("a plan begins with what the young person wants")
        keys = Counter(field.key for field in self.fields)
        if twice := [key for key, count in keys.items() if count > 1]:
            raise ValueError(f"two parts are called {twice[0]}")
        written = {field.key for field in self.fields if field.takes is None}
        if missing := [key for key in NEVER_WITHOUT if key not in written]:
            raise ValueError(f"somebody must write {missing[0]}")

    @property
    def texts(self) -> tuple[str, ...]:
        """Its texts in the rule pack, the one about decisions last."""
        return (*self.law, COMPLAINT if self.may_decide else NO_DECISION)


class DraftWords(Part, frozen=True, kw_only=True):
    """What stands around the parts, whatever the plan."""

    draft: Words
    title: Words
    of_whom: Words
    from_plan: Words
    from_version: Words
    after_version: Words
    not_confirmed: Words
    contact_person: Words
    blank: Words
    quote: Words
    goal_number: Words
    who_and_when: Words
    no_day: Words
    ask: Words
    to_write: Words
    what: Words
    who: Words
    when: Words
    has_changed: Words
    law: Words
    not_reviewed: Words
    reviewed: Words
    source: Words
    valid_from: Words
    signatures: Words
    foot: Words
    file_name: Words


class FollowOn(File, frozen=True, kw_only=True):
    """Every plan that begins from Min plan, by the name that it has in the journal."""

    education_zones: tuple[Zone, ...]
    """Where a goal about education or work lies, as long as the young person was not asked."""
    words: DraftWords
    plans: dict[str, FollowOnPlan]

    def check_texts(self, rules: Rules) -> None:
        """Raises ValueError when the rule pack lacks a text that a plan needs."""
        for key, plan in self.plans.items():
            if missing := [name for name in plan.texts if name not in rules.texts]:
                raise ValueError(f"the rule pack has no text {missing[0]}, which {key} needs")
