"""The password for Neo4j: given itself, or in a file that holds it and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphsvc import opening
from graphsvc.settings import Settings, SettingsError, load_settings
from graphsvc.store.neo4j_store import Neo4jStore


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings file of this folder, and none of the environment."""
    monkeypatch.chdir(tmp_path)
    for name in ("PASSWORD", "PASSWORD_FILE"):
        monkeypatch.delenv(f"DIRECTIVES_NEO4J_{name}", raising=False)


@pytest.mark.parametrize(
    ("content", "password"),
    [
        ("mật khẩu dài", "mật khẩu dài"),
        ("one-line\n", "one-line"),
        ("from-windows\r\n", "from-windows"),
        ("  blanks count  \n", "  blanks count  "),
        ("a/b c'd\"$", "a/b c'd\"$"),
    ],
)
def test_the_file_gives_the_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, password: str
) -> None:
    (tmp_path / "secret").write_bytes(content.encode())
    monkeypatch.setenv("DIRECTIVES_NEO4J_PASSWORD_FILE", str(tmp_path / "secret"))
    assert load_settings().password() == password


def test_without_either_there_is_none() -> None:
    assert load_settings().password() is None


def test_the_password_itself_still_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIRECTIVES_NEO4J_PASSWORD", "mat-khau-dai")
    settings = load_settings()
    assert settings.password() == "mat-khau-dai"
    assert "mat-khau-dai" not in repr(settings)


@pytest.mark.parametrize(
    "toml", ["", 'neo4j_password_file = "secret"\n'], ids=["environment", "file and both"]
)
def test_both_at_once_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, toml: str) -> None:
    (tmp_path / "directives.toml").write_text(toml, encoding="utf-8")
    monkeypatch.setenv("DIRECTIVES_NEO4J_PASSWORD", "mat-khau-dai")
    if not toml:
        monkeypatch.setenv("DIRECTIVES_NEO4J_PASSWORD_FILE", "secret")
    with pytest.raises(SettingsError, match="both given; keep one") as caught:
        load_settings()
    assert "mat-khau-dai" not in str(caught.value)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "No such file"),
        ("folder", "Is a directory"),
        (b"", "empty"),
        (b"\n", "empty"),
        (b"user: neo4j\npassword: x\n", "more than one line"),
        (b"\xff\xfe\x00", "not text"),
    ],
    ids=["missing", "folder", "nothing", "line end", "more than it", "no text"],
)
def test_a_file_that_cannot_be_it_is_named(tmp_path: Path, content: bytes | str | None, says: str) -> None:
    file = tmp_path / "secret"
    if isinstance(content, bytes):
        file.write_bytes(content)
    elif content is not None:
        file.mkdir()
    settings = Settings(neo4j_password_file=file)
    with pytest.raises(SettingsError, match=says) as caught:
        settings.password()
    assert str(file) in str(caught.value)
    assert "password: x" not in str(caught.value)


def test_the_store_is_opened_with_it_and_only_a_server_asks_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str | None] = []
    monkeypatch.setattr(Neo4jStore, "connect", lambda _url, **more: given.append(more["password"]))
    file = tmp_path / "secret"
    opening.open_store(Settings(store="memory:", neo4j_password_file=file)).close()
    assert given == []
    file.write_text("mat-khau-dai\n", encoding="utf-8")
    opening.open_store(Settings(store="neo4j://127.0.0.1", neo4j_password_file=file))
    assert given == ["mat-khau-dai"]
