"""Bodies named by what they do, rooms of houses, and where the sentence goes on behind the name of a place."""

from __future__ import annotations

import pytest

from ingest.extract import from_text
from ingest.organ import phrase

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"

# the name, how the sentence goes on; cut at its first common word every council of the country was `Hội đồng`
NAMES = [
    ("Đoàn thanh tra Sở Y tế Lào Cai", " về việc"),
    ("Đoàn kiểm tra Tỉnh đoàn Lào Cai", ";"),
    ("Đoàn giám sát Hội đồng nhân dân huyện", " tại"),
    ("Đoàn kiểm tra liên ngành huyện Bảo Thắng", " có"),
    ("Hội đồng sáng kiến Trường Đại học Vinh", " công bố"),
    ("Hội đồng tuyển dụng viên chức huyện Bảo Thắng", ";"),
    ("Hội đồng nghiệm thu cấp tỉnh", " họp"),
    ("Hội đồng nghĩa vụ quân sự xã Tân Trào", " giao"),
    ("Tổ thẩm định Sở Xây dựng Nghệ An", " trình"),
    ("Tổ giúp việc Ban Chỉ đạo tỉnh", " tại"),
    ("Đoàn công tác", " của tỉnh"),
    ("Đoàn thanh tra số 2", " tiến hành"),
    # these are no deeds
    ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", " phát động"),
    ("Hội đồng nhân dân tỉnh Lào Cai", " quyết nghị"),
    ("Ban Tổ chức Tỉnh ủy", " tham mưu"),
    # behind a place no common word is part of the name
    ("Sở Y tế Lào Cai", " cung cấp số liệu"),
    ("Chi cục Kiểm lâm Nghệ An", " quyết định"),
    ("Cục Thuế Nghệ An", " tham mưu"),
    ("Tỉnh đoàn Lào Cai", " đôn đốc"),
    ("Trung tâm Y tế Bảo Thắng", " bố trí"),
    # and where there is none it is
    ("Sở Giáo dục và Đào tạo", " cung cấp"),
    ("Ban Quản lý Khu kinh tế", " cử"),
    # a recital that lost its stop: the next clause, or who acts next
    ("Văn phòng Chính phủ", " Căn cứ Nghị định"),
    ("Tòa án nhân dân tối cao", " Theo đề nghị"),
    ("Thanh tra tỉnh", " Xét đề nghị"),
    ("Sở Nội vụ", "\nĐể triển khai"),
    ("Ban Thường vụ Tỉnh ủy", "\nỦy ban nhân dân tỉnh ban hành"),
    ("Chính phủ", "\nỦy ban nhân dân tỉnh xây dựng"),
    ("Ủy ban nhân dân tỉnh", "\nSở Nội vụ đề nghị"),
    ("Thành ủy", " UBND Thành phố giao"),
    # and houses of an organ, which stand before it
    ("Văn phòng\nỦy ban nhân dân tỉnh", " thông báo"),
    ("Đảng ủy Ủy ban nhân dân tỉnh", " lãnh đạo"),
    ("Ban Chỉ đạo Tỉnh ủy", " về"),
    ("Phó Chủ tịch UBND huyện", " giao"),
]


@pytest.mark.parametrize(("name", "then"), NAMES, ids=[n for n, _ in NAMES])
def test_where_the_name_ends(name: str, then: str) -> None:
    assert (name + then)[: phrase.end_of(name + then, 0)] == name


# as cited -> the key: a room and its house behind a comma are one issuer; two issuers are none
ROOMS = [
    ("Phòng Tổng hợp, Trường Đại học Vinh", "phong-tong-hop-truong-dai-hoc-vinh"),
    ("Hội đồng Thi đua - Khen thưởng, Sở Y tế Nghệ An", "nghe-an.hoi-dong-thi-dua-khen-thuong-so-y-te"),
    ("Đoàn kiểm tra Sở Y tế Nghệ An", "nghe-an.doan-kiem-tra-so-y-te"),
    ("Công đoàn cơ sở Sở Y tế Nghệ An", "nghe-an.cong-doan-co-so-so-y-te"),
    ("Văn phòng Tỉnh đoàn Nghệ An", "nghe-an.van-phong-tinh-doan"),
    ("Ban Tổ chức Tỉnh ủy Nghệ An", "nghe-an.ban-to-chuc-tinh-uy"),
    ("Phòng Nội vụ huyện Yên Thành, Sở Nội vụ", "nghe-an.yen-thanh.phong-noi-vu"),
    ("Hạt trưởng Hạt Kiểm lâm huyện Yên Thành", "nghe-an.yen-thanh.hat-kiem-lam"),
    ("Tổ trưởng Tổ công tác Đề án 06 tỉnh", "nghe-an.to-cong-tac-de-an-06"),
    ("Đội trưởng Đội Quản lý thị trường số 3", "nghe-an.doi-quan-ly-thi-truong-so-3"),
]


@pytest.mark.parametrize(("cited", "key"), ROOMS, ids=[c for c, _ in ROOMS])
def test_the_issuer_that_is_cited(cited: str, key: str) -> None:
    facts = from_text(
        f"ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\nSố: 12/KH-UBND\n{STATE}Nghệ An, ngày 12 tháng 5 năm 2024\n\nKẾ HOẠCH\n"
        f"Học tập\n\nCăn cứ Kế hoạch số 101/KH-ABC ngày 5/3/2024 của {cited};\nUBND tỉnh ban hành kế hoạch:\n"
        "1. Mục đích\nLàm.\n",
        "b.txt",
    )
    assert [c.target.issuer and c.target.issuer.key for c in facts.citations] == [key]


# `… của Văn phòng Tỉnh ủy, Sở Y tế báo cáo như sau`: a name that tells whose it is has no house behind the comma,
# and the house that goes on with a verb is who speaks
SPEAKERS = [
    ("Văn phòng Tỉnh ủy, Sở Y tế báo cáo như sau", "nghe-an.van-phong-tinh-uy"),
    ("Văn phòng Chính phủ, Sở Y tế có ý kiến như sau", "van-phong-chinh-phu"),
    ("Đảng ủy Chính phủ, Bộ Y tế xây dựng kế hoạch", "dang-uy-chinh-phu"),
    ("Đảng ủy Công an Trung ương, Công an tỉnh Nghệ An triển khai", "dang-uy-cong-an-trung-uong"),
    ("Công đoàn Giáo dục Việt Nam, Trường Đại học Vinh tổ chức", "cong-doan-giao-duc-viet-nam"),
    ("Thanh tra Chính phủ, Bộ Y tế giải trình", "thanh-tra-chinh-phu"),
    ("Ban Chỉ đạo 35, Trường Chính trị tỉnh đề nghị", "nghe-an.ban-chi-dao-35"),
    ("Văn phòng Đoàn ĐBQH và HĐND tỉnh, Sở Y tế báo cáo", "nghe-an.van-phong-doan-dai-bieu-quoc-hoi-va-hdnd"),
    ("Tỉnh ủy và Văn phòng Tỉnh ủy về học tập", "nghe-an.tinh-uy"),
    # the executive committee of a Party organisation of no place is its Party committee
    ("Ban Chấp hành Đảng bộ Ủy ban nhân dân tỉnh, Sở Y tế báo cáo", "nghe-an.dang-uy-ubnd"),
    ("Ban Thường vụ Đảng bộ các cơ quan Đảng tỉnh, Sở Y tế báo cáo", "nghe-an.dang-uy-cac-co-quan-dang"),
    ("Ban Chấp hành Đảng bộ Chính phủ, Sở Y tế báo cáo", "dang-uy-chinh-phu"),
    (
        "Hội đồng Thi đua - Khen thưởng, Sở Y tế Nghệ An về xét tặng",
        "nghe-an.hoi-dong-thi-dua-khen-thuong-so-y-te",
    ),
]


# who has issued, told before the number: names with a comma, an office that shares its deputies, two organs
BEFORE_THE_NUMBER = [
    ("Ban Chính sách, chiến lược Trung ương đã có", "ban-chinh-sach-chien-luoc-trung-uong"),
    ("Đảng ủy MTTQ, các đoàn thể Trung ương đã ban hành", "dang-uy-mat-tran-to-quoc-cac-doan-the-trung-uong"),
    ("UBND tỉnh, Sở Y tế đã ban hành", "nghe-an.so-y-te"),
    (
        "Theo đề nghị của Văn phòng Đoàn ĐBQH và HĐND tỉnh tại",
        "nghe-an.van-phong-doan-dai-bieu-quoc-hoi-va-hdnd",
    ),
    ("Theo đề nghị của Ban Tổ chức Tỉnh ủy và Văn phòng Tỉnh ủy tại", None),
]


@pytest.mark.parametrize(("said", "key"), BEFORE_THE_NUMBER, ids=[said for said, _ in BEFORE_THE_NUMBER])
def test_who_is_told_before_the_number(said: str, key: str | None) -> None:
    facts = from_text(
        f"ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\nSố: 12/BC-UBND\n{STATE}Nghệ An, ngày 12 tháng 5 năm 2024\n\nBÁO CÁO\n"
        f"Kết quả học tập\n\n1. Kết quả\n{said} Công văn số 101/ABC-TH ngày 5/3/2024 về học tập.\n",
        "b.txt",
    )
    assert [c.target.issuer and c.target.issuer.key for c in facts.citations] == [key]


@pytest.mark.parametrize(("cited", "key"), SPEAKERS, ids=[c for c, _ in SPEAKERS])
def test_who_speaks_next_is_no_house_of_the_issuer(cited: str, key: str) -> None:
    facts = from_text(
        f"ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\nSố: 12/BC-UBND\n{STATE}Nghệ An, ngày 12 tháng 5 năm 2024\n\nBÁO CÁO\n"
        f"Kết quả học tập\n\nThực hiện Công văn số 101/ABC-TH ngày 5/3/2024 của {cited}.\n\n1. Kết quả\nTốt.\n",
        "b.txt",
    )
    assert [c.target.issuer and c.target.issuer.key for c in facts.citations] == [key]
