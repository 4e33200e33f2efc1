"""The reasons for which an edit is refused; each has a plain sentence in the content."""

from __future__ import annotations


class Refusal(Exception):
    """A rule of the plan says no. Nothing has changed.

    The class name is the key of the sentence shown to people; attributes fill its gaps.
    """


class FigureIsFull(Refusal):
    """Three goals are active already: one must be swapped first."""


class NotTheirWords(Refusal):
    """Somebody else than the one who said the words tries to change or undo them."""


class EmptyWords(Refusal):
    """There is nothing to keep: the text is empty."""


class TooLong(Refusal):
    """The text is longer than a person can read on one page."""


class HalfASign(Refusal):
    """Only one half of a sign is there, as some keyboards give them one at a time."""


class CardAlreadyTaken(Refusal):
    """The same card lies among the wishes already."""


class UnknownWish(Refusal):
    """The wish is not in this plan, or has been taken away."""


class UnknownGoal(Refusal):
    """The goal is not active in this plan."""


class UnknownStep(Refusal):
    """The step is not open in this plan."""


class UnknownPerson(Refusal):
    """A step, a seat or a voice names somebody who is not in this plan."""


class AlreadyOnTheFigure(Refusal):
    """The wish is an active goal already."""


class NotARanking(Refusal):
    """A ranking must name each active goal exactly once."""


class NotOnTheScale(Refusal):
    """A number must be a whole number from 0 to 10."""


class TooManySteps(Refusal):
    """A goal has three open steps already."""


class OwnerCannotHelp(Refusal):
    """The one who does a step is named among its helpers too."""


class AlreadySeated(Refusal):
    """The person has a chair at this meeting, or the chair is another one's."""


class NotSeated(Refusal):
    """The person has no chair to leave, or is the young person or the contact person."""


class SeatNeedsReason(Refusal):
    """One more professional needs a reason and the young person's yes."""


class PlanNotBegun(Refusal):
    """The first edit of a plan must say whose plan it is."""


class PlanAlreadyBegun(Refusal):
    """The plan has begun: it cannot begin again."""


class NoMeeting(Refusal):
    """This can only be done in a meeting."""


class NothingToUndo(Refusal):
    """Undo reaches back to the start of the meeting or the last yes to the plan."""


class NothingToRedo(Refusal):
    """Nothing has been undone since the last change."""


class UnknownEntry(Refusal):
    """The entry is not in this journal, is forgotten, or cannot be undone."""


class WrittenByANewerVersion(Refusal):
    """The journal holds something this version cannot read: the plan is read-only."""


class LooksLikeACprNumber(Refusal):
    """A Danish personal number must never be written in a plan."""


class UnknownStrength(Refusal):
    """What was in the backpack is not there any more."""


class OnlyYouDecide(Refusal):
    """Only the young person can answer this."""


class ChoiceNeedsReason(Refusal):
    """A contact person was chosen for the young person, and nobody said why."""


class AskFirst(Refusal):
    """Another contact person takes over, and the young person was not asked first."""


class NoContactPerson(Refusal):
    """Nobody is the contact person: there is nothing to end."""


class TooManyCandidates(Refusal):
    """More than four people are offered as contact person."""


class NotABirthDate(Refusal):
    """The day of birth lies in the future."""


class NotThatAnswer(Refusal):
    """This cannot follow on what was said to the question before."""


class NotALanguage(Refusal):
    """The language is not named by its tag."""


class NothingToTranslate(Refusal):
    """The words that were translated are not in the plan any more."""


class NothingToHandOver(Refusal):
    """There is nothing in the plan that this person may know: they get no copy."""

    def __init__(self, name: str = "") -> None:
        super().__init__(name)
        self.name = name


class NothingTakenBack(Refusal):
    """No copy that this person was given holds anything they may no longer know."""

    def __init__(self, name: str = "") -> None:
        super().__init__(name)
        self.name = name
