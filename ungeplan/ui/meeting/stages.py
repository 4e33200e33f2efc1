"""The stages of one meeting, each built when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ungeplan.model.facts import Stage as Place
from ungeplan.ui.meeting.stage import Stage


class Stages(Mapping[Place, Stage]):
    """Every stage of the meeting, in its order.

    Together they have nine hundred widgets, and Qt asks each of them when sizes, colours or the
    language change. A meeting opens at the first, and the others wait until somebody comes to them.
    """

    def __init__(
        self,
        makers: Mapping[Place, Callable[[], Stage]],
        settle_in: Callable[[Place, Stage], None],
    ) -> None:
        """`settle_in` gives a new stage its place in the window, and all it must know."""
        self._makers = makers
        self._settle_in = settle_in
        self._built: dict[Place, Stage] = {}
        self._waiting: dict[Place, list[Callable[[], None]]] = {}

    def __getitem__(self, place: Place) -> Stage:
        if place not in self._built:
            stage = self._built[place] = self._makers[place]()
            self._settle_in(place, stage)
            for tell in self._waiting.pop(place, []):
                tell()
        return self._built[place]

    def __contains__(self, place: object) -> bool:
        # That of Mapping would build the stage to find out.
        return place in self._makers

    def __iter__(self) -> Iterator[Place]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)

    @property
    def built(self) -> Mapping[Place, Stage]:
        """Those that are there already."""
        return self._built

    def build_all(self) -> None:
        """Let all of them be there."""
        for place in self:
            self[place]

    def when_built(self, place: Place, tell: Callable[[], None]) -> None:
        """Call this when the stage is there, or now when it is."""
        if place in self._built:
            tell()
        else:
            self._waiting.setdefault(place, []).append(tell)
