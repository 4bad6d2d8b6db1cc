"""Damaged bytes and texts: the reader refuses them by name or reads them, every span true, twice the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ingest.errors import UnreadableError
from ingest.extract import extract, from_text
from ingest.facts import as_dict, facts_json, from_dict
from ingest.model import Facts
from ingest.readers import SUFFIXES, read_bytes

ROOT = Path(__file__).parents[1]
SOUND = (
    "p02-cong-van-huyen-uy-hau-loc",
    "p14-ke-hoach-bcd-35-hai-phong",
    "s10-huong-dan-lien-nganh-thai-binh",
    "s17-van-phong-ubnd-phu-tho",
    "s20-ke-hoach-so-tu-phap-ca-mau",
)
bounded = settings(
    max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.data_too_large]
)


def sound_text(name: str) -> str:
    """One of the documents with gold."""
    return (ROOT / "tests" / "gold" / f"{name}.txt").read_bytes().decode()


def checked(raw: str, facts: Facts) -> None:
    """All that is promised of facts, whatever the text was."""
    told = [*facts.citations, *facts.recipients, *facts.assignments, *facts.unread]
    for entry in told:
        start, end = entry.span
        assert 0 <= start < end <= len(raw)
        assert raw[start:end] == entry.quote
    for part in (facts.citations, facts.recipients, facts.assignments, facts.unread):
        starts = [entry.span[0] for entry in part]
        assert starts == sorted(starts)
    assert all(c.by is None or 0 <= c.by < len(facts.citations) for c in facts.citations)
    line = facts_json(facts)
    assert line.encode().count(b"\n") == 0
    assert as_dict(from_dict(json.loads(line))) == as_dict(facts)


def hold(data: bytes, name: str = "fuzzed.txt") -> Facts | None:
    """Read bytes as the reader's users do; None if they are refused."""
    try:
        facts = extract(data, name)
    except UnreadableError:
        return None
    checked(read_bytes(data, name).text, facts)
    assert extract(data, name) == facts
    return facts


sound = st.sampled_from(SOUND)
# what stands in texts that came through many hands
DIRT = (
    b"\x00", b"\x00\x00\x00", b"\xed\xa0\x80", b"\xed\xbf\xbf", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"\xe1\xba",
    b"\x1b[31m", b"\x07\x08\x0c\x0b", b"\r\r\n", b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\x8b", b"\xcc\x81" * 40, b"\xf0\x9f\x98\x80",
    "\u202e\u2066".encode(), b"&#0;&#xD800;&nbsp;&amp;amp;", b"\xa8\xb9\xe5\xea", "công văn".encode("utf-16"),
    "Quyết định".encode("utf-16-be"), "Kế hoạch".encode("cp1258", "ignore"), b"\xb8\xb5\xb6\xb7\xae",
)  # fmt: skip
MARKERS = (
    "Điều 1. ", "I. ", "1.1.1.1.1. ", "a) ", "- ", "+ ", "> ", "# ", "**", "_", "`", "| ", "(", "“", "Nơi nhận:\n", "Kính gửi: ",
    "Số: ", "Số 1-KH/TU ", "ngày 1/1/2023 của ", "Giao ", "Luật ", "TM. ", "V/v ", "PHỤ LỤC\n", "Nghị quyết Đại hội ", "của Bộ ", "1-", "12/",
    "khoản 1 Điều 2 ", "<br>", "\\", "&amp;",
)  # fmt: skip


@bounded
@given(sound, st.floats(0, 1), st.floats(0, 1))
def test_cut_anywhere(name: str, a: float, b: float) -> None:
    data = sound_text(name).encode()
    start, end = sorted((int(a * len(data)), int(b * len(data))))
    hold(data[start:end])


@bounded
@given(sound, st.lists(st.tuples(st.floats(0, 1), st.sampled_from(DIRT)), min_size=1, max_size=12))
@example(SOUND[0], [(0.5, b"\xed\xa0\x80")])
@example(SOUND[1], [(0.0, b"\xff\xfe")])
def test_foreign_bytes_anywhere(name: str, dirt: list[tuple[float, bytes]]) -> None:
    data = sound_text(name).encode()
    for where, what in dirt:
        at = int(where * len(data))
        data = data[:at] + what + data[at:]
    hold(data)


@bounded
@given(sound, st.randoms(use_true_random=False))
def test_lines_and_columns_in_any_order(name: str, rng: object) -> None:
    lines = sound_text(name).split("\n")
    shuffle: Callable[[list[str]], None] = rng.shuffle  # type: ignore[attr-defined]
    shuffle(lines)
    half = len(lines) // 2
    columns = [f"{a:60}   {b}" for a, b in zip(lines[:half], lines[half:], strict=False)]
    for text in ("\n".join(lines), "\n".join(columns), " ".join(lines)):
        checked(text, from_text(text, "x"))


@bounded
@given(st.lists(st.tuples(st.sampled_from(MARKERS), st.integers(1, 120)), min_size=1, max_size=6), sound)
def test_markers_repeated_without_end(runs: list[tuple[str, int]], name: str) -> None:
    run = "".join(marker * times for marker, times in runs)
    text = sound_text(name)
    for spoiled in (run, run + text, text[:300] + run + text[300:]):
        facts = from_text(spoiled, "x")
        checked(spoiled, facts)
    assert from_text(spoiled, "x") == facts


@bounded
@given(st.text(max_size=400), sound, st.floats(0, 1))
@example("\ud800\udfff", SOUND[0], 0.5)
@example("\x00\x1c\x85\u2028", SOUND[0], 0.1)
def test_any_characters_between_sound_ones(noise: str, name: str, where: float) -> None:
    text = sound_text(name)
    at = int(where * len(text))
    hold((text[:at] + noise + text[at:]).encode("utf-8", "surrogatepass"))


@bounded
@given(st.binary(max_size=2000), st.sampled_from(sorted(SUFFIXES)))
def test_any_bytes_under_any_name(data: bytes, suffix: str) -> None:
    hold(data, f"fuzzed{suffix}")


@bounded
@given(
    st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1258", "latin-1", "utf-7")),
    st.sampled_from(("utf-8", "utf-16-le", "cp1258", "cp1252")),
    sound,
    st.floats(0, 1),
)
def test_two_encodings_in_one_file(first: str, second: str, name: str, where: float) -> None:
    text = sound_text(name)
    at = int(where * len(text))
    hold(text[:at].encode(first, "replace") + text[at:].encode(second, "replace"))


ONE = [
    "A",
    "1",
    "O",
    "ố",
    " ",
    "\n",
    "\t",
    "/",
    "-",
    ".",
    "(",
    "|",
    "*",
    "\u0301",
    "\u200b",
    "…",
    "\x00",
    "&",
    "<",
]


@pytest.mark.parametrize("char", ONE, ids=ascii)
def test_a_megabyte_of_one_character(char: str) -> None:
    """Alone it is refused or empty; inside a document it hides nothing that stands before it."""
    flood = char * (1_000_000 // len(char.encode()))
    hold(flood.encode())
    text = sound_text(SOUND[0])
    facts = from_text(f"{text}\n\n{flood}", "x")
    checked(f"{text}\n\n{flood}", facts)
    whole = from_text(text, "x")
    assert facts.document.symbol == whole.document.symbol
    assert [c.span for c in facts.citations] == [c.span for c in whole.citations]


@pytest.mark.parametrize("char", ["A", " ", "\x00"], ids=ascii)
def test_ten_megabytes_of_one_character(char: str) -> None:
    data = char.encode() * 10_000_000
    try:
        facts = extract(data, "flood.txt")
    except UnreadableError:
        return
    checked(data.decode(), facts)
