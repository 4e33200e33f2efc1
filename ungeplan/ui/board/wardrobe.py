"""The faces of the cards, drawn anew only when something on them has changed."""

from __future__ import annotations

from ungeplan.model.figure import Zone
from ungeplan.model.plan import Goal, Plan, Wish
from ungeplan.ui.board.card_item import CardItem, CardKey
from ungeplan.ui.board.faces import Face, GoalFace, GoalWords, Look, WishFace, icon_of


class Wardrobe:
    """Dresses cards."""

    def __init__(self) -> None:
        self._worn: dict[CardKey, object] = {}

    def clear(self) -> None:
        """All cards must be drawn anew: sizes or language are others."""
        self._worn.clear()

    def forget(self, key: CardKey) -> None:
        """The card is gone."""
        self._worn.pop(key, None)

    def dress_goal(
        self, card: CardItem, words: GoalWords, width: float, type_size: float, look: Look
    ) -> None:
        """Let the card show this goal."""
        described = (words, width, type_size)
        if self._worn.get(card.key) != described:
            self._wear(card, described, GoalFace(look, words, width, type_size))

    def dress_wish(self, card: CardItem, wish: Wish, width: float, look: Look) -> None:
        """Let the card show this wish."""
        described = (wish, width)
        if self._worn.get(card.key) != described:
            self._wear(card, described, WishFace(look, wish, width))

    def _wear(self, card: CardItem, described: object, face: Face) -> None:
        self._worn[card.key] = described
        card.wear(face)


def words_of(goal: Goal, plan: Plan, look: Look) -> GoalWords:
    """What is written on the goal's card."""
    wish = plan.wish(goal.wish)
    return GoalWords(goal.youth_text, goal.zone, goal.rank, _picture(wish, look))


def words_to_be(wish: Wish, zone: Zone, rank: int, look: Look) -> GoalWords:
    """What will be written on its card when the wish is a goal there."""
    return GoalWords(wish.text, zone, rank, _picture(wish, look))


def _picture(wish: Wish | None, look: Look) -> str:
    return icon_of(wish, look.wording) if wish and wish.card else ""
