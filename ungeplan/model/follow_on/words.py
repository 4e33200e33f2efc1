"""What a draft says, part by part: the one source of it on the desk, on paper and in Word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from ungeplan.model.content import Content, Field, FollowOnPlan, LegalText
from ungeplan.model.follow_on.draft import Draft, law_of, version_of
from ungeplan.model.follow_on.measures import Measure, measures
from ungeplan.model.follow_on.quotes import Quote
from ungeplan.model.follow_on.taken import Taken, taken
from ungeplan.model.follow_on.views import view_of_today
from ungeplan.model.journal import Journal
from ungeplan.model.language import Language, Words, long_date, short_date
from ungeplan.model.plan import YOUNG_PERSON, DueOn, Plan


class DraftPart(NamedTuple):
    """One part of a draft."""

    key: str
    title: str
    lines: tuple[str, ...]
    """What stands there: quotes of the young person, or what somebody wrote."""
    to_do: str = ""
    """While nothing stands there: what to ask the young person, or what to write."""
    is_theirs: bool = False
    """Whether it holds the young person's words, which nobody changes."""
    warning: str = ""
    """On the desk: that the plan says something else by now."""
    now: tuple[str, ...] = ()
    """On the desk: what the plan says by now, when that is something else."""

    def __str__(self) -> str:
        """All of it, for a template that names the part alone."""
        return "\n".join(self.lines or (self.to_do,))


class DraftLaw(NamedTuple):
    """What the rule pack says about it."""

    words: str
    where: str
    """The paragraph."""
    source: str
    """Where that was found, when, and who has read it."""


class DraftDocument(NamedTuple):
    """A whole draft, in one language."""

    title: str
    mark: str
    """That it is a draft."""
    of_whom: str
    version: str
    contact_person: str
    for_whom: str
    parts: tuple[DraftPart, ...]
    decision: str
    """That it is an agreement, or how one complains of a decision in it."""
    signatures: str
    signers: tuple[str, ...]
    law_title: str
    law: tuple[DraftLaw, ...]
    foot: str
    day: dt.date


def draft_document(
    draft: Draft,
    journal: Journal,
    content: Content,
    language: Language,
    day: dt.date,
    *,
    goes_out: bool = True,
) -> DraftDocument:
    """What the draft says to its reader on that day.

    What does not go out, and is seen on the desk alone, has old words beside the new ones.

    Raises NothingToHandOver or NoContactPerson when there is nobody who may read it.
    """
    return _Writing(draft, journal, content, language, day, goes_out=goes_out).document()


class _Writing:
    """One draft on its way into words."""

    def __init__(
        self,
        draft: Draft,
        journal: Journal,
        content: Content,
        language: Language,
        day: dt.date,
        *,
        goes_out: bool,
    ) -> None:
        self._goes_out = goes_out
        self._draft = draft
        self._journal = journal
        self._content = content
        self._language = language
        self._day = day
        self._words = content.follow_on.words
        self._dates = content.print.dates.in_(language)
        self._plan: FollowOnPlan = content.follow_on.plans[draft.kind]
        parts = taken(draft, content.follow_on, journal, day)
        self._taken = {part.field.key: part for part in parts}
        self._view: Plan = view_of_today(draft, journal, day)

    def document(self) -> DraftDocument:
        """All of it."""
        say, words, plan = self._say, self._words, self._plan
        return DraftDocument(
            title=say(words.title, plan=say(plan.name)),
            mark=say(words.draft),
            of_whom=say(words.of_whom, name=self._view.young_person),
            version=self._version(),
            contact_person=self._contact_person(),
            for_whom=say(plan.for_whom),
            parts=tuple(self._part(field) for field in plan.fields),
            decision=say(self._content.rules.texts[plan.texts[-1]].words),
            signatures=say(words.signatures),
            signers=tuple(say(signer) for signer in plan.signers),
            law_title=say(words.law),
            law=tuple(self._law()),
            foot=say(words.foot, date=self._date(self._day)),
            day=self._day,
        )

    def _say(self, words: Words, **gaps: object) -> str:
        return words.filled(self._language, **gaps)

    def _date(self, day: dt.date) -> str:
        return long_date(day, self._dates)

    def _version(self) -> str:
        version, day = version_of(self._draft, self._journal), self._date(self._draft.taken_on)
        words = self._words
        if self._draft.reader not in (None, YOUNG_PERSON):
            # As on their copy: how often it was said yes to is between the two.
            return self._say(words.from_plan, date=day)
        if not version.number:
            return self._say(words.not_confirmed, date=day)
        said = words.from_version if version.is_agreed else words.after_version
        return self._say(said, number=version.number, date=day)

    def _contact_person(self) -> str:
        """Who to call, with room to write what the reader may not know."""
        view, blank = self._view, self._say(self._words.blank)
        contact = view.person(view.contact_person_id) if view.contact_person_id else None
        meeting = view.next_meeting if contact else None
        phone = (meeting.phone if meeting else "") or (contact.phone if contact else "")
        name = contact.name if contact else blank
        return self._say(self._words.contact_person, name=name, phone=phone or blank)

    def _part(self, field: Field) -> DraftPart:
        title = self._say(field.title)
        if field.takes is not None:
            return self._their_part(field, title, self._taken[field.key])
        written = self._draft.written
        if field.has_measures:
            lines = tuple(map(self._measure, measures(field.key, written)))
        else:
            lines = tuple(written.get(field.key, "").split("\n")) if self._is_written(field) else ()
        help_ = self._say(field.help) if field.help else ""
        return DraftPart(field.key, title, lines, self._say(self._words.to_write, help=help_))

    def _is_written(self, field: Field) -> bool:
        return bool(self._draft.written.get(field.key, "").strip())

    def _their_part(self, field: Field, title: str, part: Taken) -> DraftPart:
        question = self._say(field.ask) if field.ask else ""
        # On paper and in Word it would tell of a change that is nobody else's matter.
        is_old = part.is_old and not self._goes_out
        return DraftPart(
            field.key,
            title,
            tuple(map(self._quoted, part.out if self._goes_out else part.quotes)),
            self._say(self._words.ask, question=question),
            is_theirs=True,
            warning=self._say(self._words.has_changed) if is_old else "",
            now=tuple(map(self._quoted, part.now)) if is_old else (),
        )

    def _quoted(self, quote: Quote) -> str:
        words = self._words
        said = self._say(words.quote, said=quote.text.strip())
        if quote.goal:
            said = f"{self._say(words.goal_number, number=quote.goal)} {said}"
        if quote.who:
            said = f"{said} {self._say(words.who_and_when, who=quote.who, when=self._when(quote))}"
        return said

    def _when(self, quote: Quote) -> str:
        if quote.due is None:
            return self._say(self._words.no_day)
        if isinstance(quote.due, DueOn):
            return short_date(quote.due.day, self._dates)
        return quote.due.words

    def _measure(self, measure: Measure) -> str:
        words = self._words
        sides = zip((words.what, words.who, words.when), measure, strict=True)
        return " · ".join(
            f"{self._say(side)}: {said.strip() or self._say(words.blank)}" for side, said in sides
        )

    def _law(self) -> Iterator[DraftLaw]:
        # How old they are is not told to everybody by what is told: others read it for every age.
        age = self._view.age_on(self._day)
        for text in law_of(self._plan, self._content.rules, age):
            yield DraftLaw(self._say(text.words), self._say(text.paragraph), self._found(text))

    def _found(self, text: LegalText) -> str:
        words = self._words
        checked = self._date(text.checked_on)
        source = self._say(words.source, source=text.source, date=checked)
        by = text.reviewed_by_lawyer
        read = self._say(words.reviewed, who=by) if by else self._say(words.not_reviewed)
        from_ = self._say(words.valid_from, date=self._date(self._content.rules.valid_from))
        return f"{source}. {from_}. {read}."
