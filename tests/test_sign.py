"""Numbers of documents: every printed form, taken apart and printed canonically; what is no number."""

from __future__ import annotations

import pytest

from ingest.lexicon import sign
from ingest.text.text import repair

# printed -> canonical symbol, code of the type, organs, departments
FORMS = [
    ("số 113-KH/TU, ngày", "113-KH/TU", "KH", ("TU",), ()),
    ("Số 1759 -CV/HU", "1759-CV/HU", "CV", ("HU",), ()),
    ("Số 168 – KH/HU", "168-KH/HU", "KH", ("HU",), ()),
    ("số 637-CV/BCSD ngày", "637-CV/BCSĐ", "CV", ("BCSĐ",), ()),
    ("số 2577/UBND-KGVX ngày", "2577/UBND-KGVX", None, ("UBND",), ("KGVX",)),
    ("số 30/2020/NĐ-CP ngày", "30/2020/NĐ-CP", "NĐ", ("CP",), ()),
    ("số 772/QÐ-TTg ngày", "772/QĐ-TTg", "QĐ", ("TTg",), ()),
    ("số 12/QD-UBND ngày", "12/QĐ-UBND", "QĐ", ("UBND",), ()),
    ("Số: 1961/QĐUBND", "1961/QĐ-UBND", "QĐ", ("UBND",), ()),
    ("số 01/2018/TTVPCP ngày", "01/2018/TT-VPCP", "TT", ("VPCP",), ()),
    ("số 47/2024/TT-\nBGTVT ngày", "47/2024/TT-BGTVT", "TT", ("BGTVT",), ()),
    ("số 105/2025/NĐ-CP2, cơ quan", "105/2025/NĐ-CP", "NĐ", ("CP",), ()),
    ("số 298 KH/TWĐTN ngày", "298-KH/TWĐTN", "KH", ("TWĐTN",), ()),
    ("49- KH/TƯH", "49-KH/TƯH", "KH", ("TƯH",), ()),
    ("số 18/NQ-TW ngày", "18/NQ-TW", "NQ", ("TW",), ()),
    ("số 72-NQ-TW ngày", "72-NQ-TW", "NQ", ("TW",), ()),
    ("số 29-NQ/T.Ư của", "29-NQ/T.Ư", "NQ", ("TU",), ()),
    ("số 515/KH-BCA-BNN&MT ngày", "515/KH-BCA-BNN&MT", "KH", ("BCA", "BNNMT"), ()),
    ("số 113/KH-BCA-C04 ngày", "113/KH-BCA-C04", "KH", ("BCA",), ("C04",)),
    ("số 176/CT-VP ngày", "176/CT-VP", None, ("CT",), ("VP",)),
    ("01/QCPH/UBND-UBMTTQ", "01/QCPH/UBND-UBMTTQ", "QCPH", ("UBND", "MTTQ"), ()),
    # codes that end in small letters, and codes that no rule may rewrite
    ("số 05/ĐN-Cty ngày", "05/ĐN-Cty", None, ("ĐN",), ("Cty",)),
    ("số 866/QĐ-Tg ngày", "866/QĐ-Tg", "QĐ", ("Tg",), ()),
    ("số 2416/HCMTBa-ATBV ngày", "2416/HCMTBa-ATBV", None, ("HCMTBa",), ("ATBV",)),
    ("số 1650/SGTVTXD-KT ngày", "1650/SGTVTXD-KT", None, ("SGTVTXD",), ("KT",)),
    ("số 01/GĐN-DH ngày", "01/GĐN-DH", "GĐN", ("DH",), ()),
    ("số 2214 /VP-VP5 ngày", "2214/VP-VP5", None, ("VP",), ("VP5",)),
    ("số 08-QĐi/TW ngày", "08-QĐi/TW", "QĐi", ("TW",), ()),
    ("số 25-QĐNS/TW, ngày", "25-QĐNS/TW", "QĐNS", ("TW",), ()),
    ("số 30c/NQ-CP ngày", "30c/NQ-CP", "NQ", ("CP",), ()),
    ("số 89/CP ngày", "89/CP", None, ("CP",), ()),
    ("số 16/KH-MTTQ-BTT", "16/KH-MTTQ-BTT", "KH", ("MTTQ",), ("BTT",)),
    ("số 35-NQ/TW - UBND tỉnh", "35-NQ/TW", "NQ", ("TW",), ()),
    ("số 05/KH- UBH ngày", "05/KH-UBH", "KH", ("UBH",), ()),
    ("số 391 - CV/ĐU", "391-CV/ĐU", "CV", ("ĐU",), ()),
    ("số:2577/UBND-KGVX ngày", "2577/UBND-KGVX", None, ("UBND",), ("KGVX",)),
    ("số 54/2019/NĐ_CP ngày", "54/2019/NĐ-CP", "NĐ", ("CP",), ()),
    ("số 66.4.2025/NQ-CP ngày", "66.4/2025/NQ-CP", "NQ", ("CP",), ()),
    ("số 19-2018/NQ-CP ngày", "19-2018/NQ-CP", "NQ", ("CP",), ()),
    ("số 05.NQ/TU ngày", "05-NQ/TU", "NQ", ("TU",), ()),
    ("số 18/2024-TT-BTC ngày", "18/2024/TT-BTC", "TT", ("BTC",), ()),
    ("số 11/2026CV-YVG ngày", "11/2026/CV-YVG", "CV", ("YVG",), ()),
    ("số 22-NQ/TWngày 30/8/2022", "22-NQ/TW", "NQ", ("TW",), ()),
    ("số 13/2020/TT BTC ngày", "13/2020/TT-BTC", "TT", ("BTC",), ()),
    ("số 12/KH UBND-VX ngày", "12/KH-UBND-VX", "KH", ("UBND",), ("VX",)),
    ("số 44/BC-BCĐPC-\n\nNho Quan, ngày 13", "44/BC-BCĐPC", "BC", ("BCĐPC",), ()),
    ("số 37A/KH-SNV ngày", "37A/KH-SNV", "KH", ("SNV",), ()),
    ("số 37E/TTr-SNV ngày", "37E/TTr-SNV", "TTr", ("SNV",), ()),
    ("số 37B/SNV-CCVC ngày", "37B/SNV-CCVC", None, ("SNV",), ("CCVC",)),
    ("số 37Đ/2021/NQ-HĐND ngày", "37Đ/2021/NQ-HĐND", "NQ", ("HĐND",), ()),
    ("số 43/2025/TT-BYTcủa Bộ Y tế", "43/2025/TT-BYT", "TT", ("BYT",), ()),
    ("Số: 43/TB-VP\nUBND TỈNH X", "43/TB-VP", "TB", ("VP",), ()),
]


@pytest.mark.parametrize(("printed", "symbol", "code", "organs", "rest"), FORMS)
def test_a_number_is_taken_apart(
    printed: str, symbol: str, code: str | None, organs: tuple[str, ...], rest: tuple[str, ...]
) -> None:
    (found,) = sign.find(repair(printed).norm)
    assert (found.sign.text, found.sign.code, found.sign.organs, found.sign.rest) == (
        symbol,
        code,
        organs,
        rest,
    )


# printed -> number of the law or resolution of the National Assembly, and its term
ASSEMBLY = [
    ("số 16/2023/QH15 ngày", "16/2023/QH15", 15),
    ("số 42/2024/QH151 ngày", "42/2024/QH15", 15),
    ("số 35/2023/UBTVQH15 ngày", "35/2023/UBTVQH15", 15),
    ("số 517/NQ-UBTVQH15 ngày", "517/NQ-UBTVQH15", 15),
    ("số 819/NQ – UBTVQH 14", "819/NQ-UBTVQH14", 14),
]


@pytest.mark.parametrize(("printed", "symbol", "term"), ASSEMBLY)
def test_the_term_of_the_assembly_is_read(printed: str, symbol: str, term: int) -> None:
    (found,) = sign.find(repair(printed).norm)
    assert (found.sign.text, found.sign.term) == (symbol, term)


BLANKS = ["Số: /SVHTTDL-QLVHGĐ", "Số: - HD/TWĐTN-BTC", "số      /KH-PVHTT", "Số: …./UBND-NC"]


@pytest.mark.parametrize("printed", BLANKS)
def test_a_blank_number_keeps_its_sign(printed: str) -> None:
    (found,) = sign.find(printed)
    assert found.blank
    assert found.sign.number is None


# what a careful reader never takes for a number (domain guide, section 7.3)
NO_NUMBERS = [
    "lần thứ 13 ngày 14/7/2023",
    "nhiệm kỳ 2020-2025",
    "giai đoạn 2021-2030 / HĐND",
    "phục vụ 24/7, ngày 30/4 - 1/5",
    "01/02 đồng chí, 15/17 tiêu chí",
    "điện thoại 0256.3821.001",
    "1.500.000đ",
    "theo TT-BGDĐT và NĐ-CP",
    "HĐND&UBND các huyện",
    "ngày 20/11 - Trung ương",
    "số 5 - UBND tỉnh",
    "ngày 26-28/8/2025",
    "từ tháng 12/2023-UBND các xã",
    "tỷ lệ 1:2/UBND",
    "giai đoạn 2016-2020/KH-UBND",
    "mục 2.UBND các xã",
]


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_counts_dates_and_ratios_are_no_numbers(text: str) -> None:
    assert sign.find(text) == []


def test_a_megabyte_of_near_matches_is_read_in_one_pass() -> None:
    """The patterns are bounded: a hostile line costs in line with its length."""
    for near in ("12-", "12/KH-", "số  ", "1 2 3 & ", "12/2020/"):
        sign.find(near * (1_000_000 // len(near)))
