"""Mikkel's first meeting, held by each kind of hand, gives the plan that he said."""

import pytest

from tests.journeys.plan_told import as_in, told, words_on
from ungeplan.demo.first_meeting import PASSPHRASE
from ungeplan.demo.hands import Finger, Keys, Mouse
from ungeplan.model.facts import MeetingEnded, PlanConfirmed
from ungeplan.model.journal import Journal
from ungeplan.model.plan import YOUNG_PERSON
from ungeplan.store.keys import unlock_with_passphrase
from ungeplan.store.plan_store import PlanStore


@pytest.mark.parametrize(
    ("hand", "language"), [(Mouse, "da"), (Finger, "da"), (Keys, "da"), (Mouse, "en")]
)
def test_each_hand_gives_the_same_plan_word_for_word(case, demo_by, tmp_path, hand, language):
    demo = demo_by(hand, language)
    demo.play()

    journal = what_is_on_disk(tmp_path)

    assert told(journal.plan) == as_in(case, words_of(demo, language))
    assert isinstance(journal.entries[-1].content, MeetingEnded)
    assert [e.content.answer for e in journal.entries if isinstance(e.content, PlanConfirmed)] == [
        "yes"
    ]
    assert {e.voice for e in journal.entries if e.meeting} == {YOUNG_PERSON}
    assert journal.versions
    assert not journal.changed_since_version
    printed = words_on(demo.paper)
    for text in [w.text for w in case.wishes if w.zone] + [step.text for step in case.steps]:
        assert text in printed


def what_is_on_disk(folder):
    store = PlanStore.open(
        folder / "plans.db", unlock_with_passphrase(folder / "plans.db", PASSPHRASE)
    )
    try:
        (row,) = store.people()
        assert store.check().sound
        return Journal(store.journal_of(row.plan))
    finally:
        store.close()


def words_of(demo, language):
    """The text of a card stands in the plan in the language in which it was taken."""
    content = demo.program.wording.content
    return {card.id: getattr(card.words, language) for card in content.cards.cards}
