import re
from pathlib import Path

import pytest

from payaid_desktop.cli.field_reference import in_words, meanings, models, reference, title
from payaid_desktop.services.inputs import fields

DOCS = Path(__file__).parents[2] / "docs" / "fields.md"


def test_the_page_of_the_fields_is_what_the_models_say_today():
    """Make it anew with: python -m payaid_desktop.cli.field_reference > docs/fields.md"""
    assert DOCS.read_text(encoding="utf-8") == reference()


@pytest.mark.parametrize("model", models(), ids=title)
def test_every_field_says_what_it_means_and_nothing_else_does(model):
    assert set(meanings(model)) == set(model.model_fields)
    assert all(re.fullmatch(r"[A-Z].*\.", each, re.DOTALL) for each in meanings(model).values())


def test_every_link_leads_to_a_heading_of_the_page():
    page = reference()
    headings = {
        heading.lower().replace(" ", "-")
        for heading in re.findall(r"^#+ (.*)$", page, re.MULTILINE)
    }

    assert set(re.findall(r"\(#([a-z-]+)\)", page)) <= headings


@pytest.mark.parametrize(
    ("hint", "words"),
    [
        (fields.Name, "text of 1 to 255 characters"),
        (fields.Amount | None, "rupees from 0 to 99999999999.99, 2 decimals"),
        (tuple[fields.Id, ...], "list of id"),
        (bool | None, "true or false"),
    ],
)
def test_a_type_is_told_in_words(hint, words):
    assert in_words(hint) == words


def test_a_type_without_words_is_a_bug_of_the_page():
    with pytest.raises(TypeError, match="say in words"):
        in_words(float)
