"""What stands beside the account of a contact: its score with the reasons, its deals, what happened."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.deals import OPEN_STAGES, Deal
from payaid_desktop.domain.leads import LEAD_SCORE_MAX, LeadFact, lead_facts
from payaid_desktop.domain.money import total
from payaid_desktop.services.contact_pages import Event
from payaid_desktop.ui.contacts.figures import rupees
from payaid_desktop.ui.contacts.timeline_words import told
from payaid_desktop.ui.deals.words import TONES, day_words, stage_word
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import Chip
from payaid_desktop.ui.kit.labels import Elided, Icon, Label
from payaid_desktop.ui.kit.layouts import (
    STRETCH,
    Grown,
    Part,
    box,
    card,
    column,
    empty_out,
    holding,
    row,
    rule,
)
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.meters import Ring


class SideColumn(QWidget):
    """Signals: deal_wanted() for a new one, note_wanted()."""

    deal_wanted = Signal()
    note_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._ring = Ring(look, name=self.tr("Lead score"), largest=LEAD_SCORE_MAX, size_px=46)
        self._score_of = Label(look, "", "small", "text3")
        self._facts = column(gap=5)
        self._deal_sum = Elided(look, "", "small", "text3")
        self._deals = column()
        self._events = column(gap=9)
        self.setLayout(
            column(self._score_card(), 12, self._deals_card(), 12, Grown(self._timeline()))
        )

    def show_score(self, contact: Contact) -> None:
        """Show how promising a contact is, and why."""
        facts = lead_facts(email=contact.email, phone=contact.phone, company=contact.company)
        self._ring.show_score(contact.lead_score)
        of = self.tr("{score} of {most}")
        self._score_of.setText(of.format(score=contact.lead_score, most=LEAD_SCORE_MAX))
        empty_out(self._facts)
        for fact in facts:
            self._facts.addWidget(self._fact(fact))

    def show_deals(self, deals: Sequence[Deal], *, today: date) -> None:
        """Show the open deals, and how many there are."""
        shown = [deal for deal in deals if deal.stage in OPEN_STAGES]
        empty_out(self._deals)
        words = self.tr("%n open", "", len(shown))
        worth = rupees(total([deal.value for deal in shown]))
        self._deal_sum.set_whole(f"{words} · {worth}" if shown else "")
        for place, deal in enumerate(shown):
            if place:
                _put(self._deals, 9, rule(), 9)
            self._deals.addWidget(self._deal(deal, today=today))
        if not shown:
            self._deals.addWidget(Elided(self._look, self.tr("No open deal"), "small", "text3"))

    def show_events(self, events: Sequence[Event], *, today: date) -> None:
        """Show what happened, the newest first."""
        empty_out(self._events)
        for event in events:
            said = told(event, today=today)
            words = column(
                Elided(self._look, said.title),
                Elided(self._look, said.below, "small", "text3"),
                gap=1,
            )
            icon = column(STRETCH, Icon(self._look, said.icon, said.tone), STRETCH)
            self._events.addWidget(holding(row(icon, Grown(words), gap=9)))

    def _score_card(self) -> QWidget:
        words = column(Label(self._look, self.tr("Lead score"), "h3"), self._score_of, gap=1)
        head = row(self._ring, words, STRETCH, gap=11)
        return card(head, 10, self._facts, margins=(14, 12, 14, 12))

    def _deals_card(self) -> QWidget:
        new = Button(self._look, self.tr("New"), variant="link", name=self.tr("New deal"))
        new.clicked.connect(self.deal_wanted)
        title = Label(self._look, self.tr("Deals"), "h3")
        head = row(title, 6, Grown(self._deal_sum), new, gap=0)
        return card(head, 9, self._deals, margins=(14, 12, 14, 12))

    def _timeline(self) -> QWidget:
        add = Button(self._look, self.tr("Add note"), variant="link")
        add.clicked.connect(self.note_wanted)
        head = row(Label(self._look, self.tr("Timeline"), "h3"), STRETCH, add)
        return box(column(head, 9, self._events, STRETCH, margins=(14, 12, 14, 12)))

    def _fact(self, fact: LeadFact) -> QWidget:
        words = {
            "company": self.tr("Company name"),
            "phone": self.tr("Phone"),
            "email": self.tr("Email"),
        }
        known = fact.is_known
        icon = Icon(
            self._look,
            "circle-check" if known else "circle-alert",
            "ok_line" if known else "text3",
            14,
        )
        points = Label(self._look, f"+{fact.points}", "label", "" if known else "text3")
        name = (
            words[fact.name]
            if known
            else self.tr("{fact}, not known").format(fact=words[fact.name])
        )
        text = Elided(self._look, name, "small", "text2" if known else "text3")
        return holding(row(icon, Grown(text), points, gap=7))

    def _deal(self, deal: Deal, *, today: date) -> QWidget:
        day, tone = day_words(deal, today=today)
        head = row(
            Grown(Elided(self._look, deal.title, "medium")),
            Label(self._look, rupees(deal.value), "medium"),
        )
        closes = day if deal.expected_on is None else self.tr("closes {day}").format(day=day)
        chip = Chip(self._look, stage_word(deal.stage), TONES[deal.stage], small=True)
        below = row(chip, Grown(Elided(self._look, closes, "small", tone)), gap=7)
        return holding(column(head, 3, below))


def _put(layout: QVBoxLayout, *parts: Part) -> None:
    for part in parts:
        if isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
