"""What has happened to the people around the plan, and to who may know what."""

from __future__ import annotations

from collections.abc import Iterator

from ungeplan.model.content import Happening
from ungeplan.model.differences.difference import Difference
from ungeplan.model.plan import YOUNG_PERSON, Choice, Plan, ShareRule

_SAID = {
    Choice.YES: Happening.MAY_KNOW,
    Choice.NO: Happening.MAY_NOT_KNOW,
    Choice.NOT_YET: Happening.MAY_NOT_KNOW_YET,
}


def people_differences(before: Plan, now: Plan) -> Iterator[Difference]:
    """Those of the people, of who is the contact person, and of what people do."""
    for person in now.people:
        old = before.person(person.id)
        if old != person:
            what = Happening.PERSON_DESCRIBED if old else Happening.PERSON_ADDED
            is_you = person.id == YOUNG_PERSON
            yield Difference(what=Happening.NAME_CHOSEN if is_you else what, who=person.name)
    for person in before.people:
        if now.person(person.id) is None:
            yield Difference(what=Happening.PERSON_GONE, who=person.name)
    if before.contact_person_id != now.contact_person_id:
        is_there = now.contact_person_id is not None
        what = Happening.CONTACT_PERSON_IS if is_there else Happening.CONTACT_PERSON_GONE
        yield Difference(what=what, who=now.contact_person)
    for role in now.roles:
        if before.role_of(role.person) != role:
            more = (*role.does, *role.does_not, *([role.reachable] if role.reachable else []))
            yield Difference(what=Happening.ROLE_AGREED, who=now.name_of(role.person), more=more)
    for role in before.roles:
        if now.role_of(role.person) is None:
            yield Difference(what=Happening.ROLE_GONE, who=before.name_of(role.person))


def sharing_differences(before: Plan, now: Plan) -> Iterator[Difference]:
    """Those of who may know what."""
    for rule in now.share_rules:
        old = before.share_rule(*rule.scope)
        if old is None or _said(old) != _said(rule):
            yield _about(rule, _SAID[rule.choice], now)
    for rule in before.share_rules:
        if now.share_rule(*rule.scope) is None:
            yield _about(rule, Happening.MAY_KNOW_UNSAID, before)


def _said(rule: ShareRule) -> tuple[object, ...]:
    return rule.choice, rule.words, rule.expires_on


def _about(rule: ShareRule, what: Happening, plan: Plan) -> Difference:
    return Difference(
        what=what,
        who=plan.name_of(rule.recipient),
        category=rule.category,
        now=plan.words_of(rule.goal) if rule.goal else "",
        more=(rule.words,) if rule.words else (),
    )
