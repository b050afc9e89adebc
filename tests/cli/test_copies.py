"""check, backup, restore."""

from __future__ import annotations

from pathlib import Path


def test_check_says_what_it_found(coprod, buses) -> None:
    ran = coprod("check")
    assert ran.code == 0
    assert "The file is whole.\n" in ran.out
    assert "2 meetings.\n" in ran.out


def test_back_to_a_copy_and_what_was_there_is_kept(coprod, buses, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assert coprod("backup", copy).code == 0
    coprod("import", _paper(tmp_path, "After the copy"))
    ran = coprod("restore", copy)
    assert ran.code == 0
    assert coprod("search", "copy").out.startswith("Nothing holds these words")
    kept = ran.out.strip().rpartition(": ")[2]
    assert coprod("restore", kept).code == 0
    assert "After the copy" in coprod("search", "copy").out


def test_a_copy_into_a_folder_gets_a_name_with_the_day(coprod, buses, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    coprod("backup", folder)
    (copy,) = folder.iterdir()
    assert copy.name.startswith("coprod-2")
    assert coprod("restore", copy).code == 0


def test_a_file_that_is_there_is_not_written_over_by_mistake(coprod, buses, tmp_path: Path) -> None:
    path = tmp_path / "copy.db"
    path.write_text("mine")
    ran = coprod("backup", path)
    assert (ran.code, path.read_text()) == (2, "mine")
    assert "--replace" in ran.err
    assert coprod("backup", path, "--replace").code == 0
    assert coprod("restore", path).code == 0


def test_what_is_no_copy_is_refused_and_changes_nothing(coprod, buses, tmp_path: Path) -> None:
    for path in (_paper(tmp_path, "Words"), tmp_path / "nothing"):
        ran = coprod("restore", path)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.count("\n") == 2
    assert len(coprod("meetings").out.splitlines()) == 2


def _paper(folder: Path, title: str) -> Path:
    path = folder / "paper.txt"
    path.write_text(
        f"{title}\n\nThis is a long paper about nothing at all. It has two sentences.\n", encoding="utf-8"
    )
    return path
