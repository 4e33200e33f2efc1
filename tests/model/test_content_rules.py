"""The rule pack: every case has one row with a basis, and a pack that is wrong is refused."""

import datetime as dt
import shutil
from itertools import product

import pytest

from ungeplan import resources
from ungeplan.model.content import ContentIsBroken, RecipientKind, load
from ungeplan.model.language import HIGHEST_LIX, MOST_WORDS, Language, lix, sentences, words_of
from ungeplan.model.plan import Category, Department, RowKind

SHIPPED = resources.folder() / "content"
OURS = (SHIPPED / "rules.toml").read_text(encoding="utf-8")
AGES = [*range(14, 26), None]

STRICTER = """
[bases.folkeskolen]
words = { da = "Skolen hører kun det, du siger ja til.", en = "School hears what you say yes to." }
after_no = { da = "Så siger vi ikke noget.", en = "Then we say nothing." }
paragraph = { da = "Vores egen vejledning", en = "Our own guidance" }
source = "kommunens.eget.net"
checked_on = 2026-12-01
reviewed_by_lawyer = "Ida Dam, 1. december 2026"

[recipients]
substance = "outside"

"""
"""A municipality's own: it asks the school about everything, and keeps its treatment apart."""


def with_rows(text):
    """A pack of their own in which our rows are replaced."""
    rows = OURS[OURS.index("[[rows]]") :].replace("ages = [0, 14]", "ages = [14, 14]")
    return text + rows.replace(
        'recipients = ["school"]\nkind = "own_choice"\nbasis = "school_with_your_yes"',
        'recipients = ["school"]\nkind = "asked"\nbasis = "folkeskolen"',
    )


@pytest.fixture(params=["ours", "theirs"])
def rules(request, tmp_path):
    if request.param == "ours":
        return load(SHIPPED).rules
    (tmp_path / "rules.toml").write_text(with_rows(STRICTER), encoding="utf-8")
    return load(SHIPPED, tmp_path).rules


def broken(tmp_path, text):
    ours = shutil.copytree(SHIPPED, tmp_path / "content")
    (ours / "rules.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentIsBroken) as raised:
        load(ours)
    return raised.value.fault


# -- what holds for every pack ---------------------------------------------------------------


def test_every_case_has_a_row_with_a_basis(rules):
    for case in product(Category, RecipientKind, AGES):
        row = rules.row(*case)

        assert row.basis in rules.bases
        assert rules.bases[row.basis].paragraph.da


def test_who_is_younger_or_older_is_read_as_the_youngest_or_the_oldest(rules):
    to_a_parent = (Category.GOALS, RecipientKind.CUSTODY_HOLDER)

    assert rules.row(*to_a_parent, 12) == rules.row(*to_a_parent, 14)
    assert rules.row(*to_a_parent, 27) == rules.row(*to_a_parent, 25)


def test_nobody_has_a_duty_because_their_age_is_not_known(rules):
    for category, recipient in product(Category, RecipientKind):
        if rules.row(category, recipient, None).kind is RowKind.REQUIRED:
            assert {rules.row(category, recipient, age).kind for age in AGES} == {RowKind.REQUIRED}


def test_a_no_to_an_asked_row_has_a_meaning(rules):
    for row in rules.rows:
        assert row.kind is not RowKind.ASKED or rules.bases[row.basis].after_no


def test_every_place_of_work_is_something_to_the_law(rules):
    assert set(rules.recipients) == set(Department)


def test_the_plain_words_are_plain(rules):
    for basis in rules.bases.values():
        shown = [basis.words, *([basis.after_no] if basis.after_no else [])]
        assert lix("\n".join(words.da for words in shown)) <= HIGHEST_LIX
        for words, language in product(shown, Language):
            assert all(len(words_of(s)) <= MOST_WORDS for s in sentences(words.in_(language)))


# -- ours, and how it is swapped -------------------------------------------------------------


def test_no_lawyer_has_read_our_own_pack():
    rules = load(SHIPPED).rules

    assert all(basis.reviewed_by_lawyer == "" for basis in rules.bases.values())
    assert rules.not_reviewed.da == "Ikke gennemset af jurist"


def test_a_pack_of_their_own_changes_what_is_asked(tmp_path):
    (tmp_path / "rules.toml").write_text(with_rows(STRICTER), encoding="utf-8")
    ours, theirs = load(SHIPPED).rules, load(SHIPPED, tmp_path).rules
    to_the_school = (Category.GOALS, RecipientKind.SCHOOL, 14)

    assert ours.row(*to_the_school).kind is RowKind.OWN_CHOICE
    assert theirs.row(*to_the_school).kind is RowKind.ASKED
    assert theirs.bases["folkeskolen"].reviewed_by_lawyer.startswith("Ida Dam")
    assert theirs.recipients[Department.SUBSTANCE] is RecipientKind.OUTSIDE
    assert theirs.recipients[Department.SCHOOL] is RecipientKind.SCHOOL


def test_the_pack_is_named_when_nobody_has_read_it_again():
    content = load(SHIPPED)

    assert "rules.toml" not in content.to_review(content.rules.review_by)
    assert "rules.toml" in content.to_review(content.rules.review_by + dt.timedelta(days=1))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('basis = "adult"', 'basis = "adlut"', "no basis is called adlut"),
        ('basis = "adult"', 'basis = ""', "no basis is called nothing"),
        ('basis = "adult"\n', "", "missing required field `basis`"),
        ('recipients = ["private"]', 'recipients = ["school"]', "no row is about goals to private"),
        (
            'recipients = ["custody_holder"]\nkind = "own_choice"',
            'recipients = ["custody_holder"]\nages = [19, 25]\nkind = "own_choice"',
            "no row is about goals to custody_holder at 18 years",
        ),
        (
            'ages = "unknown"',
            "ages = [10, 12]",
            "row 5 never counts: those before it answer all",
        ),
        (
            'recipients = ["private"]\nkind = "own_choice"',
            'recipients = ["private"]\nkind = "asked"',
            "private_with_your_yes does not say what a no means",
        ),
        ('ssp = "outside"', "", "nobody says what ssp is to the law"),
        ('source = "elov.dk/forvaltningsloven/28"', 'source = " "', "`source` must say where"),
    ],
)
def test_a_pack_that_is_wrong_is_refused(tmp_path, old, new, fault):
    assert old in OURS
    assert fault in broken(tmp_path, OURS.replace(old, new))
