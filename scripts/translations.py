"""Takes new sentences of the windows into the translations, and makes the files Qt reads.

Run by `make translations`. Sentences stand in English in the code. `resources/translations` holds
one `.ts` file a language, in which people write (Qt Linguist or a text editor), and the `.qm` file
made from it. English needs one too, for its plurals.
"""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import PySide6

CHECKOUT = Path(__file__).resolve().parent.parent
TRANSLATIONS = CHECKOUT / "resources" / "translations"
LANGUAGES = ("da", "en")
TOOLS = Path(PySide6.__file__).parent


def qt(tool: str, *arguments: str | Path) -> None:
    """Runs a tool of Qt's; ends with its own words when it fails."""
    done = subprocess.run([TOOLS / tool, *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{tool} could not finish, and the translations may be incomplete:\n{done.stderr}")


def collect(language: str, folder: Path = TRANSLATIONS) -> Path:
    """Brings the sentences of the code into the language's `.ts` file, keeping what is there."""
    file = folder / f"ungeplan_{language}.ts"
    # Only a plural needs words of its own in the language that the code is written in.
    which = ["-pluralonly"] if language == "en" else []
    sources = sorted((CHECKOUT / "ungeplan").rglob("*.py"))
    languages = ["-source-language", "en", "-target-language", language]
    # Without line numbers the file changes only when a sentence does.
    form = ["-silent", "-no-obsolete", "-locations", "none", *which, *languages]
    qt("lupdate", *form, *sources, "-ts", file)
    return file


def release(file: Path, folder: Path = TRANSLATIONS) -> Path:
    """Makes the file that the program loads."""
    made = folder / f"{file.stem}.qm"
    qt("lrelease", "-silent", file, "-qm", made)
    return made


def untranslated(file: Path) -> list[str]:
    """The sentences of a `.ts` file that have no translation yet, with the class that says them."""
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ElementTree.parse(file).iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is None
        or translation.get("type") == "unfinished"
    ]


def main() -> None:
    """Writes both languages anew and says what is left to translate."""
    for language in LANGUAGES:
        file = collect(language)
        release(file)
        missing = untranslated(file)
        print(f"{file.relative_to(CHECKOUT)}: {len(missing)} sentences to translate")
        for sentence in missing:
            print(f"  {sentence}")


if __name__ == "__main__":
    main()
