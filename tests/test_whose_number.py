"""`Công văn của Sở Tài chính số 55 ngày …`: who issued a document stands between its type and a bare number."""

from __future__ import annotations

import pytest

from ingest.extract import from_text


def read(said: str) -> list[tuple[str, str | None]]:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"Nghệ An, ngày 12 tháng 5 năm 2024\nKẾ HOẠCH\nVề việc phối hợp\n\n{said}\n"
    )
    found = from_text(text, "a.txt").citations
    return [(c.quote, c.target.issuer.key if c.target.issuer else None) for c in found]


@pytest.mark.parametrize(
    ("said", "cited", "issuer"),
    [
        (
            "Thực hiện Công văn của Sở Tài chính số 55 ngày 01/3/2024 về việc phối hợp.",
            "Công văn của Sở Tài chính số 55 ngày 01/3/2024",
            "nghe-an.so-tai-chinh",
        ),
        (
            "Thực hiện Chỉ thị của Ban Bí thư số 21, ngày 10/10/2022 về phòng ngừa tội phạm.",
            "Chỉ thị của Ban Bí thư số 21, ngày 10/10/2022",
            "trung-uong",
        ),
        (
            "Theo Thông báo của Huyện ủy Diễn Châu số 12 ngày 02 tháng 3 năm 2024, các xã báo cáo.",
            "Thông báo của Huyện ủy Diễn Châu số 12 ngày 02 tháng 3 năm 2024",
            "nghe-an.dien-chau.huyen-uy",
        ),
        (
            "Thực hiện Kế hoạch Tỉnh ủy số 55 ngày 01/3/2024 về chuyển đổi số.",
            "Kế hoạch Tỉnh ủy số 55 ngày 01/3/2024",
            "nghe-an.tinh-uy",
        ),
        (
            "Xét Tờ trình của Phòng Tài chính - Kế hoạch huyện Diễn Châu số 67 ngày 02/3/2024.",
            "Tờ trình của Phòng Tài chính - Kế hoạch huyện Diễn Châu số 67 ngày 02/3/2024",
            "nghe-an.dien-chau.phong-tai-chinh-ke-hoach",
        ),
    ],
)
def test_the_paper_is_cited_with_who_issued_it(said: str, cited: str, issuer: str) -> None:
    assert read(said) == [(cited, issuer)]


@pytest.mark.parametrize(
    "said",
    [
        "Căn cứ Báo cáo của Phòng số 3 cho thấy kết quả tốt.",
        "Xét ý kiến của Hội đồng thẩm định số 5 ngày 03/4/2024.",
        "Theo kế hoạch của Trường Mầm non số 2 ngày khai giảng là 05/9.",
    ],
)
def test_words_before_a_number_alone_cite_nothing(said: str) -> None:
    assert read(said) == []


OFFICE = "nghe-an.so-tai-chinh"


@pytest.mark.parametrize(
    "said",
    [
        "Công văn ngày 01/3/2024 của Sở Tài chính số 55/STC-NS",
        "Công văn ngày 01 tháng 3 năm 2024 của Sở Tài chính số 55",
        "Công văn ngày 01/3/2024 số 55/STC-NS của Sở Tài chính",
        "Công văn của Sở Tài chính ngày 01/3/2024 (số 55/STC-NS)",
        "Công văn của Sở Tài chính ban hành ngày 01/3/2024, số 55/STC-NS",
        "Công văn số 55/STC-NS (ngày 01/3/2024 của Sở Tài chính)",
        "Công văn số 55/STC-NS (ban hành ngày 01/3/2024, của Sở Tài chính)",
        "Công văn số 55/STC-NS được Sở Tài chính ban hành ngày 01/3/2024",
        "Công văn số 55/STC-NS, 01/3/2024 của Sở TC",
        "Công văn số: 55/STC-NS, ngày: 01/3/2024 của Sở Tài chính",
        "Công văn số 55/STC-NS ngày 01/3/2024 của Sở TC",
    ],
)
@pytest.mark.parametrize("behind", [" về việc phối hợp, yêu cầu thực hiện.", "; các đơn vị báo cáo.", "."])
def test_issuer_day_and_number_stand_in_any_order(said: str, behind: str) -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"Nghệ An, ngày 12 tháng 5 năm 2024\nKẾ HOẠCH\nVề việc phối hợp\n\nThực hiện {said}{behind}\n"
    )
    (cited,) = from_text(text, "a.txt").citations
    assert cited.quote == said
    assert (cited.target.type, cited.target.issued_on) == ("CV", "2024-03-01")
    assert cited.target.issuer is not None
    assert cited.target.issuer.key == OFFICE


@pytest.mark.parametrize(
    ("said", "issuer"),
    [
        ("của Sở TP", "nghe-an.so-tu-phap"),
        ("của Sở NNMT", "nghe-an.so-nong-nghiep-va-moi-truong"),
        ("của Bộ NV", "bo-noi-vu"),
        ("của Bộ CHQS tỉnh", "nghe-an.bo-chi-huy-quan-su"),
    ],
)
def test_a_department_is_named_by_its_field_in_short(said: str, issuer: str) -> None:
    assert read(f"Thực hiện Công văn số 55 ngày 01/3/2024 {said} về việc phối hợp.")[0][1] == issuer


def test_a_body_of_the_party_in_short_is_no_ministry() -> None:
    assert read("Thực hiện Kết luận số 55-KL/TW ngày 01/3/2024 của Bộ CT.")[0][1] == "trung-uong"
