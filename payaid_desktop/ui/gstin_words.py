"""What a right GSTIN says, in words under its field."""

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.gstin import GstinCheck
from payaid_desktop.domain.states import find_state


def gstin_words(check: GstinCheck) -> str:
    """Write "Number is well formed · Maharashtra (27) · PAN AAKFS4821M"."""
    words = [QCoreApplication.translate("Gstin", "Number is well formed")]
    state = find_state(check.state_code or "")
    if state is not None:
        words.append(f"{state.name} ({state.code})")
    if check.pan:
        words.append(f"PAN {check.pan}")
    return " · ".join(words)
