"""A free message."""

from synergy_desktop.domain.words import short
from synergy_desktop.ui.projector.slides.sheet import Sheet
from synergy_desktop.ui.projector.slides.sheet_slide import SheetSlide, message_sheet


class MessageSlide(SheetSlide[str]):
    """What the operator has typed, as large as it fits."""

    @property
    def title(self) -> str:
        """The message, cut short."""
        return short(self.slide.text) or "Message vide"

    def read(self) -> str:
        """The message."""
        return self.slide.text.strip()

    def lay_out(self, content: str, width: float) -> Sheet:
        """Put the message in the middle."""
        return message_sheet(content, width)
