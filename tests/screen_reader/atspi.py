"""The accessibility tree and its events, read straight from the AT-SPI bus (no libatspi, no cache, any Python).

Every value comes from the application at the moment of asking, so a tree never shows stale state. Calls are sent
in batches, one batch a tree level, so a few hundred widgets take a few tens of milliseconds.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from jeepney import DBusAddress, HeaderFields, MessageType, new_method_call
from jeepney.io.blocking import open_dbus_connection

A11Y = "org.a11y.atspi."
ROOT = "/org/a11y/atspi/accessible/root"
STATES = [
    "invalid",
    "active",
    "armed",
    "busy",
    "checked",
    "collapsed",
    "defunct",
    "editable",
    "enabled",
    "expandable",
    "expanded",
    "focusable",
    "focused",
    "has-tooltip",
    "horizontal",
    "iconified",
    "modal",
    "multi-line",
    "multiselectable",
    "opaque",
    "pressed",
    "resizable",
    "selectable",
    "selected",
    "sensitive",
    "showing",
    "single-line",
    "stale",
    "transient",
    "vertical",
    "visible",
    "manages-descendants",
    "indeterminate",
    "required",
    "truncated",
    "animated",
    "invalid-entry",
    "supports-autocompletion",
    "selectable-text",
    "is-default",
    "visited",
    "checkable",
    "has-popup",
    "read-only",
]
RELATIONS = [
    "null",
    "label-for",
    "labelled-by",
    "controller-for",
    "controlled-by",
    "member-of",
    "tooltip-for",
    "node-child-of",
    "node-parent-of",
    "extended",
    "flows-to",
    "flows-from",
    "subwindow-of",
    "embeds",
    "embedded-by",
    "popup-for",
    "parent-window-of",
    "description-for",
    "described-by",
    "details",
    "details-for",
    "error-message",
    "error-for",
]
BOXES = {"filler", "panel", "layered pane", "grouping", "scroll pane", "viewport"}
QUIET = {
    "enabled",
    "sensitive",
    "visible",
    "showing",
    "focusable",
    "opaque",
    "selectable",
    "vertical",
    "horizontal",
    "single-line",
    "multi-line",
    "resizable",
    "selectable-text",
}


@dataclass(eq=False, repr=False)
class Node:
    """One accessible object as it was when the tree was read."""

    ref: tuple[str, str]
    parent: Node | None = None
    role: str = ""
    name: str = ""
    description: str = ""
    identifier: str = ""
    states: frozenset = frozenset()
    rect: tuple[int, int, int, int] | None = None  # x, y, width, height on the screen
    interfaces: frozenset = frozenset()
    relations: dict = field(default_factory=dict)  # relation name -> list of refs
    text: str | None = None
    children: list[Node] = field(default_factory=list)
    left_out: int = 0  # children beyond the limit, not read

    def __repr__(self) -> str:
        return f"<{self.role} {self.name!r}>"

    def walk(self) -> Iterator[Node]:
        yield self
        for c in self.children:
            yield from c.walk()

    def find(self, role: str | None = None, name: str | None = None, *states: str) -> list[Node]:
        """Nodes below this one by role, by regular expression on the name, and by states."""
        return [
            n
            for n in self.walk()
            if (role is None or n.role == role)
            and set(states) <= n.states
            and (name is None or re.search(name, n.name))
        ]

    def path(self) -> str:
        """Where the object is, without the application and the nameless boxes on the way."""
        up = self.parent
        while up is not None and up.parent is not None and not (up.name and up.role not in BOXES):
            up = up.parent
        return (
            up.path() + " > " if up is not None and up.parent is not None else ""
        ) + f"{self.role} {self.name!r}"

    def dump(self, depth: int = 0) -> str:
        """The tree as text, one object a line."""
        line = "  " * depth + f"{self.role} {self.name!r}"
        if self.description:
            line += f" description={self.description!r}"
        if self.text and self.text != self.name:
            line += f" text={self.text[:60]!r}"
        if self.rect:
            line += " [{},{} {}x{}]".format(*self.rect)
        line += " " + ",".join(
            sorted(self.states - QUIET) + (["focusable"] if "focusable" in self.states else [])
        )
        line += "".join(f" {k}×{len(v)}" for k, v in self.relations.items())
        if self.left_out:
            line += f" (+{self.left_out} children not read)"
        return "\n".join([line.rstrip(), *(c.dump(depth + 1) for c in self.children)])


class Bus:
    """A connection to a D-Bus bus that can send many calls and gather the answers."""

    def __init__(self, address: str):
        self.conn = open_dbus_connection(address)

    def batch(self, calls: list[tuple], timeout: float = 10.0) -> list:
        """calls: (destination, path, interface, member, signature, args); answers in order, None for an error."""
        answers = [None] * len(calls)
        for start in range(0, len(calls), 100):
            waiting = {}
            for i, (dest, path, iface, member, sig, args) in enumerate(calls[start : start + 100], start):
                serial = next(self.conn.outgoing_serial)
                self.conn.send(
                    new_method_call(DBusAddress(path, dest, iface), member, sig, args), serial=serial
                )
                waiting[serial] = i
            while waiting:
                m = self.conn.receive(timeout=timeout)
                i = waiting.pop(m.header.fields.get(HeaderFields.reply_serial), None)
                if i is not None and m.header.message_type == MessageType.method_return:
                    answers[i] = m.body
        return answers

    def call(self, dest: str, path: str, iface: str, member: str, sig: str = "", *args):
        return self.batch([(dest, path, iface, member, sig or None, args)])[0]

    def owner_pid(self, name: str) -> int | None:
        r = self.call(
            "org.freedesktop.DBus",
            "/org/freedesktop/DBus",
            "org.freedesktop.DBus",
            "GetConnectionUnixProcessID",
            "s",
            name,
        )
        return r[0] if r else None

    def close(self) -> None:
        self.conn.close()


class Tree(Bus):
    """Reads accessible objects from the accessibility bus."""

    def applications(self) -> list[tuple[str, str]]:
        r = self.call(A11Y + "Registry", ROOT, A11Y + "Accessible", "GetChildren")
        return list(r[0]) if r else []

    def read(self, ref: tuple[str, str], showing_only: bool = True, limit: int = 400) -> Node:
        """The tree under `ref`. Objects not on screen are left out unless showing_only is False."""
        root = Node(tuple(ref))
        level = [root]
        while level:
            self._fill(level)
            if showing_only:
                for n in level:
                    if n.parent and "showing" not in n.states:
                        n.parent.children.remove(n)
                level = [n for n in level if n is root or "showing" in n.states]
            answers = self.batch([(*n.ref, A11Y + "Accessible", "GetChildren", None, ()) for n in level])
            below = []
            for n, r in zip(level, answers, strict=True):
                refs = r[0] if r else []
                n.left_out = max(0, len(refs) - limit)
                n.children = [Node(tuple(c), n) for c in refs[:limit]]
                below += n.children
            level = below
        return root

    def _fill(self, nodes: list[Node]) -> None:
        acc, props = A11Y + "Accessible", "org.freedesktop.DBus.Properties"
        asks = [
            (props, "Get", "ss", (acc, "Name")),
            (props, "Get", "ss", (acc, "Description")),
            (props, "Get", "ss", (acc, "AccessibleId")),
            (acc, "GetRoleName", None, ()),
            (acc, "GetState", None, ()),
            (acc, "GetInterfaces", None, ()),
            (acc, "GetRelationSet", None, ()),
            (A11Y + "Component", "GetExtents", "u", (0,)),
        ]
        r = self.batch([(*n.ref, *a) for n in nodes for a in asks])
        for k, n in enumerate(nodes):
            name, desc, ident, role, state, ifaces, rels, ext = r[k * len(asks) : (k + 1) * len(asks)]
            n.name, n.description, n.identifier = ((v[0][1] if v else "") for v in (name, desc, ident))
            n.role = role[0] if role else "?"
            bits = sum(w << (32 * i) for i, w in enumerate(state[0])) if state else 0
            n.states = frozenset(s for i, s in enumerate(STATES) if bits >> i & 1)
            n.interfaces = frozenset(i.removeprefix(A11Y) for i in ifaces[0]) if ifaces else frozenset()
            n.relations = {
                RELATIONS[t] if t < len(RELATIONS) else str(t): [tuple(x) for x in to]
                for t, to in (rels[0] if rels else [])
            }
            n.rect = tuple(ext[0]) if ext and ext[0][2] > 0 else None
        texts = [n for n in nodes if "Text" in n.interfaces]
        for n, t in zip(
            texts,
            self.batch([(*n.ref, A11Y + "Text", "GetText", "ii", (0, -1)) for n in texts]),
            strict=True,
        ):
            n.text = t[0] if t else None


@dataclass
class Event:
    at: float
    type: str  # for example object:state-changed:focused
    detail1: int
    detail2: int
    data: object
    ref: tuple[str, str]


class Events:
    """Listens to accessibility events in a thread and keeps them."""

    def __init__(self, address: str, classes: tuple[str, ...] = ("object:", "window:", "focus:")):
        self.seen: list[Event] = []
        self.changed = threading.Condition()
        self.bus = Bus(address)
        for c in ("Object", "Window", "Focus"):
            self.bus.call(
                "org.freedesktop.DBus",
                "/org/freedesktop/DBus",
                "org.freedesktop.DBus",
                "AddMatch",
                "s",
                f"type='signal',interface='{A11Y}Event.{c}'",
            )
        for c in classes:
            self.bus.call(
                A11Y + "Registry", "/org/a11y/atspi/registry", A11Y + "Registry", "RegisterEvent", "s", c
            )
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        try:
            while True:
                m = self.bus.conn.receive()
                f = m.header.fields
                iface = f.get(HeaderFields.interface, "")
                if m.header.message_type != MessageType.signal or not iface.startswith(A11Y + "Event."):
                    continue
                kind = re.sub(r"(?<=.)([A-Z])", r"-\1", f[HeaderFields.member]).lower()
                detail, d1, d2, data = (*m.body, "", 0, 0, None)[:4]
                name = ":".join(x for x in (iface.rpartition(".")[2].lower(), kind, detail) if x)
                with self.changed:
                    self.seen.append(
                        Event(
                            time.monotonic(),
                            name,
                            d1,
                            d2,
                            data[1] if isinstance(data, tuple) and len(data) == 2 else data,
                            (f[HeaderFields.sender], f[HeaderFields.path]),
                        )
                    )
                    self.changed.notify_all()
        except (OSError, EOFError, ConnectionError, ValueError):
            return  # the bus is gone: the session has ended

    def since(self, mark: int, prefix: str = "") -> list[Event]:
        with self.changed:
            return [e for e in self.seen[mark:] if e.type.startswith(prefix)]
