"""Repair for matching: what becomes of each kind of damage, and the way back to the text as read."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.text.text import Text, _fold_rare, fold, fold_tone, repair, tone_new_style

# (what it is, as read, as matched)
REPAIRS = [
    ("clean text", "Số 12-KH/TU ngày 3/4/2024", "Số 12-KH/TU ngày 3/4/2024"),
    ("decomposed", unicodedata.normalize("NFD", "Huyện ủy Văn Quan"), "Huyện ủy Văn Quan"),
    ("half composed (cp1258)", "Huyê\u0323n u\u0309y", "Huyện ủy"),
    ("tone typed before the circumflex", "kê\u0301 kế ke\u0301\u0302", "kế kế kế"),
    ("horn after the tone", "cu\u0309\u031ba", "cửa"),
    ("Icelandic Đ", "27/QÐ-UBND, ðề án", "27/QĐ-UBND, đề án"),
    ("African Đ", "27/Q\u0189-UBND", "27/QĐ-UBND"),
    ("en dash, hyphen, minus", "12\u2013KH/TU 8\u2010CV/HU 9\u2212CT/TW", "12-KH/TU 8-CV/HU 9-CT/TW"),
    ("no-break hyphen, em dash", "2020\u20112025 \u2014", "2020-2025 -"),
    ("small and wide hyphen", "1\ufe632\uff0d3", "1-2-3"),
    ("soft hyphen", "CN\u00ad\u00ad(Lo)", "CN(Lo)"),
    ("slashes", "5\u2044KH 5\u2215KH 5\uff0fKH", "5/KH 5/KH 5/KH"),
    ("spaces", "ngày\u00a003\u202ftháng\u20074", "ngày 03 tháng 4"),
    ("zero width, BOM", "\ufeff12\u200b-KH\u200d/TU", "12-KH/TU"),
    ("full width", "\uff11\uff12-\uff2b\uff28", "12-KH"),
    ("apostrophes", "Ia H\u2019Drai, Ia H\u2018Drai, Đắk R\u02bclấp", "Ia H'Drai, Ia H'Drai, Đắk R'lấp"),
    ("double quotes stay", "\u201cnếp sống\u201d", "\u201cnếp sống\u201d"),
    ("line ends", "một\r\nhai\rba\u2028bốn\x0cnăm", "một\nhai\nba\nbốn\nnăm"),
    ("control characters", "một\x00hai\x1f", "một hai "),
    ("tab stays", "TT\tNội dung", "TT\tNội dung"),
    ("entities", "BNN&amp;MT&nbsp;số&#32;5 &lt;x&gt;", "BNN&MT số 5 <x>"),
    ("entity twice encoded", "BNN&amp;amp;MT", "BNN&MT"),
    ("entity of an invisible", "12&shy;-KH", "12-KH"),
    ("no entity", "BNN&MT; R&D &khongco; &", "BNN&MT; R&D &khongco; &"),
    ("impossible entity", "&#0; &#xD800; &#1114112;", "&#0; &#xD800; &#1114112;"),
    ("replacement character stays", "Qu\ufffdn", "Qu\ufffdn"),
    ("markdown stays", "**ĐẢNG BỘ**\n*\n", "**ĐẢNG BỘ**\n*\n"),
    ("mark over Icelandic Đ", "Ð\u0301x", "Đ\u0301x"),
    ("mark after an invisible", "Uy\u200b\u0309 ban", "Uỷ ban"),
    ("mark without a letter", "\u0301 \u0301", "\u0301 \u0301"),
    ("two tones on one letter", "Ù\u0323x", "Ụ\u0300x"),
    ("Word's symbol hyphen", "\uf02d Lưu", "- Lưu"),
]


@pytest.mark.parametrize(("raw", "norm"), [r[1:] for r in REPAIRS], ids=[r[0] for r in REPAIRS])
def test_repair(raw: str, norm: str) -> None:
    assert repair(raw).norm == norm


@pytest.mark.parametrize("raw", [r[2] for r in REPAIRS if r[0] != "no entity"])
def test_repaired_text_needs_no_repair(raw: str) -> None:
    assert repair(raw).norm == raw


# (as read, words to find in the repaired text, what stands there as read)
QUOTES = [
    ("Theo \u200b12\u200b-KH/TU\u200b, nay", "12-KH/TU", "12\u200b-KH/TU"),
    ("a\r\nb\r\nSố 5", "Số 5", "Số 5"),
    ("BNN&amp;MT số 7", "BNN&MT", "BNN&amp;MT"),
    ("Huyê\u0323n u\u0309y Lộc Bình", "Huyện ủy", "Huyê\u0323n u\u0309y"),
    ("QÐ\u2013UBND", "QĐ-UBND", "QÐ\u2013UBND"),
    ("5/QĐÐ-UBND", "5/QĐ-UBND", "5/QĐÐ-UBND"),
]


@pytest.mark.parametrize(("raw", "words", "as_read"), QUOTES)
def test_the_way_back(raw: str, words: str, as_read: str) -> None:
    text = repair(raw)
    at = text.norm.index(words)
    assert text.quote(at, at + len(words)) == as_read
    start = raw.index(as_read)
    assert text.norm_span(start, start + len(as_read)) == (at, at + len(words))


def test_clean_text_is_not_copied() -> None:
    raw = "Kế hoạch số 5-KH/ĐU\n" * 3
    text = repair(raw)
    assert text.norm is text.raw
    assert text.raw_span(4, 9) == (4, 9)


@pytest.mark.parametrize("span", [(-1, 2), (3, 2), (0, 99)])
def test_spans_from_elsewhere_are_refused(span: tuple[int, int]) -> None:
    text = repair("Số\r\n5")
    with pytest.raises(ValueError, match="outside"):
        text.raw_span(*span)
    with pytest.raises(ValueError, match="outside"):
        text.norm_span(*span)


# Damage of every kind among ordinary letters, so that neighbours meet.
LETTERS = "aeêuyoôơưĐđÐ 5/-\n\r\t&;#\u0301\u0323\u0302\u031b\u200b\u00ad\u00a0\u2013"
PIECES = [*LETTERS, "&amp;", "&nbsp;", "&#45;", "\r\n"]
DAMAGED = st.sampled_from(PIECES) | st.characters()


@given(st.lists(DAMAGED).map("".join))
def test_every_position_maps_inside_and_in_order(raw: str) -> None:
    text = repair(raw)
    last = 0
    for i in range(len(text.norm)):
        a, b = text.raw_span(i, i + 1)
        assert last <= a < b <= len(raw) or (a, b) == text.raw_span(i - 1, i), "a source, in order, not empty"
        back = text.norm_span(a, b)
        assert back[0] <= i < back[1], "and the source leads back here"
        last = a
    assert text.raw_span(0, len(text.norm)) <= (len(raw), len(raw))


@given(st.lists(DAMAGED).map("".join))
def test_unchanged_letters_come_from_themselves(raw: str) -> None:
    text = repair(raw)
    for i, char in enumerate(text.norm):
        source = text.quote(i, i + 1)
        assert char in source or repair(source).norm.find(char) >= 0


@given(st.text(st.sampled_from("abêộươ -/5\n")), st.text(st.sampled_from("abêộươ -/5\n")))
def test_repair_is_local(left: str, right: str) -> None:
    both = repair(left + "\u200b" + right)
    assert both.norm == left + right
    assert both.raw_span(0, len(both.norm)) in {(0, len(both.raw)), (0, len(left)), (1, len(both.raw))}


@given(st.text())
def test_repair_twice_is_repair_once(raw: str) -> None:
    once = repair(raw.replace("&", "")).norm
    assert repair(once).norm == once


FOLDS = [
    ("Ủy ban nhân dân  huyện", "uy ban nhan dan huyen"),
    ("UỶ BAN\nĐẮK R'LẤP", "uy ban dak r'lap"),
    (unicodedata.normalize("NFD", "Đường"), "duong"),
    ("QÐ", "qd"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "key"), FOLDS)
def test_fold(text: str, key: str) -> None:
    assert fold(text) == key


@given(st.text())
def test_folds_are_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_tone(fold_tone(text)) == fold_tone(text)


@given(st.text(st.sampled_from("Đắk Hòa Thuỷ UỶ ban\n")))
def test_fold_forgets_the_form(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)
    assert fold_tone(unicodedata.normalize("NFD", text)) == fold_tone(text)


SAME_WORD = [
    ("hòa", "hoà"), ("Thủy", "Thuỷ"), ("ỦY BAN", "Uỷ ban"), ("khỏe", "khoẻ"), ("tuý", "túy"),
    ("quí", "quý"), ("Lí", "lý"), ("kĩ", "kỹ"), ("mĩ", "mỹ"), ("sĩ", "sỹ"), ("kì", "kỳ"), ("a  b", "A B"),
]  # fmt: skip
OTHER_WORD = [
    ("bán", "bạn"),
    ("bí", "bý"),
    ("Hòa", "Hóa"),
    ("đa", "da"),
    ("ủy", "uy"),
    ("lê", "le"),
    ("Mi", "My"),
]


@pytest.mark.parametrize(("one", "other"), SAME_WORD)
def test_tone_fold_joins_spellings(one: str, other: str) -> None:
    assert fold_tone(one) == fold_tone(other)


@pytest.mark.parametrize(("one", "other"), OTHER_WORD)
def test_tone_fold_keeps_words_apart(one: str, other: str) -> None:
    assert fold_tone(one) != fold_tone(other)


NEW_STYLE = [
    ("Uỷ ban", "Ủy ban"), ("UỶ BAN", "ỦY BAN"), ("hoà bình", "hòa bình"), ("khoẻ", "khỏe"),
    ("Thuỵ Hoá", "Thụy Hóa"), ("quý, Quỳ", "quý, Quỳ"), ("hoàn toàn", "hoàn toàn"), ("ngoại", "ngoại"),
    ("ủy", "ủy"), ("huỳnh", "huỳnh"), ("toả, toạ", "tỏa, tọa"), ("HOÀ", "HÒA"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "shown"), NEW_STYLE)
def test_new_style(text: str, shown: str) -> None:
    assert tone_new_style(text) == shown
    assert tone_new_style(shown) == shown
    assert len(shown) == len(text)


# One kind of damage a hundred thousand times: each took minutes in a quadratic reader.
FLOODS = [
    "&", "&amp;", "&#", "&x", "\u0301", "a\u0301", "\u200b", "Ð\u200b", "\u200b\u0301", "\r", "\r\n",
    "\uff21\u0301",
]  # fmt: skip


@pytest.mark.parametrize("flood", FLOODS)
def test_floods_stay_linear(flood: str) -> None:
    before = time.process_time()
    for text in (flood * 100_000, "a" + flood * 100_000 + "\u0301", "&" + flood.lstrip("&") * 100_000):
        repair(text)
    assert time.process_time() - before < 10


def test_clean_text_costs_one_scan() -> None:
    line = "Thực hiện Kế hoạch số 35-KH/ĐU ngày 12/3/2024 của Đảng ủy xã, Ủy ban nhân dân xã yêu cầu:\n"
    text = line * 50_000
    best = min(_seconds(text) for _ in range(3))
    assert len(text.encode()) / best > 20e6, (
        "bytes a second; 400 MB/s on an idle core, the bound is for a busy one"
    )


def _seconds(text: str) -> float:
    before = time.process_time()
    result: Text = repair(text)
    assert result.norm is text
    return time.process_time() - before


def test_the_quick_and_the_long_way_fold_alike() -> None:
    for code in (*range(0x500), *range(0x1E00, 0x2100)):
        text = f"Ủy ban {chr(code)}\n“đã” {chr(code)}"
        assert fold(text) == _fold_rare(text), f"U+{code:04X}"
