"""Copies of a plan: what each person's holds, who was given one, and what they must give back."""

from ungeplan.model.copies.copy import Copy, HowItIs, code_of, copy_for, how_it_is, recipients
from ungeplan.model.copies.deliveries import (
    AS_A_DRAFT,
    ON_PAPER,
    Delivery,
    deliveries,
    whose_copy_is_old,
)
from ungeplan.model.copies.holders import Holder, holders
from ungeplan.model.copies.told import only_told
from ungeplan.model.copies.withdrawal import Letter, OldCopy, TakenBack, letter_to, old_copies

__all__ = [
    "AS_A_DRAFT",
    "ON_PAPER",
    "Copy",
    "Delivery",
    "Holder",
    "HowItIs",
    "Letter",
    "OldCopy",
    "TakenBack",
    "code_of",
    "copy_for",
    "deliveries",
    "holders",
    "how_it_is",
    "letter_to",
    "old_copies",
    "only_told",
    "recipients",
    "whose_copy_is_old",
]
