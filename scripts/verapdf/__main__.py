"""Makes every PDF that the program can make, and damaged ones, and has all of them judged.

Run by `make test-pdf`. A file that breaks a rule, a damaged one that breaks none, and a machine on
which nothing can be judged each end it with 1.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from scripts.verapdf.judge import NoJudge, judged
from tests.export.pdf.damages import DAMAGES, DAMAGES_OF_AN_ARCHIVE, PASSED_OVER, damaged
from tests.export.pdf.every_form import every_paper
from tests.export.pdf.plans import D0, MIKKEL
from tests.journeys.case_plans import CasePlan
from ungeplan import resources
from ungeplan.export.pdf import archive_pdf, plan_pdf
from ungeplan.model.content import Content, load
from ungeplan.model.copies import copy_for
from ungeplan.model.language import Language
from ungeplan.model.plan import YOUNG_PERSON


def main() -> None:
    """Says how many files kept all rules; ends with what did not go as it must."""
    content = load(resources.folder() / "content")
    with tempfile.TemporaryDirectory(prefix="ungeplan-pdf-") as name:
        try:
            wrong = [*_whole_files(content, Path(name)), *_damaged_files(content, Path(name))]
        except NoJudge as obstacle:
            sys.exit(str(obstacle))
    if wrong:
        sys.exit("\n".join(wrong))


def _whole_files(content: Content, folder: Path) -> Iterator[str]:
    """What is wrong with the files that must keep every rule."""
    papers = {}
    for number, paper in enumerate(every_paper(content)):
        path = folder / f"whole-{number}.pdf"
        path.write_bytes(paper.data)
        papers[path] = paper
    verdicts = judged(
        (profile, path) for path, paper in papers.items() for profile in paper.profiles
    )
    for verdict in verdicts:
        if verdict.broken or not verdict.looked_at:
            name = papers[verdict.file].name
            yield f"{name} breaks {verdict.profile}: {' '.join(verdict.broken)}"
    looked_at = sum(verdict.looked_at for verdict in verdicts)
    print(f"{len(papers)} files judged, each by two sets of rules: {looked_at} things looked at")


def _damaged_files(content: Content, folder: Path) -> Iterator[str]:
    """The damage that was not found by these rules, and that was never said to pass them."""
    plan = plan_pdf(MIKKEL, content, Language.DANISH, version=1, made_on=D0)
    own = copy_for(CasePlan("mikkel").plan, YOUNG_PERSON, D0)
    archive = archive_pdf(own, content, Language.DANISH)
    wanted = [("2a", plan, *each) for each in DAMAGES]
    wanted += [("3a", archive, *each) for each in DAMAGES_OF_AN_ARCHIVE]
    asked = {}
    for number, (profile, whole, damage, fault) in enumerate(wanted):
        path = folder / f"damaged-{number}.pdf"
        path.write_bytes(damaged(whole, damage))
        asked[path] = profile, damage, fault
    broken = {
        verdict.file
        for verdict in judged(
            (p, path) for path, (kept, *_) in asked.items() for p in ("ua1", kept)
        )
        if verdict.broken
    }
    for path, (_, damage, fault) in asked.items():
        if (path in broken) == (damage in PASSED_OVER):
            yield f"damaged ({fault}): {'found after all' if path in broken else 'not found'}"
    print(f"{len(asked)} damaged files: {len(broken)} found out")


if __name__ == "__main__":
    main()
