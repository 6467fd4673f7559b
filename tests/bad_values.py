"""Values that people, programs and attackers send where they do not belong."""

import math
import re
from decimal import Decimal
from typing import Any

import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.inputs.base import InputModel

CONTROL = ("a\x00b", "a\x1bb", "a\x7fb", "a\u202eb", "a\u2066b", "a\ufeffb", "a\u2028b", "a\ud800b")
"""Control characters, marks that turn the direction, a separator, half of a surrogate pair."""
HOSTILE = (
    "'; DROP TABLE products; --",
    "<script>alert(1)</script>",
    '=HYPERLINK("http://example.com")',
    "#let x = 1; $x$ \\ ]",
    "${jndi:x} {{7*7}} %s %n",
    "../../etc/passwd",
)
"""Texts that are fine as texts and must come back as they are."""
NOT_TEXT: tuple[Any, ...] = (None, 1, 1.5, True, [], {}, Decimal(1), b"a")
NOT_OPTIONAL_TEXT = NOT_TEXT[1:]
NOT_NUMBERS: tuple[Any, ...] = (
    1.5,
    math.nan,
    math.inf,
    True,
    [],
    {},
    "",
    " ",
    "NaN",
    "Infinity",
    "-Infinity",
    "sNaN",
    "1e5",
    "1_000",
    "1,00",
    "0x10",
    "१२",
    "¹",
    "twelve",
    "1 2",
    "1\n",
    "--1",
    "9" * 5000,
    10**400,
    Decimal("NaN"),
    Decimal("Infinity"),
    "'; DROP TABLE products; --",
)
NEGATIVE = ("-1", "-0.01", -1)
NOT_DAYS: tuple[Any, ...] = (
    20260718,
    1.5,
    True,
    [],
    {},
    "",
    "18-07-2026",
    "2026-7-18",
    "2026-02-30",
    "2026-07-18T00:00:00",
    "1066-01-01",
    "9999-01-01",
    "२०२६-०७-१८",
    "today",
)
NOT_BOOLEANS: tuple[Any, ...] = (0, 1, "true", "yes", "", [], {}, 1.5)
NOT_IDS: tuple[Any, ...] = (
    None,
    1,
    True,
    [],
    {},
    "",
    "1",
    "019A8F3E-7C11-7D3A-9B1E-3F0C2A6D4E55",
    "019a8f3e-7c11-7d3a-9b1e-3f0c2a6d4e5",
    "019a8f3e-7c11-7d3a-9b1e-3f0c2a6d4e55\n",
    "' OR 1=1 --",
    "../../etc/passwd",
)
NOT_WORDS: tuple[Any, ...] = (1, True, [], {}, "", "none", "GOODS", "' OR 1=1 --", "लेड")
NOT_OBJECTS: tuple[Any, ...] = (None, 1, 1.5, True, "text", [], [{}])
_SENTENCE = re.compile(r"[A-Z].*[.]", re.DOTALL)
_NOT_FOR_PEOPLE = ("Input should", "instance", "validator", "pydantic", "Traceback", "decimal_")


def assert_refused(model: type[InputModel], raw: object, field: str) -> None:
    """The input is refused with one plain sentence about this field, and about no other."""
    with pytest.raises(ValidationError) as refused:
        model.parse(raw)
    assert list(refused.value.details) == [field]
    sentence = refused.value.details[field]
    assert _SENTENCE.fullmatch(sentence)
    assert len(sentence) < 300
    assert not any(word in sentence for word in _NOT_FOR_PEOPLE), sentence
