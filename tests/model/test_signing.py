"""How the young person said yes to the plan as it is now."""

from tests.model.table import Table
from ungeplan.model.edits import AddWish
from ungeplan.model.facts import Answer, ConfirmedHow, PlanConfirmed

BY_HAND = PlanConfirmed(Answer.YES, ConfirmedHow.SIGNATURE, (((1, 2), (3, 4)),))


def test_the_newest_yes_counts_until_the_plan_is_changed():
    table = Table()
    table.begin_meeting()
    assert table.journal.signed is None
    table.note(PlanConfirmed(Answer.YES))
    table.note(BY_HAND)
    assert table.journal.signed == BY_HAND
    table.do(AddWish("Jeg vil på efterskole"))
    assert table.journal.signed is None


def test_a_no_is_no_signature():
    table = Table()
    table.begin_meeting()
    table.note(PlanConfirmed(Answer.NO))
    assert table.journal.signed is None
