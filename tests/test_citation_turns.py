"""Turns by which citations are told: who wrote what, which kind of document, what another act does to a third."""

from __future__ import annotations

import pytest
from reading import Row, edges, read_opening

from ingest.extract import from_text
from ingest.model import Citation


def cited(opening: str, symbol: str) -> Citation:
    """The first citation of a number in an opening."""
    return next(c for c in read_opening(opening).citations if c.target.symbol == symbol)


# who wrote what: told before the numbers, or by the kind of office alone
ISSUERS = [
    (
        "Theo đề nghị của Bộ Y tế tại Tờ trình số 31/TTr-BYT ngày 03/4/2023; của Ủy ban nhân dân tỉnh Sơn La tại Tờ trình"
        " số 85/TTr-UBND ngày 31/3/2023, các văn bản số 140/UBND-KT ngày 05/4/2023 và số 146/UBND-KT ngày 07/4/2023;",
        {
            "31/TTr-BYT": "Bộ Y tế",
            "85/TTr-UBND": "Ủy ban nhân dân tỉnh Sơn La",
            "140/UBND-KT": "Ủy ban nhân dân tỉnh Sơn La",
            "146/UBND-KT": "Ủy ban nhân dân tỉnh Sơn La",
        },
    ),
    (
        "Đảng ủy xã Cam Thành đã xây dựng Kế hoạch số 65-KH/ĐU ngày 25/12/2022 về đại hội các chi bộ trực thuộc.",
        {"65-KH/ĐU": "Đảng ủy xã Cam Thành"},
    ),
    (
        "Thực hiện Nghị quyết số 05-NQ/HU ngày 04/5/2022 của Ban thường vụ Huyện uỷ Mộ Đức về công tác cán bộ, Sở ban"
        " hành Kế hoạch như sau:",
        {"05-NQ/HU": "Huyện ủy Mộ Đức"},
    ),
    (
        "Thực hiện Công điện số 5/CĐ-BCH hồi 15 giờ ngày 04/5/2023 của Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm"
        " cứu nạn thành phố Hà Nội về ứng phó mưa lớn; Kế hoạch số 7/KH-PCTT lúc 15h30 ngày 05/5/2023 của Ban Chỉ huy"
        " Phòng thủ dân sự thành phố Hà Nội, Sở ban hành Kế hoạch như sau:",
        {
            "5/CĐ-BCH": "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn thành phố Hà Nội",
            "7/KH-PCTT": "Ban Chỉ huy Phòng thủ dân sự thành phố Hà Nội",
        },
    ),
    (
        "Theo Tờ trình của Phòng Tài chính - Kế hoạch số 67/TTr-TCKH ngày 03/5/2023, Công văn của Sở Kế hoạch và Đầu tư"
        " số 111/SKHĐT-TH ngày 03/4/2023, Sở ban hành Kế hoạch như sau:",
        {"67/TTr-TCKH": "Phòng Tài chính - Kế hoạch", "111/SKHĐT-TH": "Sở Kế hoạch và Đầu tư Bình Định"},
    ),
    (
        "Ban Chỉ đạo Trung ương về Phòng, chống thiên tai (PCTT) đã có Công điện số 84/CĐ-TW ngày 05/4/2022 về mưa lớn.",
        {"84/CĐ-TW": "Ban Chỉ đạo Trung ương về Phòng, chống thiên tai"},
    ),
    (
        "Thực hiện Quyết định số 31-QĐ/ĐU ngày 12/01/2023, số 36-QĐ/ĐU ngày 03/5/2023 của Đảng ủy các xã An Nhơn, Mỹ"
        " Lộc; Kế hoạch số 8/KH-UBND ngày 04/5/2023 của UBND các phường Hải Cảng, Thị Nại, Sở ban hành Kế hoạch như sau:",
        {"31-QĐ/ĐU": None, "36-QĐ/ĐU": None, "8/KH-UBND": None},
    ),
    (
        "Thực hiện Công văn số 41-CV/BCĐ ngày 12/12/2022 của Ban Chỉ đạo tổng kết Nghị quyết số 18-NQ/TW của Chính phủ và"
        " Thông báo số 6-TB/TGV ngày 13/12/2022 của Tổ Giúp việc Ban Chỉ đạo Tỉnh ủy, Sở ban hành Kế hoạch như sau:",
        {"18-NQ/TW": "Trung ương Đảng", "6-TB/TGV": "Tổ Giúp việc Ban Chỉ đạo Tỉnh ủy Bình Định"},
    ),
    (
        "Thực hiện Quy định số 80-QĐ/TW (sau đây gọi là Quy định 80) ngày 18/8/2022 của Bộ Chính trị, Sở ban hành Kế hoạch"
        " như sau:",
        {"80-QĐ/TW": "Bộ Chính trị"},
    ),
    (
        "Căn cứ Điều lệ Công đoàn Việt Nam (sửa đổi tại Nghị quyết số 16/NQ-BCH ngày 20/6/2022); Công văn số 77/KV8-TH"
        " ngày 15/4/2023 của NHNN Khu vực 8; Công văn số 95/DKVN-TT ngày 16/4/2023; Hướng dẫn số 21/HD-CT ngày 14/11/2022"
        " của Tổng cục Chính trị QĐND Việt Nam; Đề án số 01-ĐA/ĐU ngày 10/02/2023 của Đảng ủy MTTQ, các đoàn thể Trung"
        " ương, Sở ban hành Kế hoạch như sau:",
        {
            "16/NQ-BCH": None,
            "77/KV8-TH": "Ngân hàng Nhà nước Khu vực 8",
            "95/DKVN-TT": "Tập đoàn Dầu khí Việt Nam",
            "21/HD-CT": "Tổng cục Chính trị",
            "01-ĐA/ĐU": "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương",
        },
    ),
    (
        "Thực hiện văn bản số 317/EVNCPC-KD+KT ngày 06/5/2023 của EVNCPC; Quyết định số 99/QĐ-HĐTV ngày 01/4/2023 của HĐTV"
        " EVNCPC (thay thế Quyết định 700/QĐ-EVNCPC ngày 17/8/2020); Kế hoạch số 42/KH-HNCT ngày 22/4/2023 của TW Hội NCT"
        " Việt Nam, Sở ban hành Kế hoạch như sau:",
        {
            "317/EVNCPC-KD+KT": "Tổng công ty Điện lực miền Trung",
            "99/QĐ-HĐTV": "Hội đồng thành viên Tổng công ty Điện lực miền Trung",
            "700/QĐ-EVNCPC": "Tổng công ty Điện lực miền Trung",
            "42/KH-HNCT": "Trung ương Hội Người cao tuổi Việt Nam",
        },
    ),
    (
        "Căn cứ Quy chế làm việc do Ủy ban nhân dân tỉnh Lào Cai ban hành kèm theo Quyết định số 15/2020/QĐ-UBND ngày"
        " 05/3/2020; Quy chế cán bộ Đoàn do Ban Bí thư Trung ương Đảng ban hành theo Quyết định số 288-QĐ/TW ngày 08/3/2010;",
        {"15/2020/QĐ-UBND": "Ủy ban nhân dân tỉnh Lào Cai", "288-QĐ/TW": "Ban Bí thư"},
    ),
    # the field of a board in short is that in full, commas and all
    (
        "Thực hiện Kế hoạch số 09-KH/BCĐTW ngày 21/3/2025 của Ban Chỉ đạo Trung ương về phát triển KHCN, ĐMST và CĐS, Sở Nội"
        " vụ báo cáo; Thông báo số 14/TB-BCĐ ngày 02/4/2025 của BCĐ phát triển KH&CN, ĐMST và CĐS tỉnh về họ số.",
        {
            "09-KH/BCĐTW": "Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số",
            "14/TB-BCĐ": "Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh Bình Định",
        },
    ),
    (
        "Thực hiện Kế hoạch số 08-KH/BCĐTW ngày 21/3/2025 của Ban Chỉ đạo Trung ương về phát triển dữ liệu số; Kế hoạch số"
        " 31/KH-BCĐ ngày 06/4/2025 của Ban Chỉ đạo của Chính phủ về đổi mới sáng tạo; Công văn số 7/BCĐ-VP của Ban Chỉ đạo"
        " liên ngành Trung ương về an toàn thực phẩm; Công văn số 15/TCT ngày 02/5/2025 của Tổ công tác triển khai Đề án 06"
        " Chính phủ, Sở đề nghị:",
        {
            "08-KH/BCĐTW": "Ban Chỉ đạo Trung ương về phát triển dữ liệu số",
            "31/KH-BCĐ": "Ban Chỉ đạo của Chính phủ về đổi mới sáng tạo",
            "7/BCĐ-VP": "Ban Chỉ đạo liên ngành Trung ương về an toàn thực phẩm",
            "15/TCT": "Tổ công tác triển khai Đề án 06 Chính phủ",
        },
    ),
    (
        "Tiểu ban Văn kiện Đại hội Đảng bộ tỉnh Nghệ An khóa XVIII có Công văn số 03-CV/TBVK về văn kiện đại hội.",
        {"03-CV/TBVK": None},
    ),
    (
        "Xét đề nghị của Giám đốc Sở Nông nghiệp & Phát triển nông thôn tỉnh tại Tờ trình số 473/TTr-NN&PTNT ngày"
        " 21/5/2007, Quyết định số 187/QĐ-TTg ngày 18/01/2013 của Thủ tướng Chính về việc sáp nhập;",
        {"473/TTr-NN&PTNT": "Sở Nông nghiệp và Phát triển nông thôn", "187/QĐ-TTg": "Thủ tướng Chính phủ"},
    ),
    (
        "Thực hiện Công văn của Bộ số 1111/BGTVT-VT ngày 05/3/2023, Công văn số 6/TCT-CS ngày 03/4/2023 của Tổng cục,"
        " Hướng dẫn số 12-HD/BTCTU của Ban, Kế hoạch số 5/KH-XYZ của Phòng, Sở ban hành Kế hoạch như sau:",
        {
            "1111/BGTVT-VT": "Bộ Giao thông vận tải",
            "6/TCT-CS": "Tổng cục Thuế",
            "12-HD/BTCTU": "Ban Tổ chức Tỉnh ủy",
            "5/KH-XYZ": None,
        },
    ),
    (
        "Thực hiện Hướng dẫn số 51/HD-MTTQ-BTT ngày 16/10/2022 của Ban thường trực ủy ban mặt trận tổ quốc tỉnh, Sở ban"
        " hành Kế hoạch như sau:",
        {"51/HD-MTTQ-BTT": "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"},
    ),
    (
        "Thực hiện Hướng dẫn số 61/HD-NHCS ngày 12/7/2021 về cho vay trả lương, Sở ban hành Kế hoạch như sau:",
        {"61/HD-NHCS": "Ngân hàng Chính sách xã hội"},
    ),
    (  # the number stands in brackets behind the subject of what is asked
        "Xét đề nghị của Ủy ban nhân dân tỉnh Sơn La về việc xin phép mời lãnh đạo các địa phương bạn dự ngày hội văn hóa"
        " các dân tộc vùng Tây Bắc năm 2023 tại thành phố Sơn La (Công văn số 924/UBND ngày 22/4/2023), Sở đề nghị:",
        {"924/UBND": "Ủy ban nhân dân tỉnh Sơn La"},
    ),
    (
        "Tổ công tác đặc biệt của Chính phủ có văn bản số 36/BC-TCT ngày 22/9/2021 báo cáo Thủ tướng Chính phủ.",
        {"36/BC-TCT": "Tổ công tác đặc biệt của Chính phủ"},
    ),
    (
        "Căn cứ Tờ trình số 48/TTr-CNTT ngày 08/10/2022 của Trung tâm Công nghệ thông tin và Giám sát an ninh mạng;",
        {"48/TTr-CNTT": "Trung tâm Công nghệ thông tin và Giám sát an ninh mạng"},
    ),
    (
        "Căn cứ Nghị quyết số 40/NQ-HĐBCQG ngày 25/9/2025 của Hội đồng bầu cử quốc gia hướng dẫn việc niêm yết;",
        {"40/NQ-HĐBCQG": "Hội đồng bầu cử quốc gia"},
    ),
    (  # where the name ends
        "Căn cứ Nghị quyết số 15/NQ-HĐT ngày 24/9/2021 của Chủ tịch Hội đồng trường Trường Đại học Vinh về quy chế;",
        {"15/NQ-HĐT": "Hội đồng trường Trường Đại học Vinh"},
    ),
    (
        "Căn cứ Quyết định số 7/QĐ-HĐQT ngày 24/9/2021 của Chủ tịch Hội đồng quản trị Công ty cổ phần Hà Giang về lương;",
        {"7/QĐ-HĐQT": "Hội đồng quản trị Công ty cổ phần Hà Giang"},
    ),
    (
        "Phúc đáp Công văn số 84/UBND-VX ngày 22/3/2022 của UBND tỉnh Quảng Ninh V/v cung cấp thông tin, Sở trả lời:",
        {"84/UBND-VX": "Ủy ban nhân dân tỉnh Quảng Ninh"},
    ),
    (
        "Trả lời công văn số 05/CV-ĐSHN đề ngày 07/01/2021 của Công ty TNHH Đường sắt hỏi về thuế, Sở trả lời:",
        {"05/CV-ĐSHN": "Công ty trách nhiệm hữu hạn Đường sắt"},
    ),
    (  # a copy ran words together
        "Xét đề nghị của Bộ Kế hoạchvà Đầu tư tại các vănbản số 103/BKH-KTĐP &LT ngày 7/01/2008 và số 19/BKH-TH ngày"
        " 10/01/2008, Sở đề nghị:",
        {"103/BKH-KTĐP&LT": "Bộ Kế hoạch và Đầu tư", "19/BKH-TH": "Bộ Kế hoạch và Đầu tư"},
    ),
    (
        "Thực hiện Quyếtđịnh số 34/2014/QĐ-TTg ngày 30/5/2014 của Thủ tướng Chínhphủ, Sở ban hành Kế hoạch:",
        {"34/2014/QĐ-TTg": "Thủ tướng Chính phủ"},
    ),
]


# the subject of the sentence, or who stands behind the papers; None where the code alone tells
ISSUERS += [
    (
        "UBND tỉnh Hà Giang đã phê duyệt khu vực cấm, khu vực tạm cấm khai thác tại Quyết định số 518/QĐ-UBND ngày"
        " 01/9/2015; Sở Tài chính đã báo cáo UBND tỉnh Sơn La phê duyệt phương án tại Quyết định số 12/QĐ-UBND ngày"
        " 02/3/2023.",
        {
            "518/QĐ-UBND": "Ủy ban nhân dân tỉnh Hà Giang",
            "12/QĐ-UBND": "Ủy ban nhân dân tỉnh Sơn La",
        },
    ),
    (  # what is carried out, or laid down, is not the subject's
        "UBND tỉnh Hà Giang đã giao Sở Y tế làm việc nêu tại Kế hoạch số 14/KH-UBND ngày 02/3/2023. Sở Công Thương đã phê"
        " duyệt hồ sơ theo quy định tại Thông tư số 12/2022/TT-BCT ngày 05/4/2022.",
        {"14/KH-UBND": "Ủy ban nhân dân tỉnh Bình Định", "12/2022/TT-BCT": "Bộ Công Thương"},
    ),
    (
        "Mỏ đá được UBND tỉnh Hà Giang (trước sáp nhập) cấp Giấy phép thăm dò số 17/GP-UBND ngày 24/4/2010; cấp Giấy phép"
        " khai thác số 41/GP-UBND ngày 24/4/2012.",
        {"17/GP-UBND": "Ủy ban nhân dân tỉnh Hà Giang", "41/GP-UBND": "Ủy ban nhân dân tỉnh Hà Giang"},
    ),
    (
        "Sở Công Thương đã xin ý kiến các sở, ngành về hồ sơ tại Văn bản số 94/STC-CN ngày 14/5/2023.",
        {"94/STC-CN": "Sở Công Thương Bình Định"},
    ),
    (
        "Sở Công Thương đã tiếp thu ý kiến tại Văn bản số 95/STC-NS ngày 14/5/2023.",
        {"95/STC-NS": "Sở Tài chính Bình Định"},
    ),
    (
        "Xét đề nghị của Công ty TNHH gạch ngói Bình Minh (Công ty) tại Văn bản số 38/2023/BM-DA ngày 28/5/2023; đề nghị"
        " của Chi nhánh Mỏ đá vôi Phước Hòa, Tuy Phước - VIMEX tại Văn bản số 30/MPH-AT ngày 20/5/2023;",
        {
            "38/2023/BM-DA": "Công ty trách nhiệm hữu hạn gạch ngói Bình Minh",
            "30/MPH-AT": "Chi nhánh Mỏ đá vôi Phước Hòa, Tuy Phước - VIMEX",
        },
    ),
    (
        "Theo đề nghị của Công ty cổ phần xây dựng và năng lượng Hải Vân (tại Văn bản số 02/2023/HV-DA ngày 09/3/2023 và"
        " Văn bản số 03/2023/HV-DA ngày 12/6/2023).",
        {
            "02/2023/HV-DA": "Công ty cổ phần xây dựng và năng lượng Hải Vân",
            "03/2023/HV-DA": "Công ty cổ phần xây dựng và năng lượng Hải Vân",
        },
    ),
    (
        "Sở nhận được Văn bản số 11/VT ngày 29/5/2023 và hồ sơ nộp qua mạng của Hợp tác xã Vân Canh (HTX); Văn bản số"
        " 12/GL-KT ngày 18/5/2023 (gửi Cục Thuế tỉnh) của Công ty cổ phần thương mại vận tải và tư vấn kỹ thuật;",
        {
            "11/VT": "Hợp tác xã Vân Canh",
            "12/GL-KT": "Công ty cổ phần thương mại vận tải và tư vấn kỹ thuật",
        },
    ),
    (
        "Văn bản số 11/VT ngày 29/5/2023 và hồ sơ số 5 của Hợp tác xã Vân Canh; Văn bản số 12/VT ngày 30/5/2023 và ý kiến"
        " của Hợp tác xã Vân Canh.",
        {"11/VT": None, "12/VT": None},
    ),
    (  # a code that the table gives to another, but the text to a firm
        "Văn bản số 85/TCT-XM ngày 31/12/2022 của Tổng công ty Xây dựng Trường Thi; Báo cáo số 310/BC-TCT ngày 19/01/2023.",
        {"85/TCT-XM": "Tổng công ty Xây dựng Trường Thi", "310/BC-TCT": "Tổng công ty Xây dựng Trường Thi"},
    ),
    (
        "Văn bản số 85/TCT-CS ngày 31/12/2022 của Tổng cục; Báo cáo số 310/BC-TCT ngày 19/01/2023.",
        {"310/BC-TCT": "Tổng cục Thuế"},
    ),
]


@pytest.mark.parametrize(("opening", "issuers"), ISSUERS)
def test_who_wrote_is_told_before_the_numbers_or_by_a_word(
    opening: str, issuers: dict[str, str | None]
) -> None:
    read = {c.target.symbol: c.target.issuer for c in read_opening(opening).citations}
    for symbol, name in issuers.items():
        issuer = read[symbol]
        assert (issuer is None) == (name is None)
        assert issuer is None or issuer.name.startswith(name or "")


def test_a_department_calls_itself_by_its_kind() -> None:
    text = (
        "UBND THỊ XÃ HỒNG LĨNH\nPHÒNG NỘI VỤ\n\nSố: 45/NV\nHồng Lĩnh, ngày 03 tháng 8 năm 2021\n\n"
        "Kính gửi: UBND các xã, phường\n\nPhòng Nội vụ đề nghị các địa phương rà soát hồ sơ.\n\n"
        "Công văn này thay thế Công văn số 32/NV ngày 14/7/2021 của Phòng./.\n"
    )
    facts = from_text(text, "phong.txt")
    (replaced,) = facts.citations
    assert (replaced.target.symbol, replaced.relation) == ("32/NV", "replaces")
    assert replaced.target.issuer == facts.document.issuer


# the type word stands apart from the number, or says what an old code means
KINDS = [
    ("Quy chế phối hợp trong công tác dân vận số 12-QC/HU ngày 03/4/2022", "12-QC/HU", "QC"),
    ("Quy định thi hành Điều lệ Đảng số 45-QĐ/TW ngày 01/11/2011", "45-QĐ/TW", "QyĐ"),
    ("Giấy phép khai thác nước dưới đất số 37/GP-UBND ngày 06/02/2023", "37/GP-UBND", "GP"),
    ("Tờ trình số 104/TT-STC ngày 29/5/2014", "104/TT-STC", "TTr"),
    ("Thông tư số 104/2014/TT-BTC ngày 29/5/2014", "104/2014/TT-BTC", "TT"),
    # a long title, with an ordinal in it
    (
        "Quyết định chấp thuận chủ trương đầu tư đồng thời chấp thuận nhà đầu tư lần thứ 2 số 815/QĐ-UBND ngày 07/9/2022",
        "815/QĐ-UBND",
        "QĐ",
    ),
    # and a comma
    ("Chương trình kiểm tra, giám sát số 14-CTr/UBKT ngày 09/01/2023", "14-CTr/UBKT", "CTr"),
    ("Quyết định thành lập, kiện toàn Đoàn khảo sát số 511-QĐ/HU ngày 07/9/2022", "511-QĐ/HU", "QĐ"),
    # papers that anybody writes bear numbers of every sort; the number tells the type where it bears one
    ("Giấy chứng nhận đủ điều kiện về an ninh, trật tự số 21.03/GCN ngày 09/01/2023", "21.03/GCN", "GCN"),
    ("Giấy chứng nhận thẩm duyệt PCCC số 31/TD-PCCC ngày 08/4/2023", "31/TD-PCCC", "GCN"),
    ("Giấy phép xả thải vào hồ, kênh và đập số 9/MT-XT ngày 08/4/2023", "9/MT-XT", "GP"),
    ("Báo cáo đánh giá rủi ro về an toàn số 02/QĐ-CTĐM ngày 01/7/2023", "02/QĐ-CTĐM", "QĐ"),
    ("Văn bản nghiệm thu PCCC số 17/NT-PCCC ngày 11/5/2022", "17/NT-PCCC", "CV"),
    ("Hợp đồng nguyên tắc mua bán VLXD số 61/HĐNT/B3/2023 ngày 11/5/2023", "61/HĐNT/B3/2023", "HĐ"),
    ("Bản công bố năng lực thí nghiệm công trình số 05/CB-TNXD ngày 14/4/2023", "05/CB-TNXD", "CB"),
]


@pytest.mark.parametrize(("quote", "symbol", "kind"), KINDS)
def test_a_mention_begins_at_its_type_word(quote: str, symbol: str, kind: str) -> None:
    read = cited(f"Căn cứ {quote};", symbol)
    assert (read.quote, read.target.type) == (quote, kind)


# how far the name of an issuer goes, and where it ends
ENDS = [
    "Nghị quyết số 48/NQ-CP ngày 05/4/2022 của Chính phủ| và Chiến lược quốc gia",
    "Nghị định số 78/2012/NĐ-CP ngày 05/10/2012 của Chính phủ| và Điều 4 Luật Đầu tư",
    "Báo cáo số 29/BC-BTĐ ngày 31/3/2023 của Ban Thẩm định\nhồ sơ| báo cáo kết quả",
    "Giấy chứng nhận số 21/GCN ngày 09/01/2023 của Phòng Cảnh sát QLHC về TTXH - Công an tỉnh Sơn La|;",
    "Giấy chứng nhận số 22/GCN ngày 09/01/2023 của phòng cảnh sát PCCC và CNCH - Công an tỉnh Sơn La|;",
    "Giấy đề nghị số 24/CV-TH ngày 09/7/2023 của Doanh nghiệp tư nhân (DNTN) Thành Long| về gia hạn",
    "Thông tư liên tịch số 33/2013/TTLT-BYT-BTC ngày 18/3/2013 của Bộ Y tế - Bộ Tài chính| hướng dẫn",
    "Thông tư liên tịch số 9/2012/TTLT-BTC-BTTTT của Bộ Tài chính, Bộ Thông tin và Truyền thông| hướng dẫn",
    "Chương trình phối hợp số 14/CTPH-SNV-HPN ngày 12/3/2022 giữa Sở Nội vụ và Hội Liên hiệp Phụ nữ tỉnh|, Sở ban hành",
    "Thông tư số 33/2013/TT-BYT ngày 18/3/2013 của Bộ Y tế|, Bộ Tài chính góp ý",
    "Thông tư số 16-BT/TT ngày 25/5/1995 của Ủy ban Bảo vệ và chăm sóc trẻ em| hướng dẫn",
    "Quyết định số 44/QĐ-UBND ngày 29/11/2022 của UBND tỉnh Sơn La| (nay là UBND tỉnh khác)",
    "Nghị quyết số 66/NQ-CP ngày 21/9/022 của Chính phủ| về đất đai",
    "Thông tư số 31/2023/TT-BCT ngày 16/5/2023 của Bộ Công Thương|                    2 quy định",
]


@pytest.mark.parametrize("words", ENDS)
def test_where_the_name_of_an_issuer_ends(words: str) -> None:
    quote, rest = words.split("|")
    assert read_opening(f"Căn cứ {quote}{rest};").citations[0].quote == quote


def test_the_day_before_who_speaks_is_that_of_the_document() -> None:
    told = "Ngày 08/12/2022, Văn phòng Chính phủ có ý kiến tại Văn bản số 961/VPCP-CN"
    assert cited(f"{told}.", "961/VPCP-CN").target.issued_on == "2022-12-08"
    assert cited(f"{told} ngày 05/12/2022.", "961/VPCP-CN").target.issued_on == "2022-12-05"


# words before `số` that are no title of the paper whose number follows
NO_TITLES = [
    ("Căn cứ Giấy phép theo Công văn số 15/STC-NS ngày 02/3/2023;", "Công văn số 15/STC-NS ngày 02/3/2023"),
    ("Hệ thống văn bản quy phạm pháp luật số 63/2020/QH14;", "số 63/2020/QH14"),
    ("Báo cáo kết quả cho số 18/ABC-XY ngày 02/3/2023.", "số 18/ABC-XY ngày 02/3/2023"),
    ("Chi bộ xây dựng kế hoạch, phân công cán bộ số 12-BC/CB.", "số 12-BC/CB"),
    ("Theo Kế hoạch, số 33-KH/HU ngày 02/3/2023.", "số 33-KH/HU ngày 02/3/2023"),
    ("Giấy phép đã hết hạn\n\nsố 18/ABC-XY ngày 02/3/2023.", "số 18/ABC-XY ngày 02/3/2023"),
]


@pytest.mark.parametrize(("opening", "quote"), NO_TITLES)
def test_a_type_word_further_off_is_not_the_beginning(opening: str, quote: str) -> None:
    assert [c.quote for c in read_opening(opening).citations] == [quote]


# numbers that end in figures behind their codes, or are figures and letters of a year
ENDINGS = [
    ("Văn bản đề nghị số 08VT/2023 ngày 13/3/2023", "08VT/2023", "CV"),
    ("Văn bản số 45/CT-07 ngày 18/6/2023", "45/CT-07", "CV"),
    ("Giấy đề nghị số 12/GĐN-ĐM/2023 ngày 18/6/2023", "12/GĐN-ĐM/2023", "GĐN"),
    ("Chỉ thị số 45/CT-UBND ngày 18/6/2023", "45/CT-UBND", "CT"),
]


@pytest.mark.parametrize(("quote", "symbol", "kind"), ENDINGS)
def test_figures_behind_the_codes_belong_to_the_number(quote: str, symbol: str, kind: str) -> None:
    read = cited(f"Xét {quote};", symbol)
    assert (read.quote, read.target.type) == (quote, kind)


def test_figures_with_letters_are_a_number_only_behind_a_type_word() -> None:
    assert [c.quote for c in read_opening("Kiểm tra gói thầu số 08XL/2023 và lớp 12A/2023.").citations] == []


DAYS = [
    # the day behind the second is not that of the first, which the text tells elsewhere
    (
        "Sở đã quán triệt Chỉ thị số 47-CT/TW ngày 25/6/2015 của Ban Bí thư. Để thực hiện Chỉ thị số 47-CT/TW và Kết luận số"
        " 02-KL/TW ngày 18/5/2021 của Ban Bí thư, Sở đề nghị:",
        "47-CT/TW",
        "2015-06-25",
    ),
    (
        "Thực hiện Quy định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12/12/2013, Sở đề nghị:",
        "217-QĐ/TW",
        "2013-12-12",
    ),
    ("Căn cứ Kết luận 301-KL/TU 03/7/2022;", "301-KL/TU", "2022-07-03"),
    (
        "Căn cứ các nghị quyết: số 05/2022/NQ-HĐND và số 16/2022/NQ-HĐND (cùng ngày 12/7/2022);",
        "05/2022/NQ-HĐND",
        "2022-07-12",
    ),
    ("Căn cứ Biên bản vi phạm hành chính số 31/BB-VPHC lập ngày 12/3/2023;", "31/BB-VPHC", "2023-03-12"),
    ("Căn cứ Kết luận số 24-KL/ĐU, ban hành vào ngày 18 tháng 8 năm 2022;", "24-KL/ĐU", "2022-08-18"),
    ("Căn cứ Quy định 80-QĐ/TW (sau đây gọi là Quy định 80) ngày 18/8/2022;", "80-QĐ/TW", "2022-08-18"),
    ("Căn cứ Kết luận 301-KL/TU 03/7/2022 - 2025;", "301-KL/TU", None),
    ("Căn cứ Kết luận 301-KL/TU 33/7/2022;", "301-KL/TU", None),
]


@pytest.mark.parametrize(("opening", "symbol", "day"), DAYS)
def test_a_day_right_behind_a_number_is_its_date(opening: str, symbol: str, day: str | None) -> None:
    assert cited(opening, symbol).target.issued_on == day


TOLD_BEFORE = [
    # a short form in a list is what its full mention says, whatever stands behind the next member
    (
        "Sở đã quán triệt Chỉ thị số 47-CT/TW ngày 25/6/2015 của Ban Bí thư khóa XI. Để thực hiện Chỉ thị số 47-CT/TW và"
        " Kết luận số 02-KL/TW ngày 18/5/2021 của Ban Bí thư khóa XIII, Sở đề nghị:",
        {"trung-uong.xi.ct.47", "trung-uong.xiii.kl.2"},
    ),
    (
        "Báo cáo thực hiện Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW của Bộ Chính trị (khóa XI). Theo các Quyết định"
        " 217-QĐ/TW, 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị, Sở đề nghị:",
        {"trung-uong.xi.qd.217", "trung-uong.xi.qd.218"},
    ),
]


@pytest.mark.parametrize(("opening", "keys"), TOLD_BEFORE)
def test_members_of_a_list_that_are_told_in_full_elsewhere(opening: str, keys: set[str]) -> None:
    found = read_opening(opening).citations
    assert {c.target.key for c in found if c.target.symbol and "TW" in c.target.symbol} == keys


TURNS: list[tuple[str, list[Row]]] = [
    (  # a law carries out no decree
        "Căn cứ Thông tư số 28/2011/TT-BTC ngày 28/02/2011 của Bộ Tài chính hướng dẫn thi hành Luật Quản lý thuế hướng dẫn"
        " thi hành Nghị định số 85/2007/NĐ-CP ngày 25/5/2007 của Chính phủ;",
        [
            ("28/2011/TT-BTC", "based_on", None),
            ("Luật Quản lý thuế", "implements", "28/2011/TT-BTC"),
            ("85/2007/NĐ-CP", "implements", "28/2011/TT-BTC"),
        ],
    ),
    (  # what a basis does to another act is not done by the document; the issuer bears a slip
        "Căn cứ Nghị định số 38/2023/NĐ-CP ngày 24/6/2023 của Chỉnh phủ sửa đổi, bổ sung một số điều của Nghị định số"
        " 27/2022/NĐ-CP ngày 19/4/2022;",
        [("38/2023/NĐ-CP", "based_on", None), ("27/2022/NĐ-CP", "amends", "38/2023/NĐ-CP")],
    ),
    (  # the sentence goes on with a union of its own
        "Căn cứ Công văn số 94-CV/TĐTN ngày 03/4/2023 của Tỉnh đoàn, BCH Hội Sinh viên triển khai Cuộc thi tìm hiểu Nghị"
        " quyết số 27-NQ/TU ngày 02/02/2023 của Tỉnh ủy.",
        [("94-CV/TĐTN", "based_on", None), ("27-NQ/TU", "cites", None)],
    ),
    (  # and by the resolution that it sums up
        "Thực hiện Công văn số 37-CV/BCĐTW ngày 21/3/2025 của Ban Chỉ đạo Trung ương về tổng kết Nghị quyết số 18-NQ/TW, Sở"
        " ban hành Kế hoạch như sau:",
        [("37-CV/BCĐTW", "implements", None), ("18-NQ/TW", "cites", None)],
    ),
    (  # the plenum behind a bare number
        "Quán triệt Kết luận 21 Hội nghị Trung ương 4 khóa XIII, Nghị quyết số 18 Hội nghị lần thứ sáu Ban Chấp hành Trung"
        " ương khóa XII, Sở ban hành Kế hoạch như sau:",
        [("21", "implements", None), ("18", "implements", None)],
    ),
    (  # what this plan leaves as it is
        "Các nội dung không điều chỉnh tại Kế hoạch này vẫn thực hiện theo Quyết định số 37/QĐ-UBND ngày 01/02/2023.",
        [("37/QĐ-UBND", "implements", None)],
    ),
    (  # a sentence about another paper, which it begins with
        "Trong thời gian qua, Sở nhận được nhiều ý kiến. Công văn số 37/UBND-NC ngày 03/2/2023 đôn đốc thực hiện Kế hoạch số"
        " 38/KH-UBND ngày 01/2/2023. Theo đó, Công văn số 39/UBND-NC ngày 04/2/2023 trả lời Công văn số 31/SCT-KT.",
        [
            ("37/UBND-NC", "cites", None),
            ("38/KH-UBND", "cites", None),
            ("39/UBND-NC", "cites", None),
            ("31/SCT-KT", "cites", None),
        ],
    ),
    (  # two deeds of one paper
        "Quyết định số 37/QĐ-UBND ngày 12/5/2023 bãi bỏ Quyết định số 38/QĐ-UBND ngày 03/2/2022 và sửa đổi Quyết định số"
        " 39/QĐ-UBND ngày 04/2/2022.",
        [
            ("37/QĐ-UBND", "cites", None),
            ("38/QĐ-UBND", "repeals", "37/QĐ-UBND"),
            ("39/QĐ-UBND", "amends", "37/QĐ-UBND"),
        ],
    ),
    (  # a body is called by what it is there for
        "Thực hiện kết luận của Tổ trưởng Tổ công tác thực hiện Đề án 06 của Chính phủ, Sở ban hành Kế hoạch như sau:",
        [("06", "cites", None)],
    ),
    (
        "Thực hiện Đề án 06 của Chính phủ, Sở ban hành Kế hoạch như sau:",
        [("06", "implements", None)],
    ),
    (  # the short form of an action programme, whose number bears CTr
        "Thực hiện Chương trình hành động số 19-CTr/TU ngày 28/11/2022 của Tỉnh ủy, Sở ban hành Kế hoạch như sau:\n\n"
        "I. MỤC ĐÍCH\n\nQuán triệt đầy đủ Chương trình hành động 19.",
        [("19-CTr/TU", "implements", None), ("19-CTr/TU", "cites", None)],
    ),
    (
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Uỷ ban nhân dân năm 2004;",
        [
            (
                "Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân",
                "based_on",
                None,
            )
        ],
    ),
    (
        "Căn cứ Luật Tổ chức Hội đồngnhân dân và Ủy ban nhândân năm 2003;",
        [("Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân", "based_on", None)],
    ),
]


@pytest.mark.parametrize(("opening", "expected"), TURNS)
def test_turns_of_a_preamble(opening: str, expected: list[Row]) -> None:
    assert edges(read_opening(opening)) == expected


REPLACED = [
    ("Thông báo này thay Thông báo trước đây về phân công trực (số 61-TB/HU ngày 03/4/2022).", "replaces"),
    ("Thông báo trước đây về phân công trực (số 61-TB/HU ngày 03/4/2022) vẫn được áp dụng.", "cites"),
]


@pytest.mark.parametrize(("closing", "relation"), REPLACED)
def test_the_number_of_what_is_replaced_may_stand_in_brackets(closing: str, relation: str) -> None:
    text = f"HUYỆN ỦY BA TƠ\n*\nSố 70-TB/HU\nBa Tơ, ngày 05 tháng 5 năm 2022\n\nTHÔNG BÁO\nvề phân công trực\n\n1. Các ban phân công người trực.\n\n{closing}\n"
    assert [c.relation for c in from_text(text, "tb.txt").citations] == [relation]


# a text that lost its header
BARE = [
    (
        "Căn cứ Quy định số 45-QĐ/TW ngày 01/11/2011 của Ban Chấp hành Trung ương;\nBan Tổ chức họp xét hồ sơ.",
        "based_on",
    ),
    (
        "Thực hiện Công văn số 39-CV/TU ngày 25/9/2023 của Tỉnh ủy về khai thác sách, các chi bộ học tập.",
        "implements",
    ),
]


@pytest.mark.parametrize(("text", "relation"), BARE)
def test_the_first_line_of_a_text_without_header_may_be_its_basis(text: str, relation: str) -> None:
    assert [c.relation for c in from_text(text, "bare.txt").citations] == [relation]


def test_a_short_basis_opens_a_text_without_title() -> None:
    text = (
        "ỦY BAN NHÂN DÂN QUẬN TÂN PHÚ\nCăn cứ Luật Đất đai năm 2013;\nCăn cứ Luật Nhà ở năm 2014;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Giao đất.\n"
    )
    assert [c.relation for c in from_text(text, "qd.txt").citations] == ["based_on", "based_on"]


def test_a_decision_that_takes_effect_later_replaces() -> None:
    text = (
        "ỦY BAN NHÂN DÂN QUẬN 1\n\nSố: 7/2014/QĐ-UBND\nQuận 1, ngày 09 tháng 4 năm 2014\n\nQUYẾT ĐỊNH\nBan hành Quy chế\n\n"
        "Điều 2. Quyết định có hiệu lực thi hành sau 07 (bảy) ngày, kể từ ngày ký và thay thế Quyết định số 129/QĐ-UB"
        " ngày 03/3/2005 của Ủy ban nhân dân Quận 1.\n"
    )
    assert [c.relation for c in from_text(text, "qd.txt").citations] == ["replaces"]


def test_rows_of_a_table_are_no_opening() -> None:
    row = "| {} | {} Kế hoạch số {}/KH-UBND ngày 28/8/2022 về sản xuất và tiêu dùng bền vững giai đoạn 2021 - 2030 | Phòng Quản lý công nghiệp | Quý III năm 2026 | Phù hợp quy hoạch của tỉnh |"
    text = (
        "SỞ CÔNG THƯƠNG TỈNH LÂM ĐỒNG\n"
        + row.format(7, "Rà soát, điều chỉnh", 60)
        + "\n"
        + row.format(8, "Triển khai", 12)
    )
    assert [c.relation for c in from_text(text, "bang.txt").citations] == ["cites", "cites"]


def test_the_hour_of_a_telegram_stands_before_its_day() -> None:
    assert (
        cited(
            "Thực hiện Công điện số 6/CĐ-UBND hồi 15 giờ 30 phút, ngày 06/5/2023 của UBND tỉnh;", "6/CĐ-UBND"
        ).target.issued_on
        == "2023-05-06"
    )


def test_minutes_of_an_agreement_are_minutes() -> None:
    row = cited("Căn cứ Biên bản thỏa thuận số 03/BB-UBND ngày 02/3/2023 giữa các bên;", "03/BB-UBND")
    assert row.quote.startswith("Biên bản")


RUN_IN = [
    ("Bãi bỏ các Quyết định sau: {}.", "repeals"),
    ("Quyết định này có hiệu lực kể từ ngày ký, thay thế các Quyết định: {}.", "replaces"),
    ("Thay thế 02 Quyết định sau đây: {}.", "replaces"),
    ("Phòng Nội vụ theo dõi các Quyết định sau: {}.", "cites"),
    ("Hủy toàn bộ {}.", "repeals"),
    ("Thay đổi thành viên Hội đồng tại {}.", "amends"),
    (
        "Ban hành kèm theo Quyết định này Quy chế làm việc thay thế Quy chế làm việc ban hành kèm theo {}.",
        "replaces",
    ),
]


@pytest.mark.parametrize(("article", "relation"), RUN_IN)
def test_a_deed_on_a_list_behind_a_colon(article: str, relation: str) -> None:
    acts = "Quyết định số 12/QĐ-UBND ngày 03/4/2015; Quyết định số 13/QĐ-UBND ngày 03/4/2016 của UBND huyện"
    text = (
        "ỦY BAN NHÂN DÂN\nHUYỆN BA TƠ\n\nSố: 45/QĐ-UBND\nBa Tơ, ngày 12 tháng 5 năm 2023\n\nQUYẾT ĐỊNH\n"
        f"Về việc bãi bỏ văn bản\n\nQUYẾT ĐỊNH:\n\nĐiều 1. {article.format(acts)}\n"
    )
    assert [c.relation for c in from_text(text, "qd.txt").citations] == [relation, relation]


def test_a_decree_may_be_told_by_number_and_year() -> None:
    facts = read_opening(
        "Căn cứ Nghị định 38/2023 ngày 24/6/2023 của Chính phủ; NĐ 39/2022; Thông tư 55/2023 của Bộ Tài chính;"
    )
    assert [(c.target.symbol, c.target.issued_on) for c in facts.citations] == [
        ("38/2023/NĐ-CP", "2023-06-24"),
        ("39/2022/NĐ-CP", "2022"),
        ("55/2023", "2023"),
    ]


def test_a_decree_of_another_year_is_another() -> None:
    facts = read_opening("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ; Nghị định 30/2016;")
    assert [c.target.symbol for c in facts.citations] == ["30/2020/NĐ-CP", "30/2016/NĐ-CP"]


def test_a_title_may_begin_with_a_capital() -> None:
    facts = read_opening(
        "Căn cứ Thông tư số 05/2001/TT-NHNN ngày 31/5/2001 của Ngân hàng Nhà nước Việt Nam Hướng dẫn thi hành Quyết định"
        " số 61/2001/QĐ-TTg ngày 25/4/2001 của Thủ tướng Chính phủ;"
    )
    assert edges(facts) == [
        ("05/2001/TT-NHNN", "based_on", None),
        ("61/2001/QĐ-TTg", "implements", "05/2001/TT-NHNN"),
    ]


COUNCILS = [
    "tổ chức HĐND, UBND",
    "Tổ chức Hội đồng nhân dân, Uỷ ban nhân dân",
    "Tổ chức Hội đồng nhân dân và UBND",
]


@pytest.mark.parametrize("name", COUNCILS)
def test_the_law_on_councils_has_many_spellings(name: str) -> None:
    row = read_opening(f"Căn cứ Luật {name} ngày 26/11/2003;").citations[0].target
    assert (row.name, row.issued_on) == ("Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân", "2003-11-26")


def test_social_evils_are_no_commune() -> None:
    text = (
        "UBND TỈNH THÁI BÌNH\nBAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM, TỆ NẠN XÃ HỘI VÀ XÂY DỰNG PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH"
        " TỔ QUỐC\n\nSố: 40/QĐ-BCĐ\nThái Bình, ngày 16 tháng 04 năm 2014\n\nQUYẾT ĐỊNH\nBan hành Quy chế\n\nCăn cứ Quyết định"
        " số 2798/QĐ-UBND ngày 13/12/2013 của Ủy ban nhân dân tỉnh;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Quy chế.\n"
    )
    issuer = from_text(text, "qd.txt").citations[0].target.issuer
    assert issuer is not None
    assert issuer.key == "thai-binh.ubnd"


def test_the_zone_of_the_state_audit_belongs_to_the_number() -> None:
    facts = read_opening(
        "Thực hiện Kế hoạch số 5/KH-KV VII ngày 04/5/2022 của Kiểm toán nhà nước khu vực VII; Công văn số 77/KV II-TH ngày"
        " 04/6/2022 của Kiểm toán nhà nước khu vực II;"
    )
    targets = [c.target for c in facts.citations]
    assert [(t.symbol, t.issued_on, t.issuer and t.issuer.name) for t in targets] == [
        ("5/KH-KV VII", "2022-05-04", "Kiểm toán nhà nước khu vực VII"),
        ("77/KV II-TH", "2022-06-04", "Kiểm toán nhà nước khu vực II"),
    ]


def test_a_dash_before_the_part_ends_a_short_number() -> None:
    facts = read_opening(
        "Căn cứ Hướng dẫn số 06-HD/TW ngày 09/6/2022 của Ban Bí thư, chi bộ tự kiểm tra. Theo Hướng dẫn 06 – mục 3.4, điểm"
        " d, hồ sơ nộp một lần."
    )
    assert [c.target.symbol for c in facts.citations] == ["06-HD/TW", "06-HD/TW"]


def test_the_zone_of_the_state_audit_belongs_to_its_own_number() -> None:
    text = (
        "KIỂM TOÁN NHÀ NƯỚC\nKIỂM TOÁN NHÀ NƯỚC KHU VỰC X\nSố: 21/KV X-TH\nThái Nguyên, ngày 06 tháng 6 năm 2025\n"
        "V/v thu hồi\n\nKính gửi: UBND tỉnh Bắc Kạn.\n\nĐề nghị UBND tỉnh chỉ đạo thu hồi.\n\nKIỂM TOÁN TRƯỞNG\n"
    )
    assert from_text(text, "letter.txt").document.symbol == "21/KV X-TH"


def test_what_another_act_repealed_is_told() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nHUYỆN BA TƠ\n\nSố: 45/QĐ-UBND\nBa Tơ, ngày 12 tháng 5 năm 2023\n\nQUYẾT ĐỊNH\nBan hành Quy chế\n\n"
        "QUYẾT ĐỊNH:\n\nĐiều 2. Kể từ ngày 15/12/2015, Quyết định số 12/QĐ-UBND ngày 28/01/2011 bị bãi bỏ, thay thế bởi Quyết"
        " định số 31/QĐ-UBND ngày 23/10/2015 của UBND huyện.\n"
    )
    assert [c.relation for c in from_text(text, "qd.txt").citations] == ["cites", "cites"]


def test_a_joint_circular_in_short_with_spaces_about_its_hyphens() -> None:
    row = cited("Căn cứ TTLT 05/2012/TTLT - BNV - BTC ngày 10/5/2012;", "05/2012/TTLT-BNV-BTC")
    assert row.quote.startswith("TTLT 05")
    assert row.target.issued_on == "2012-05-10"


def test_an_organ_changes_what_it_issued_itself() -> None:
    row = cited(
        "Căn cứ Quyết định số 12/2022/QĐ-UBND ngày 12/3/2022 của UBND tỉnh Quảng Ngãi về việc sửa đổi, bổ sung một số điều"
        " của Quy định ban hành kèm theo Quyết định số 11/2021/QĐ-UBND ngày 05/3/2021;",
        "11/2021/QĐ-UBND",
    )
    assert row.target.issuer is not None
    assert row.target.issuer.key == "quang-ngai.ubnd"


def test_letters_each_behind_its_issuer_are_one_list() -> None:
    facts = read_opening(
        "Thực hiện ý kiến của UBND tỉnh tại Công văn số 150/UBND-NC ngày 03/5/2023, Sở Nội vụ tại Công văn số 12/SNV-TC ngày"
        " 05/5/2023, Sở yêu cầu:"
    )
    assert [c.relation for c in facts.citations] == ["implements", "implements"]


def test_a_circular_of_the_front_bears_the_code_of_its_letters() -> None:
    target = cited(
        "Thực hiện Thông tri số 23/TTr-MTTW-BTT ngày 21/7/2017 của Ban Thường trực UBTW MTTQ Việt Nam;",
        "23/TTr-MTTW-BTT",
    ).target
    assert (target.type, target.issuer and target.issuer.name) == (
        "TT",
        "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    )


DESKS = [
    ("Công văn số 66/CT-TTHT ngày 05/4/2023 của Cục Thuế tỉnh", "CV"),
    ("Công văn số 67/CT-KTT1", "CV"),
    ("Công văn số 68/CT-VP ngày 05/4/2023", "CV"),
    # an order whose writer calls it a letter, and orders
    ("Công văn số 69/CT-UBND ngày 05/4/2023", "CT"),
    ("Công văn số 70-CT/TU ngày 05/4/2023", "CT"),
    ("Chỉ thị số 71/CT-TTHT ngày 05/4/2023", "CT"),
]


@pytest.mark.parametrize(("words", "kind"), DESKS)
def test_the_code_of_a_tax_office_before_its_desk_is_no_order(words: str, kind: str) -> None:
    assert read_opening(f"Căn cứ {words}, Sở ban hành Kế hoạch.").citations[0].target.type == kind


# behind its full number a decree or a circular is told without its year; one of its own day is another
WITHOUT_YEAR = [
    ("Nghị định số 43/2014/NĐ-CP ngày 15/5/2014 của Chính phủ; Điều 7 Nghị định số 43/CP", "43/2014/NĐ-CP"),
    (
        "Thông tư số 17/2011/TT-BTC ngày 08/02/2011 của Bộ Tài chính; Mục II Thông tư số 17/TT-BTC",
        "17/2011/TT-BTC",
    ),
    ("Nghị định số 43/2014/NĐ-CP ngày 15/5/2014 của Chính phủ; Nghị định số 43/CP ngày 22/6/1993", "43/CP"),
    ("Nghị định số 43/CP; Nghị định số 43/2014/NĐ-CP ngày 15/5/2014 của Chính phủ", None),
    ("Thông tư số 17/2011/TT-BTC ngày 08/02/2011 của Bộ Tài chính; Thông tư số 17/TT-BYT", "17/TT-BYT"),
]


@pytest.mark.parametrize(("bases", "last"), WITHOUT_YEAR)
def test_a_decree_told_without_its_year_is_the_one_named_before(bases: str, last: str | None) -> None:
    read = [c.target.symbol for c in read_opening(f"Căn cứ {bases};").citations]
    assert len(read) == 2
    assert read == ["43/CP", "43/2014/NĐ-CP"] if last is None else read[1] == last
