"""What lies on the board, and where: the figure, goals beside it and wishes on the sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsPixmapItem, QGraphicsScene

from ungeplan.model.figure import Point, Zone, zone_at
from ungeplan.model.figure_layout import Place, places, point_on, spots
from ungeplan.model.plan import MAX_GOALS, EntryId, Goal, Plan, Wish
from ungeplan.ui.board import board_layout
from ungeplan.ui.board.card_item import CardItem, CardKey, Kind
from ungeplan.ui.board.faces import (
    GOAL_SIZES,
    Face,
    GhostFace,
    GoalFace,
    GoalWords,
    Look,
    WishFace,
    icon_of,
)
from ungeplan.ui.board.figure_drawing import FIGURE_RECT, draw_badge, draw_figure
from ungeplan.ui.board.glides import Glides
from ungeplan.ui.board.glows import Glows
from ungeplan.ui.board.leader_item import LeaderItem
from ungeplan.ui.board.sheet import Sheet
from ungeplan.ui.board.target import Aside, Target
from ungeplan.ui.theme import CARD, Scale, Theme
from ungeplan.ui.wording import Wording

_GHOST = 2.5
_BADGE = 17.0
_TO_GHOST = 40.0
"""So far from the line to the waiting place a card may be and still be on its way there, in the
figure's own units."""


class Table(QGraphicsScene):
    """Holds the cards and knows their homes; it shows plans and hears of no events.

    Signals:
        arranged: cards have other homes now, or the sheet another length.
    """

    arranged = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        # Cards are found by their homes; an index of items that move is work for nothing.
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setBackgroundBrush(QColor(theme.paper))
        self.look = Look(wording, theme, Scale(), 1.0)
        self.plan = Plan()
        self.cards: dict[CardKey, CardItem] = {}
        self.glides = Glides(self, motion=theme.motion)
        self.sheet = Sheet(self)
        self._foot = 0.0
        self._size = QSizeF()
        self._layout = board_layout.listed(QSizeF(1, 1), Scale())
        self._figure = QGraphicsPixmapItem()
        self.addItem(self._figure)
        self._glows = Glows(self)
        self._leaders: list[LeaderItem] = []
        self._waiting = QGraphicsPixmapItem()
        self._waiting.setZValue(_GHOST)
        self._waiting.hide()
        self.addItem(self._waiting)
        self._waiting_line = LeaderItem(self, dashed=True)
        self._waiting_line.hide()
        self._waiting_place: tuple[Zone, Place] | None = None
        self._faces: dict[CardKey, tuple[object, Face]] = {}

    # -- what is shown ------------------------------------------------------------------------

    def show_plan(self, plan: Plan) -> None:
        """Show the goals and wishes of this plan; cards glide to where they belong now."""
        before = {card.wish: card.scenePos() for card in self.cards.values()}
        self.plan = plan
        wanted = {CardKey(Kind.GOAL, goal.id): goal.wish for goal in plan.active_goals}
        wanted |= {CardKey(Kind.WISH, wish.id): wish.id for wish in plan.parked_wishes}
        for key in self.cards.keys() - wanted.keys():
            self._take_away(key)
        new: list[CardItem] = []
        for key, wish in wanted.items():
            if key not in self.cards:
                card = self.cards[key] = CardItem(key, wish)
                self.addItem(card)
                new.append(card)
        self.cards = {key: self.cards[key] for key in wanted}
        if self._size.isEmpty():
            return
        self.arrange()
        for card in new:
            # A wish that became a goal, or the other way round, is the same card to the eye.
            if card.wish in before:
                card.rise()
                card.setPos(before[card.wish])
                self.glides.send(card)
            elif before and card.key.kind is Kind.WISH:
                self.sheet.show_card(card)

    def show_size(self, size: QSizeF, foot: float, scale: Scale, ratio: float) -> None:
        """Take the room there is, the sizes of the window and the height of the sheet's foot."""
        self.glides.hurry()
        self.look = Look(self.look.wording, self.look.theme, scale, ratio)
        self._size, self._foot = size, foot
        self._faces.clear()
        self.setSceneRect(QRectF(QPointF(), size))
        if not size.isEmpty():
            self.arrange()

    def say_anew(self) -> None:
        """Say everything anew in the language of the moment."""
        self.show_size(self._size, self._foot, self.look.scale, self.look.ratio)

    # -- what lies where ----------------------------------------------------------------------

    @property
    def is_listed(self) -> bool:
        """Whether the goals lie on the sheet instead of beside the figure."""
        return self._layout.is_listed

    @property
    def goal_cards(self) -> list[CardItem]:
        """The goals, what matters most first."""
        return [card for key, card in self.cards.items() if key.kind is Kind.GOAL]

    @property
    def wish_cards(self) -> list[CardItem]:
        """The wishes on the sheet, the oldest first."""
        return [card for key, card in self.cards.items() if key.kind is Kind.WISH]

    def goal_of(self, card: CardItem) -> Goal | None:
        """The goal that the card shows, or None."""
        return self.plan.active_goal(card.key.id) if card.key.kind is Kind.GOAL else None

    def card_at(self, point: QPointF) -> CardItem | None:
        """The card that lies under the point, the last one laid when several do."""
        for card in reversed(self.cards.values()):
            on_sheet = card.bed is not None and not card.is_lifted
            if card.box.contains(point) and (not on_sheet or self.sheet.view.contains(point)):
                return card
        return None

    def holds(self, card: CardItem) -> bool:
        """Whether the card lies here, or did before a hand took it."""
        return self.cards.get(card.key) is card

    def targets_of(self, card: CardItem) -> tuple[Target, ...]:
        """Where the card may be put down, in the order in which keys go through them."""
        goal = self.goal_of(card)
        if goal is None:
            return tuple(Zone)
        return (*(zone for zone in Zone if zone is not goal.zone), Aside.SHEET)

    def target_at(self, point: QPointF, card: CardItem) -> Target | None:
        """Where the card would come if it were let go there: by the pointer, or by its middle."""
        return self.target_under(point, card) or self.target_under(card.box.center(), card)

    def zone_box(self, zone: Zone) -> QRectF:
        """A square on the part, to put a finger on."""
        circle = board_layout.first_reach(zone)
        middle = QPointF(*self._layout.room.at(circle.centre))
        half = circle.radius * self._layout.room.unit
        return QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)

    def target_under(self, spot: QPointF, card: CardItem) -> Target | None:
        """The place under the spot, when it can take the card."""
        room = self._layout.room
        own = Point((spot.x() - room.middle) / room.unit, (spot.y() - room.crown) / room.unit)
        target: Target | None = zone_at(own)
        if target is None and self._waiting_place is not None:
            zone, place = self._waiting_place
            target = zone if self._on_the_way(spot, place) else None
        if target is None and self.sheet.rect.contains(spot):
            target = Aside.SHEET
        return target if target in self.targets_of(card) else None

    def _on_the_way(self, spot: QPointF, place: Place) -> bool:
        """Whether the spot is on the waiting place or beside the line that leads to it."""
        air = self.look.scale.px(24)
        if QRectF(*place.box).adjusted(-air, -air, air, air).contains(spot):
            return True
        near = _TO_GHOST * self._layout.room.unit
        line = (point_on(place.leader, step / 8) for step in range(9))
        return any((QPointF(*point) - spot).manhattanLength() < near for point in line)

    # -- a card in the hand -------------------------------------------------------------------

    def show_targets(self, card: CardItem, near: Target | None, *, by_keys: bool = False) -> None:
        """Let glow what can take the card; where it is near, its place waits for it."""
        zones = frozenset(target for target in self.targets_of(card) if isinstance(target, Zone))
        zone = near if isinstance(near, Zone) else None
        colour = self._colour_in_hand(card)
        self._glows.show(self.look, self._layout.room, colour, zones, zone, by_keys=by_keys)
        if zone != (self._waiting_place[0] if self._waiting_place else None):
            self._wait_for(card, zone)

    def hide_targets(self) -> None:
        """Nothing is in the hand any more."""
        self._glows.hide()
        if self._waiting_place is not None:
            self._waiting_place = None
            self._waiting.hide()
            self._waiting_line.hide()

    def send_home(self, card: CardItem) -> None:
        """Let the card glide to where it belongs."""
        self.glides.send(card)

    def _colour_in_hand(self, card: CardItem) -> str:
        goal = self.goal_of(card)
        rank = goal.rank if goal else len(self.plan.active_goals) + 1
        theme = self.look.theme
        return theme.goal(rank).strong if rank <= MAX_GOALS else theme.action

    def _wait_for(self, card: CardItem, zone: Zone | None) -> None:
        self.hide_waiting()
        self._lay_goals(in_hand=card, going_to=zone)

    def hide_waiting(self) -> None:
        """No place waits for a card."""
        self._waiting_place = None
        self._waiting.hide()
        self._waiting_line.hide()

    # -- laying -------------------------------------------------------------------------------

    def arrange(self) -> None:
        """Give every card its home; those that lie are there at once or glide."""
        self.hide_waiting()
        self._layout = board_layout.beside(self._size, self.look.scale)
        if not self._layout.is_listed and self._beside(self._goal_words()) is None:
            self._layout = board_layout.listed(self._size, self.look.scale)
        scrolls = self._lay_sheet(scrolls=False)
        if scrolls:
            self._lay_sheet(scrolls=True)
        self._lay_goals()
        self._draw_figure()
        for card in self.wish_cards:
            self._settle(card)
        self.arranged.emit()

    def _lay_sheet(self, *, scrolls: bool) -> bool:
        """Lay the sheet and what lies on it; whether it is too long to be seen at once."""
        sheet, look = self.sheet, self.look
        sheet.name(look.wording.say(look.wording.content.meeting.stages.wishes.name))
        sheet.place(self._layout.sheet, self._foot, look, scrolls=scrolls)
        listed = self.goal_cards if self._layout.is_listed else []
        for card, words in zip(listed, self._goal_words(), strict=False):
            self._wear_goal(card, words, sheet.card_width, CARD)
        for card in self.wish_cards:
            self._wear_wish(card)
        sheet.lay(listed, self.wish_cards, look)
        return sheet.longest_scroll > 0

    def _lay_goals(self, in_hand: CardItem | None = None, going_to: Zone | None = None) -> None:
        """Lay the goals beside the figure, as if the card in the hand lay there already."""
        cards, words = self.goal_cards, self._goal_words()
        for line in self._leaders[len(cards) :]:
            self.removeItem(line)
        del self._leaders[len(cards) :]
        if self._layout.is_listed:
            for line in self._leaders:
                self.removeItem(line)
            self._leaders.clear()
            return
        wanted = list(words)
        if in_hand is not None and going_to is not None:
            number = cards.index(in_hand) if in_hand in cards else len(wanted)
            wanted[number : number + 1] = [self._words_in_hand(in_hand, going_to)]
            if len(wanted) > MAX_GOALS:
                wanted, number = list(words), -1
        else:
            number = -1
        found = self._beside(wanted)
        if found is None:
            found, number = self._beside(words), -1
        if found is None:
            return
        type_size, laid = found
        for position, (words_here, place) in enumerate(zip(wanted, laid, strict=False)):
            if position == number and going_to is not None:
                self._show_waiting(going_to, words_here, place)
            else:
                self._lay_goal(position, cards[position], words_here, place, type_size)

    def _lay_goal(
        self, position: int, card: CardItem, words: GoalWords, place: Place, type_size: float
    ) -> None:
        while len(self._leaders) <= position:
            self._leaders.append(LeaderItem(self))
        self._wear_goal(card, words, place.box.width, type_size)
        card.bed = None
        card.home = QPointF(place.box.left, place.box.top)
        self._leaders[position].tie(place, self.look.theme.goal(words.rank).strong, self.look)
        self._settle(card)

    def _show_waiting(self, zone: Zone, words: GoalWords, place: Place) -> None:
        size = QSizeF(place.box.width, place.box.height)
        picture = GhostFace(self.look, words, size).lying()
        self._waiting.setPixmap(picture.pixmap)
        self._waiting.setPos(QPointF(place.box.left, place.box.top) + picture.offset)
        self._waiting.show()
        self._waiting_line.tie(place, self.look.theme.goal(words.rank).strong, self.look)
        self._waiting_line.show()
        self._waiting_place = (zone, place)

    def _settle(self, card: CardItem) -> None:
        """Lie at home: at once when it never lay, with a glide when it did. Not from a hand."""
        if card.is_lifted or self.glides.is_under_way(card):
            return
        if card.bed is None and card.parentItem() is None and not card.pos().isNull():
            self.glides.send(card)
        else:
            card.go_to_bed()

    def _beside(self, wanted: Sequence[GoalWords]) -> tuple[float, tuple[Place, ...]] | None:
        """The largest letters in which these goals fit beside the figure, and their places."""
        width = self._layout.room.box_width
        for type_size in GOAL_SIZES:
            heights = [
                (words.zone, GoalFace(self.look, words, width, type_size).size.height())
                for words in wanted
            ]
            laid = places(heights, self._layout.room)
            if laid is not None:
                return type_size, laid
        return None

    # -- faces --------------------------------------------------------------------------------

    def _goal_words(self) -> list[GoalWords]:
        return [self._words_of(goal, self.plan.wish(goal.wish)) for goal in self.plan.active_goals]

    def _words_of(self, goal: Goal, wish: Wish | None) -> GoalWords:
        icon = icon_of(wish, self.look.wording) if wish and wish.card else ""
        return GoalWords(goal.youth_text, goal.zone, goal.rank, icon)

    def _words_in_hand(self, card: CardItem, zone: Zone) -> GoalWords:
        goal = self.goal_of(card)
        wish = self.plan.wish(card.wish)
        if goal is not None:
            return self._words_of(goal, wish)._replace(zone=zone)
        icon = icon_of(wish, self.look.wording) if wish and wish.card else ""
        rank = min(len(self.plan.active_goals) + 1, MAX_GOALS)
        return GoalWords(wish.text if wish else "", zone, rank, icon)

    def _wear_goal(self, card: CardItem, words: GoalWords, width: float, type_size: float) -> None:
        described = (words, width, type_size)
        if self._faces.get(card.key, (None, None))[0] != described:
            face = GoalFace(self.look, words, width, type_size)
            self._faces[card.key] = (described, face)
            card.wear(face)

    def _wear_wish(self, card: CardItem) -> None:
        wish = self.plan.wish(card.wish)
        described = (wish, self.sheet.card_width)
        if wish is not None and self._faces.get(card.key, (None, None))[0] != described:
            face = WishFace(self.look, wish, self.sheet.card_width)
            self._faces[card.key] = (described, face)
            card.wear(face)

    def _take_away(self, key: CardKey) -> None:
        card = self.cards.pop(key)
        self.glides.stop(card)
        self._faces.pop(key, None)
        self.removeItem(card)

    def _draw_figure(self) -> None:
        room = self._layout.room
        rect = FIGURE_RECT.adjusted(-_BADGE, 0, _BADGE, _BADGE)
        pixmap = self.look.blank(rect.width() * room.unit, rect.height() * room.unit)
        painter = QPainter(pixmap)
        painter.scale(room.unit, room.unit)
        painter.translate(-rect.topLeft())
        draw_figure(painter, self.look.theme)
        if self._layout.is_listed:
            for goal, spot in self._marks():
                font = self.look.scale.font(CARD, bold=True)
                font.setPixelSize(round(_BADGE * 1.3))
                colour = self.look.theme.goal(goal.rank)
                draw_badge(painter, QPointF(*spot), _BADGE, goal.rank, colour, font)
        painter.end()
        self._figure.setPixmap(pixmap)
        self._figure.setPos(
            QPointF(room.middle, room.crown) + QPointF(rect.left(), rect.top()) * room.unit
        )

    def _marks(self) -> Iterator[tuple[Goal, Point]]:
        goals = self.plan.active_goals
        return zip(goals, spots([goal.zone for goal in goals]), strict=True)

    def card_of(self, kind: Kind, id_: EntryId) -> CardItem | None:
        """The card of that goal or wish, when it lies here."""
        return self.cards.get(CardKey(kind, id_))
