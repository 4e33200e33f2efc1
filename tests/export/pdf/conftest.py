"""What the tests of the printed plan share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from tests.export.pdf.plans import D0
from tests.journeys.case_plans import CasePlan
from ungeplan import resources
from ungeplan.export.pdf import copy_pdf, plan_pdf
from ungeplan.model.content import Content, load
from ungeplan.model.copies import copy_for
from ungeplan.model.language import Language
from ungeplan.model.plan import PersonId, Plan

Print = Callable[[Plan], bytes]
PrintCopy = Callable[..., bytes]


@pytest.fixture(scope="session")
def content() -> Content:
    """The words of the program as they are shipped."""
    return load(resources.folder() / "content")


@pytest.fixture(scope="session")
def printed(content: Content) -> Print:
    """Prints a plan in Danish as its first version."""

    def print_it(plan: Plan) -> bytes:
        return plan_pdf(plan, content, Language.DANISH, version=1, made_on=D0)

    return print_it


@pytest.fixture(scope="session")
def print_copy(content: Content) -> PrintCopy:
    """Prints somebody's copy in Danish."""

    def print_it(plan: Plan, who: PersonId, day: dt.date = D0, **more: Any) -> bytes:
        return copy_pdf(copy_for(plan, who, day), content, Language.DANISH, **more)

    return print_it


@pytest.fixture
def mikkel() -> CasePlan:
    """What Mikkel agreed at his first meeting."""
    return CasePlan("mikkel")
