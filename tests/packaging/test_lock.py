"""The locks: every version and every hash, and nobody's address."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = {name: ROOT / f"packaging/{name}" for name in ("requirements.lock", "requirements-dev.lock")}


def locked(name: str) -> dict[str, str]:
    """Each package of a lock with the rest of its entry: version, where it is needed, hashes."""
    joined = LOCKS[name].read_text(encoding="utf-8").replace("\\\n", " ")
    entries = (line.partition("==") for line in joined.splitlines() if line.strip())
    return {package: rest for package, _, rest in entries}


def asked_for(requirements: list[str]) -> set[str]:
    names = (re.match(r"[\w.-]+", requirement) for requirement in requirements)
    return {re.sub(r"[-_.]+", "-", name[0]).lower() for name in names if name}


@pytest.mark.parametrize("name", LOCKS)
def test_each_package_has_a_version_and_a_hash(name: str) -> None:
    entry = re.compile(r"[\w.]+( ; [^#]+?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*")
    assert [package for package, rest in locked(name).items() if not entry.fullmatch(rest)] == []


@pytest.mark.parametrize("name", LOCKS)
def test_no_lock_says_where_packages_come_from(name: str) -> None:
    text = LOCKS[name].read_text(encoding="utf-8")
    assert re.findall(r"\w+://\S+|--(?!hash)[a-z-]+|@ ", text) == []


def test_each_dependency_is_locked() -> None:
    assert asked_for(PROJECT["dependencies"]) - set(locked("requirements.lock")) == set()
    assert asked_for(PROJECT["optional-dependencies"]["dev"]) - set(locked("requirements-dev.lock")) == set()


def test_tests_run_with_the_versions_that_people_get() -> None:
    for_tests = locked("requirements-dev.lock")
    for package, entry in locked("requirements.lock").items():
        assert for_tests[package] == entry, package


def test_pyside_is_6_11() -> None:
    """6.12.0 for Linux loses a reference to None at each call that returns nothing (see test_none_references)."""
    for package in ("pyside6-essentials", "shiboken6"):
        assert locked("requirements.lock")[package].startswith("6.11."), package
