"""What *Siden sidst* asks, in words."""

from __future__ import annotations

from ungeplan.ui.meeting.looking_back import Asking, LookingBack, Question
from ungeplan.ui.wording import Wording


def question_of(
    question: Question, back: LookingBack | None, wording: Wording, *, covered: bool
) -> str:
    """The question; a covered number of last time is not in it."""
    stages = wording.content.meeting.stages
    words = stages.since_last
    if question.asking is Asking.NUMBER:
        last = back.last_number(question.goal) if back and question.goal else None
        if last is None or covered:
            return wording.say(words.today)
        return words.last_number.filled(wording.language, number=last)
    texts = {
        Asking.HAPPENED: words.question,
        Asking.OURS: words.ours,
        Asking.MINE: words.mine,
        Asking.GOALS: words.still_your_goals,
        Asking.ROOM: words.room,
        Asking.SWAP: words.swap_for,
        Asking.PLACE: stages.goals.help,
        Asking.SMALLER: words.smaller_how,
        Asking.REACHED: words.reached_words,
        Asking.HISTORY: words.were_mine,
        Asking.STORY: words.story,
    }
    return wording.say(texts[question.asking])


def helper_of(question: Question, wording: Wording) -> str:
    """The quiet line under the question; empty when there is none."""
    stages = wording.content.meeting.stages
    words = stages.since_last
    texts = {
        Asking.OURS: words.ours_help,
        Asking.MINE: words.mine_help,
        Asking.ROOM: stages.goals.rest,
        Asking.SWAP: words.swap_help,
        Asking.REACHED: words.reached_help,
    }
    text = texts.get(question.asking)
    return wording.say(text) if text is not None else ""
