"""Makes the pictures of every screen anew: a sheet per screen size and language, and the README's.

Run by `make pictures`. Plays the demo off screen at each size and lays what it saw on sheets in
`docs/pictures`.
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


def sheet_of(pictures: Sequence[Path]) -> Image.Image:
    """The pictures beside one another, each with its name."""
    font = ImageFont.truetype(str(LETTERING), 22)
    shown = [(name_of(picture), Image.open(picture).convert("RGB")) for picture in pictures]
    tall = max(round(image.height * THUMB_WIDTH / image.width) for _, image in shown) + 40
    rows = -(-len(shown) // COLUMNS)
    wide = COLUMNS * (THUMB_WIDTH + GAP) + GAP
    sheet = Image.new("RGB", (wide, rows * (tall + GAP) + GAP), PAPER)
    draw = ImageDraw.Draw(sheet)
    for number, (name, image) in enumerate(shown):
        x = GAP + number % COLUMNS * (THUMB_WIDTH + GAP)
        y = GAP + number // COLUMNS * (tall + GAP)
        draw.text((x, y), name, INK, font)
        height = round(image.height * THUMB_WIDTH / image.width)
        sheet.paste(image.resize((THUMB_WIDTH, height), Image.Resampling.LANCZOS), (x, y + 34))
    return sheet


def keep(image: Image.Image, path: Path) -> None:
    """Writes the picture small: few colours are enough for flat drawings."""
    image.quantize(192, dither=Image.Dither.NONE).save(path, optimize=True)


def main() -> None:
    """Makes every picture anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for width, height in SIZES:
        for language in LANGUAGES:
            with tempfile.TemporaryDirectory() as folder:
                out = Path(folder)
                play(out, language, (width, height))
                pictures = sorted(out.glob("*.png"))
                keep(sheet_of(pictures), PICTURES / f"sheet-{width}x{height}-{language}.png")
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
