"""The quick looks before the costly patterns: they pass over nothing that the pattern alone would find.

Texts are drawn from pieces that numbers, type words and laws are made of, and joined in ways that nobody types,
so that a form added to a pattern and forgotten in its quick look shows.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

import pytest

from ingest.citation import leftover, named_laws, plenums
from ingest.duty import clauses as duty_clauses
from ingest.duty import deadlines
from ingest.duty import labels as duty_labels
from ingest.duty import partners as duty_partners
from ingest.duty import words as duty_words
from ingest.head import header_runs, place_told
from ingest.lexicon import sign, typewords
from ingest.organ import phrase as organ_phrase
from ingest.organ import unit_words
from ingest.page import addressees, paragraphs
from ingest.page.blocks import Block
from ingest.relation import fragments
from ingest.relation import phrases as relation_phrases
from ingest.relation import told as relate_told
from ingest.text.alternatives import by_first, letters_first
from ingest.text.letters import LOWER, UPPER
from ingest.text.spots import Spots, found_behind, of_words, skeleton
from ingest.text.table import load

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
    "plenums": (plenums._at_the_centre, lambda: plenums._PLENUM),
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
    marker = re.compile("|".join((paragraphs._LETTERS, paragraphs._FIGURES, paragraphs._SIGNS)))
    seen = 0
    for text in texts(4000, 3):
        line = text.strip()
        expected = marker.match(line)
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


OF_DUTIES = (
    "Giao", "giao", "giao cho", "Đề nghị", "đề nghị", "Kính đề nghị", "trân trọng đề nghị", "Yêu cầu", "yêu cầu",
    "Phân công", "nhiệm vụ", "ban", "phối hợp", "Phối hợp", "chặt chẽ", "với", "cùng", "chủ trì", "Chủ trì,", "các",
    "Sở Y tế", "cơ quan", "Đơn vị", "đơn vị", "Cơ quan", "bộ phận", "đầu mối", "thực hiện", ":", ";", "trước", "ngày",
    "hoàn thành", "trong", "Chậm nhất", "đến", "lúc 8 giờ", "5/6", "20", "tháng", "Trước", "VÀO", "phải", "xây dựng",
    "Kính gửi", "kính trình", "ĐIỆN", "điện:", "KÍNH CHUYỂN", "kinh gửi", "kính", "Tổ chức thực hiện", "PHÂN CÔNG",
    "Trách nhiệm", "thi hành", "của", "kiến nghị", "Giám đốc", "Thủ trưởng", "đồng chí", "Trường hợp", "Chi phí", "xã",
    "phường", "UBND", "Ban Thường vụ", "Tỉnh ủy", "Bộ luật", "KBNN", "tổ chức", "đảng và nhà nước", "viên", "Đoàn kết",
    "tỉnh", "thành phố", "Lạng Sơn", "Hà Nội", "Ngãi", "chưa", "không", "(", "được", "bởi", "theo", "khoản 2 Điều 5 của",
    "trước ngày 5/6", "hạn cuối là 20/6", "đến hết\nngày 7", "sửa đổi, bổ sung", "tại", "họp đánh giá kết quả", "ý kiến dự thảo", "Kế thừa",
)  # fmt: skip


FOUND: dict[str, tuple[Callable[[str], Iterator[re.Match[str]]], Callable[[], re.Pattern[str]]]] = {
    "charges": (
        lambda text: found_behind(duty_clauses._CHARGE, text, 0, len(text), duty_clauses._CHARGES),
        lambda: duty_clauses._CHARGE,
    ),
    "partners": (
        lambda text: found_behind(duty_partners._WITH, text, 0, len(text), duty_partners._WITHS),
        lambda: duty_partners._WITH,
    ),
    "deadlines": (lambda text: deadlines._led_in(text, text.lower()), lambda: deadlines._BEFORE),
    "provinces": (place_told.provinces, lambda: place_told._IN_TEXT),
}


@pytest.mark.parametrize("name", FOUND)
def test_a_pattern_tried_behind_its_words_finds_what_it_finds_alone(name: str) -> None:
    quick, pattern = FOUND[name]
    seen = 0
    for text in texts(3000, 12, OF_DUTIES):
        expected = spans(pattern().finditer(text))
        assert spans(quick(text)) == expected, text
        seen += len(expected)
    assert seen > 50


TOLD = (
    relate_told._FAILED,
    relate_told._MET,
    relate_told._DRAFT,
    relate_told._INHERITED,
    relate_told._HINDERED,
)
OF_CHANGES = (
    "được", "đã", "bị", "(", "sửa đổi", "bổ sung", "thay thế", "đính chính", "hợp nhất", "điều chỉnh", "tại", "bởi",
    "theo", "bằng", "khoản 2", "các",
)  # fmt: skip
OF_LABELS = (
    "Đơn vị", "cơ quan", "Cơ quan", "bộ phận", "chủ trì", "thực hiện", "phối hợp", "đầu mối", ":", ":", "Sở Y tế", "\n",
)  # fmt: skip
LOOKED: dict[str, tuple[tuple[str, ...], Callable[[str], object], Callable[[str], object]]] = {
    "greetings": (OF_DUTIES, lambda text: addressees.greeting([text], 0), addressees.GREETING.search),
    "sections": (
        OF_DUTIES,
        lambda text: duty_words.is_section(text[:139]),
        lambda text: duty_words._section()[0].search(text[:139].lower()),
    ),
    "passives": (
        OF_CHANGES,
        fragments.by_which,
        lambda text: fragments._PASSIVE.search(text, max(0, len(text) - 220)),
    ),
    "labels": (
        OF_LABELS,
        lambda text: duty_labels._has_role(text, Block("item", 0, len(text))),
        duty_labels._LABEL.search,
    ),
    "columns of a header": (
        ("Số", "SỐ 5", ":", "12", "*", "---", "___", "|", "\t", "    ", "TỈNH ỦY", "BAN", "TU"),
        lambda text: any(mark in text for mark in header_runs._APART),
        header_runs._COLUMNS.search,
    ),
    "what is told": (
        OF_DUTIES,
        lambda text: text.rstrip().removesuffix("các").rstrip().endswith(relate_told._CARRY_OUT),
        lambda text: any(told.search(text) for told in TOLD),
    ),
}


@pytest.mark.parametrize("name", LOOKED)
def test_a_quick_look_passes_over_nothing_that_the_pattern_finds(name: str) -> None:
    of, quick, pattern = LOOKED[name]
    seen = 0
    for text in texts(20000, 5, of):
        if pattern(text):
            assert quick(text), text
            seen += 1
    assert seen > 10, "the drawn texts hold too few matches to tell anything"


def _listed(words: Iterable[str], ending: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(words)}){ending}", flags)


PARTED: dict[str, tuple[Callable[[], Mapping[str, re.Pattern[str]]], Callable[[], re.Pattern[str]]]] = {
    "heads of organs": (
        lambda: organ_phrase._HEAD,
        lambda: _listed(
            [f"{organ_phrase._STRONG}|{organ_phrase._HEADS}".replace(" ", r"\s{1,3}")], r"(?!\w)"
        ),
    ),
    "classes": (
        unit_words._classes,
        lambda: _listed(sorted(load("units")["classes"]["nouns"], key=len, reverse=True), r"(?!\w)"),
    ),
    "no units": (
        unit_words._not_units,
        lambda: _listed(load("units")["not_units"]["openings"], r"(?!\w)", re.IGNORECASE),
    ),
    "officers": (
        unit_words._officers,
        lambda: _listed(
            sorted(load("units")["officers"], key=len, reverse=True), rf"\s+(?=[{UPPER}{LOWER}])"
        ),
    ),
}


@pytest.mark.parametrize("name", PARTED)
def test_alternatives_parted_by_their_first_letter_match_as_they_do_together(name: str) -> None:
    parted, pattern = (make() for make in PARTED[name])
    seen = 0
    for text in texts(3000, 6, OF_DUTIES):
        for at in range(len(text)):
            expected = pattern.match(text, at)
            by_letter = parted.get(text[at])
            got = by_letter.match(text, at) if by_letter else None
            assert (got and got.span()) == (expected and expected.span()), text[at:]
            seen += expected is not None
    assert seen > 100


def test_an_alternative_that_begins_with_no_letter_is_named() -> None:
    with pytest.raises(ValueError, match="begins with no letter"):
        by_first(["[Bb]an"])


def test_a_verb_of_duty_is_found_by_its_first_letter() -> None:
    """Behind the blank stand first the letters, then what each verb looks back for."""
    verbs = load("duty_phrases")["verbs"]
    words = "|".join(verb.replace(" ", r"\s+") for verb in verbs)
    pattern = re.compile(
        r"(?<!\s)(?<!các)(?<!Đào)(?<!Hậu)(?<!Truyền)(?<!Thường)(?<!Dân)\s+"
        rf"(?:(?:phải|cần|sẽ|có thể|đã|được|đồng thời)\s+)?(?:{words})(?!\w)"
    )
    plain = [re.sub(r"\(\?[^()]*(?:\([^()]*\)[^()]*)*\)|\\d", "", verb) for verb in verbs]
    before = (
        "  ",
        "\n",
        "Đào",
        "Hậu",
        "Thường",
        "Truyền",
        "Dân",
        "các",
        "liệu",
        "án",
        "quan",
        "vụ",
        "phải",
        "đã",
    )
    seen = 0
    for text in texts(
        4000, 8, (*plain, *before, "quét dọn", "dọn", "nhận đỡ đầu", "đỡ đầu", "điều 5", "Đảng")
    ):
        expected = spans(pattern.finditer(text))
        assert spans(duty_words._verb().finditer(text)) == expected, text
        seen += len(expected)
    assert seen > 1000


def test_alternatives_by_their_letters_name_one_that_has_none() -> None:
    assert letters_first(["(?<!a )bc", "(?:b )?cd"]) == "b(?:(?<!a b)c| cd)|c(?:d)"
    with pytest.raises(ValueError, match="begins with no letter"):
        letters_first(["[Bb]an"])
