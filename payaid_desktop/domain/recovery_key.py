"""The recovery key: the store's key in a form to print and to type back in.

54 characters in 9 groups of 6. The first 52 are the key, 32 bytes, in Crockford's base 32; the last
two check them. Case, blanks and dashes do not count; O is read as 0, I and L as 1.
Source of the alphabet: Douglas Crockford, "Base 32", crockford.com/base32.html.
"""

from typing import Final

KEY_BYTES: Final = 32
ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CHARACTERS: Final = 54
GROUP: Final = 6
_KEY_CHARACTERS: Final = 52
_CHECK_PRIME: Final = 1021
"""The largest prime below 32². One wrong character changes the number by d·32ᵏ and two exchanged
neighbours by d·31·32ᵏ, d below 32: the prime divides neither, so both are always found."""
_READ_AS: Final = str.maketrans({"O": "0", "I": "1", "L": "1", "-": "", " ": ""})
_IGNORED: Final = "\t\r\n\u00a0\u2010\u2011\u2012\u2013\u2014\u2212"


def recovery_key(key: bytes) -> str:
    """Write a key as the text to print: 9 groups with dashes between them."""
    if len(key) != KEY_BYTES:
        message = f"a key has {KEY_BYTES} bytes, not {len(key)}"
        raise ValueError(message)
    number = int.from_bytes(key)
    text = _written(number, _KEY_CHARACTERS) + _written(number % _CHECK_PRIME, 2)
    return "-".join(text[start : start + GROUP] for start in range(0, CHARACTERS, GROUP))


def parse_recovery_key(text: str) -> bytes:
    """Read a recovery key that somebody typed.

    Raises:
        ValueError: with a sentence that says what is wrong with it.
    """
    plain = text.upper().translate(_READ_AS)
    for ignored in _IGNORED:
        plain = plain.replace(ignored, "")
    strange = next((character for character in plain if character not in ALPHABET), None)
    if strange is not None:
        raise ValueError(f'The recovery key has no "{strange}" in it. Read that character again.')
    if len(plain) != CHARACTERS:
        raise ValueError(
            f"The recovery key has {CHARACTERS} letters and digits; these are {len(plain)}."
        )
    number, check = _read(plain[:_KEY_CHARACTERS]), _read(plain[_KEY_CHARACTERS:])
    if number % _CHECK_PRIME != check or number.bit_length() > KEY_BYTES * 8:
        raise ValueError("A character of the recovery key is wrong. Compare it with the paper.")
    return number.to_bytes(KEY_BYTES)


def _written(number: int, length: int) -> str:
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(length)))


def _read(text: str) -> int:
    number = 0
    for character in text:
        number = number << 5 | ALPHABET.index(character)
    return number
