"""The quick looks before the costly patterns: they pass over nothing that the pattern alone would find.

Texts are drawn from pieces that numbers, type words and laws are made of, and joined in ways that nobody types,
so that a form added to a pattern and forgotten in its quick look shows.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

import pytest

from ingest import fragments, leftover, named, named_laws, paragraphs, relation_phrases, sign, typewords
from ingest.spots import Spots, of_words, skeleton

PIECES = (
    "Số", "số", "SỐ", ":", "/", "-", "_", ".", ",", ";", " ", "  ", "\n", "(", "“", "|", "1", "05", "113", "2023",
    "1998", "66.4", "30/2020/", "12a", "đ", "KH/TU", "NQ-CP", "QĐ/TW", "UBND", "TWĐTN-BTC", "QH15", "Nghị quyết",
    "nghị định", "Kế hoạch", "KẾ HOẠCH", "công văn", "thông tư liên tịch", "sao y", "cv", "Luật", "LUẬT", "luật",
    "Bộ luật", "pháp lệnh", "Pháp lệnh", "Dân sự", "Đầu tư công", "an ninh mạng", "Hiến pháp", "năm", "ngày",
    "Trung ương", "TW", "BCHTW", "4", "khóa XII", "của", "các", "tại", "và", "khoản 2", "điều", "Điều 5.",
    "phụ lục I", "ban hành kèm theo", "sửa đổi, bổ sung", "Bãi bỏ", "thay thế", "thực hiện", "Triển khai",
    "căn cứ", "phúc đáp", "được phê duyệt tại", "kế hoạch", "đề án", "I", "IV.", "a)", "A.", "phần thứ hai",
    "CHƯƠNG II", "•", "Thực hiện", "Ấ", "ộ",
)  # fmt: skip


OF_NAMES = (
    "Luật", "luật", "LUẬT", "Bộ luật", "bộ luật", "pháp lệnh", "Pháp lệnh", "Dân sự", "Đầu tư công", "an ninh mạng",
    "Hiến pháp", "năm", "2013", "ngày", "Nghị quyết", "NQ", "Kết luận", "Trung ương", "TW", "BCHTW", "4", "lần thứ",
    "khóa XII", "của", "Hội nghị", "Ban Chấp hành", " ", ",", "/",
)  # fmt: skip


def texts(count: int, pieces: int, of: tuple[str, ...] = PIECES) -> Iterator[str]:
    """Drawn texts, the same in every run."""
    draw = random.Random(20261121)
    for _ in range(count):
        yield "".join(draw.choice(of) + draw.choice(("", " ", " ", "-")) for _ in range(pieces))


def same(quick: Callable[[str], list[tuple[int, int]]], plain: Callable[[str], list[tuple[int, int]]]) -> int:
    """How many matches there are; every text must give the same ones both ways."""
    seen = 0
    for text in (*texts(1500, 24), *texts(1500, 10, OF_NAMES)):
        expected = plain(text)
        assert quick(text) == expected, text
        seen += len(expected)
    return seen


def spans(matches: Iterator[re.Match[str]]) -> list[tuple[int, int]]:
    return [m.span() for m in matches]


QUICK: dict[str, tuple[Callable[[str], Iterator[re.Match[str]]], Callable[[], re.Pattern[str]]]] = {
    "numbers": (lambda text: sign._numbered(Spots.of(text)), lambda: sign._NUMBERED),
    "blank numbers": (lambda text: sign._blank(Spots.of(text)), lambda: sign._BLANK),
    "figures and capitals": (
        lambda text: leftover._figures_and_capitals(Spots.of(text)),
        lambda: leftover._JOINED,
    ),
    "plenums": (named._at_the_centre, lambda: named._PLENUM),
}


@pytest.mark.parametrize("name", QUICK)
def test_a_quick_look_finds_what_the_pattern_finds(name: str) -> None:
    quick, pattern = QUICK[name]
    seen = same(lambda text: spans(quick(text)), lambda text: spans(pattern().finditer(text)))
    assert seen > 50, "the drawn texts hold too few matches to tell anything"


def test_a_law_is_looked_for_wherever_a_name_of_the_table_stands() -> None:
    def known(text: str) -> list[tuple[int, int]]:
        found = named_laws._laws().finditer(text)
        return [m.span() for m in found if not re.search(r"(?i:pháp)\s+$", text[: m.start()])]

    def quick(text: str) -> list[tuple[int, int]]:
        return spans(named_laws._by_name(text))

    seen = 0
    for text in texts(3000, 10, OF_NAMES):
        missed = set(known(text)) - set(quick(text))
        assert not missed, text
        seen += len(known(text))
    assert seen > 50


def test_the_type_word_before_a_number_is_the_longest_that_ends_there() -> None:
    pattern = re.compile(
        rf"(?<!\w)(?P<noun>(?i:{typewords.pattern()}))\s*[:(“\"]?\s*(?P<so>[Ss]ố|SỐ)?\s*:?\s*$"
    )
    seen = 0
    for text in texts(4000, 5):
        before = text.rstrip()
        expected = pattern.search(before)
        got = typewords.right_before(before, len(before))
        assert (got and got[:2]) == (expected and expected.span("noun")), text
        seen += expected is not None
    assert seen > 100


def test_a_phrase_of_relation_holds_one_of_its_words() -> None:
    seen = 0
    for text in texts(4000, 6):
        for direct in relation_phrases.phrases().direct:
            expected = direct.pattern.search(text)
            got = direct.search(text)
            assert (got and got.span()) == (expected and expected.span()), (direct.relation, text)
            seen += expected is not None
    assert seen > 100


def test_the_part_of_a_document_stands_in_the_last_words() -> None:
    seen = 0
    for text in texts(4000, 6):
        expected = fragments._FRAGMENT.search(text, max(0, len(text) - 300))
        got = fragments._FRAGMENT.search(text, fragments._fragments_from(text))
        assert (got and got.span()) == (expected and expected.span()), text
        seen += expected is not None
    assert seen > 100


def test_a_line_without_a_marker_is_told_by_its_first_letters() -> None:
    seen = 0
    for text in texts(4000, 3):
        line = text.strip()
        expected = paragraphs._MARKER.match(line)
        got = paragraphs._marker(line, 0, len(line)) if line else None
        assert (got and got.span()) == (expected and expected.span()), line
        seen += expected is not None
    assert seen > 100


def test_a_skeleton_stands_letter_for_letter_under_its_text() -> None:
    text = "Số 113-KH/TU_2: Ắ é đ\t٣ \ud800"
    bones = skeleton(text)
    assert bones == b"AA 000/AA/AA/0: A a A A A"
    assert len(bones) == len(text)
    assert of_words("số Số số", "số", "Số") == [0, 3, 6]
