"""The QR code that a customer scans to pay."""

import segno

from payaid_desktop.documents.pictures import Picture

QUIET_MODULES = 1
"""White modules around the code; the white paper around it gives the other three.

Source: ISO/IEC 18004:2015, 5.3.8 asks for four.
"""


MODULE_POINTS = 1.7
"""The least side of a module, 0.6 mm: a cheap telephone reads it, and a scan of 90 dots per inch."""


def qr_code(text: str) -> Picture:
    """Draw a text as a QR code that survives 15 % damage: a bill is folded and stamped on."""
    code = segno.make(text, error="m", micro=False, boost_error=False)
    svg = code.svg_inline(border=QUIET_MODULES, omitsize=True, svgclass=None, lineclass=None)
    modules = len(code.matrix) + 2 * QUIET_MODULES
    svg = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return Picture(svg, ratio=1, points=modules * MODULE_POINTS)


def qr_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Give the rows of the code's modules, dark ones true, for a screen to paint; the white around it is theirs."""
    code = segno.make(text, error="m", micro=False, boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)
