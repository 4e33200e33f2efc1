"""What the tests of the printed plan share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.export.pdf.plans import D0
from ungeplan import resources
from ungeplan.export.pdf import plan_pdf
from ungeplan.model.content import Content, load
from ungeplan.model.language import Language
from ungeplan.model.plan import Plan

Print = Callable[[Plan], bytes]


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
