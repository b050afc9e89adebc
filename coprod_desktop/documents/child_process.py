"""The reading process, seen from the app: started, fed, watched, ended."""

from __future__ import annotations

import ctypes
import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any

_MOST_ANSWER = 60 << 20


def command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--child", "documents"]
    return [sys.executable, "-P", "-m", "coprod_desktop.documents.child"]


def environment() -> dict[str, str]:
    """Little of ours: where our code is, and what a system needs to start a program."""
    kept = {
        name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "TMP", "HOME") if name in os.environ
    }
    root = str(Path(__file__).resolve().parents[2])
    return {**kept, "PYTHONPATH": root, "PYTHONIOENCODING": "utf-8", "PYTHONHASHSEED": "0"}


class Child:
    """A context: on leaving it the process is ended and waited for, and its pipes and threads are gone."""

    def __init__(self, name: str, data: bytes) -> None:
        self._answers: list[dict[str, Any]] = []
        no_window = 0x08000000 if sys.platform == "win32" else 0
        self._process = subprocess.Popen(
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
            creationflags=no_window,
        )
        self._job = _job(self._process) if sys.platform == "win32" else None
        head = json.dumps({"name": name}).encode() + b"\n"
        self._threads = [
            threading.Thread(target=self._feed, args=(head, data), daemon=True),
            threading.Thread(target=self._listen, daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> Child:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        for thread in self._threads:
            thread.join(2)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue

    def _feed(self, head: bytes, data: bytes) -> None:
        pipe = self._process.stdin
        assert pipe is not None
        try:
            pipe.write(head)
            pipe.write(data)
            pipe.close()
        except OSError:
            return  # the child ended before it had read everything

    def _listen(self) -> None:
        pipe = self._process.stdout
        assert pipe is not None
        left = _MOST_ANSWER
        while left > 0:
            line = pipe.readline(left)
            left -= len(line)
            if not line.endswith(b"\n"):
                return
            try:
                said = json.loads(line)
            except ValueError:
                return
            if isinstance(said, dict):
                self._answers.append(said)

    def running(self) -> bool:
        return self._process.poll() is None

    def has_read(self) -> bool:
        return any("found" in answer for answer in self._answers)

    def last_answer(self) -> dict[str, Any] | None:
        """The draft or the reason; None when the child ended without either."""
        self._threads[1].join(2)
        return next((said for said in self._answers if "draft" in said or "why" in said), None)

    def out_of_limits(self) -> bool:
        limits = {-getattr(signal, name) for name in ("SIGXCPU", "SIGKILL") if hasattr(signal, name)}
        return self._process.returncode in limits

    def memory(self) -> int:
        """Bytes in use; 0 where this system has no cheap way to ask (its own limits hold there)."""
        if not sys.platform.startswith("linux"):
            return 0
        try:
            pages = Path(f"/proc/{self._process.pid}/statm").read_text(encoding="ascii").split()[1]
        except (OSError, IndexError):
            return 0
        return int(pages) * os.sysconf("SC_PAGE_SIZE")


def _job(process: subprocess.Popen[bytes]) -> Any:
    """Windows: a job with a memory limit and one process, ended when the app ends."""
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
    kernel.CreateJobObjectW.restype = ctypes.c_void_p

    class Basic(ctypes.Structure):
        _fields_ = (
            ("process_time", ctypes.c_int64),
            ("job_time", ctypes.c_int64),
            ("flags", ctypes.c_uint32),
            ("least", ctypes.c_size_t),
            ("most", ctypes.c_size_t),
            ("processes", ctypes.c_uint32),
            ("affinity", ctypes.c_size_t),
            ("priority", ctypes.c_uint32),
            ("scheduling", ctypes.c_uint32),
        )

    class Extended(ctypes.Structure):
        _fields_ = (
            ("basic", Basic),
            ("io", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process", ctypes.c_size_t),
            ("peak_job", ctypes.c_size_t),
        )

    from coprod_desktop.documents.jail import MEMORY

    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    limits = Extended()
    limits.basic.flags = (
        0x2000 | 0x100 | 0x8 | 0x400
    )  # ends with the app; memory; one process; no crash window
    limits.basic.processes = 1
    limits.process_memory = MEMORY
    kernel.SetInformationJobObject(job, 9, ctypes.byref(limits), ctypes.sizeof(limits))
    kernel.AssignProcessToJobObject(job, ctypes.c_void_p(int(process._handle)))  # type: ignore[attr-defined,unused-ignore]
    return job
