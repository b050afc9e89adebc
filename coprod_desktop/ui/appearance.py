"""Fonts, sizes and colours of the whole window, from the settings and the system.

One text size grows everything: reading text has the size the person chose, controls about three quarters of it. A
palette carries the colours. The style sheet does only what a palette cannot: targets of 44 pixels and a focus mark
that is at least 2 pixels wide; its sizes are computed from the font.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from coprod_desktop.resources import folder
from coprod_desktop.settings import THEMES as THEME_NAMES
from coprod_desktop.settings import Settings, with_value
from coprod_desktop.ui.themes import THEMES, Theme

USUAL_POINTS = 18
STEPS = (12, 14, 16, 18, 20, 24, 28, 32, 36, 42, 48, 54, 60, 72, 84, 96)
CONTROL_POINTS = (12, 54)
TARGET = 44
"""Pixels. WCAG 2.5.5."""
LINE = 70
"""Characters of reading text on a line, at most."""


class Appearance(QObject):
    """Owns the settings while the app runs; panels that draw text themselves listen to `changed`."""

    changed = Signal()

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self.settings = settings
        self._loaded: set[str] = set()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        if hasattr(hints, "accessibility"):  # from Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)
        self._put_on()

    @property
    def theme(self) -> Theme:
        return THEMES[self.theme_name()]

    def theme_name(self) -> str:
        """The theme in use; what "system" stands for just now."""
        if self.settings.theme != "system":
            return self.settings.theme
        hints = self._app.styleHints()
        if hasattr(hints, "accessibility"):
            wanted = hints.accessibility().contrastPreference()
            if wanted == Qt.ContrastPreference.HighContrast:
                return "contrast"
        return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def change(self, **values: object) -> None:
        for name, value in values.items():
            self.settings = with_value(self.settings, name, value)
        self._put_on()
        self.changed.emit()

    def step_size(self, steps: int) -> int:
        """One step larger (1) or smaller (-1). Returns the size now, in points."""
        now = self.settings.text_points
        if steps > 0:
            points = next((s for s in STEPS if s > now), STEPS[-1])
        else:
            points = next((s for s in reversed(STEPS) if s < now), STEPS[0])
        self.change(text_points=points)
        return points

    def next_theme(self) -> str:
        after = THEME_NAMES[(THEME_NAMES.index(self.settings.theme) + 1) % len(THEME_NAMES)]
        self.change(theme=after)
        return after

    def reading_font(self) -> QFont:
        font = self._font(self.settings.text_points)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100.0 + self.settings.letter_spacing)
        em = QFontMetrics(font).height()
        font.setWordSpacing(em * self.settings.word_spacing / 100)
        return font

    def control_font(self) -> QFont:
        low, high = CONTROL_POINTS
        return self._font(max(low, min(high, round(self.settings.text_points * 7 / 9))))

    def line_width(self) -> int:
        """Pixels that 70 characters of running text need, an "average" character being a lower-case letter."""
        sample = "the quick brown fox jumps over the lazy dog and then walks home again "
        width = QFontMetrics(self.reading_font()).horizontalAdvance(sample)
        return round(width / len(sample) * LINE)

    def _font(self, points: int) -> QFont:
        self.load_font(self.settings.font)
        font = QFont(self.settings.font)
        font.setPointSize(points)
        font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        return font

    def load_font(self, family: str) -> None:
        """Load a shipped family when it is first used; where its files are gone, Qt falls back to the system's."""
        if family in self._loaded:
            return
        self._loaded.add(family)
        wanted = family.replace(" ", "").casefold()
        for path in sorted((folder() / "fonts").glob("*.[ot]tf")):
            if path.stem.replace("-", "").replace("_", "").casefold().startswith(wanted):
                QFontDatabase.addApplicationFont(str(path))

    def _system_changed(self) -> None:
        if self.settings.theme == "system":
            self._put_on()
            self.changed.emit()

    def _put_on(self) -> None:
        font = self.control_font()
        self._app.setFont(font)
        self._app.setPalette(palette(self.theme))
        self._app.setStyleSheet(style_sheet(self.theme, QFontMetrics(font).height()))


def palette(theme: Theme) -> QPalette:
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.window, roles.WindowText: theme.text, roles.Base: theme.paper,
        roles.AlternateBase: theme.window, roles.Text: theme.text, roles.Button: theme.button,
        roles.ButtonText: theme.text, roles.Highlight: theme.chosen, roles.HighlightedText: theme.chosen_text,
        roles.ToolTipBase: theme.paper, roles.ToolTipText: theme.text, roles.PlaceholderText: theme.quiet,
        roles.Link: theme.focus, roles.LinkVisited: theme.focus, roles.Mid: theme.edge, roles.Dark: theme.edge,
        roles.Light: theme.paper, roles.Accent: theme.focus, roles.BrightText: theme.text,
    }  # fmt: skip
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.quiet))
    return made


def style_sheet(theme: Theme, em: int) -> str:
    """`em` is the height of a line of control text in pixels."""
    edge, focus = 1, 4
    pad = max(6, em // 4)
    room = max(0, TARGET - em)
    upright = max(pad, (room + 1) // 2)
    still, held = upright + focus - edge, upright
    box = max(24, em)
    return f"""
    QPushButton {{ background: {theme.button}; color: {theme.text}; border: {edge}px solid {theme.edge};
        border-radius: 6px; padding: {still}px {pad * 2 + focus - edge}px; text-align: center; }}
    QPushButton {{ outline: none; }}
    QPushButton:focus {{ border: {focus}px solid {theme.focus}; padding: {held}px {pad * 2}px; }}
    QPushButton:pressed {{ background: {theme.chosen}; color: {theme.chosen_text}; }}
    QPushButton:disabled {{ color: {theme.quiet}; border-style: dashed; }}
    QLineEdit, QSpinBox {{ background: {theme.paper}; color: {theme.text};
        border: {edge}px solid {theme.edge}; padding: {still}px {pad + focus - edge}px; }}
    QLineEdit:focus, QSpinBox:focus {{ border: {focus}px solid {theme.focus}; padding: {held}px {pad}px; }}
    QSpinBox::up-button, QSpinBox::down-button {{ width: {TARGET}px; }}
    QTextEdit, QPlainTextEdit, QListView {{ background: {theme.paper}; color: {theme.text};
        border: {edge}px solid {theme.edge}; padding: {pad + focus - edge}px; }}
    QTextEdit:focus, QPlainTextEdit:focus, QListView:focus {{ border: {focus}px solid {theme.focus};
        padding: {pad}px; }}
    QLineEdit, QPlainTextEdit {{ placeholder-text-color: {theme.quiet}; }}
    QListView {{ outline: none; }}
    QCheckBox, QRadioButton {{ padding: {upright}px {pad}px; border: {focus}px solid {theme.window};
        spacing: {pad}px; min-height: {box}px; }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {theme.focus}; }}
    QCheckBox::indicator, QRadioButton::indicator {{ width: {box}px; height: {box}px; background: {theme.paper};
        border: 2px solid {theme.edge}; }}
    QRadioButton::indicator {{ border-radius: {box // 2 + 2}px; }}
    QRadioButton::indicator:checked {{ background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 {theme.text}, stop: 0.55 {theme.text}, stop: 0.62 {theme.paper}, stop: 1 {theme.paper}); }}
    QCheckBox::indicator:checked {{ width: {box - 8}px; height: {box - 8}px; padding: 4px;
        background-clip: content; background: {theme.text}; }}
    QMenuBar {{ background: {theme.window}; color: {theme.text}; }}
    QMenuBar::item {{ padding: {upright}px {pad * 2}px; background: transparent; }}
    QMenuBar::item:selected {{ background: {theme.text}; color: {theme.window}; }}
    QMenu {{ background: {theme.paper}; color: {theme.text}; border: 2px solid {theme.edge}; }}
    QMenu::item {{ padding: {upright}px {pad * 3}px; }}
    QMenu::item:selected {{ background: {theme.text}; color: {theme.paper}; }}
    QMenu::item:disabled {{ color: {theme.quiet}; }}
    QMenu::separator {{ height: 2px; background: {theme.edge}; }}
    QScrollArea {{ border: none; }}
    QScrollBar:vertical {{ width: 24px; background: {theme.window}; }}
    QScrollBar:horizontal {{ height: 24px; background: {theme.window}; }}
    QScrollBar::handle {{ background: {theme.edge}; border-radius: 6px;
        min-height: 44px; min-width: 44px; margin: 4px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QSplitter::handle {{ background: {theme.edge}; }}
    """
