"""What stands on the cards of steps, and how people are called there."""

from __future__ import annotations

from typing import NamedTuple

from ungeplan.model.language import as_sentence, short_date
from ungeplan.model.plan import YOUNG_PERSON, Goal, GoalId, PersonId, Plan, Step
from ungeplan.ui.meeting.answer_page import told_status
from ungeplan.ui.meeting.people_picker import Named
from ungeplan.ui.meeting.step_card import StepFace
from ungeplan.ui.meeting.step_draft import StepDraft
from ungeplan.ui.meeting.two_languages_words import second_words
from ungeplan.ui.wording import Wording


class StepFaces(NamedTuple):
    """Tells the steps of a plan in the language of the moment."""

    plan: Plan
    wording: Wording
    together: str
    """How a helper is named: "og {name}"."""

    def of(
        self, goal: Goal, draft: StepDraft, step: Step | None, *, half_made: bool = False
    ) -> StepFace:
        """What stands on the card of the step, or of one that is being made."""
        owner = self.name(draft.owner) if draft.owner else ""
        helpers = ", ".join(
            self.together.format(name=self.name(helper, within=True)) for helper in draft.helpers
        )
        if step is not None and step.bring_in is not None:
            status = told_status(step.bring_in.status, self.wording)
            helpers = ", ".join(filter(None, (status, helpers)))
        when = draft.when.strip()
        if draft.day is not None:
            dates = self.wording.content.print.dates.in_(self.wording.language)
            when = short_date(draft.day, dates)
        number = self.wording.content.print.goal.filled(self.wording.language, number=goal.rank)
        told = [as_sentence(part) for part in (draft.text, owner, helpers, when) if part]
        # While the words are changed, the translation is not of these.
        is_said = step is not None and step.text == draft.text
        second = second_words(self.plan, step.id, self.wording) if step and is_said else None
        return StepFace(
            id=step.id if step else None,
            text=draft.text,
            owner=owner,
            helpers=helpers,
            when=when,
            told=" ".join([*told, f"{number}."]),
            half_made=half_made,
            second=second.text if second else "",
            second_told=second.told if second else "",
        )

    def people(self) -> list[Named]:
        """Everybody in the plan, the young person first."""
        return [Named(person.id, self.name(person.id)) for person in self.plan.people]

    def name(self, person: PersonId, *, within: bool = False) -> str:
        """The name; the young person is *Mig*, or *mig* within a sentence."""
        if person != YOUNG_PERSON:
            return self.plan.name_of(person)
        me = self.wording.say(self.wording.content.meeting.stages.steps.me)
        return me.lower() if within else me

    def example(self, goal: GoalId) -> str:
        """The first step that the card of this goal's wish gives, until it is taken."""
        found = self.plan.active_goal(goal)
        wish = self.plan.wish(found.wish) if found else None
        card = self.wording.content.card(wish.card) if wish and wish.card else None
        hint = self.wording.say(card.step_hint) if card else ""
        return "" if hint in [step.text for step in self.plan.open_steps(goal)] else hint
