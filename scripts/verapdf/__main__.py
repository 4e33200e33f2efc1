"""Makes every PDF that the program can make, and damaged ones, and has all of them judged.

Run by `make test-pdf`. A file that breaks a rule, a damaged one that breaks none, and a machine on
which nothing can be judged each end it with 1.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from scripts.verapdf.judge import NoJudge, Verdict, judged
from tests.export.pdf.damages import DAMAGES, PASSED_OVER, damaged
from tests.export.pdf.every_form import every_paper
from tests.export.pdf.plans import D0, MIKKEL
from ungeplan import resources
from ungeplan.export.pdf import plan_pdf
from ungeplan.model.content import Content, load
from ungeplan.model.language import Language

PROFILES = ("ua1", "2a")
"""For reading aloud (PDF/UA-1), and for keeping (PDF/A-2a)."""


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
    names = {}
    for number, paper in enumerate(every_paper(content)):
        path = folder / f"whole-{number}.pdf"
        path.write_bytes(paper.data)
        names[path] = paper.name
    verdicts = judged((profile, path) for path in names for profile in PROFILES)
    for verdict in verdicts:
        if verdict.broken or not verdict.looked_at:
            yield f"{names[verdict.file]} breaks {verdict.profile}: {' '.join(verdict.broken)}"
    looked_at = sum(verdict.looked_at for verdict in verdicts)
    print(f"{len(names)} files judged by {' and '.join(PROFILES)}: {looked_at} things looked at")


def _damaged_files(content: Content, folder: Path) -> Iterator[str]:
    """The damage that was not found by these rules, and that was never said to pass them."""
    whole = plan_pdf(MIKKEL, content, Language.DANISH, version=1, made_on=D0)
    names = {}
    for number, (damage, fault) in enumerate(DAMAGES):
        path = folder / f"damaged-{number}.pdf"
        path.write_bytes(damaged(whole, damage))
        names[path] = damage, fault
    found: dict[Path, list[Verdict]] = {path: [] for path in names}
    for verdict in judged((profile, path) for path in names for profile in PROFILES):
        found[verdict.file].append(verdict)
    for path, (damage, fault) in names.items():
        is_found = any(verdict.broken for verdict in found[path])
        if is_found == (damage in PASSED_OVER):
            yield f"damaged ({fault}): {'found after all' if is_found else 'not found'}"
    print(f"{len(names)} damaged files: {len(names) - len(PASSED_OVER)} found, as they must be")


if __name__ == "__main__":
    main()
