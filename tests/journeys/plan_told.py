"""A plan and a case told in the same words, so that one can be held against the other."""

import datetime as dt

from PySide6.QtCore import QObject

from ungeplan.model.plan import ChoiceMode, DueOn, DueWhen
from ungeplan.ui.widgets.paper import open_pdf


def told(plan):
    """The plan with names in the place of ids."""
    numbers = {goal.id: plan.rating(goal.id).value for goal in plan.active_goals}
    return {
        "name": plan.young_person,
        "contact person": plan.contact_person,
        "asked": [
            (a.mode, a.words, a.asked_on, tuple(plan.name_of(c) for c in a.candidates))
            for a in plan.assignments
        ],
        "prepared": (
            plan.preparation.place,
            plan.preparation.not_about,
            tuple(plan.name_of(guest) for guest in plan.preparation.guests),
        ),
        "right now": [(c.area, c.level) for c in plan.check_ins],
        "backpack": [(s.kind, s.text) for s in plan.strengths],
        "wishes": [(w.text, w.card) for w in plan.wishes],
        "parked": [w.text for w in plan.parked_wishes],
        "goals": [(g.rank, g.youth_text, g.zone.value, numbers[g.id]) for g in plan.active_goals],
        "steps": [
            (
                plan.active_goal(s.goal).youth_text,
                s.text,
                plan.name_of(s.owner),
                tuple(plan.name_of(h) for h in s.helpers),
                s.due,
            )
            for s in plan.steps
        ],
        "sharing": [
            (
                plan.name_of(rule.recipient),
                rule.category,
                plan.active_goal(rule.goal).youth_text if rule.goal else "",
                rule.choice,
                rule.words,
            )
            for rule in plan.share_rules
        ],
        "next meeting": (
            plan.next_meeting.starts,
            plan.next_meeting.place,
            plan.next_meeting.phone,
        ),
        "misfits": plan.misfits,
    }


def as_made_ready(ready):
    """What was said before the meeting, when the two got ready."""
    if ready is None:
        return {"asked": [(None, "", None, ())], "prepared": ("", "", ())}
    candidates = tuple(candidate.name for candidate in ready.candidates)
    return {
        "asked": [(ChoiceMode.OWN_CHOICE, ready.words, ready.asked_on, candidates)],
        "prepared": (ready.place, ready.not_about, ready.guests),
    }


def as_in(case, cards):
    """What the plan of that case is; `cards` are the words of the cards by their names."""
    wishes = [(cards.get(w.card, w.text), w) for w in case.wishes]
    goals = [w for w in case.wishes if w.zone]
    hour, minute = case.next_meeting.time.split(".")
    return {
        "name": case.chosen_name,
        "contact person": case.contact_person,
        **as_made_ready(case.ready),
        "right now": [(area, 50) for area in case.right_now],
        "backpack": [(s.kind, s.text) for s in case.strengths],
        "wishes": [(text, w.card) for text, w in wishes],
        "parked": [text for text, w in wishes if not w.zone],
        "goals": [(rank, w.text, w.zone.value, w.number) for rank, w in enumerate(goals, 1)],
        "steps": [
            (s.wish, s.text, s.owner, s.helpers, DueOn(s.day) if s.day else DueWhen(s.when))
            for s in case.steps
        ],
        "sharing": [
            (s.person, answer.category, answer.goal, answer.choice, answer.words)
            for s in case.sharing
            for answer in s.answers
        ],
        "next meeting": (
            dt.datetime.combine(case.next_meeting.day, dt.time(int(hour), int(minute))),
            case.next_meeting.place,
            case.next_meeting.phone,
        ),
        "misfits": (),
    }


def words_on(pdf):
    owner = QObject()
    opened = open_pdf(pdf, owner)
    pages = (opened.getAllText(page).text() for page in range(opened.pageCount()))
    return " ".join(" ".join(pages).split())


def as_in_journey(case, cards):
    """The same with the questions, and with what those who came late may see."""
    agreed = as_in(case.first, cards)
    return agreed | {
        "steps": agreed["steps"]
        + [(q.goal, q.step, q.person, (), DueOn(q.day)) for q in case.questions],
        "sharing": agreed["sharing"]
        + [
            (s.person, answer.category, answer.goal, answer.choice, answer.words)
            for s in case.late
            for answer in s.answers
        ],
    }
