"""An installed Coprod has all of its rooms, and finds its resources without the checkout."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel made from a copy, so that nothing is left behind in the checkout, and unpacked."""
    copy, made, site = (tmp_path_factory.mktemp(name) for name in ("copy", "made", "site"))
    for folder in ("coprod_desktop", "resources"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
    ]
    done = subprocess.run([*build, "-w", str(made), str(copy)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    zipfile.ZipFile(next(made.iterdir())).extractall(site)
    return site


def files(folder: Path) -> set[str]:
    paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix() for path in paths}


def test_each_module_is_in_the_wheel(installed: Path) -> None:
    expected = {name for name in files(ROOT / "coprod_desktop") if name.endswith((".py", ".typed"))}
    assert expected - files(installed / "coprod_desktop") == set()


def test_an_installed_app_finds_each_resource(installed: Path, tmp_path: Path) -> None:
    program = (
        f"import sys; sys.path.insert(0, {str(installed)!r})\n"
        "from coprod_desktop import resources; print(resources.folder())"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    found = Path(done.stdout.strip())
    assert found.is_relative_to(installed)
    assert files(found) == files(ROOT / "resources")


def test_licences_travel_with_it(installed: Path) -> None:
    licences = next(installed.glob("*.dist-info")) / "licenses"
    expected = {"LICENSE"} | {
        f"resources/LICENSES/{path.name}" for path in (ROOT / "resources/LICENSES").iterdir()
    }
    assert files(licences) == expected
