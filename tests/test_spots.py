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
from ingest.duty import by_name, counted, deadlines, headings, sent_in
from ingest.duty import clauses as duty_clauses
from ingest.duty import labels as duty_labels
from ingest.duty import partners as duty_partners
from ingest.duty import words as duty_words
from ingest.head import header_runs, place_told
from ingest.lexicon import sign, typewords
from ingest.organ import head_words, unit_words
from ingest.page import addressees, paragraphs, small_names
from ingest.page.blocks import Block
from ingest.relation import acts, fragments
from ingest.relation import phrases as relation_phrases
from ingest.relation import told as relate_told
from ingest.repair import name_letters
from ingest.text.alternatives import by_first, by_words, letters_first
from ingest.text.letters import LOWER, UPPER
from ingest.text.spots import Spots, found_behind, of_words, skeleton
from ingest.text.table import load
from ingest.unit import entries, purposes
from ingest.unit import lists as unit_lists

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
    "months": (
        (
            "hoàn thành",
            "trước",
            "Trong",
            "vào",
            "tháng",
            "Tháng",
            "6",
            "12",
            "/",
            "năm",
            "2023",
            "đầu",
            "tuần",
            "quý",
        ),
        lambda text: deadlines._MONTH.search(text.lower()),
        lambda text: deadlines._IN_MONTH.search(text) or deadlines._MONTH_NO_YEAR.search(text),
    ),
    "counted orders": (
        ("chỉ đạo", "giao", "Yêu cầu", "như sau", ":", "(1)", "(i)", "(2)", "Sở Y tế", "các xã"),
        lambda text: any(first in text for first in counted.FIRST),
        counted._FIRST.search,
    ),
    "organs charged by name": (
        ("Bộ Y tế", "có", "chịu", "trách nhiệm", "nhiệm vụ", "chủ trì", ",", "và", "phối hợp", "với", "UBND"),
        lambda text: any(word in text for word in by_name.CHARGE_WORDS),
        by_name._CHARGED.search,
    ),
    "headings turned to units": (
        ("Yêu cầu", "Đối với", "đối với", "Về phía", "Với", "Trách nhiệm của", "Nhiệm vụ của", "Sở Y tế"),
        lambda text: text[0] in headings._TURNS,
        headings._TOWARDS.match,
    ),
    "what is sent in": (
        ("Văn bản", "tham gia", "Góp", "ý kiến", "Ý kiến", "Báo cáo", "gửi", "nộp", "về Sở", "trước", "ngày"),
        lambda text: text[0] in sent_in._SENT_FIRST,
        sent_in._SENT.match,
    ),
    "firms": (
        (
            "Công ty",
            "Tổng công ty",
            "Tập đoàn",
            "Doanh nghiệp",
            "cổ phần",
            "TNHH",
            "xây dựng",
            "Hòa Phú",
            "A",
        ),
        lambda text: text[0] in duty_words._FIRM_FIRST,
        lambda text: duty_words._FIRM.match(text) or duty_words._A_FIRM.match(text),
    ),
    "headings of what falls": (
        ("bãi bỏ", "hủy bỏ", "thay thế", "này", "hiệu lực", "các quyết định", ":", ":"),
        lambda text: any(deed in text for deed in acts._DEEDS_WITHIN),
        lambda text: acts._HEADING_WITHIN.search(text.strip()),
    ),
    "purposes": (
        (
            "(",
            ")",
            "để",
            "Để",
            "b/c",
            "t/h",
            "p/h",
            "báo cáo",
            "THỰC HIỆN",
            "thực hiện",
            "TW",
            "-",
            "“",
            "”",
            ":",
        ),
        lambda text: any(mark in text.lower() for mark in purposes._MARKS),
        purposes.PURPOSE.search,
    ),
    "bullets inside a line": (
        ("Sở Y tế", ";", ":", ",", "-", "–", "+", "•", "UBND", "Lưu", ")"),
        lambda text: entries._MARK.search(text, 1),
        entries._BULLETS_INSIDE.search,
    ),
    "second columns": (
        ("Sở Y tế", "    ", "\t", "  ", "-", "GIÁM ĐỐC", "Lưu"),
        lambda text: "    " in text or "\t" in text,
        entries._COLUMNS.search,
    ),
    "issuers behind a number": (
        ("Quyết định", "12", "2023", "/QĐ-UBND", "-KH/TU", ")", ",", "của", "1998 ", "ngày"),
        lambda text: small_names._numbered(text, len(text)),
        lambda text: small_names._NUMBERED.search(text, max(0, len(text) - small_names._FURTHEST)),
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


def test_a_capital_too_many_is_found_by_its_letter() -> None:
    """As behind each blank, where a search would stop at every word."""
    pattern = re.compile(
        r" (?=[NDUỦVTĐHBQn])"
        r"(?:Nhân Dân|(?:(?<=Ban )|(?<=Đồng ))nhân dân|Dân|(?:Ủy|Uỷ)(?! ban)|Tịch|Đốc|Trưởng|Vụ|Hành|Tướng"
        r"|(?:Hoạch|Định|Văn|Báo|Dẫn|Quyết|Thị|Tư) số)(?!\w)"
    )
    of = (
        "Ủy", "Uỷ", "Ban", "ban", "Nhân Dân", "nhân dân", "Đồng", "đồng", "Chủ", "Tịch", "Giám", "Đốc", "Bộ", "Trưởng",
        "Vụ", "Hành", "Tướng", "Hoạch", "Định", "Văn", "Báo", "Dẫn", "Quyết", "Thị", "Tư", "số", "Dân", "Nhân",
    )  # fmt: skip
    seen = 0
    for text in texts(6000, 8, of):
        expected = {m.start() for m in pattern.finditer(text)}
        assert set(name_letters.blanks(text)) == expected, text
        seen += len(expected)
    assert seen > 1000


LOUD = ("_DOTTED", "_NUMBERED_ROOM", "_PLACE_NAME", "_TOWN", "COMMAND_ALONE")
SMALL = ("_MASS_BODIES", "_LEVELS", "_GROUPS", "_SMALL_HEAD", "_HEAD_AGAIN", "_KIND_NEXT", "_HAMLET",
         "_CHIEF_OF")  # fmt: skip
OF_LISTS = (
    "P.TC", "BTG.HU", "BTC", ", BTG", "PV01", "An Phú", "TT", "Quân sự", "QS", "Biên phòng", "các đoàn thể", "các cấp",
    "đảng đoàn", "phòng", "sở", "khoa", "Ngoại", "tổ", "chức tín dụng", "cơ quan", "thôn", "Bản", "bản", "lực lượng",
    "xung kích", "người dân", "thủ trưởng", "các", "trưởng phòng", "UBND", ",", ";", "và", "tổ chức", "cá nhân", "liên quan",
)  # fmt: skip


def test_a_rule_of_lists_begins_with_the_letter_that_it_is_tried_at() -> None:
    seen = 0
    for text in texts(20000, 4, OF_LISTS):
        for name in LOUD + SMALL:
            if getattr(unit_lists, name).match(text):
                assert text[0].isupper() if name in LOUD else text[0].islower(), (name, text)
                seen += 1
        assert not unit_lists._MANY.match(text) or text[0] in unit_lists._OF_MANY
    assert seen > 1000


def _listed(words: Iterable[str], ending: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(words)}){ending}", flags)


PARTED: dict[str, tuple[Callable[[], Mapping[str, re.Pattern[str]]], Callable[[], re.Pattern[str]]]] = {
    "heads of organs": (
        lambda: head_words._HEAD,
        lambda: _listed([f"{head_words._STRONG}|{head_words._HEADS}".replace(" ", r"\s{1,3}")], r"(?!\w)"),
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


def test_names_that_share_their_words_match_as_they_do_apart() -> None:
    """In any case too, and whatever their order: a word alone before and behind those that go on behind it."""
    draw = random.Random(20261122)
    words = ("Ban", "ban", "Cục", "Sở", "Ba", "Tế")
    seen = 0
    for any_case in (False, True):
        flags = re.IGNORECASE if any_case else re.NOFLAG
        for _ in range(400):
            names = [r"\s+".join(draw.choices(words, k=draw.randint(1, 3))) for _ in range(8)]
            names += [draw.choice((r"Cục\s*Tế", "(?:Ban|Sở)(?= Tế)", r"Sở\ Tế"))]
            draw.shuffle(names)
            apart = re.compile(f"(?:{'|'.join(names)})(?!\\w)", flags)
            shared = re.compile(f"(?:{by_words(names, any_case=any_case)})(?!\\w)", flags)
            for _ in range(20):
                text = " ".join(draw.choices(words, k=4))
                expected, got = apart.match(text), shared.match(text)
                assert (got and got.span()) == (expected and expected.span()), (names, text)
                seen += expected is not None
    assert seen > 1000


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
