"""The meaning of the parts of the stick figure."""

from __future__ import annotations

from msgspec.structs import replace

from ungeplan.model.content.part import File, Part
from ungeplan.model.figure import SupportPart, Zone
from ungeplan.model.language import Words
from ungeplan.model.plan import Shape


class ZoneWords(Part, frozen=True, kw_only=True):
    """What a part of the figure that holds goals is called and asks."""

    name: Words
    label: Words
    question: Words
    place: Words
    """Where a goal on it lies, at the start of a sentence: "Ved hjertet"."""
    other_name: Words | None = None
    """Its name when the young person chose another shape: the feet become the road."""
    other_place: Words | None = None


class SupportWords(Part, frozen=True, kw_only=True):
    """What a part of the figure that holds words, but no goals, is called."""

    name: Words
    label: Words
    question: Words | None = None


class FigureWords(File, frozen=True, kw_only=True):
    """The meaning of the figure's parts."""

    zones: dict[Zone, ZoneWords]
    supports: dict[SupportPart, SupportWords]
    backpack: Words
    """That there is something in it, for somebody who listens instead of looking."""

    def __post_init__(self) -> None:
        super().__post_init__()
        missing: list[str] = [part for part in Zone if part not in self.zones]
        missing += [part for part in SupportPart if part not in self.supports]
        if missing:
            raise ValueError(f"the figure has no words for {', '.join(missing)}")

    def part(self, zone: Zone, shape: Shape) -> ZoneWords:
        """What that part is called on a figure of this shape."""
        words = self.zones[zone]
        if shape.walks or words.other_name is None or words.other_place is None:
            return words
        return replace(words, name=words.other_name, place=words.other_place)
