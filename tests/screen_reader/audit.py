"""Automated accessibility checks of a running program: what can be measured from outside, with no help from it.

`Audit(session).check("name")` looks at the window as it is now and presses Tab until it comes round;
`.dialog(["ctrl+n"])` opens a dialog, checks it, closes it with Escape and sees whether focus comes back. Rules, with
the WCAG 2.2 criterion behind each, are in RULES. A clean audit does not make a program accessible; a finding is
nearly always a real fault.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from PIL import Image, ImageChops

from .atspi import A11Y, Node
from .session import Session, until

RULES = {
    "unnamed": ("4.1.2", "focusable, but has no name and no label"),
    "junk-name": ("4.1.2", "the name is not for people: raw mnemonic sign, class name, or only punctuation"),
    "no-role": ("4.1.2", "takes focus with a role that tells nothing"),
    "same-name": ("2.4.6", "several controls of one role and name in one window"),
    "echo-description": ("1.3.1", "the description repeats the name, so it is spoken twice"),
    "window-title": ("2.4.2", "the window has no title"),
    "small-target": ("2.5.5", "smaller than 44 by 44 pixels"),
    "tiny-target": ("2.5.8", "smaller than 24 by 24 pixels"),
    "off-screen": ("1.4.10", "showing, but partly outside its window"),
    "mnemonic": ("2.1.1", "the same Alt key for several controls"),
    "contrast": ("1.4.6", "text contrast below the wanted ratio"),
    "cut-text": ("1.4.4", "text seems cut off at the edge of its control"),
    "trap": ("2.1.2", "Tab does not leave this control"),
    "unreached": ("2.1.1", "focusable and showing, but Tab never gets there"),
    "mouse-only": ("2.1.1", "a control that cannot take focus; fine only if a menu or key does the same"),
    "order": ("2.4.3", "focus jumps back up the window"),
    "focus-invisible": ("2.4.7", "taking focus changes nothing visible at the control"),
    "focus-faint": ("2.4.13", "the focus mark is smaller than a 2 pixel outline, or below 3:1"),
    "silent": ("4.1.2", "the screen reader says nothing when focus arrives"),
    "no-dialog": ("3.2.1", "no new window became active"),
    "dialog-focus": ("2.4.3", "focus is not inside the opened dialog"),
    "dialog-stuck": ("2.1.2", "Escape does not close the dialog"),
    "focus-lost": ("2.4.3", "focus did not come back to where it was when the dialog closed"),
}
VAGUE = {"?", "unknown", "invalid", "filler", "panel", "layered pane", "redundant object", "grouping"}
BUTTONS = {"push button", "button", "button menu", "toggle button"}
TARGETS = {
    "push button",
    "button",
    "toggle button",
    "check box",
    "radio button",
    "combo box",
    "text",
    "password text",
    "spin button",
    "spin box",
    "slider",
    "list item",
    "page tab",
    "menu item",
    "check menu item",
    "radio menu item",
    "link",
    "tree item",
    "cell",
    "table cell",
}
PARTS = {
    "list item",
    "page tab",
    "cell",
    "table cell",
    "tree item",
    "menu item",
    "check menu item",
    "radio menu item",
    "column header",
    "row header",
    "table column header",
    "table row header",
}
WORDS = TARGETS - {"slider"} | {"label", "heading", "static", "paragraph"}
PATIENCE = 12  # presses of Tab that a control with parts (links, cells) may use up by itself


@dataclass
class Finding:
    rule: str
    criterion: str
    where: str
    detail: str
    state: str


class Audit:
    def __init__(self, session: Session, contrast: float = 7.0, target: int = 44):
        self.s, self.contrast, self.target = session, contrast, target
        self.findings: list[Finding] = []
        self.counts: Counter = Counter()
        self.stops: dict[str, list[tuple[str, str]]] = {}  # state -> (control, what was said)
        self.state = "start"

    def add(self, rule: str, node: Node | None, detail: str = "") -> None:
        where = node.path() if node else ""
        found = Finding(rule, RULES[rule][0], where, detail or RULES[rule][1], self.state)
        if not any((f.rule, f.where) == (rule, where) for f in self.findings):
            self.findings.append(found)

    def check(self, state: str, walk_tab: bool = True) -> None:
        """All checks of the active window as it is now."""
        self.state = state
        window = until(self.s.window, "an active window")
        self.names(window)
        self.sizes(window)
        self.mnemonics(window)
        self.pixels(window)
        if walk_tab:
            self.tab_cycle(window)

    # --- what the tree tells -----------------------------------------------------------------------------

    def names(self, window: Node) -> None:
        if not window.name.strip():
            self.add("window-title", window)
        alike = defaultdict(list)
        for n in window.walk():
            usable = {"focusable", "showing", "sensitive"} <= n.states
            if usable and n.role in TARGETS | {"list", "table", "tree", "tree table", "button menu"}:
                self.counts["focusable"] += 1
                if not n.name.strip() and not n.relations.get("labelled-by"):
                    self.counts["unnamed"] += 1
                    self.add("unnamed", n, f"{n.identifier or n.role} at {n.rect}")
                elif "&" in n.name.replace(" & ", "") or not any(c.isalnum() for c in n.name):
                    self.add("junk-name", n, n.name)
                elif n.role not in PARTS:
                    alike[n.role, n.name].append(n)
            elif n.role in BUTTONS and {"showing", "sensitive"} <= n.states and "focusable" not in n.states:
                self.counts["mouse-only"] += 1
                self.add("mouse-only", n)
            if n.name.strip() and n.name.strip().casefold() == n.description.strip().casefold():
                self.add("echo-description", n)
        for (role, name), nodes in alike.items():
            if len(nodes) > 1:
                self.add("same-name", nodes[0], f"{len(nodes)} × {role} {name!r}")

    def sizes(self, window: Node) -> None:
        grouped = defaultdict(list)
        for n in window.walk():
            if n.role in TARGETS and n.rect and {"showing", "sensitive"} <= n.states:
                self.counts["targets"] += 1
                if min(n.rect[2:]) < self.target:
                    self.counts["targets below size"] += 1
                    grouped[n.parent if n.role in PARTS else n, n.role].append(n)
                if window.rect and n.role not in PARTS and not inside(n.rect, window.rect):
                    self.add("off-screen", n, f"{n.rect} in {window.rect}")
        for (where, role), nodes in grouped.items():
            worst = min(nodes, key=lambda n: min(n.rect[2:]))
            rule = "tiny-target" if min(worst.rect[2:]) < 24 else "small-target"
            self.add(rule, where, f"{len(nodes)} × {role}, smallest {worst.rect[2]}×{worst.rect[3]} px")

    def mnemonics(self, window: Node) -> None:
        nodes = [n for n in window.walk() if "Action" in n.interfaces and "focusable" in n.states]
        answers = self.s.bus.batch([(*n.ref, A11Y + "Action", "GetActions", None, ()) for n in nodes])
        by_key = defaultdict(list)
        for n, r in zip(nodes, answers, strict=True):
            for key in {a[2].upper() for a in (r[0] if r else []) if a[2]}:
                by_key[key].append(n)
        for key, users in by_key.items():
            if len(users) > 1:
                self.add("mnemonic", users[0], f"{key}: " + ", ".join(repr(n.name) for n in users))

    # --- what the screen shows ---------------------------------------------------------------------------

    def pixels(self, window: Node) -> None:
        shot = self.s.screenshot().convert("RGB")
        for n in window.walk():
            words = n.text if n.text is not None else n.name
            if n.role not in WORDS or not words.strip() or not n.rect or "sensitive" not in n.states:
                continue
            if n.parent and n.parent.rect and not inside(n.rect, n.parent.rect) and n.role in PARTS:
                continue  # half scrolled out of its list
            edge = 0 if n.role in ("label", "list item", "cell", "table cell") else 4
            x, y, w, h = n.rect
            crop = shot.crop((x + edge, y + edge, x + w - edge, y + h - edge))
            if min(crop.size) < 6 or x < 0 or y < 0 or x + w > shot.width or y + h > shot.height:
                continue
            ratio, ink, paper = text_contrast(crop)
            if ratio is None:
                continue
            self.counts["contrast measured"] += 1
            if ratio < self.contrast:
                self.counts["contrast below"] += 1
                self.add("contrast", n, f"{ratio:.1f}:1, #%02x%02x%02x on #%02x%02x%02x" % (*ink, *paper))
            if n.role in ("push button", "button") and touches_sides(crop, paper, ratio):
                self.add("cut-text", n, f"ink at both sides of {w} px: {words[:40]!r}")

    # --- what the keyboard does --------------------------------------------------------------------------

    def tab_cycle(self, window: Node, limit: int = 120) -> None:
        """Press Tab until the first stop comes round again; look, listen and look for traps at each stop."""
        stops: list[tuple] = [(owner(n := self.s.focused()), n)]
        log, presses = self.stops.setdefault(self.state, []), 0
        for _ in range(limit):
            key, node = stops[-1]
            shot, said = self.s.screenshot(), self.s.keys("Tab")
            now = self.s.focused()
            if now is None or owner(now) == key:
                presses += 1
                typed = (
                    now is not None and now.text is not None and node is not None and now.text != node.text
                )
                if typed:
                    self.s.keys("BackSpace")
                if presses >= PATIENCE and not typed and now is not None and self.alone(window):
                    break
                if typed or presses >= PATIENCE or now is None:
                    self.add("trap", now or node, "Tab types a tab" if typed else "")
                    if not self.leave(now):
                        break
                    stops.append((owner(self.s.focused()), self.s.focused()))
                    presses = 0
                continue
            presses = 0
            heard = [w for w in said if w.casefold() != "tab"]
            log.append((repr(now), " | ".join(heard)))
            if now.role in VAGUE:
                self.add("no-role", now)
            if said and not heard:
                self.add("silent", now)
            self.focus_mark(now, shot, self.s.screenshot())
            if owner(now) in {k for k, _ in stops}:
                break
            stops.append((owner(now), now))
        self.counts["tab stops"] += len({k for k, _ in stops})
        self.coverage(window, {k for k, _ in stops})
        self.order([n for _, n in stops if n is not None and n.rect])

    @staticmethod
    def alone(window: Node) -> bool:
        """Whether the window has one Tab stop at most, which then has nowhere to pass focus on to."""
        return (
            len(
                {
                    owner(n)
                    for n in window.walk()
                    if {"focusable", "showing", "sensitive"} <= n.states
                    and n.role in TARGETS | {"list", "table", "tree"}
                }
            )
            < 2
        )

    def leave(self, node: Node | None) -> bool:
        """Try the usual way out of a control that keeps Tab; True when it worked and the control is still shown."""
        self.s.keys("ctrl+Tab")
        after, window = self.s.focused(), self.s.window()
        if node is None or window is None or node.ref not in {n.ref for n in window.walk()}:
            self.findings[-1].detail += "; ctrl+Tab goes to another page"
            return False
        if owner(after) == owner(node):
            return False
        self.findings[-1].detail += "; ctrl+Tab leaves it"
        return after is not None

    def coverage(self, window: Node, reached: set) -> None:
        for n in window.walk():
            wanted = {"focusable", "showing", "sensitive"} <= n.states and n.role in TARGETS - PARTS - {
                "link"
            }
            if wanted and owner(n) not in reached and not any(c.ref in reached for c in n.walk()):
                self.add("unreached", n)

    def order(self, stops: list[Node]) -> None:
        jumps = [
            (a, b)
            for a, b in zip(stops, stops[1:] + stops[:1], strict=True)
            if b.rect[1] + b.rect[3] <= a.rect[1]
        ]
        jumps.sort(key=lambda j: j[1].rect[1])  # one jump to the top is how a cycle closes
        for a, b in jumps[1:]:
            self.add("order", b, f"comes after {a!r}, {a.rect[1] - b.rect[1]} px up")

    def focus_mark(self, node: Node, before: Image.Image, after: Image.Image) -> None:
        x, y, w, h = node.rect or (0, 0, 0, 0)
        if w < 2 or h < 2:
            return
        box = (max(0, x - 4), max(0, y - 4), min(after.width, x + w + 4), min(after.height, y + h + 4))
        old, new = (i.convert("RGB").crop(box) for i in (before, after))
        self.counts["focus marks"] += 1
        if (changed := ImageChops.difference(old, new).getbbox()) is None:
            self.counts["focus marks too faint"] += 1
            self.add("focus-invisible", node)
            return
        pairs = Counter(zip(pixels_of(old.crop(changed)), pixels_of(new.crop(changed)), strict=True))
        strong = sum(k for (a, b), k in pairs.items() if a != b and contrast(a, b) >= 3)
        if strong < 4 * (w + h):
            self.counts["focus marks too faint"] += 1
            self.add("focus-faint", node, f"{strong} pixels change by 3:1; a 2 px outline has {4 * (w + h)}")

    # --- dialogs -----------------------------------------------------------------------------------------

    def dialog(self, keys: list[str]) -> None:
        """Open with keys, check the dialog, close with Escape, and see where focus is."""
        self.state = "dialog " + " ".join(keys)
        before, opener = self.s.focused(), self.s.window()
        self.s.keys(*keys)
        opened = self.s.window()
        if opened is None or opened.ref == opener.ref:
            self.add("no-dialog", opener)
            return
        inside = self.s.focused()
        if inside is None or inside.ref not in {n.ref for n in opened.walk()}:
            self.add("dialog-focus", opened)
        self.check(self.state)
        self.s.keys("Escape")
        if (now := self.s.window()) is not None and now.ref == opened.ref:
            self.add("dialog-stuck", opened)
            return
        after = self.s.focused()
        if before is not None and (after is None or after.ref != before.ref):
            self.add("focus-lost", before, f"was on {before!r}, now on {after!r}")


def owner(node: Node | None):
    """What counts as one Tab stop: the list of an item, the tab bar of a tab, the control itself otherwise."""
    while node is not None and node.parent is not None and node.role in PARTS | {"link"}:
        node = node.parent
    return node.ref if node is not None else None


def inside(a: tuple, b: tuple) -> bool:
    return a[0] >= b[0] and a[1] >= b[1] and a[0] + a[2] <= b[0] + b[2] and a[1] + a[3] <= b[1] + b[3]


def luminance(c: tuple) -> float:
    r, g, b = ((v / 255 / 12.92) if v <= 10 else ((v / 255 + 0.055) / 1.055) ** 2.4 for v in c[:3])
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(a: tuple, b: tuple) -> float:
    hi, lo = sorted((luminance(a), luminance(b)), reverse=True)
    return (hi + 0.05) / (lo + 0.05)


def pixels_of(image: Image.Image) -> list:
    raw = image.tobytes()
    return list(zip(raw[0::3], raw[1::3], raw[2::3], strict=True))


def text_contrast(crop: Image.Image):
    """(ratio, ink, paper) of the text in a crop: paper is the commonest colour, ink the strongest that is not rare.

    Like colours are counted together, since shading and smooth edges spread one ink over many."""
    bins: dict[tuple, Counter] = defaultdict(Counter)
    for k, c in crop.getcolors(crop.width * crop.height):
        bins[c[0] >> 4, c[1] >> 4, c[2] >> 4][c] += k
    ranked = sorted(bins.values(), key=Counter.total, reverse=True)
    paper = ranked[0].most_common(1)[0][0]
    inks = [(b.total(), max(b, key=lambda c: contrast(c, paper))) for b in ranked[1:]]
    inks = [(k, c) for k, c in inks if contrast(c, paper) > 1.15]
    total = sum(k for k, _ in inks)
    if total < 8:
        return None, None, None
    enough = max(2, min(4, total * 0.01))
    best = max((c for k, c in inks if k >= enough), key=lambda c: contrast(c, paper), default=None)
    return (contrast(best, paper), best, paper) if best else (None, None, None)


def touches_sides(crop: Image.Image, paper: tuple, ratio: float) -> bool:
    """Ink in the outermost columns on both sides, or on the right side only for text that starts at the left."""

    def inked(column):
        strip = crop.crop((column, 0, column + 1, crop.height))
        return sum(contrast(p, paper) > 1 + (ratio - 1) / 3 for p in pixels_of(strip))

    left = any(1 <= inked(i) < crop.height * 0.8 for i in (0, 1))
    right = any(1 <= inked(crop.width - 1 - i) < crop.height * 0.8 for i in (0, 1))
    return right and left
