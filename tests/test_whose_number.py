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
