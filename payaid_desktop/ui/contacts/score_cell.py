"""The cell with a lead's score."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from payaid_desktop.domain.leads import LEAD_SCORE_MAX
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import draw_chip


@dataclass(frozen=True, slots=True)
class Score:
    """A lead's score in a chip; the full one is green."""

    score: int

    def spoken(self) -> str:
        return str(self.score)

    def paint(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        at = QPointF(rect.left(), rect.center().y())
        tone = score_tone(self.score)
        draw_chip(painter, look, at, self.spoken(), tone, small=True, icon="target")


def score_tone(score: int) -> str:
    """The tone of a score's chip."""
    return "ok" if score >= LEAD_SCORE_MAX else "neutral"
