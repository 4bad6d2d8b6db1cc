"""What the articles of a decision do to other papers: amend, replace, repeal, each by its words."""

from __future__ import annotations

import pytest
from reading import Row, edges, read_body, read_decision, read_letter

X = "Quyết định số 09/2013/QĐ-UBND ngày 04 tháng 4 năm 2013"

Y = "Quyết định số 22/2016/QĐ-UBND ngày 11 tháng 7 năm 2016"


Z = "Quyết định số 31/2016/QĐ-UBND ngày 11 tháng 8 năm 2016"


REPEALED: list[Row] = [("09/2013/QĐ-UBND", "repeals", None), ("22/2016/QĐ-UBND", "repeals", None)]


ARTICLES: list[tuple[str, list[Row]]] = [
    (
        "Điều 2. Quyết định này bãi bỏ đoạn 3 mục 2 Quyết định số 09/2013/QĐ-UBND ngày 05/3/2013 của UBND tỉnh.",
        [("09/2013/QĐ-UBND", "repeals", None)],
    ),
    (
        "Điều 2. Bãi bỏ toàn bộ Quyết định số 09/2013/QĐ-UBND ngày 05/3/2013 của Chủ tịch UBND tỉnh, Chủ tịch UBND huyện"
        " Càng Long và Quyết định số 22/2016/QĐ-UBND ngày 04/4/2016 của UBND tỉnh.",
        [("09/2013/QĐ-UBND", "repeals", None), ("22/2016/QĐ-UBND", "repeals", None)],
    ),
    (
        "Điều 2. Bãi bỏ số thứ tự 5 tại Danh mục ban hành kèm theo Quyết định số 09/2013/QĐ-UBND ngày 05/3/2013.",
        [("09/2013/QĐ-UBND", "amends", None)],
    ),
    # another type of the same organ, behind the subject of the first; what a subject names is no object
    (
        "Điều 3. Bãi bỏ Quyết định số 09/2013/QĐ-UB ngày 05/3/2013 về quan hệ công tác giữa cơ quan Thuế với các"
        " ngành và Chỉ thị số 04/CT-UBND ngày 04/4/2012.",
        [("09/2013/QĐ-UB", "repeals", None), ("04/CT-UBND", "repeals", None)],
    ),
    (
        "Điều 3. Bãi bỏ Quyết định số 09/2013/QĐ-UBND ngày 05/3/2013 về thu phí và Thông tư số 22/2016/TT-BTC.",
        [("09/2013/QĐ-UBND", "repeals", None), ("22/2016/TT-BTC", "cites", None)],
    ),
    # the verb in the heading of the list
    (
        f"Điều 1. Bãi bỏ toàn bộ một số văn bản quy phạm pháp luật\n1. {X} về bến đò.\n2. {Y} sửa đổi Quyết định số 09/2013/QĐ-UBND.",
        [*REPEALED, ("09/2013/QĐ-UBND", "amends", "22/2016/QĐ-UBND")],
    ),
    (
        f"Điều 1. Bãi bỏ 03 quyết định của Ủy ban nhân dân tỉnh\n1. Lĩnh vực giao thông\na) {X} về bến đò.\nb) {Y} về bến xe.\n2. Lĩnh vực y tế\n{Z} về trạm y tế.",
        [*REPEALED, ("31/2016/QĐ-UBND", "repeals", None)],
    ),
    (
        f"Điều 1. Quy định mức thu.\nĐiều 2. Các quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực:\n1. {X} về bến đò;\n2. Mục II {Y}.",
        REPEALED,
    ),
    (
        f"Điều 1. Quy định mức thu.\nĐiều 2. Các văn bản sau đây thôi áp dụng kể từ ngày ký:\n1. {X};\n2. {Y}.",
        REPEALED,
    ),
    (
        f"Điều 2. Quyết định này có hiệu lực từ ngày ký; bãi bỏ các quyết định sau:\n- {X};\n- {Y}.",
        REPEALED,
    ),
    (
        f"Điều 1. Công bố hết hiệu lực toàn bộ các văn bản sau:\n1. {X} về bến đò.\n2. {Y}.",
        REPEALED,
    ),
    (
        f"Điều 1. Bãi bỏ các quyết định của Ủy ban nhân dân tỉnh: {X} về bến đò; số 22/2016/QĐ-UBND ngày 11 tháng 7 năm 2016.",
        REPEALED,
    ),
    # no deed: the list of what is applied
    (
        f"Điều 2. Thực hiện theo các quyết định sau:\n1. {X};\n2. {Y}.",
        [("09/2013/QĐ-UBND", "cites", None), ("22/2016/QĐ-UBND", "cites", None)],
    ),
    # the verb behind the list
    (
        f"Điều 2. Hiệu lực\n1. {X} về bến đò; {Y} sửa đổi, bổ sung một số điều của Quyết định số 09/2013/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
        [*REPEALED, ("09/2013/QĐ-UBND", "amends", "22/2016/QĐ-UBND")],
    ),
    (
        f"Điều 2. Kể từ ngày Quyết định này có hiệu lực, {X} về bến đò và {Y} về bến xe hết hiệu lực thi hành.",
        REPEALED,
    ),
    (
        f"Điều 2. Hồ sơ nhận trước ngày {X} hết hiệu lực thì giải quyết theo quy định cũ.",
        [("09/2013/QĐ-UBND", "cites", None)],
    ),
    (
        f"Điều 2. Chấm dứt hiệu lực thi hành {X}.",
        [("09/2013/QĐ-UBND", "repeals", None)],
    ),
    (
        f"Điều 2. Gia hạn thời gian áp dụng {X} đến hết năm 2025.",
        [("09/2013/QĐ-UBND", "amends", None)],
    ),
    (
        f"Điều 2. {X} được áp dụng đến khi Quyết định này hết hiệu lực.",
        [("09/2013/QĐ-UBND", "cites", None)],
    ),
    (
        f"Điều 2. Trường hợp {X} hết hiệu lực thì áp dụng văn bản mới.",
        [("09/2013/QĐ-UBND", "cites", None)],
    ),
    (
        f"Điều 2. Sở Tài chính thu phí theo {Y} (thay {X} đã hết hiệu lực).",
        [("22/2016/QĐ-UBND", "cites", None), ("09/2013/QĐ-UBND", "cites", None)],
    ),
    (
        f"Điều 2. Không thu phí theo {X} (hết hiệu lực).",
        [("09/2013/QĐ-UBND", "cites", None)],
    ),
    (f"Điều 1. Đính chính sai sót về kỹ thuật trình bày tại {X}.", [("09/2013/QĐ-UBND", "amends", None)]),
    (f"Điều 1. Gia hạn thời gian thực hiện {X} đến hết năm 2025.", [("09/2013/QĐ-UBND", "amends", None)]),
    # the verb far from what it is done to
    (
        f"Điều 1. Sửa đổi, bổ sung, bãi bỏ một số điểm, khoản của Bảng giá đất ở; giá đất trồng cây ban hành kèm theo {X}",
        [("09/2013/QĐ-UBND", "amends", None)],
    ),
    (
        f"Điều 2. Bãi bỏ các quy định về miễn, giảm tiền thuê tại điểm đ khoản 1 Điều 9 {X} và quy định về phí tại khoản 2 Điều 4 {Y}.",
        REPEALED,
    ),
    # money and land are no part of a document
    (
        f"Điều 1. Thu hồi 300 m2 đất đã giao tại {X}.\nĐiều 2. Bổ sung 02 tỷ đồng từ nguồn vốn tại {Y}.",
        [("09/2013/QĐ-UBND", "cites", None), ("22/2016/QĐ-UBND", "cites", None)],
    ),
    # parts that have no name of their own: the document stays
    (f"Điều 1. Bãi bỏ một số từ, cụm từ, điểm, khoản của {X}", [("09/2013/QĐ-UBND", "amends", None)]),
    (
        f"Điều 1. Thay thế cụm từ “bến đò” bằng cụm từ “bến thủy” tại khoản 2 Điều 3 {X}, khoản 1 Điều 4 {Y}.",
        [("09/2013/QĐ-UBND", "amends", None), ("22/2016/QĐ-UBND", "amends", None)],
    ),
    (f"Điều 1. Thay thế Phụ lục II ban hành kèm theo {X}.", [("09/2013/QĐ-UBND", "amends", None)]),
    # another's number ended its force, or changed it
    (
        "Điều 1. Nghị định số 27/2021/NĐ-CP hết hiệu lực kể từ ngày Nghị định số 145/2025/NĐ-CP có hiệu lực. Quyết định số"
        " 09/2013/QĐ-UBND bị bãi bỏ tại Quyết định số 22/2016/QĐ-UBND.",
        [
            (n, "cites", None)
            for n in ("27/2021/NĐ-CP", "145/2025/NĐ-CP", "09/2013/QĐ-UBND", "22/2016/QĐ-UBND")
        ],
    ),
    (
        "Điều 1. Thủ tục làm theo Nghị định số 31/2021/NĐ-CP, sửa đổi, bổ sung tại Nghị định số 150/2023/NĐ-CP.",
        [("31/2021/NĐ-CP", "cites", None), ("150/2023/NĐ-CP", "cites", None)],
    ),
    (
        "Điều 1. Nghị định số 31/2021/NĐ-CP sửa đổi, bổ sung một số điều Nghị định số 150/2023/NĐ-CP.",
        [("31/2021/NĐ-CP", "cites", None), ("150/2023/NĐ-CP", "cites", None)],
    ),
    # who changed it earlier is only named
    (
        f"Điều 1. Sửa đổi, bổ sung khoản 8 Điều 25 {X} được sửa đổi, bổ sung tại khoản 1 Điều 2 {Y}",
        [("09/2013/QĐ-UBND", "amends", None), ("22/2016/QĐ-UBND", "cites", None)],
    ),
    (
        f"Điều 1. Bổ sung các trường hợp được miễn, tương tự cơ chế tại khoản 6 Điều 9 {X}.",
        [("09/2013/QĐ-UBND", "cites", None)],
    ),
    # a deed goes on over those that are named by their kind first
    (
        "Điều 1. Hủy bỏ Quyết định số 41/QĐ-UBND ngày 03/4/2023 và các quyết định trước đây của Ủy ban nhân dân huyện, xã (cũ),"
        " gồm: Quyết định số 5/QĐ-UBND ngày 05/6/2021, Quyết định số 6/QĐ-UBND ngày 07/8/2021.",
        [("41/QĐ-UBND", "repeals", None), ("5/QĐ-UBND", "repeals", None), ("6/QĐ-UBND", "repeals", None)],
    ),
    # by which another was ended
    (
        "Điều 1. Giấy phép này đã bị thu hồi theo Quyết định số 41/QĐ-UBND ngày 03/4/2023.",
        [("41/QĐ-UBND", "cites", None)],
    ),
    (
        "Điều 1. Kế hoạch này đã được hủy bỏ bằng Quyết định số 41/QĐ-UBND ngày 03/4/2023.",
        [("41/QĐ-UBND", "cites", None)],
    ),
    # what ends is the document, not the rule that it followed; a rule issued with a document ends with it
    (
        "Điều 1. Quyết định số 41/2011/QĐ-UBND ngày 03/4/2011 ban hành định mức theo Nghị quyết số 7/2010/NQ-HĐND ngày 09/12/2010"
        " hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
        [("41/2011/QĐ-UBND", "repeals", None), ("7/2010/NQ-HĐND", "cites", None)],
    ),
    (
        "Điều 1. Quyết định số 41/2011/QĐ-UBND ngày 03/4/2011 về trợ giá theo quy định tại Quyết định số 8/2010/QĐ-UBND ngày"
        " 09/12/2010 bị bãi bỏ.",
        [("41/2011/QĐ-UBND", "repeals", None), ("8/2010/QĐ-UBND", "cites", None)],
    ),
    (
        "Điều 2. Bảng giá ban hành theo Quyết định số 41/2011/QĐ-UBND ngày 03/4/2011 hết hiệu lực từ ngày Quyết định này có hiệu lực.",
        [("41/2011/QĐ-UBND", "repeals", None)],
    ),
]


@pytest.mark.parametrize(("articles", "expected"), ARTICLES)
def test_what_a_decision_does_to_others(articles: str, expected: list[Row]) -> None:
    assert edges(read_decision(articles)) == expected


BODIES: list[tuple[str, list[Row]]] = [
    ("Kế hoạch này thay Kế hoạch số 12/KH-SNV ngày 04/4/2022.", [("12/KH-SNV", "replaces", None)]),
    (
        "Kế hoạch này thay thế Kế hoạch số 12/KH-SNV ngày 04/4/2022 về văn thư và Kế hoạch số 13/KH-SNV ngày 05/4/2022 về lưu trữ.",
        [("12/KH-SNV", "replaces", None), ("13/KH-SNV", "replaces", None)],
    ),
    (
        "Kế hoạch này thay thế Kế hoạch số 12/KH-SNV ngày 04/4/2022 về thực hiện Chỉ thị số 35/CT-TTg.",
        [("12/KH-SNV", "replaces", None), ("35/CT-TTg", "implements", "12/KH-SNV")],
    ),
    (
        "Nghị quyết số 06/NQ-CCB ngày 20/5/2015 ban hành trong bối cảnh các cấp triển khai Nghị quyết số 09-NQ/TW ngày 08/01/2002.",
        [("06/NQ-CCB", "cites", None), ("09-NQ/TW", "cites", None)],
    ),
]


@pytest.mark.parametrize(("line", "expected"), BODIES)
def test_what_a_plan_replaces(line: str, expected: list[Row]) -> None:
    assert edges(read_body(line)) == expected


def test_the_next_clause_of_an_article_repeals_too() -> None:
    read = read_decision(
        "Điều 1. Bãi bỏ Điều 4 và khoản 1 Điều 9 Quyết định số 32/QĐ-UBND ngày 24/10/2015; bãi bỏ Quyết định số 12/QĐ-UBND"
        " ngày 15/4/2020."
    )
    assert edges(read) == [("32/QĐ-UBND", "repeals", None), ("12/QĐ-UBND", "repeals", None)]


def test_a_text_still_to_be_issued_replaces_nothing_yet() -> None:
    sent = read_letter(
        "Sở chuyển dự thảo NĐ thay thế Nghị định số 45/2022/NĐ-CP ngày 05/4/2022 để các phòng góp ý."
    )
    assert edges(sent) == [("45/2022/NĐ-CP", "cites", None)]
    line = "Quy định này là căn cứ để các sở rà soát hoặc ban hành văn bản thay thế Quyết định số 32/QĐ-UBND ngày 24/10/2015."
    assert edges(read_decision(f"Điều 2. {line}")) == [("32/QĐ-UBND", "cites", None)]
