"""packaging/go.py, as far as it can be tried without changing this computer."""

from __future__ import annotations

import ast
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

GO = Path(__file__).parents[2] / "packaging/go.py"


@pytest.fixture
def go(tmp_path: Path) -> ModuleType:
    """The script as a module, at home in an empty folder."""
    (tmp_path / "packaging").mkdir()
    spec = importlib.util.spec_from_file_location("go", GO)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.ROOT, module.VENV = tmp_path, tmp_path / ".venv"
    module.STAMP = module.VENV / "coprod-set-up"
    module.LOCKS = {kind: tmp_path / f"packaging/{kind}.lock" for kind in ("run", "test")}
    for lock in module.LOCKS.values():
        lock.write_text("one==1")
    return module


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {key: value for key, value in os.environ.items() if "DISPLAY" not in key and "QPA" not in key}
    return subprocess.run(
        [sys.executable, GO, *words], capture_output=True, text=True, env={**kept, **environment}
    )


def test_an_older_python_can_read_it_and_is_told() -> None:
    text = GO.read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 9))
    pretend = (
        "import runpy, sys; sys.version_info, sys.version = (3, 9, 1), '3.9.1 (old)'\n"
        f"sys.argv = ['go.py', 'run']; runpy.run_path({str(GO)!r}, run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", pretend], capture_output=True, text=True)
    assert done.returncode == 2
    assert "Coprod needs Python 3.11 or newer. This is 3.9.1." in done.stderr


@pytest.mark.parametrize(("words", "code"), [((), 0), (("help",), 0), (("--help",), 0), (("fly",), 2)])
def test_help_names_each_command(words: tuple[str, ...], code: int) -> None:
    done = run(*words)
    assert done.returncode == code
    for command in ("run", "coprod", "test"):
        assert f"packaging/go.py {command}" in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
@pytest.mark.parametrize("words", [["run"], ["run", "agenda.docx"], ["coprod"]])
def test_no_screen_is_said_before_anything_is_installed(words: list[str]) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert "needs a screen" in done.stderr
    assert "Setting up" not in done.stderr


def test_missing_things_are_named_by_their_package(go: ModuleType) -> None:
    assert go.is_there("python3" if os.name != "nt" else "python")
    assert not go.is_there("no-such-program")
    assert not go.is_there("libno-such-library.so.1")
    assert not go.is_there("usr/no/such/*.file")
    if sys.platform == "linux":
        assert go.missing_packages({"no-such-program": "b", "libno-such-library.so.1": "a"}) == ["a", "b"]


def test_without_a_way_to_install_the_packages_are_told(
    go: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SystemExit) as stopped:
        go.install_packages(["libegl1", "orca"])
    assert stopped.value.code == 2
    assert "install: libegl1 orca" in capsys.readouterr().err


class Steps:
    """Stands in for the commands that set-up runs, and can fail one."""

    def __init__(self, go: ModuleType, fail: str = "") -> None:
        self.go, self.fail = go, fail
        self.done: list[str] = []

    def __call__(self, command: list[str]) -> str:
        step = next(word for word in ("venv", "pip", "compileall") if word in command)
        self.done.append(step)
        if step == "venv":
            site = self.go.sysconfig.get_path(
                "purelib", "venv", {"base": str(self.go.VENV), "platbase": str(self.go.VENV)}
            )
            Path(site).mkdir(parents=True, exist_ok=True)
        return "out of reach" if step == self.fail else ""


@pytest.fixture
def steps(go: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Steps:
    found = Steps(go)
    monkeypatch.setattr(go, "do", found)
    monkeypatch.setattr(go, "missing_packages", lambda needed: [])
    return found


def test_set_up_happens_once_and_again_when_a_lock_changes(go: ModuleType, steps: Steps) -> None:
    go.set_up("run")
    assert steps.done == ["venv", "pip", "compileall"]
    go.set_up("run")
    assert len(steps.done) == 3
    go.LOCKS["run"].write_text("one==2")
    go.set_up("run")
    assert steps.done[3:] == ["venv", "pip", "compileall"]


def test_what_tests_need_comes_on_top_and_serves_to_run(go: ModuleType, steps: Steps) -> None:
    go.set_up("run")
    go.set_up("test")
    assert steps.done[3:] == ["pip", "compileall"]
    go.set_up("run")
    assert len(steps.done) == 5


def test_a_set_up_that_broke_off_starts_afresh(
    go: ModuleType, steps: Steps, capsys: pytest.CaptureFixture[str]
) -> None:
    go.set_up("run")
    steps.fail = "pip"
    with pytest.raises(SystemExit):
        go.set_up("test")
    assert "out of reach" in capsys.readouterr().err
    steps.fail, steps.done = "", []
    go.set_up("run")
    assert steps.done == ["venv", "pip", "compileall"]
