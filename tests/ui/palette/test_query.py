"""What somebody typed into the palette."""

import pytest

from payaid_desktop.ui.palette.query import Query, Scope


@pytest.mark.parametrize(
    ("typed", "scope", "text"),
    [
        ("sha", Scope.EVERYTHING, "sha"),
        ("  sha ", Scope.EVERYTHING, "sha"),
        (">print", Scope.COMMANDS, "print"),
        ("> new inv", Scope.COMMANDS, "new inv"),
        ("#412", Scope.NUMBERS, "412"),
        ("₹9,242", Scope.AMOUNTS, "9242"),
        ("", Scope.EVERYTHING, ""),
        (">", Scope.COMMANDS, ""),
        ("a>b", Scope.EVERYTHING, "a>b"),
    ],
)
def test_the_first_sign_says_where_to_look(typed, scope, text):
    assert Query.of(typed) == Query(scope, text)


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("sha", ("contacts", "products", "documents")),
        ("#4", ("documents",)),
        ("₹9", ("documents",)),
        (">new", ()),
        ("", ()),
        ("#", ()),
    ],
)
def test_only_the_lists_that_are_meant_are_searched(typed, kinds):
    assert Query.of(typed).kinds == kinds


def test_words_may_come_in_any_order_and_case():
    assert Query.of("INV new").fits("New invoice")
    assert not Query.of("new bill").fits("New invoice")
