"""Runs a program so that it and everything it starts cannot reach a network, and tells of each attempt. Linux only.

    from tests import no_network

    command = no_network.guard([sys.executable, "-m", "coprod_desktop", "agenda", str(file)], report)
    subprocess.run(command, check=True)
    assert no_network.attempts(report) == []

`report` is a path for the guard's notes, new for each program. The guarded command keeps its process id, input,
output, signals and exit code, so it can be handed to anything that starts programs, a screen-reader session too:
`start_session(no_network.guard([...], report))`. Sockets between programs on this computer (display, sound,
accessibility) stay open; any other kind is refused with "Operation not permitted" and noted.

How: the kernel's seccomp filter stops the program in its call for a socket and asks a watcher, which notes who asked
for what and refuses (man 2 seccomp, man 2 seccomp_unotify). It needs no rights, and child processes inherit it.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import os
import platform
import select
import socket
import struct
import sys
from pathlib import Path

_ON = "guard on"
_MACHINES = {"x86_64": (0xC000003E, 41, 317), "aarch64": (0xC00000B7, 198, 277)}
"""What the kernel calls the machine, its number for socket() and its number for seccomp()."""
_IO_URING_SETUP = 425
_LOCAL = (socket.AF_UNIX, socket.AF_NETLINK) if sys.platform == "linux" else ()
"""AF_NETLINK speaks to the kernel alone: libraries ask it which network cards there are."""


def guard(command: list[str], report: Path) -> list[str]:
    """The command to run in place of `command`. The report must not exist yet."""
    return [sys.executable, __file__, str(report), *command]


def attempts(report: Path) -> list[str]:
    """Each attempt as "family program arguments". Raises AssertionError when the guard never stood."""
    lines = report.read_text(encoding="utf-8").splitlines() if report.exists() else []
    assert lines[:1] == [_ON], f"The program ran without its guard: {report}"
    return lines[1:]


def _filter(machine: int, socket_call: int) -> bytes:
    """A program for the kernel: asks the watcher about sockets that are not local, allows everything else.

    A jump names how many steps to pass over if its test holds, and if not.
    """
    load, jump_if_equal, jump_if_at_least, answer = 0x20, 0x15, 0x35, 0x06
    allow, kill, refuse, ask = 0x7FFF0000, 0x80000000, 0x00050001, 0x7FC00000
    call_number, machine_kind, first_argument = 0, 4, 16
    steps = [
        (load, 0, 0, machine_kind),  # in another machine's way of calling, all numbers would be other ones
        (jump_if_equal, 1, 0, machine),
        (answer, 0, 0, kill),
        (load, 0, 0, call_number),
        (jump_if_at_least, 0, 1, 0x40000000),  # a second set of numbers, which nobody uses
        (answer, 0, 0, refuse),
        (jump_if_equal, 0, 1, _IO_URING_SETUP),  # could open sockets unseen
        (answer, 0, 0, refuse),
        (jump_if_equal, 1, 0, socket_call),
        (answer, 0, 0, allow),
        (load, 0, 0, first_argument),
    ]
    for family in _LOCAL:
        steps += [(jump_if_equal, 0, 1, family), (answer, 0, 0, allow)]
    steps.append((answer, 0, 0, ask))
    return b"".join(struct.pack("HBBI", *step) for step in steps)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_void_p))


def _restrict_this_process() -> int:
    """From here on every new socket is asked about. Gives the descriptor on which the questions arrive."""
    machine, socket_call, seccomp_call = _MACHINES[platform.machine()]
    steps = _filter(machine, socket_call)
    held = ctypes.create_string_buffer(steps, len(steps))
    program = _Program(len(steps) // 8, ctypes.addressof(held))
    libc = ctypes.CDLL(None, use_errno=True)
    no_new_privileges, set_filter, new_listener = 38, 1, 8
    questions = -1
    if libc.prctl(no_new_privileges, 1, 0, 0, 0) == 0:
        questions = libc.syscall(seccomp_call, set_filter, new_listener, ctypes.byref(program))
    if questions < 0:
        raise OSError(ctypes.get_errno(), "The kernel did not take the filter")
    return int(questions)


def _watch(questions: int, report: Path) -> None:
    """Notes and refuses, until the last guarded program has ended."""
    receive, send = 0xC0502100, 0xC0182101
    poll = select.poll()
    poll.register(questions, select.POLLIN)
    with report.open("a", encoding="utf-8", buffering=1) as notes:
        while not poll.poll()[0][1] & select.POLLHUP:
            question = bytearray(80)
            try:
                fcntl.ioctl(questions, receive, question)
                number, process, family = struct.unpack_from("=QI20xI", question)
                notes.write(f"{_family_name(family)} {_command_line(process)}\n")
                fcntl.ioctl(questions, send, struct.pack("=QqiI", number, 0, -errno.EPERM, 0))
            except FileNotFoundError:  # the program ended while it was asking
                continue


def _family_name(family: int) -> str:
    try:
        return socket.AddressFamily(family).name
    except ValueError:
        return f"family {family}"


def _command_line(process: int) -> str:
    words = Path(f"/proc/{process}/cmdline").read_bytes().split(b"\0")
    return " ".join(" ".join(word.decode(errors="replace") for word in words).split())[:200]


def _become(command: list[str], report: Path) -> None:
    """Leaves a watcher behind, then turns into the command. The watcher is nobody's child: nothing waits for it."""
    here, there = socket.socketpair()
    if (child := os.fork()) == 0:
        if os.fork() == 0:
            os.setsid()
            _, descriptors, _, _ = socket.recv_fds(there, 1, 1)
            _hold_only(descriptors[0], there.fileno())
            report.write_text(f"{_ON}\n", encoding="utf-8")
            there.send(b"!")
            there.close()
            _watch(descriptors[0], report)
        os._exit(0)
    os.waitpid(child, 0)
    questions = _restrict_this_process()
    socket.send_fds(here, [b"!"], [questions])
    there.close()
    if here.recv(1) != b"!":
        raise OSError("The watcher did not start")
    here.close()
    os.close(questions)
    os.execvp(command[0], command)


def _hold_only(*descriptors: int) -> None:
    """Lets go of the pipes of whoever started us: they would otherwise wait for the watcher's end too."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    for other in [int(entry.name) for entry in Path("/proc/self/fd").iterdir()]:
        if other > 2 and other not in descriptors:
            with contextlib.suppress(OSError):
                os.close(other)


if __name__ == "__main__":
    _become(sys.argv[2:], Path(sys.argv[1]))
