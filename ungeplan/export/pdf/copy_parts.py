"""What stands on a copy and not on the plan itself: whose it is, and what has no place there."""

from __future__ import annotations

from collections.abc import Iterator

from ungeplan.export.pdf.block import Block
from ungeplan.export.pdf.closing import TitledLines, section_blocks
from ungeplan.export.pdf.sheet import Measures, Sheet
from ungeplan.export.pdf.tagged import Node
from ungeplan.model.copies import Copy, how_it_is
from ungeplan.model.language import genitive, long_date
from ungeplan.model.plan import Person, StrengthKind


def copy_blocks(sheet: Sheet, measures: Measures, document: Node) -> Iterator[Block]:
    """A box for each part that its reader may see; none for a part of which there is nothing."""
    if sheet.copy is not None:
        yield from section_blocks(sheet, measures, document, sections_of(sheet))


def foot_of(sheet: Sheet) -> str:
    """That it can be changed, whose it is, and which."""
    words = sheet.words
    if sheet.copy and not sheet.copy.is_their_own:
        which = _foot_of_copy(sheet, sheet.copy)
    elif sheet.version is None:
        which = sheet.say(words.draft)
    else:
        whose = genitive(sheet.plan.young_person, sheet.language)
        which = sheet.say(words.own_copy, whose=whose, number=sheet.version)
    return f"{sheet.say(words.mine)} · {which}"


def _foot_of_copy(sheet: Sheet, copy: Copy) -> str:
    """Whose copy it is and of which day; and that something is left out, if that is agreed."""
    words = sheet.words.copy
    whose = genitive(sheet.plan.name_of(copy.recipient), sheet.language)
    day = long_date(copy.day, sheet.words.dates.in_(sheet.language))
    said = [sheet.say(words.for_whom, whose=whose, date=day)]
    if copy.recipient in sheet.plan.told_left_out:
        said.append(sheet.say(words.left_out))
    return " · ".join(said)


def sections_of(sheet: Sheet) -> Iterator[TitledLines]:
    """What its reader may see beside goals, steps, the next meeting and a disagreement."""
    words, plan = sheet.words.copy, sheet.plan
    titles = {
        StrengthKind.GOOD_AT: words.good_at,
        StrengthKind.LIKED_FOR: words.liked_for,
        StrengthKind.HELPS_ME: words.helps_me,
        StrengthKind.DOES_NOT_HELP: words.does_not_help,
    }
    sections: list[TitledLines] = [
        (sheet.say(title), [strength.text for strength in plan.strengths_of(kind)])
        for kind, title in titles.items()
    ]
    sections += [
        (sheet.say(words.right_now), _right_now(sheet)),
        (sheet.say(words.first_step), [plan.first_step_words]),
        (sheet.say(words.contact_person), _contact_person(sheet)),
        *_done(sheet),
    ]
    shown = [section for section in sections if any(line.strip() for line in section[1])]
    if _holds_nothing_else(sheet) and not shown:
        shown = [(sheet.say(words.has_plan), [])]
    yield from shown


def _done(sheet: Sheet) -> Iterator[TitledLines]:
    """What has come of it, on the young person's own copy."""
    words, copy = sheet.words.copy, sheet.copy
    if copy is None:
        return
    reached = [_and_words(goal.youth_text, goal.last_words) for goal in copy.reached]
    done = [_and_words(step.text, step.how_it_went) for step in copy.done]
    yield sheet.say(words.reached), reached
    yield sheet.say(words.done), done


def _and_words(what: str, said: str) -> str:
    return f"{what} – {said}" if said.strip() else what


def _holds_nothing_else(sheet: Sheet) -> bool:
    plan = sheet.plan
    return not (plan.active_goals or plan.next_meeting or plan.disagreement)


def _right_now(sheet: Sheet) -> list[str]:
    words = sheet.words.copy
    return [
        f"{sheet.say(getattr(words, area))}: {sheet.say(getattr(words, how))}"
        for area, how in how_it_is(sheet.plan)
    ]


def _contact_person(sheet: Sheet) -> list[str]:
    plan = sheet.plan
    contact = plan.person(plan.contact_person_id) if plan.contact_person_id else None
    if contact is None:
        return []
    return [", ".join(filter(None, (contact.name, contact.phone))), *_role(sheet, contact)]


def _role(sheet: Sheet, contact: Person) -> Iterator[str]:
    """What was agreed about the contact person, one line for each thing."""
    words, role = sheet.words.copy, sheet.plan.role_of(contact.id)
    if role is None:
        return
    substitute = sheet.plan.name_of(role.substitute) if role.substitute else ""
    for title, said in (
        (words.does, role.does),
        (words.does_not, role.does_not),
        (words.reachable, (role.reachable,)),
        (words.substitute, (substitute,)),
    ):
        told = " · ".join(filter(None, said))
        if told:
            yield f"{sheet.say(title, name=contact.name)} {told}"
