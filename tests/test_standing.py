"""On which tier and in which line an organ stands, by its key and its written name."""

from __future__ import annotations

import made_facts as made
import pytest
from test_archive import memory

from ingest.organ import standing

KNOWN = (
    ("trung-uong", "Ban Bí thư", 0, "party"),
    ("quoc-hoi", "Quốc hội", 0, "state"),
    ("thu-tuong", "Thủ tướng Chính phủ", 0, "state"),
    ("bo-noi-vu", "Bộ Nội vụ", 0, "state"),
    ("ban-tuyen-giao-trung-uong", "Ban Tuyên giáo Trung ương", 0, "party"),
    ("van-phong-trung-uong", "Văn phòng Trung ương", 0, "party"),
    ("uy-ban-trung-uong-mat-tran-to-quoc-viet-nam", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", 0, "mass"),
    ("lang-son.tinh-uy", "Tỉnh ủy Lạng Sơn", 1, "party"),
    ("lang-son.ubnd", "Ủy ban nhân dân tỉnh Lạng Sơn", 1, "state"),
    ("lang-son.van-phong-ubnd", "Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn", 1, "state"),
    ("lang-son.so-noi-vu", "Sở Nội vụ Lạng Sơn", 1, "state"),
    ("lang-son.dang-bo", "Đảng bộ tỉnh Lạng Sơn", 1, "party"),
    ("lang-son.chi-lang.huyen-uy", "Huyện ủy Chi Lăng", 2, "party"),
    ("lang-son.chi-lang.phong-noi-vu", "Phòng Nội vụ huyện Chi Lăng", 2, "state"),
    ("tuyen-quang.son-duong.tan-trao.dang-uy", "Đảng ủy xã Tân Trào", 3, "party"),
    ("tuyen-quang-2025.tan-trao.ubnd", "Ủy ban nhân dân xã Tân Trào", 3, "state"),
)
UNKNOWN = (
    # a company is of no line, and of no tier without a place
    ("cong-ty-co-phan-khoang-san-viet-nam", "Công ty cổ phần Khoáng sản Việt Nam", None, None),
    ("phong-thuong-mai-va-cong-nghiep-viet-nam", "Phòng Thương mại và Công nghiệp Việt Nam", None, None),
    ("truong-trung-hoc-pho-thong-cao-lanh", "Trường Trung học phổ thông Cao Lãnh", None, None),
    ("ban-chi-dao-35", "Ban Chỉ đạo 35", None, None),
    # in which commune, nobody tells; the line stands in the name
    ("tuyen-quang._.tan-trao.dang-uy", "Đảng ủy xã Tân Trào", None, "party"),
    # a body inside an organ of a district is no commune
    ("tuyen-quang.son-duong.dang-bo.ban-chap-hanh", "Ban Chấp hành Đảng bộ huyện Sơn Dương", None, "party"),
)


@pytest.mark.parametrize(("key", "name", "level", "line"), [*KNOWN, *UNKNOWN])
def test_tier_and_line(key: str, name: str, level: int | None, line: str | None) -> None:
    assert (standing.level(key, name), standing.line(key, name)) == (level, line)


def test_a_document_that_is_only_cited_stands_where_its_issuer_does() -> None:
    plan = made.head("lang-son.chi-lang.huyen-uy.2020-2025.kh.168", "2023-06-01")
    cited = (
        "lang-son.tinh-uy.2020-2025.kh.113",
        "quoc-hoi.xv.luat.15",
        "kon-tum.so-giao-thong-van-tai.2023.cv.9",
        "ban-chi-dao-35._.kh.3",
    )
    with memory() as archive:
        made.put(archive, made.facts("01", plan, *(made.cite(made.target(k)) for k in cited)))
        nodes = {
            n.props["label"]: n for n in archive.changed_nodes(0, archive.sequence()) if "label" in n.props
        }
    stands = {n.key: (n.props.get("level"), n.props.get("line")) for n in nodes.values()}
    assert stands["lang-son.tinh-uy.2020-2025.kh.113"] == (1, "party")
    assert stands["quoc-hoi.xv.luat.15"] == (0, "state")
    assert stands["kon-tum.so-giao-thong-van-tai.2023.cv.9"] == (1, "state")
    (nobody,) = (v for k, v in stands.items() if k.startswith("_ban-chi-dao-35"))
    assert nobody == (None, None)
