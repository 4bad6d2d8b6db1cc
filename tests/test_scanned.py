"""A scanner's letters for digits: mended in numbers and dates, nowhere else, and the quote stays as printed."""

from __future__ import annotations

import pytest
from reading import BODY, HEADER, Read, read_body, told

from ingest.extract import from_text
from ingest.facts import as_dict, from_dict
from ingest.lexicon import places
from ingest.repair import misread, misread_phrases
from ingest.repair.scanned import mend
from ingest.text.text import fold, repair

MENDED = [
    ("Số l5-KH/HU ngày 4/7/2023", "Số 15-KH/HU ngày 4/7/2023"),
    ("số lO-CTr/TU", "số 10-CTr/TU"),
    ("Il8/KH-UBND", "118/KH-UBND"),
    ("số 3O/2O2O/NĐ-CP", "số 30/2020/NĐ-CP"),
    ("số 7OO /UBND-NC", "số 700 /UBND-NC"),
    ("Công văn số 2O73 ngày 26/5/2023", "Công văn số 2073 ngày 26/5/2023"),
    ("ngày l5/O5/2OI6", "ngày 15/05/2016"),
    ("ngày O5 tháng l năm 2O23", "ngày 05 tháng 1 năm 2023"),
    ("tháng lO/2023, năm 2O21", "tháng 10/2023, năm 2021"),
    ("(2I.6.2022)", "(21.6.2022)"),
    ("ngày Io.7.2019, ngày 24/l2/17, ngày    /lo/2018", "ngày 10.7.2019, ngày 24/12/17, ngày    /10/2018"),
]


@pytest.mark.parametrize(("printed", "meant"), MENDED)
def test_letters_become_digits_where_a_number_or_a_date_stands(printed: str, meant: str) -> None:
    text, places = mend(repair(printed))
    assert text.norm == meant
    assert text.raw == printed
    assert [printed[a] != meant[a] for a in places] == [True] * len(places)
    assert all(text.raw_span(a, a + 1) == (a, a + 1) for a in places)


LEFT = [
    "I- UBND tỉnh giao các sở; II - KẾ HOẠCH; I/ UBND các xã",
    "l/UBND-VX, o/UBND, mục l) và O-ring",
    "loại 1O1, mã Il8X, tổ I/II, khu O1/O2",
    "Vitamin B1, H5N1, Covid-l9, PC-lO",
    "sinh năm 2OOO ở thôn lO",
    "Đại hội II/ĐH, khóa I-XIII",
    "QLVHl5-KH/TU",
]


@pytest.mark.parametrize("line", LEFT)
def test_letters_stay_letters_elsewhere(line: str) -> None:
    assert mend(repair(line)) == (repair(line), ())


def test_a_citation_says_that_it_was_mended() -> None:
    facts = read_body("Theo Kế hoạch số l13-KH/TU, ngày l6/5/2O22 và Công văn số 2577/UBND-KGVX.")
    assert told(facts.citations[0]) == Read("113-KH/TU", "KH", "2022-05-16", "Tỉnh ủy Bình Định")
    assert [(c.quote, c.repaired) for c in facts.citations] == [
        ("Kế hoạch số l13-KH/TU, ngày l6/5/2O22", True),
        ("Công văn số 2577/UBND-KGVX", False),
    ]
    assert [c.get("repaired") for c in as_dict(facts)["citations"]] == [True, None]
    assert from_dict(as_dict(facts)) == facts


def test_the_own_number_is_told_as_concluded() -> None:
    facts = from_text(HEADER.replace("Số: 41/KH-SNV", "Số: 4l/KH-SNV") + BODY.format(""), "x.txt")
    assert (facts.document.symbol, "symbol" in facts.document.inferred) == ("41/KH-SNV", True)
    assert "symbol" not in read_body("").document.inferred


MISREAD = [
    (
        "Thực hiện Công vàn sô 1245/UBND-NL ngày 05/6/2018 cùa UBND tỉnh",
        "Thực hiện Công văn số 1245/UBND-NL ngày 05/6/2018 của UBND tỉnh",
    ),
    (
        "Kê hoạch số 7, QUYÊT ĐỊNH số 8, Nghi quyết sô 9-NQ/TU",
        "Kế hoạch số 7, QUYẾT ĐỊNH số 8, Nghị quyết số 9-NQ/TU",
    ),
    ("ngày l5 thảng 6 nám 2018, nãm 2019", "ngày l5 tháng 6 năm 2018, năm 2019"),
    ("ngảy 06/9/2023, ngày 21 thàng 5 năm 2024", "ngày 06/9/2023, ngày 21 tháng 5 năm 2024"),
    ("Sô:     /STTTT, Chi thị này, ngảy 0 7/4/2020", "Số:     /STTTT, Chỉ thị này, ngày 0 7/4/2020"),
    ("số 5/KH-UB vả Công văn, một số điều cùa Luật", "số 5/KH-UB và Công văn, một số điều của Luật"),
    ("Nghị quyết sổ 29-NQ/TW, Công văn sổ 5/UBND", "Nghị quyết số 29-NQ/TW, Công văn số 5/UBND"),
    ("BAN THUỜNG VỤ, Ban Chấp hảnh Trung uơng", "BAN THƯỜNG VỤ, Ban Chấp hành Trung ương"),
    ("Nghi quyết Dại hội Đảng bộ tinh lần thư V", "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ V"),
    ("của UBND tinh Phú Yên, UBND tinh.", "của UBND tỉnh Phú Yên, UBND tỉnh."),
    ("Văn phòng Tỉnh\nùy, CỘNG HÕA XÃ HỘI CHỦ NGHĨA", "Văn phòng Tỉnh\nủy, CỘNG HÒA XÃ HỘI CHỦ NGHĨA"),
    ("Thưc hiện, bải bỏ, sửa đôi, bổ sung một sô điều", "Thực hiện, bãi bỏ, sửa đổi, bổ sung một số điều"),
]


@pytest.mark.parametrize(("printed", "meant"), MISREAD)
def test_words_round_a_number_are_mended(printed: str, meant: str) -> None:
    text, places = misread.mend(repair(printed))
    assert (text.norm, text.raw) == (meant, printed)
    assert [printed[a] != meant[a] for a in places] == [True] * len(places)


@pytest.mark.parametrize(
    "line",
    [
        "cái sô nước, sổ 12, số nhà 5",
        "bao cao xong",
        "Việt nam 2020, nấm rơm",
        "con cùa Bà, Cúa A",
        "Tổ hợp số 5, hộp sữa số 7",
        "kiên quyết đình chỉ, đề nghị đính chính, hình thức hiển thị, UBND bị thu hồi",
        "đang ủy quyền, nâng tỉnh uy tín, thực thi ủy quyền, UBND tinh giản, Đảng bộ tinh gọn",
        "ông Trần Viết Nam, bà Nguyễn Thục Hiền, bà Lê Thị Úy, ông Đỗ Quý Định, thầy Thế",
        "vả lại, Chi thị trấn, vả mồ hôi, báo cáo sổ 12 trang, sổ 5-A, huyện Văn Bàn số 7, cần cù, nơi nhân dân ở, uỷ ban nhân dân, Tỉnh uỷ, CỘNG HOÀ XÃ HỘI",
        "Can cu Luat, Uy ban nhan dan tinh, Quyet dinh so 5",
        "tổ chức đảng bố trí kinh phí, đảng bổ sung, đảng bỏ phiếu kín, ông Việt năm 2020",
        "hoàn thành phổ cập giáo dục, hoàn thành\nphổ biến quy chế, các xã cần cử cán bộ",
        "liên kết luân chuyển hàng hóa, đảm bảo cao nhất, đảm bảo Cao Bằng, chủ tích cực tham gia",
        "khắc phục đập tràn, sửa đối với, tinh đoàn kết, giám sát thực hiến pháp, hội nghị lần thử nghiệm",
        "Cục Thuế TP Hà Nội nhận được công văn, UBND thành phố Châu Đốc lập kế hoạch, Phó Giám đốc lập dự toán",
        "THÀNH PHỐ HÀ TĨNH\nỦY BAN NHÂN DÂN PHƯỜNG ĐẠI NÀI, HUYỆN VĨNH THẠNH\nỦY BAN NHÂN DÂN XÃ VĨNH SƠN",
    ],
)
def test_words_stay_as_they_are_elsewhere(line: str) -> None:
    assert misread.mend(repair(line)) == (repair(line), ())


def test_no_name_of_a_place_is_taken_for_the_first_word_of_a_phrase() -> None:
    """`xã Hiệp Thạnh ủy …` is no `thành ủy`, whatever stands behind the name."""
    goes_on: dict[str, list[str]] = {}
    for phrase in misread_phrases.PHRASES:
        first, _, rest = phrase.partition(" ")
        goes_on.setdefault(fold(first), []).append(rest)
    wrong = set()
    named = [
        p
        for top in places.provinces()
        for p in (top, *places.districts_of(top.key), *places.communes_of(top.key))
    ]
    for name in {place.name for place in named if "-" not in place.name}:
        for rest in goes_on.get(fold(name.split()[-1]), ()) if " " in name else ():
            for line in (f"{name} {rest}", f"{name}\n{rest.upper()}", f"{name.upper()} {rest.upper()}"):
                mended, _ = misread.mend(repair(line))
                if mended.norm[: len(name)] != line[: len(name)]:
                    wrong.add((line, mended.norm))
    assert wrong == set()


def test_who_issued_what_is_told_of_a_scan() -> None:
    text = "Kế hoạch số 3-KH/TU ngảy 5/6/2023 của Ban Thương vụ Tinh ủy Phú Yên. Chỉ thị nảy thay thê Quy định số 7-QĐ/TU."
    plan, rule = read_body(text).citations
    assert (told(plan).date, told(plan).issuer) == ("2023-06-05", "Tỉnh ủy Phú Yên")
    assert (plan.repaired, rule.relation) == (True, "replaces")


def test_a_citation_of_a_scan_is_read() -> None:
    (cited,) = read_body("Theo Kê hoạch sô 3l2/KH-UBND ngày l5/6/20l8 cùa UBND tỉnh Phú Yên.").citations
    assert told(cited) == Read("312/KH-UBND", "KH", "2018-06-15", "Ủy ban nhân dân tỉnh Phú Yên")
    assert cited.quote == "Kê hoạch sô 3l2/KH-UBND ngày l5/6/20l8 cùa UBND tỉnh Phú Yên"
    assert cited.repaired
