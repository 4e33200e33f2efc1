"""Makes the pictures of every screen anew, for the README and on sheets.

There is a sheet for each screen size and language, one for each theme, and two of what comes out
of the printer: in colour and in grey. Run by `make pictures`; `make pictures ARGS=themes` makes
those of the themes only, `ARGS=papers` those of the papers. Plays the demo off screen at each size
and lays what it saw on sheets in `docs/pictures`.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

CHECKOUT = Path(__file__).resolve().parent.parent
PICTURES = CHECKOUT / "docs" / "pictures"
SIZES = ((1366, 768), (1920, 1080), (3840, 2160))
LANGUAGES = ("da", "en")
COLUMNS = 4
THUMB_WIDTH = 900
THEMES = ("warm", "dark", "calm", "high_contrast")
THEME_SIZES = ((1366, 768), (1920, 1080))
THEME_THUMB_WIDTH = 460
PAPER_COLUMNS, PAPER_WIDTH = 6, 460
GAP = 24
PAPER, INK = "#FBF7EF", "#1E2733"
LETTERING = CHECKOUT / "resources" / "fonts" / "AtkinsonHyperlegibleNext-Bold.ttf"
# What the README shows, by the name of the moment.
README = {
    "welcome": "welcome.png",
    "wishes": "wishes.png",
    "goals-heart": "goals.png",
    "steps": "steps.png",
    "take-along": "my-plan.png",
    "desk": "desk.png",
}
PLAY = """
import sys
from pathlib import Path
from PySide6.QtCore import QSize
from ungeplan.demo.play import run
out, language, width, height = sys.argv[1:]
sys.exit(run(Path(out), language, off_screen=QSize(int(width), int(height))))
"""


def play(out: Path, language: str, size: tuple[int, int]) -> None:
    """Plays the demo off screen; its pictures lie in `out` afterwards."""
    command = [sys.executable, "-c", PLAY, str(out), language, str(size[0]), str(size[1])]
    subprocess.run(command, cwd=CHECKOUT, check=True)


def name_of(picture: Path) -> str:
    """The moment that the picture shows: 08-goals-heart.png is goals-heart."""
    return picture.stem.partition("-")[2]


def sheet_of(
    shown: Sequence[tuple[str, Image.Image]], columns: int = COLUMNS, width: int = THUMB_WIDTH
) -> Image.Image:
    """The pictures beside one another, each with its name."""
    font = ImageFont.truetype(str(LETTERING), 22)
    tall = max(round(image.height * width / image.width) for _, image in shown) + 40
    rows = -(-len(shown) // columns)
    wide = columns * (width + GAP) + GAP
    sheet = Image.new("RGB", (wide, rows * (tall + GAP) + GAP), PAPER)
    draw = ImageDraw.Draw(sheet)
    for number, (name, image) in enumerate(shown):
        x = GAP + number % columns * (width + GAP)
        y = GAP + number // columns * (tall + GAP)
        draw.text((x, y), name, INK, font)
        height = round(image.height * width / image.width)
        sheet.paste(image.resize((width, height), Image.Resampling.LANCZOS), (x, y + 34))
    return sheet


def keep(image: Image.Image, path: Path) -> None:
    """Writes the picture small: few colours are enough for flat drawings."""
    image.quantize(192, dither=Image.Dither.NONE).save(path, optimize=True)


def opened(pictures: Sequence[Path]) -> list[tuple[str, Image.Image]]:
    """Each picture with its moment."""
    return [(name_of(picture), Image.open(picture).convert("RGB")) for picture in pictures]


def make_theme_sheets() -> None:
    """A sheet for each theme: a row for each moment, a column for each screen and text size."""
    with tempfile.TemporaryDirectory() as folder:
        for width, height in THEME_SIZES:
            out = Path(folder) / f"{width}×{height}"
            out.mkdir()
            command = [sys.executable, "-m", "scripts.theme_pictures", str(out)]
            subprocess.run([*command, str(width), str(height)], cwd=CHECKOUT, check=True)
            print(f"{width}×{height}, themes", flush=True)
        for theme in THEMES:
            columns = [
                {moment_of(picture): picture for picture in sorted(out.glob(f"{theme}-{zoom}-*"))}
                for out in sorted(Path(folder).iterdir())
                for zoom in ("100%", "200%")
            ]
            shown = [in_theme(column.get(moment)) for moment in columns[0] for column in columns]
            keep(sheet_of(shown, len(columns), THEME_THUMB_WIDTH), PICTURES / f"theme-{theme}.png")


def moment_of(picture: Path) -> str:
    """What a picture of a theme shows: dark-200%-008-goals.png is goals."""
    return picture.stem.split("-")[3]


def in_theme(picture: Path | None) -> tuple[str, Image.Image]:
    """The picture with its screen, text size and moment; an empty place where there is none."""
    if picture is None:
        return "", Image.new("RGB", (16, 9), PAPER)
    zoom = picture.stem.split("-")[1]
    name = f"{moment_of(picture)}, {picture.parent.name}, {zoom}"
    return name, Image.open(picture).convert("RGB")


def main() -> None:
    """Makes every picture anew, or what was asked for."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    makers = {
        "screens": make_meeting_sheets,
        "themes": make_theme_sheets,
        "papers": make_paper_sheets,
    }
    for asked in sys.argv[1:] or makers:
        makers[asked]()


def make_paper_sheets() -> None:
    """Every form on paper, in colour and as a printer without colours gives it."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "scripts.paper_pictures", folder]
        subprocess.run(command, cwd=CHECKOUT, check=True)
        shown = opened(sorted(Path(folder).glob("*.png")))
    keep(sheet_of(shown, PAPER_COLUMNS, PAPER_WIDTH), PICTURES / "papers.png")
    grey = [(name, image.convert("L").convert("RGB")) for name, image in shown]
    keep(sheet_of(grey, PAPER_COLUMNS, PAPER_WIDTH), PICTURES / "papers-grey.png")
    print("papers", flush=True)


def make_meeting_sheets() -> None:
    """A sheet of the whole demo for each screen size and language, and the README's pictures."""
    for width, height in SIZES:
        for language in LANGUAGES:
            with tempfile.TemporaryDirectory() as folder:
                out = Path(folder)
                play(out, language, (width, height))
                pictures = sorted(out.glob("*.png"))
                keep(
                    sheet_of(opened(pictures)), PICTURES / f"sheet-{width}x{height}-{language}.png"
                )
                if (width, language) == (1920, "da"):
                    for picture in pictures:
                        if name_of(picture) in README:
                            keep(
                                Image.open(picture).convert("RGB"),
                                PICTURES / README[name_of(picture)],
                            )
                    (PICTURES / "min-plan.pdf").write_bytes((out / "min-plan.pdf").read_bytes())
            print(f"{width}×{height}, {language}", flush=True)


if __name__ == "__main__":
    main()
