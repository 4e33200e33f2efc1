"""The fonts in `resources/fonts` are what Qt and the PDF expect."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont

from ungeplan import resources

FONTS = sorted((resources.folder() / "fonts").glob("*.ttf"))
FIRST, FALLBACK = "Atkinson Hyperlegible Next", "Andika"
ALPHABET = "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789.,:?!–’…"


@pytest.fixture(autouse=True)
def fonts(qapp):
    loaded = [QFontDatabase.addApplicationFont(str(file)) for file in FONTS]
    assert min(loaded) >= 0
    yield
    for font in loaded:
        QFontDatabase.removeApplicationFont(font)


@pytest.mark.parametrize(
    ("family", "weight", "style"),
    [
        (FIRST, QFont.Weight.Normal, "Regular"),
        (FIRST, QFont.Weight.DemiBold, "SemiBold"),
        (FIRST, QFont.Weight.Bold, "Bold"),
        (FALLBACK, QFont.Weight.Normal, "Regular"),
        (FALLBACK, QFont.Weight.Bold, "Bold"),
    ],
)
def test_a_weight_is_found_under_its_family(family, weight, style):
    font = QRawFont.fromFont(QFont(family, 20, weight))

    assert (font.familyName().removesuffix(" SemiBold"), font.styleName()) == (family, style)
    assert all(font.supportsCharacter(ord(letter)) for letter in ALPHABET)


@pytest.mark.parametrize("pair", ["AV", "Tå", "Væ", "P."])
@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold])
def test_letters_that_lean_apart_are_drawn_closer(pair, weight):
    font = QFont(FIRST, weight=weight)
    font.setPixelSize(1000)
    metrics = QFontMetricsF(font)
    apart = sum(metrics.horizontalAdvance(letter) for letter in pair)

    assert metrics.horizontalAdvance(pair) < apart


def test_every_font_has_its_licence_beside_it():
    licences = {file.name.removesuffix("-OFL.txt") for file in FONTS[0].parent.glob("*-OFL.txt")}

    assert {file.stem.split("-")[0] for file in FONTS} == licences
