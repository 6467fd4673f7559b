import re
import shlex
from pathlib import Path

import pytest

from payaid_desktop.cli.commands import COMMANDS, SECTIONS
from payaid_desktop.cli.reference import every_command, reference

CALCULATORS = SECTIONS[-1]
DOCS = Path(__file__).parents[2] / "docs" / "cli.md"
ALL = dict(every_command())


def test_the_table_lists_each_command_in_a_section():
    assert {each.section for each in COMMANDS.values()} == set(SECTIONS)
    assert all(each.summary.endswith(".") for each in COMMANDS.values())


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_every_command_says_what_it_does_and_shows_an_example(payaid, words):
    ran = payaid(*words, "--help")

    assert ran.code == 0
    assert "Example:" in ran.out
    assert re.search(rf"payaid {re.escape(words[0])}\b", ran.out.split("Example:")[1])


def undescribed(command):
    """The parameters of a command that its help does not explain."""
    return [each.name for each in command.params if not getattr(each, "help", "")]


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_every_parameter_is_explained(words):
    assert undescribed(ALL[words]) == []


@pytest.mark.parametrize(
    "words", [each for each in ALL if COMMANDS[each[0]].section == CALCULATORS], ids=" ".join
)
def test_the_examples_of_the_calculators_run(payaid, words):
    help_text = payaid(*words, "--help").out
    stdin, typed = re.search(r"echo '(.*?)' \| payaid (.*)", help_text, re.DOTALL).groups()
    ran = payaid(*shlex.split(typed.splitlines()[0]), stdin=stdin)

    assert ran.code == 0
    assert ran.answer


def test_the_reference_is_what_the_command_says_today():
    """Make it anew with: python -m payaid_desktop.cli.reference > docs/cli.md"""
    assert DOCS.read_text(encoding="utf-8") == reference()
