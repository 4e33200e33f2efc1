"""What lies on the board, and where: the figure, goals beside it and wishes on the sheet."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsPixmapItem, QGraphicsRectItem, QGraphicsScene

from ungeplan.model.figure import REACH, Zone
from ungeplan.model.figure_layout import Place, spots
from ungeplan.model.plan import MAX_GOALS, Face, Goal, Plan
from ungeplan.ui.board import board_layout
from ungeplan.ui.board.card_item import CardItem, CardKey, Kind
from ungeplan.ui.board.faces import GoalWords, Look
from ungeplan.ui.board.figure_drawing import FIGURE_RECT, draw_badge, draw_figure
from ungeplan.ui.board.glides import Glides
from ungeplan.ui.board.glows import Glows
from ungeplan.ui.board.goals_beside import Laid, Ties, Waiting, fit
from ungeplan.ui.board.sheet import Pile, Sheet
from ungeplan.ui.board.still_picture import StillPicture
from ungeplan.ui.board.target import Aside, Target
from ungeplan.ui.board.wardrobe import Wardrobe, words_of, words_to_be
from ungeplan.ui.theme import CARD, Scale, Theme
from ungeplan.ui.wording import Wording

_BADGE = 17.0
_LEAST = QSizeF(240, 160)


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
        self.look = Look(wording, theme, Scale(), 1.0)
        self.plan = Plan()
        self.cards: dict[CardKey, CardItem] = {}
        self.glides = Glides(self, motion=theme.motion)
        self.ground = QGraphicsRectItem()
        """On it lies all that is not in a hand or on its way."""
        self.ground.setPen(QPen(Qt.PenStyle.NoPen))
        self.addItem(self.ground)
        self._still = StillPicture(self, self.ground)
        self._carried: CardItem | None = None
        self.sheet = Sheet(self.ground)
        self._foot = 0.0
        self._size = QSizeF()
        self._layout = board_layout.listed(QSizeF(1, 1), Scale())
        self._figure = QGraphicsPixmapItem(self.ground)
        self._glows = Glows(self.ground)
        self._ties = Ties(self.ground)
        self._waiting = Waiting(self.ground)
        self._wardrobe = Wardrobe()
        self._reach: list[tuple[float, float, float, Zone]] = []
        self.glides.all_home.connect(self._hold_still)

    # -- what is shown ------------------------------------------------------------------------

    def show_plan(self, plan: Plan) -> None:
        """Show the goals and wishes of this plan; cards glide to where they belong now."""
        before = {card.wish: card.scenePos() for card in self.cards.values()}
        if plan.figure.shape is not self.look.shape:
            self.look = replace(self.look, shape=plan.figure.shape)
            self._wardrobe.clear()
        self.plan = plan
        wanted = {CardKey(Kind.GOAL, goal.id): goal.wish for goal in plan.active_goals}
        wanted |= {CardKey(Kind.WISH, wish.id): wish.id for wish in plan.parked_wishes}
        for key in self.cards.keys() - wanted.keys():
            self._take_away(key)
        new = [CardItem(key, wish) for key, wish in wanted.items() if key not in self.cards]
        for card in new:
            self.cards[card.key] = card
            self.addItem(card)
        self.cards = {key: self.cards[key] for key in wanted}
        if not self._has_room:
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
        self.look = replace(self.look, scale=scale, ratio=ratio)
        self._size, self._foot = size, foot
        self._wardrobe.clear()
        self.setSceneRect(QRectF(QPointF(), size))
        if self._has_room:
            self.arrange()
            # In a room of another size nothing moves: it is there.
            self.glides.hurry()

    # -- what lies where ----------------------------------------------------------------------

    @property
    def _has_room(self) -> bool:
        """Whether there is anything to lay cards on: a window that has not been shown is tiny."""
        return self._size.width() >= _LEAST.width() and self._size.height() >= _LEAST.height()

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
        """The card that lies under the point, one in a hand before the others."""
        under = [card for card in self.cards.values() if card.box.contains(point)]
        lifted = [card for card in under if card.is_lifted]
        in_sight = self.sheet.view.contains(point)
        lying = [card for card in under if not self.is_on_sheet(card) or in_sight]
        return next(iter([*lifted, *reversed(lying)]), None)

    def is_on_sheet(self, card: CardItem) -> bool:
        """Whether the card's home is on the sheet."""
        return card.bed is self.sheet.bed

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
        near = self.target_under(point, card)
        return near or self.target_under(card.pos() + card.middle, card)

    def target_under(self, spot: QPointF, card: CardItem) -> Target | None:
        """The place under the spot, when it can take the card."""
        target = self._part_at(spot.x(), spot.y())
        if target is None and self._waiting.is_near(spot, self._layout.room, self.look):
            target = self._waiting.zone
        if target is None and self.sheet.rect.contains(spot):
            target = Aside.SHEET
        return target if target is not None and target in self.targets_of(card) else None

    def _part_at(self, x: float, y: float) -> Target | None:
        """The part whose reach holds the point, as `zone_at` says it in the figure's own units."""
        nearest: tuple[float, Zone] | None = None
        for middle_x, middle_y, radius, zone in self._reach:
            way = math.hypot(x - middle_x, y - middle_y)
            if way <= radius and (nearest is None or way < nearest[0]):
                nearest = (way, zone)
        return nearest[1] if nearest else None

    @property
    def named_parts(self) -> frozenset[Zone]:
        """The parts that are named though nothing is in a hand."""
        return self._glows.named

    @property
    def waiting_box(self) -> QRectF | None:
        """The place that waits for the card in the hand."""
        return self._waiting.box

    def zone_box(self, zone: Zone) -> QRectF:
        """A square on the part, to put a finger on."""
        circle = board_layout.first_reach(zone)
        middle = QPointF(*self._layout.room.at(circle.centre))
        half = circle.radius * self._layout.room.unit
        return QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)

    # -- a card in the hand -------------------------------------------------------------------

    def show_targets(self, card: CardItem, near: Target | None, *, by_keys: bool = False) -> None:
        """Let glow what can take the card; where it is near, its place waits for it."""
        self.come_alive()
        zones = frozenset(target for target in self.targets_of(card) if isinstance(target, Zone))
        zone = near if isinstance(near, Zone) else None
        rank = self._rank_in_hand(card)
        theme = self.look.theme
        colour = theme.goal(rank).strong if rank <= MAX_GOALS else theme.action
        self._glows.show(self.look, self._layout.room, colour, zones, zone, by_keys=by_keys)
        if zone != self._waiting.zone or zone is None:
            self._lay_goals(in_hand=card, going_to=zone)
        self._hold_still()

    def hide_targets(self) -> None:
        """Nothing is in the hand any more."""
        self.come_alive()
        self._still.forget()
        self._carried = None
        self._glows.hide()
        self._name_parts(in_hand=False)
        self._lay_goals()

    def carry(self, card: CardItem) -> None:
        """The card is carried to and fro: all else can hold still."""
        self._carried = card
        self._hold_still()

    def _hold_still(self) -> None:
        """Keep all but the carried card as one picture until something changes."""
        if self._carried is None or self.glides.are_under_way or not self._has_room:
            return
        # While a card is carried only the figure and what is beside it change.
        changing = self.sceneRect()
        if self.sheet.rect.left() > 0:
            changing.setRight(self.sheet.rect.left())
        self._still.take(self._carried, self.look, changing)

    def come_alive(self) -> None:
        """Paint each thing for itself again: something changes."""
        self._still.come_alive()

    def lift(self, card: CardItem) -> None:
        """Let the card come into a hand; a wide one is folded, or it would hide the figure."""
        self.glides.stop(card)
        if self._layout.is_listed:
            self._wardrobe.forget(card.key)
            self._dress(card, min(self._layout.room.right * 0.9, self.sheet.card_width))
        card.lift()

    def send_home(self, card: CardItem) -> None:
        """Let the card glide to where it belongs."""
        if self.is_on_sheet(card):
            self._dress(card, self.sheet.card_width)
        self.glides.send(card)
        if self.goal_of(card) is not None:
            # Its line was loose while it was in the hand.
            self._lay_goals()

    def _dress(self, card: CardItem, width: float) -> None:
        """Let the card show what it is, as wide as that."""
        goal, wish = self.goal_of(card), self.plan.wish(card.wish)
        if goal is not None:
            words = words_of(goal, self.plan, self.look)
            self._wardrobe.dress_goal(card, words, width, CARD, self.look)
        elif wish is not None:
            self._wardrobe.dress_wish(card, wish, width, self.look)

    def _rank_in_hand(self, card: CardItem) -> int:
        goal = self.goal_of(card)
        return goal.rank if goal else len(self.plan.active_goals) + 1

    def _words_in_hand(self, card: CardItem, zone: Zone) -> GoalWords | None:
        """What the waiting place says; None when there is no room for one more goal."""
        goal, wish = self.goal_of(card), self.plan.wish(card.wish)
        if goal is not None:
            return words_of(goal, self.plan, self.look)._replace(zone=zone)
        rank = self._rank_in_hand(card)
        if wish is None or rank > MAX_GOALS:
            return None
        return words_to_be(wish, zone, rank, self.look)

    # -- laying -------------------------------------------------------------------------------

    def arrange(self) -> None:
        """Give every card its home; those that lie are there at once or glide."""
        self.come_alive()
        self._still.forget()
        self._waiting.hide()
        self._layout = board_layout.beside(self._size, self.look.scale)
        if not self._layout.is_listed and not fit(self._goal_words(), self._layout.room, self.look):
            self._layout = board_layout.listed(self._size, self.look.scale)
        if self._lay_sheet(scrolls=False):
            self._lay_sheet(scrolls=True)
        self._lay_goals()
        self._draw_figure()
        self._name_parts(in_hand=any(card.is_lifted for card in self.cards.values()))
        for card in self.cards.values():
            if self.is_on_sheet(card):
                self._settle(card)
        self._reach = [
            (*room.at(circle.centre), circle.radius * room.unit, zone)
            for room in (self._layout.room,)
            for zone, circles in REACH.items()
            for circle in circles
        ]
        self.arranged.emit()

    def _goal_words(self) -> list[GoalWords]:
        return [words_of(goal, self.plan, self.look) for goal in self.plan.active_goals]

    def _lay_sheet(self, *, scrolls: bool) -> bool:
        """Lay the sheet and what lies on it; whether it is too long to be seen at once."""
        sheet, look = self.sheet, self.look
        sheet.place(self._layout.sheet, self._foot, look, scrolls=scrolls)
        stages = look.wording.content.meeting.stages
        listed = self.goal_cards if self._layout.is_listed else []
        for card in (*listed, *self.wish_cards):
            if not card.is_lifted:
                self._dress(card, sheet.card_width)
        sheet.lay(
            Pile(look.wording.say(stages.wishes.name), self.wish_cards),
            Pile(look.wording.say(stages.sharing.goals), listed),
            look,
        )
        return sheet.longest_scroll > 0

    def _lay_goals(self, in_hand: CardItem | None = None, going_to: Zone | None = None) -> None:
        """Lay the goals beside the figure, as if the card in the hand lay there already."""
        self._waiting.hide()
        cards, words = self.goal_cards, self._goal_words()
        self._ties.keep(0 if self._layout.is_listed else len(cards))
        if self._layout.is_listed:
            return
        laid = self._make_room(words, in_hand, going_to) if in_hand and going_to else None
        laid = laid or fit(words, self._layout.room, self.look)
        if laid is None:
            return
        for number, (card, goal) in enumerate(zip(cards, words, strict=True)):
            if card is not in_hand or self._waiting.zone is None:
                self._lay_goal(number, goal, laid.type_size, laid.places[number])
            if card.is_lifted:
                self._ties.loosen(number)

    def _make_room(self, words: list[GoalWords], card: CardItem, zone: Zone) -> Laid | None:
        """Lay the goals with the card in the hand among them; None when it has no place there."""
        coming = self._words_in_hand(card, zone)
        if coming is None:
            return None
        wanted = [*words[: coming.rank - 1], coming, *words[coming.rank :]]
        laid = fit(wanted, self._layout.room, self.look)
        if laid is not None:
            self._waiting.show(coming, laid.places[coming.rank - 1], self.look)
        return laid

    def _lay_goal(self, number: int, words: GoalWords, type_size: float, place: Place) -> None:
        card = self.goal_cards[number]
        self._wardrobe.dress_goal(card, words, place.box.width, type_size, self.look)
        card.bed = self.ground
        card.home = QPointF(place.box.left, place.box.top)
        self._ties.tie(number, place, words.rank, self.look)
        self._settle(card)

    def _settle(self, card: CardItem) -> None:
        """Lie at home: at once when it never lay, with a glide when it did. Not from a hand."""
        if card.is_lifted or self.glides.is_under_way(card):
            return
        if card.lies_in is card.bed is self.ground:
            self.glides.send(card)
        else:
            card.go_to_bed()

    def _take_away(self, key: CardKey) -> None:
        card = self.cards.pop(key)
        self.glides.stop(card)
        self._wardrobe.forget(key)
        self.removeItem(card)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if not self._still.draw(painter, rect, self.look):
            painter.fillRect(rect, QColor(self.look.theme.paper))

    def _draw_figure(self) -> None:
        """The figure; with numbers on it when no lines lead to the goals."""
        room = self._layout.room
        rect = FIGURE_RECT.adjusted(-_BADGE, 0, _BADGE, _BADGE)
        pixmap = self.look.blank(rect.width() * room.unit, rect.height() * room.unit)
        painter = QPainter(pixmap)
        painter.scale(room.unit, room.unit)
        painter.translate(-rect.topLeft())
        things = len(self.plan.strengths)
        draw_figure(painter, self.look.theme, self.plan.figure, things=things)
        if self._layout.is_listed:
            self._draw_numbers(painter)
        painter.end()
        self._figure.setPixmap(pixmap)
        corner = QPointF(room.middle, room.crown) + rect.topLeft() * room.unit
        self._figure.setPos(corner)

    def _name_parts(self, *, in_hand: bool) -> None:
        """Name the parts of a figure that no goal explains; a card in a hand lights them."""
        if in_hand or self.plan.active_goals or not self._has_room:
            self._glows.hide_names()
        else:
            has_face = self.plan.figure.face is not Face.NONE
            self._glows.show_names(self.look, self._layout.room, has_face=has_face)

    def _draw_numbers(self, painter: QPainter) -> None:
        font = self.look.scale.font(CARD, bold=True)
        font.setPixelSize(round(_BADGE * 1.3))
        goals = self.plan.active_goals
        for goal, spot in zip(goals, spots([goal.zone for goal in goals]), strict=True):
            colour = self.look.theme.goal(goal.rank)
            draw_badge(painter, QPointF(*spot), _BADGE, goal.rank, colour, font)
