"""Edits of the words in a second language, when an interpreter helps."""

from __future__ import annotations

from msgspec.structs import replace

from ungeplan.model.edits.edit import Edit, Envelope, check_words
from ungeplan.model.plan import EntryId, Plan, Translation
from ungeplan.model.refusals import NotALanguage, NothingToTranslate
from ungeplan.model.tongue import is_language_tag


class ChooseSecondLanguage(Edit, frozen=True, tag="choose_second_language"):
    """The language beside Danish in which the young person says and reads; empty for none."""

    language: str = ""

    def check(self, plan: Plan, entry: Envelope) -> None:
        if self.language and not is_language_tag(self.language):
            raise NotALanguage

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        return replace(plan, second_language=self.language)


class Translate(Edit, frozen=True, tag="translate"):
    """What was said is written in the other language too; the original stays the master."""

    thing: EntryId
    language: str
    text: str

    @property
    def repeats(self) -> EntryId:
        return self.thing

    def check(self, plan: Plan, entry: Envelope) -> None:
        check_words(self.text)
        if not is_language_tag(self.language):
            raise NotALanguage
        if not plan.words_of(self.thing):
            raise NothingToTranslate

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        original = plan.words_of(self.thing)
        if not original:
            return plan.with_misfit(entry.id)
        return plan.with_translation(
            Translation(of=self.thing, original=original, language=self.language, text=self.text)
        )


class ApproveTranslation(Edit, frozen=True, tag="approve_translation"):
    """A named person says that the translation says the same; when, is in the entry."""

    thing: EntryId
    language: str

    def check(self, plan: Plan, entry: Envelope) -> None:
        if plan.translation(self.thing, self.language) is None:
            raise NothingToTranslate

    def apply(self, plan: Plan, entry: Envelope) -> Plan:
        found = plan.translation(self.thing, self.language)
        if found is None:
            return plan.with_misfit(entry.id)
        return plan.with_translation(replace(found, approved_by=entry.voice, approved_at=entry.at))
