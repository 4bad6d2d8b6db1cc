"""Who wrote what is cited: told before the numbers, behind them, or by one word for all."""

from __future__ import annotations

import pytest
from reading import read_opening

from ingest.extract import from_text

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
