"""How a deal's card is painted."""

from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from payaid_desktop.services.asking import DealCard
from payaid_desktop.ui.contacts.figures import rupees
from payaid_desktop.ui.contacts.score_cell import score_tone
from payaid_desktop.ui.deals.words import day_words
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import chip_width, draw_chip, draw_text, kept

CARD_PX: Final = 96
STEP_PX: Final = 24
"""How much higher a card with a next step is."""
_SIDE_PX: Final = 12
_RADIUS: Final = 8


def card_height(look: Look, card: DealCard) -> int:
    """How high a card is in px."""
    return look.px(CARD_PX + (STEP_PX if card.deal.next_step else 0))


def draw_card(
    painter: QPainter,
    look: Look,
    rect: QRectF,
    card: DealCard,
    *,
    today: date,
    present: bool = False,
    hovered: bool = False,
) -> None:
    """Paint a card: title, contact, value, the day it closes, the lead's score, and the next step."""
    with kept(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_frame(painter, look, rect, present=present, hovered=hovered)
        left, width, px = rect.left() + _SIDE_PX, rect.width() - 2 * _SIDE_PX, look.px
        top, deal = rect.top(), card.deal
        painter.setPen(look.colour("text"))
        draw_text(painter, _line(left, top + px(9), width, px(18)), deal.title, look.font("strong"))
        painter.setPen(look.colour("text3"))
        contact = _line(left, top + px(28), width, px(16))
        draw_text(painter, contact, card.contact_name, look.font("small"))
        painter.setPen(look.colour("text"))
        value = _line(left, top + px(49), width, px(18))
        draw_text(painter, value, rupees(deal.value), look.font("h3", tabular=True))
        _draw_day(painter, look, _line(left, top + px(71), width, px(17)), card, today=today)
        if deal.next_step:
            _draw_step(painter, look, _line(left, top + px(95), width, px(22)), deal.next_step)


def _draw_frame(
    painter: QPainter, look: Look, rect: QRectF, *, present: bool, hovered: bool
) -> None:
    edge = "focus" if present else "border2" if hovered else "border"
    half = 1.0 if present else 0.5
    painter.setPen(QPen(look.colour(edge), 2 * half))
    painter.setBrush(look.colour("surface"))
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), _RADIUS, _RADIUS)


def _draw_day(painter: QPainter, look: Look, rect: QRectF, card: DealCard, *, today: date) -> None:
    words, tone = day_words(card.deal, today=today)
    score = str(card.lead_score)
    chip = chip_width(look, score, small=True, icon=True)
    icon = QPointF(rect.left(), rect.center().y() - 6.5)
    painter.drawPixmap(icon, look.icon("calendar", tone, 13))
    painter.setPen(look.colour(tone))
    room = _line(rect.left() + 18, rect.top(), rect.width() - 18 - chip - 6, rect.height())
    draw_text(painter, room, words, look.font("small" if tone == "text3" else "label"))
    at = QPointF(rect.right() - chip + 2, rect.center().y())
    draw_chip(painter, look, at, score, score_tone(card.lead_score), small=True, icon="target")


def _draw_step(painter: QPainter, look: Look, rect: QRectF, step: str) -> None:
    painter.setPen(look.colour("border"))
    painter.drawLine(rect.topLeft(), rect.topRight())
    middle = rect.center().y() + 1
    arrow = QPointF(rect.left(), middle - 6.5)
    painter.drawPixmap(arrow, look.icon("arrow-right", "text3", 13))
    painter.setPen(look.colour("text2"))
    room = _line(rect.left() + 18, middle - 8, rect.width() - 18, 17)
    draw_text(painter, room, step, look.font("small"))


def _line(left: float, top: float, width: float, height: float) -> QRectF:
    return QRectF(left, top, max(width, 0), height)
