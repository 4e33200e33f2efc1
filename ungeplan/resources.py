"""Finds the program's own files: cards, prompts, fonts, icons, rules and translations."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


class ResourcesMissing(Exception):
    """The program's own files are not where they should be."""

    def __init__(self, expected: Path) -> None:
        super().__init__(
            f"The program's own files (texts, fonts and pictures) are not in {expected}. "
            "Your plans are not touched. Install ungeplan again."
        )


def folder(package: Path = _PACKAGE) -> Path:
    """The folder `resources/`, in a checkout or inside an installed package.

    Raises ResourcesMissing when neither is there.
    """
    installed = package / "_resources"
    if installed.is_dir():
        return installed
    checkout = package.parent
    # Beside an installed package, a folder of the same name may belong to somebody else.
    if (checkout / "pyproject.toml").is_file() and (checkout / "resources").is_dir():
        return checkout / "resources"
    raise ResourcesMissing(installed)
