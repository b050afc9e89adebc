"""Limits a reading process sets on itself before it looks at the file, so that a hostile one can do no harm.

Everywhere: processor time. Linux and other Unix: memory, no file written, few files open. Linux besides: no network, no
other program, no other process touched (seccomp); no file read outside Python's own (Landlock); ends with its parent.
What a system does not offer is left out: the app watches time and memory from outside as well.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from collections.abc import Sequence
from pathlib import Path

MEMORY = 600 << 20
"""Bytes of address space."""
SECONDS = 10

# System calls that are refused, by machine: sockets, exec, ptrace, io_uring, signals to others, reading or writing
# another process's memory, bpf, perf events, mounts. The numbers are the kernel's.
_REFUSED = {
    "x86_64": (
        0xC000003E,
        56,
        435,
        (
            41,
            42,
            43,
            49,
            50,
            53,
            57,
            58,
            59,
            62,
            101,
            155,
            165,
            200,
            234,
            298,
            310,
            311,
            321,
            322,
            425,
            426,
            427,
        ),
    ),
    "aarch64": (
        0xC00000B7,
        220,
        435,
        (
            40,
            41,
            117,
            129,
            130,
            131,
            198,
            199,
            200,
            201,
            202,
            203,
            221,
            241,
            270,
            271,
            280,
            281,
            425,
            426,
            427,
        ),
    ),
}


def enter(readable: Sequence[str]) -> list[str]:
    """Take on every limit this system offers and name those taken. `readable` are the only files left to open."""
    taken: list[str] = []
    if sys.platform == "win32":
        return taken  # the app puts the process into a job object
    taken += _limits()
    if sys.platform.startswith("linux"):
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(1, 9, 0, 0, 0)  # end with the thread that started this process
        libc.prctl(38, 1, 0, 0, 0)  # no new privileges, which the two below require
        if _landlock(libc, readable):
            taken.append("landlock")
        if _seccomp(libc):
            taken.append("seccomp")
    return taken


def _limits() -> list[str]:
    import resource

    taken = []
    wanted = {
        "RLIMIT_CPU": SECONDS,
        "RLIMIT_FSIZE": 0,
        "RLIMIT_CORE": 0,
        "RLIMIT_AS": MEMORY,
        "RLIMIT_NOFILE": 64,
    }
    for name, most in wanted.items():
        try:
            resource.setrlimit(getattr(resource, name), (most, most))
            taken.append(name)
        except (AttributeError, ValueError, OSError):
            continue  # this system does not offer or enforce it
    return taken


def _landlock(libc: ctypes.CDLL, readable: Sequence[str]) -> bool:
    version = libc.syscall(444, None, ctypes.c_size_t(0), 1)
    if version < 1:
        return False
    rights = (1 << {1: 13, 2: 14}.get(version, 15)) - 1
    read_file, read_folder = 1 << 2, 1 << 3
    rules = libc.syscall(444, struct.pack("Q", rights), ctypes.c_size_t(8), 0)
    if rules < 0:
        return False
    for path in readable:
        try:
            place = os.open(path, os.O_PATH)
        except OSError:
            continue
        allowed = read_file | read_folder if Path(path).is_dir() else read_file
        libc.syscall(445, rules, 1, struct.pack("=Qi", allowed, place), 0)
        os.close(place)
    done = libc.syscall(446, rules, 0) == 0
    os.close(rules)
    return bool(done)


def _seccomp(libc: ctypes.CDLL) -> bool:
    if platform.machine() not in _REFUSED or sys.maxsize < 1 << 32:
        return False
    machine, clone, clone3, refused = _REFUSED[platform.machine()]

    def step(code: int, value: int, yes: int = 0, no: int = 0) -> bytes:
        return struct.pack("HBBI", code, yes, no, value)

    load, equal, has_bits, answer = 0x20, 0x15, 0x45, 0x06
    allow, not_permitted, not_there, kill = 0x7FFF0000, 0x00050001, 0x00050026, 0x80000000
    program = [step(load, 4), step(equal, machine, 1, 0), step(answer, kill), step(load, 0)]
    for at, call in enumerate(refused):
        program.append(step(equal, call, len(refused) - at + 5, 0))
    program += [
        step(equal, clone3, 5, 0),  # "not there": the C library then uses clone
        step(equal, clone, 0, 2),
        step(load, 16),
        step(has_bits, 0x10000, 0, 1),  # clone may start a thread, nothing else
        step(answer, allow),
        step(answer, not_permitted),
        step(answer, not_there),
    ]
    code = ctypes.create_string_buffer(b"".join(program))

    class Filter(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_void_p))

    return bool(libc.prctl(22, 2, ctypes.byref(Filter(len(program), ctypes.addressof(code))), 0, 0) == 0)
