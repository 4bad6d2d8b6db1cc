"""Who issued what is cited, where the words beside the number, and not only those after it, tell."""

from __future__ import annotations

import pytest
from reading import read_body

from ingest.extract import from_text

TOLD = [
    # short names of bodies of the Party, the army and the unions
    (
        "Theo Nghị quyết số 28-NQ/TW của BCHTW Đảng (khóa X), Kết luận số 64-KL/TW ngày 30/10/2019 của BCT và Chỉ thị số"
        " 124-CT/QUTW ngày 31/3/2011 của Thường vụ Quân ủy Trung ương.",
        ["Ban Chấp hành Trung ương", "Bộ Chính trị", "Quân ủy Trung ương"],
    ),
    ("Theo Mệnh lệnh số 2/ML-BTL ngày 03/12/2021 của Bộ Tư lệnh Quân khu 5.", ["Bộ Tư lệnh Quân khu 5"]),
    (
        "Theo Chương trình số 17/CTr-TLĐ ngày 01/10/2018 của Đoàn Chủ tịch TLĐ; Công văn số 55/CĐGD-CS ngày 05/3/2022 của"
        " Công đoàn Giáo dục Việt Nam.",
        ["Tổng Liên đoàn Lao động Việt Nam", "Công đoàn Giáo dục Việt Nam"],
    ),
    ("Theo Kế hoạch số 1133/KH-BCH ngày 03/5/2019.", ["Bộ Chỉ huy Quân sự tỉnh Bình Định"]),
    # banks and universities by their short names, councils with their house, heads that are not a director
    (
        "Theo Nghị quyết số 15-NQ/ĐU ngày 3/2/2019 của Đảng ủy ĐHQGHN; Quyết định số 18/QĐ-HĐQT ngày 3/2/2019 của Hội đồng"
        " quản trị NHCSXH; Nghị quyết số 54/NQ-HĐQT ngày 1/3/2018 của Hội đồng quản trị Tập đoàn Dệt may Việt Nam.",
        ["Đảng ủy Đại học Quốc gia Hà Nội", "Hội đồng quản trị Ngân hàng Chính sách xã hội",
         "Hội đồng quản trị Tập đoàn Dệt may Việt Nam"],
    ),
    (
        "Theo Thông tư số 40/2016/TT-NHNN ngày 30/12/2016 của Thống đốc NHNN, Thông tư số 41/2016/TT-NHNN ngày 30/12/2016"
        " của Ngân hàng Nhà nước; Quyết định số 50/QĐ-BHXH ngày 30/12/2016 của Tổng Giám đốc BHXH Việt Nam; Thông tư số"
        " 42/2016/TT-BYT ngày 30/12/2016 của Bộ trưởng BYT.",
        ["Ngân hàng Nhà nước Việt Nam", "Ngân hàng Nhà nước Việt Nam", "Bảo hiểm xã hội Việt Nam", "Bộ Y tế"],
    ),
    (
        "Theo Kế hoạch số 49/KH-BCĐ ngày 1/3/2018 của BCĐ 389 quốc gia; Kế hoạch số 51/KH-BCĐ ngày 1/3/2018 của Ban Chỉ đạo"
        " CTMTQG xây dựng nông thôn mới tỉnh; Công văn số 45/PGDĐT-THCS của Phòng GD&ĐT huyện Tuy Phước và Đơn kiến nghị"
        " ngày 5/9/2022 của công dân.",
        ["Ban Chỉ đạo 389 quốc gia",
         "Ban Chỉ đạo Chương trình mục tiêu quốc gia xây dựng nông thôn mới tỉnh Bình Định",
         "Phòng Giáo dục và Đào tạo huyện Tuy Phước"],
    ),
    # a board of the Centre numbers its own series, and what is said behind it fits the number before
    (
        "Theo Chỉ thị số 35-CT/TW ngày 30/5/2019, hướng dẫn số 26-HD/BTCTW, ngày 18/10/2019 của Bộ Chính trị.",
        ["Bộ Chính trị", "Ban Tổ chức Trung ương"],
    ),
    # a board said without its committee; who issued it, with an adverb; the day of the sentence before is not its own
    (
        "Theo Hướng dẫn số 18-HD/BTGTU của Ban Tuyên giáo; Công văn số 19-CV/VPTU của Văn phòng.",
        ["Ban Tuyên giáo Tỉnh ủy Bình Định", "Văn phòng Tỉnh ủy Bình Định"],
    ),
    (
        "Ban Thường vụ Tỉnh ủy đã khẩn trương ban hành Kế hoạch số 08 ngày 3/4/2019. Thành ủy Quy Nhơn cũng ban hành các Nghị"
        " quyết số 20-NQ/TU, số 21-NQ/TU.",
        ["Tỉnh ủy Bình Định", "Thành ủy Quy Nhơn", "Thành ủy Quy Nhơn"],
    ),
    # societies whose names go on in common words
    (
        "Theo Kế hoạch số 17/KH-HCTĐ của Hội Chữ thập đỏ tỉnh về hiến máu; Công văn 18/CV-HNCT của Hội Người cao tuổi huyện Tuy"
        " Phước; Công văn số 23/LHH của Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh.",
        ["Hội Chữ thập đỏ tỉnh Bình Định", "Hội Người cao tuổi huyện Tuy Phước",
         "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Bình Định"],
    ),
    (
        "Theo Công văn số 21/BQL của Ban QLDA đầu tư xây dựng tỉnh; Công văn số 12/VPĐP của Văn phòng điều phối nông thôn mới"
        " tỉnh; Công văn số 13/TTYT của TTYT huyện Tuy Phước; Công văn số 4/BTL của BTL Quân khu 3; Kế hoạch số 10/KH-HĐ của"
        " Hội đồng NVQS tỉnh.",
        ["Ban Quản lý dự án đầu tư xây dựng tỉnh Bình Định", "Văn phòng điều phối nông thôn mới tỉnh Bình Định",
         "Trung tâm Y tế huyện Tuy Phước", "Bộ Tư lệnh Quân khu 3", "Hội đồng Nghĩa vụ quân sự tỉnh Bình Định"],
    ),
    # one organ however it is called
    ("Theo Công văn số 36-CV/VPTW ngày 3/4/2018 của Cục Quản trị Văn phòng Trung ương Đảng.",
     ["Cục Quản trị Văn phòng Trung ương Đảng"]),
    ("Theo Hướng dẫn số 36/HD-VKSTC ngày 3/4/2018 của Viện KSNDTC.", ["Viện kiểm sát nhân dân tối cao"]),
    ("Theo Hướng dẫn số 36-HD/VPTW ngày 3/4/2018 của Văn phòng Trung ương.", ["Văn phòng Trung ương Đảng"]),
    (
        "Theo Hướng dẫn số 3-HD/BTCTW ngày 03/3/2021 của Ban Tổ chức Trung ương Đảng.",
        ["Ban Tổ chức Trung ương"],
    ),
    ("Theo hướng dẫn số 02 ngày 30/10/2021 của Ban tuyên giáo tỉnh ủy.", ["Ban Tuyên giáo Tỉnh ủy Bình Định"]),
    (
        "Theo Thông báo số 5-TB/BCĐTW ngày 04/7/2022 của Ban Chỉ đạo Trung ương về khoa học, công nghệ và chuyển đổi số"
        " về kết luận phiên họp.",
        ["Ban Chỉ đạo Trung ương về khoa học, công nghệ và chuyển đổi số"],
    ),
    # the kind of a place shortened, with its full stop inside the name
    ("Theo Quyết định số 11-QĐ/TU ngày 01/2/2019 của Ban Thường vụ Thành ủy TP. Hồ Chí Minh về luân chuyển.",
     ["Thành ủy Thành phố Hồ Chí Minh"]),
    ("Theo Công văn số 13/SYT-NVY ngày 01/2/2019 của Sở Y tế TP.HCM; Kế hoạch số 14-KH/TU của Thành ủy TPHCM.",
     ["Sở Y tế Thành phố Hồ Chí Minh", "Thành ủy Thành phố Hồ Chí Minh"]),
    ("Theo Quyết định số 19/QĐ-UBND ngày 01/2/2019 của Chủ tịch UBND Tp.Cần Thơ.",
     ["Ủy ban nhân dân thành phố Cần Thơ"]),
    ("Theo Quyết định số 12/QĐ-UBND ngày 01/2/2019 của UBND H. Củ Chi và Quyết định số 21/QĐ-UBND của UBND TX. Gò Công.",
     ["Ủy ban nhân dân huyện Củ Chi", "Ủy ban nhân dân thị xã Gò Công"]),
    ("Theo Quyết định số 14-QĐ/TU ngày 01/2/2019 của Thành ủy TP. Vinh. Căn cứ tình hình, các đơn vị báo cáo.",
     ["Thành ủy Vinh"]),
    # the words say what the organ did in the document
    (
        "Xét đề nghị của Trung tâm Kiểm soát bệnh tật tỉnh tại Tờ trình số 84/TTr-KSBT ngày 02/3/2022.",
        ["Trung tâm Kiểm soát bệnh tật tỉnh Bình Định"],
    ),
    (
        "Kết luận của Bộ Chính trị về vùng Nam Trung Bộ tại Kết luận số 25-KL/TW, ngày 02/8/2012 còn hiệu lực.",
        ["Bộ Chính trị"],
    ),
    (
        "Sau khi nghe UBND huyện Tuy Phước báo cáo (Báo cáo số 61/BC-UBND ngày 03/3/2022), các sở có ý kiến.",
        ["Ủy ban nhân dân huyện Tuy Phước"],
    ),
    (
        "Bãi bỏ các văn bản của Tỉnh ủy Phú Yên (cũ), trong đó có Chương trình số 14-CTr/TU, ngày 01/6/2021.",
        ["Tỉnh ủy Phú Yên"],
    ),
    # an office writes down what its chief said
    (
        "Thực hiện chỉ đạo của Phó Chủ tịch UBND tỉnh tại Thông báo số 45/TB-VPUBND ngày 12/5/2022.",
        ["Văn phòng Ủy ban nhân dân tỉnh Bình Định"],
    ),
    (
        "Theo ý kiến của Văn phòng UBND tỉnh chuyển tại Công văn số 214/VP-NC ngày 12/5/2022.",
        ["Văn phòng Ủy ban nhân dân tỉnh Bình Định"],
    ),
    (
        "Thực hiện ý kiến của Thường trực Tỉnh ủy tại Công văn số 318-CV/VPTU, ngày 12/5/2022.",
        ["Văn phòng Tỉnh ủy Bình Định"],
    ),
    # right behind the day, with the subject after it; but not where a clause goes on
    (
        "Thực hiện Kế hoạch số 77/KH-CAT ngày 12/5/2022 Công an tỉnh về bảo vệ bí mật nhà nước.",
        ["Công an tỉnh Bình Định"],
    ),
    (
        "Thực hiện Kế hoạch số 77/KH-CAT của Công an tỉnh ngày 12/5/2022 về bảo vệ bí mật nhà nước.",
        ["Công an tỉnh Bình Định"],
    ),
    (
        "Theo Công văn số 45/UBND-NC ngày 12/5/2022 Sở Tư pháp rà soát các quy định về hộ tịch.",
        ["Ủy ban nhân dân tỉnh Bình Định"],
    ),
    # a list shares the issuer of its last member, and numbers of one desk that of the first
    (
        "Theo Quyết định số 71-QĐ/TU, ngày 16/5/2021 và Quyết định số 92-QĐ/TU, ngày 05/9/2021 của Tỉnh ủy Phú Yên.",
        ["Tỉnh ủy Phú Yên", "Tỉnh ủy Phú Yên"],
    ),
    (
        "Theo Công văn số 310/UBND-NC ngày 11/4/2022 của UBND tỉnh Cà Mau và Công văn số 588/UBND-NC ngày 21/4/2022.",
        ["Ủy ban nhân dân tỉnh Cà Mau", "Ủy ban nhân dân tỉnh Cà Mau"],
    ),
    # a committee of the Council writes in the Council's series
    (
        "Theo Báo cáo số 22/BC-HĐND ngày 12/12/2021 của Ban Pháp chế Hội đồng nhân dân tỉnh.",
        ["Hội đồng nhân dân tỉnh Bình Định"],
    ),
    # steering committees are told apart by their field
    # a copy that lost a marked letter; the short name of a committee of many offices
    (
        "Theo Kế hoạch số 106/KH-UBND ngày 12/9/2021 của UBND thành phHà Nội và Hướng dẫn số 94-HD/ĐUK ngày 30/3/2021 của Đảng ủy Khối CCQ&DN tỉnh.",
        ["Ủy ban nhân dân thành phố Hà Nội", "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Bình Định"],
    ),
    # a board called by its kind alone is the one that the text names with its field
    (
        "Theo Kế hoạch số 12-KH/BCĐTW ngày 21/3/2022 của Ban Chỉ đạo Trung ương về phòng, chống tội phạm và Thông báo số "
        "15-TB/BCĐTW ngày 02/4/2022 của Ban Chỉ đạo Trung ương.",
        ["Ban Chỉ đạo Trung ương về phòng, chống tội phạm", "Ban Chỉ đạo Trung ương về phòng, chống tội phạm"],
    ),
    (
        "Theo Công văn số 99/TCT ngày 05/5/2022 của Tổ công tác thực hiện Đề án 06 của Chính phủ và Giấy phép số 12/GP-ATMT ngày "
        "10/5/2022 của Cục Kỹ thuật an toàn và Môi trường công nghiệp.",
        ["Tổ công tác thực hiện Đề án 06 của Chính phủ", "Cục Kỹ thuật an toàn và Môi trường công nghiệp"],
    ),
    (
        "Theo Kế hoạch số 12-KH/BCĐTW ngày 21/3/2022 của Ban Chỉ đạo Trung ương về phòng, chống tội phạm.",
        ["Ban Chỉ đạo Trung ương về phòng, chống tội phạm"],
    ),
    # who speaks next in small letters is no field
    (
        "Thực hiện Công văn số 15/BCĐ ngày 02/4/2022 của Ban Chỉ đạo về phòng, chống dịch bệnh, nhà trường xây dựng Kế hoạch.",
        ["Ban Chỉ đạo về phòng, chống dịch bệnh"],
    ),
    (
        "Thực hiện Công văn số 15/BCĐ ngày 02/4/2022 của Ban Chỉ đạo chuyển đổi số, trung tâm báo cáo như sau.",
        ["Ban Chỉ đạo chuyển đổi số"],
    ),
    # each takes back what it decided itself
    ("Đề nghị UBND huyện Tuy Phước thu hồi Quyết định số 18/QĐ-UBND ngày 20/8/2022.", ["Ủy ban nhân dân huyện Tuy Phước"]),
    ("Kiến nghị UBND huyện xem xét, điều chỉnh Quyết định số 18/QĐ-UBND ngày 20/8/2022.", [None]),
    # what was said was said by somebody
    ("Vi phạm đã được UBND huyện Tuy Phước kiến nghị tại Công văn số 12/UBND-NC ngày 15/12/2022.",
     ["Ủy ban nhân dân huyện Tuy Phước"]),
    # and changed by who issued it
    ("Theo Quyết định số 59/QĐ-BHXH ngày 14/4/2017 ban hành Quy trình thu, được sửa đổi tại Quyết định số 50/QĐ-BHXH ngày"
     " 27/3/2020 của Bảo hiểm xã hội Việt Nam.", ["Bảo hiểm xã hội Việt Nam", "Bảo hiểm xã hội Việt Nam"]),
    # what is drafted may end what another issued
    (
        "Theo Quyết định số 8/2019/QĐ-UBND ngày 31/01/2019 của UBND tỉnh Phú Yên; góp ý dự thảo Quyết định của UBND tỉnh bãi bỏ"
        " Quyết định số 8/2019/QĐ-UBND.",
        ["Ủy ban nhân dân tỉnh Phú Yên"] * 2,
    ),
    # a series of which no table knows the code, in the last words of whose list the organ stands
    (
        "Theo các Công văn số 453/TCXYZ-KĐ, 454/TCXYZ-KĐ và 455/TCXYZ-KĐ ngày 26/3/2019 của Tổng cục Thống kê.",
        ["Tổng cục Thống kê"] * 3,
    ),
    (
        "Theo Nghị quyết số 01/NQ-ĐHĐCĐ ngày 26/4/2022 của Đại hội đồng cổ đông Công ty cổ phần Bình Minh.",
        ["Đại hội đồng cổ đông Công ty cổ phần Bình Minh"],
    ),
    ("Giao Sở Xây dựng trả lời UBND huyện Tuy Phước đối với Tờ trình số 188/TTr-UBND ngày 16/9/2022.",
     ["Ủy ban nhân dân huyện Tuy Phước"]),
    # `19` counts; the paper of the ministry stands beside its circular
    ("Theo Nghị quyết Trung ương 4 khóa XI, XII, 19 điều đảng viên không được làm.", ["Ban Chấp hành Trung ương"] * 2),
    # a post alone is that of the full mention
    (
        "Theo Chỉ thị số 01/2022/CT-CA ngày 04/01/2022 của Chánh án Tòa án nhân dân tối cao và Chỉ thị 01 của Chánh án.",
        ["Tòa án nhân dân tối cao", "Tòa án nhân dân tối cao"],
    ),
    # a name ends with the name of its place
    ("Giấy phép theo Quyết định số 15/QĐ-UBND ngày 02/3/2021 của UBND tỉnh Phú Yên cấp lần đầu.",
     ["Ủy ban nhân dân tỉnh Phú Yên"]),
    # with whom, not who
    ("Sở phối hợp với Ủy ban MTTQ Việt Nam tỉnh ký Chương trình phối hợp số 04/CTPH-SNV-MTTQ ngày 19/3/2021.",
     ["Sở Nội vụ Bình Định"]),
    (
        "Theo Quyết định số 49/QĐ-CTN ngày 06/3/1998 của Chủ tịch nước Cộng hòa xã hội chủ nghĩa Việt Nam.",
        ["Chủ tịch nước"],
    ),
    (
        "Theo Quyết định số 12/QĐ-UBND ngày 06/3/2021 của UBND Thành phố Hồ Chí Minh và Kế hoạch số 14-KH/TU"
        " ngày 07/3/2021 của Thành ủy Thành phố Hồ Chí Minh.",
        ["Ủy ban nhân dân thành phố Hồ Chí Minh", "Thành ủy Thành phố Hồ Chí Minh"],
    ),
    # an office-holder of whom only the number tells
    ("Giám đốc ban hành Quyết định số 77/QĐ-SNV ngày 30/10/2021.", ["Sở Nội vụ Bình Định"]),
    # what all members of a list have in common stands once, at its end
    (
        "Nghị quyết số 18-NQ/TW về đất đai, Nghị quyết số 20-NQ/TW về kinh tế tập thể, cùng ngày 16/6/2022"
        " của Ban Chấp hành Trung ương.",
        ["Ban Chấp hành Trung ương", "Ban Chấp hành Trung ương"],
    ),
    # bodies of the house that speaks, and of a department
    ("Theo Kế hoạch số 12/KH-SNV ngày 03/9/2022 của Sở.", ["Sở Nội vụ Bình Định"]),
    ("Theo Kế hoạch số 09-KH/ĐU ngày 15/02/2022 của Đảng ủy Sở Y tế.", ["Đảng ủy Sở Y tế Bình Định"]),
    # names that a line end, a footnote mark, a number or a common word would cut
    ("Theo Kế hoạch số 22-KH/TU, ngày 12/4/2021 của Ban Thường vụ Tỉnh ủy1 và ý kiến khác.", ["Tỉnh ủy Bình Định"]),
    (
        "Theo Kế hoạch số 18-KH/ĐUK ngày 29/01/2022 của Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh.",
        ["Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Bình Định"],
    ),
    ("Theo Nghị quyết số 15-NQ/ĐUQK5 ngày 14/12/2020 của Đảng ủy Quân khu 5.", ["Đảng ủy Quân khu 5"]),
    (
        "Theo Công văn số 3977/EVNCPC-AT ngày 20/5/2020 của Tổng Công ty Điện lực miền Trung và Quyết định số"
        " 74/QĐ-EVNCPC ngày 05/9/2018.",
        ["Tổng công ty Điện lực miền Trung", "Tổng công ty Điện lực miền Trung"],
    ),
    ("Theo Báo cáo số 12/BC-XD ngày 02/3/2022 của Công ty CP Xây dựng Bình Minh.", ["Công ty cổ phần Xây dựng Bình Minh"]),
    ("Theo Báo cáo số 318/BC-BATGT ngày 05/7/2021 của Ban An toàn giao thông tỉnh.", ["Ban An toàn giao thông tỉnh Bình Định"]),
    # a name ends before a verb that begins like one of its words
    ("Theo Quyết định số 15/QĐ-UBND ngày 02/3/2021 của UBND tỉnh thành lập Ban Chỉ đạo chuyển đổi số.",
     ["Ủy ban nhân dân tỉnh Bình Định"]),
    ("Theo Quyết định số 15/QĐ-BGTVT ngày 02/3/2021 của Bộ Giao thông vận tải công bố cảng biển.",
     ["Bộ Giao thông vận tải"]),
    ("Theo Quyết định số 15/QĐ-UBND ngày 02/3/2021 của Chủ tịch UBND tỉnh gia hạn thời gian thi công.",
     ["Ủy ban nhân dân tỉnh Bình Định"]),
    ("Theo Quyết định số 15/QĐ-BMX ngày 02/3/2021 của Công ty cổ phần Bình Minh Xanh phê duyệt phương án.",
     ["Công ty cổ phần Bình Minh Xanh"]),
    ("Theo Công văn số 68/CV-GTBM ngày 02/3/2021 của Công ty cổ phần xây dựng giao thông Bình Minh.",
     ["Công ty cổ phần xây dựng giao thông Bình Minh"]),
    ("Khắc phục các tồn tại Đảng ủy Sở Y tế đã nêu tại Báo cáo số 131-BC/ĐU ngày 29/9/2022.", ["Đảng ủy Sở Y tế Bình Định"]),
    ("Công ty TNHH Sao Mai tại Văn bản số 02 ngày 21/4/2022; HTX Bình Minh tại Văn bản số 35 ngày 24/6/2022.",
     ["Công ty trách nhiệm hữu hạn Sao Mai", "HTX Bình Minh"]),
    ("Theo Tờ trình số 70/TTr-MĐV ngày 05/5/2022 của Chi nhánh mỏ tuyển đồng Bình Minh.", ["Chi nhánh mỏ tuyển đồng Bình Minh"]),
    # the last of those that were asked has not issued it: the number bears the code of another
    ("Sở đã lấy ý kiến Sở Y tế, Sở Tài chính tại Công văn số 55/SNV-TC ngày 02/9/2022.", ["Sở Nội vụ Bình Định"]),
    ("Theo đề nghị của Sở Tài chính tại Công văn số 55/STC-NS ngày 02/9/2022.", ["Sở Tài chính Bình Định"]),
    # who does what the document says has not issued it
    ("Thẩm quyền tại Điều 9 Nghị định số 105/2017/NĐ-CP do Ủy ban nhân dân cấp tỉnh thực hiện.", ["Chính phủ"]),
    ("Giải quyết đề nghị của Công ty TNHH Sao Mai (sau đây gọi tắt là Công ty) tại Tờ trình số 01/TTr-SM ngày 07/5/2022.",
     ["Công ty trách nhiệm hữu hạn Sao Mai"]),
    ("Theo Công văn số 680/BHXH-CSXH ngày 15/3/2022 của BHXH Việt Nam.", ["Bảo hiểm xã hội Việt Nam"]),
    ("Theo Hướng dẫn số 6/HD-UBKTTU ngày 15/3/2022 của UBKT Tỉnh ủy.", ["Ủy ban Kiểm tra Tỉnh ủy Bình Định"]),
    ("Theo Công văn số 512/SLĐTBXH-LĐ ngày 03/4/2023 của Sở Lao động, Thương binh và Xã hội tỉnh.",
     ["Sở Lao động - Thương binh và Xã hội Bình Định"]),
    ("Theo Công văn số 512/SVHTTDL-QLDL ngày 03/4/2023 của Sở VH,TT&DL.", ["Sở Văn hóa, Thể thao và Du lịch Bình Định"]),
    ("Theo Công văn số 512/SNN-KL ngày 03/4/2023 của Sở NN và PTNT.",
     ["Sở Nông nghiệp và Phát triển nông thôn Bình Định"]),
    ("Theo Công văn số 22/BYT-KCB ngày 03/4/2023 của Cục Quản lý Khám, chữa bệnh.", ["Bộ Y tế"]),
    ("Theo Công văn số 22/KCB-NV ngày 03/4/2023 của Cục Quản lý Khám, chữa bệnh.", ["Cục Quản lý Khám, chữa bệnh"]),
    ("Theo Thông báo số 22/TB-KVXII ngày 03/4/2023 của Kiểm toán nhà nước khu vực XII.",
     ["Kiểm toán nhà nước khu vực XII"]),
    ("Theo Báo cáo số 318/BC-BATGT ngày 05/7/2023 của Ban An toàn giao thông tỉnh.", ["Ban An toàn giao thông tỉnh Bình Định"]),
    ("Theo Báo cáo số 318/BC-BATGT ngày 05/7/2023.", ["Ban An toàn giao thông tỉnh Bình Định"]),
    ("Theo Hướng dẫn số 36/HD-BCH ngày 07/10/2019 của Bộ CHQS tỉnh.", ["Bộ Chỉ huy Quân sự tỉnh Bình Định"]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "issuers"), TOLD, ids=[line[:60] for line, _ in TOLD])
def test_the_issuer_is_told(line: str, issuers: list[str]) -> None:
    assert [c.target.issuer.name if c.target.issuer else None for c in read_body(line).citations] == issuers


NO_HEADER = [
    (
        "Thực hiện Kế hoạch số 17-KH/TU ngày 12/01/2020 của Ban Thường vụ Tỉnh ủy Yên Bái; căn cứ Hướng dẫn số 5-HD/TU ngày"
        " 04/02/2020 của Tỉnh ủy, các đơn vị báo cáo.",
        ["Tỉnh ủy Yên Bái", "Tỉnh ủy Yên Bái"],
    ),
    (
        "Mặt trận huyện Hàm Yên góp ý theo Quyết định số 9-QĐ/HU ngày 11/5/2016 của Ban Thường vụ Huyện ủy và Nghị quyết số"
        " 11-NQ/TU ngày 02/3/2016 của Tỉnh ủy.",
        ["Huyện ủy Hàm Yên", "Tỉnh ủy Tuyên Quang"],
    ),
    (
        "Huyện Hàm Yên và huyện Na Hang, theo Quyết định số 9-QĐ/HU ngày 11/5/2016 của Ban Thường vụ Huyện ủy.",
        [None],
    ),
]


@pytest.mark.parametrize(("text", "issuers"), NO_HEADER)
def test_without_a_header_the_text_tells_whose_committee_it_is(text: str, issuers: list[str | None]) -> None:
    cited = from_text(text + "\n", "x.txt").citations
    assert [c.target.issuer.name if c.target.issuer else None for c in cited] == issuers


def test_a_province_bears_the_name_of_the_day() -> None:
    text = """ỦY BAN NHÂN DÂN
THÀNH PHỐ HUẾ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 31/KH-UBND
Huế, ngày 12 tháng 3 năm 2025

KẾ HOẠCH
Sắp xếp kho lưu trữ

Căn cứ Kế hoạch số 40/KH-UBND ngày 05/10/2022 của Ủy ban nhân dân tỉnh;
Căn cứ Quyết định số 23/2019/QĐ-UBND và Quyết định số 4/2025/QĐ-UBND;
Căn cứ Chương trình số 8-CTr/TU ngày 06/02/2025 của Thành ủy, Ủy ban nhân dân thành phố xây dựng kế hoạch như sau:
"""
    issuers = [c.target.issuer for c in from_text(text, "x.txt").citations]
    assert [i and (i.key, i.name) for i in issuers] == [
        ("thua-thien-hue.ubnd", "Ủy ban nhân dân tỉnh Thừa Thiên Huế"),
        ("thua-thien-hue.ubnd", "Ủy ban nhân dân tỉnh Thừa Thiên Huế"),
        ("hue.ubnd", "Ủy ban nhân dân thành phố Huế"),
        ("hue.thanh-uy", "Thành ủy Huế"),
    ]


# what a commune of a district cites, as its issuer is printed -> whose
OF_PLACE = [
    ("41/KH-UBND ngày 04/3/2021 của huyện", "tuyen-quang.son-duong.ubnd"),
    ("41/KH-UBND ngày 04/3/2021 của Tỉnh", "tuyen-quang.ubnd"),
    ("41/KH-UBND của huyện Hàm Yên", "tuyen-quang.ham-yen.ubnd"),
    ("41-KH/HU ngày 04/3/2021 của Huyện", "tuyen-quang.son-duong.huyen-uy"),
    ("41/KH-UBND ngày 04/3/2021 của xã", "tuyen-quang.son-duong.an-tuong.ubnd"),
    ("41/KH-UBND ngày 04/3/2021", "tuyen-quang.son-duong.an-tuong.ubnd"),
    # of those above or of all nobody tells which
    ("41/KH-UBND ngày 04/3/2021 của UBND cấp huyện", None),
    ("41-KH/ĐU ngày 04/3/2021 của Đảng ủy cấp trên", None),
    ("41/KH-UBND ngày 04/3/2021 của Ủy ban nhân dân các cấp", None),
    ("41/KH-ABC ngày 04/3/2021 của Huyện", None),
]


@pytest.mark.parametrize(("words", "key"), OF_PLACE)
def test_a_place_stands_for_its_organ(words: str, key: str | None) -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ AN TƯỜNG\nHUYỆN SƠN DƯƠNG\nSố: 19/KH-UBND\nAn Tường, ngày 30 tháng 6 năm 2021\n\nKẾ HOẠCH\n"
        f"nạo vét kênh\n\nThực hiện Kế hoạch số {words} về nạo vét kênh, xã triển khai như sau:\n1. Họp thôn.\n"
    )
    issuer = from_text(text, "x.txt").citations[0].target.issuer
    assert (issuer and issuer.key) == key


# what a commune of a district says without a place -> whose: a district had a court and a treasury, a commune none
OF_DISTRICT = [
    ("Tòa án nhân dân", "tuyen-quang.son-duong.toa-an-nhan-dan"),
    ("Thanh tra", "tuyen-quang.son-duong.thanh-tra"),
    ("Chi cục Thi hành án dân sự", "tuyen-quang.son-duong.chi-cuc-thi-hanh-an-dan-su"),
    ("Phòng Nội vụ", "tuyen-quang.son-duong.phong-noi-vu"),
    ("Trạm Y tế", "tuyen-quang.son-duong.an-tuong.tram-y-te"),
    ("Công an", "tuyen-quang.son-duong.an-tuong.cong-an"),
]


@pytest.mark.parametrize(("name", "key"), OF_DISTRICT)
def test_an_office_that_no_commune_had_is_the_district_s(name: str, key: str) -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ AN TƯỜNG\nHUYỆN SƠN DƯƠNG\nSố: 19/KH-UBND\nAn Tường, ngày 30 tháng 6 năm 2021\n\nKẾ HOẠCH\n"
        f"nạo vét kênh\n\nThực hiện Kế hoạch số 41/KH-XYZ ngày 04/3/2021 của {name}, xã triển khai như sau:\n"
        f"I. MỤC ĐÍCH\nKênh sạch.\nII. TỔ CHỨC THỰC HIỆN\n1. {name}: Chủ trì nạo vét kênh.\n2. Sở Y tế: Phối hợp nạo vét.\n"
    )
    read = from_text(text, "x.txt")
    issuer = read.citations[0].target.issuer
    assert [issuer and issuer.key, read.assignments[0].unit.key] == [key, key]


# a district has no Đảng ủy of its own: the house that speaks, else nobody that a text tells
OF_HOUSE = [
    ("CÔNG AN TỈNH NGHỆ AN\nCÔNG AN HUYỆN YÊN THÀNH\nSố: 19/KH-CAH", "nghe-an.yen-thanh.dang-uy-cong-an"),
    (
        "SỞ Y TẾ NGHỆ AN\nTRUNG TÂM Y TẾ HUYỆN YÊN THÀNH\nSố: 19/KH-TTYT",
        "nghe-an.yen-thanh.dang-uy-trung-tam-y-te",
    ),
    ("TỈNH ỦY NGHỆ AN\nHUYỆN ỦY YÊN THÀNH\n*\nSố 19-KH/HU", "dang-uy"),
    ("CÔNG AN HUYỆN YÊN THÀNH\nCÔNG AN XÃ BẮC THÀNH\nSố: 19/KH-CAX", "nghe-an.yen-thanh.bac-thanh.dang-uy"),
]


@pytest.mark.parametrize(("header", "key"), OF_HOUSE)
def test_a_party_committee_without_a_name_is_of_the_house_or_the_commune(header: str, key: str) -> None:
    text = (
        f"{header}\nYên Thành, ngày 30 tháng 6 năm 2021\n\nKẾ HOẠCH\nnạo vét kênh\n\nThực hiện Nghị quyết số 41-NQ/ĐU"
        " ngày 04/3/2021 của Đảng ủy, đơn vị triển khai như sau:\n1. Họp thôn.\n"
    )
    issuer = from_text(text, "x.txt").citations[0].target.issuer
    assert issuer is not None
    assert issuer.key == key


def test_a_code_of_many_houses_is_that_of_the_one_named() -> None:
    text = (
        "Thực hiện Kế hoạch số 81-KH/ĐUK ngày 15/8/2019; Hướng dẫn số 23-HD/ĐUK, ngày 28/11/2019 của Đảng ủy Khối Doanh"
        " nghiệp Trung ương về đại hội.\n"
    )
    issuers = [c.target.issuer and c.target.issuer.name for c in from_text(text, "x.txt").citations]
    assert issuers == ["Đảng ủy Khối Doanh nghiệp Trung ương"] * 2


COMMITTEE = """TỈNH ỦY NGHỆ AN
{over}
*
Số 71-KH/{code}

ĐẢNG CỘNG SẢN VIỆT NAM
{place}, ngày 11 tháng 01 năm 2022

KẾ HOẠCH
chuẩn bị đại hội

Thực hiện Hướng dẫn số 5-HD/BDV ngày 03/01/2022, Công văn số 8-CV/VP ngày 04/01/2022, Hướng dẫn số 9-HD/BTC ngày
05/01/2022, Công văn số 17/BTC-NSNN ngày 06/01/2022 và Hướng dẫn số 2-HD/UBKT ngày 07/01/2022, {who} ban hành Kế hoạch như sau:

1. Họp chi bộ.
"""


def test_boards_by_their_bare_codes_are_those_of_the_committee_that_speaks() -> None:
    district = COMMITTEE.format(over="HUYỆN ỦY THANH CHƯƠNG", code="HU", place="Thanh Chương", who="Huyện ủy")
    province = COMMITTEE.format(over="", code="TU", place="Nghệ An", who="Ban Thường vụ Tỉnh ủy")
    for text, of in ((district, "Huyện ủy Thanh Chương"), (province, "Tỉnh ủy Nghệ An")):
        issuers = [c.target.issuer and c.target.issuer.name for c in from_text(text, "x.txt").citations]
        assert issuers == [
            f"Ban Dân vận {of}",
            f"Văn phòng {of}",
            f"Ban Tổ chức {of}",
            "Bộ Tài chính",
            f"Ủy ban Kiểm tra {of}",
        ]


OF_BLOCK = """{over}
{own}
*
Số 09-NQ/ĐU

ĐẢNG CỘNG SẢN VIỆT NAM
Hưng Yên, ngày 19 tháng 01 năm 2022

NGHỊ QUYẾT
lãnh đạo nhiệm vụ năm 2022

Căn cứ Nghị quyết số 61-NQ/ĐUK ngày 28/12/2021 của Đảng ủy Khối; Hướng dẫn số 3-HD/BTGĐUK ngày 05/01/2022 của Ban Tuyên
giáo Đảng ủy Khối,

1. Họp chi bộ.
"""


def test_the_committee_of_a_block_is_that_of_the_header() -> None:
    below = OF_BLOCK.format(over="ĐẢNG ỦY KHỐI CÁC CƠ QUAN\nTỈNH HƯNG YÊN", own="ĐẢNG ỦY SỞ Y TẾ")
    itself = OF_BLOCK.format(over="TỈNH ỦY HƯNG YÊN", own="ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH")
    elsewhere = OF_BLOCK.format(over="HUYỆN ỦY KHOÁI CHÂU", own="ĐẢNG ỦY CÔNG AN HUYỆN")
    block = "Đảng ủy Khối các cơ quan tỉnh Hưng Yên"
    for text, wanted in (
        (below, [block, f"Ban Tuyên giáo {block}"]),
        (itself, [block, f"Ban Tuyên giáo {block}"]),
        (elsewhere, ["Đảng ủy Khối", "Ban Tuyên giáo Đảng ủy Khối"]),
    ):
        assert [
            c.target.issuer and c.target.issuer.name for c in from_text(text, "x.txt").citations
        ] == wanted


def test_a_code_of_the_province_means_the_city_where_that_is_one() -> None:
    text = (
        "THÀNH ỦY ĐÀ NẴNG\n*\nSố 71-KH/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nĐà Nẵng, ngày 11 tháng 01 năm 2022\n\nKẾ HOẠCH\n"
        "chuẩn bị đại hội\n\nThực hiện Công văn số 8-CV/BTGTU ngày 04/01/2022 và Hướng dẫn số 9-HD/BTGTU ngày 05/01/2022 của"
        " Ban Tuyên giáo Thành ủy, Ban Thường vụ Thành ủy ban hành Kế hoạch như sau:\n\n1. Họp chi bộ.\n"
    )
    issuers = [c.target.issuer for c in from_text(text, "x.txt").citations]
    assert [i and i.key for i in issuers] == ["da-nang.ban-tuyen-giao-thanh-uy"] * 2


def test_a_town_committee_has_two_codes() -> None:
    town = COMMITTEE.format(over="THỊ ỦY CỬA LÒ", code="TXU", place="Cửa Lò", who="Ban Thường vụ Thị ủy")
    text = town.replace("5-HD/BDV", "5-CT/TXU").replace("9-HD/BTC", "9-CT/ThU")
    keys = [c.target.issuer and c.target.issuer.key for c in from_text(text, "x.txt").citations]
    assert (keys[0], keys[2]) == ("nghe-an.cua-lo.thi-uy", "nghe-an.cua-lo.thi-uy")


def test_a_number_without_a_code_keeps_the_term_said_of_the_centre() -> None:
    line = "Theo Kết luận 01 của Bộ Chính trị khóa XIII và Nghị quyết 35 ngày 22/10/2018 của Bộ Chính trị."
    assert [c.target.key for c in read_body(line).citations] == [
        "trung-uong.xiii.kl.1",
        "trung-uong.xii.nq.35",
    ]


def test_the_day_of_the_sentence_before_is_not_that_of_the_next_document() -> None:
    line = "Tỉnh ủy họp ngày 4/4/2019. Đảng ủy xã Bình Thành ban hành Nghị quyết số 20-NQ/ĐU."
    assert [c.target.issued_on for c in read_body(line).citations] == [None]


def test_a_board_of_a_council_passes_no_resolution() -> None:
    """It writes in the Council's series, so that the code alone would give the Council's acts to it."""
    text = (
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH LAI CHÂU\nBAN PHÁP CHẾ\nSố: 21/BC-HĐND\nLai Châu, ngày 01 tháng 12 năm 2020\n\nBÁO CÁO\n"
        "Thẩm tra dự thảo nghị quyết về chợ\n\n1. Sự cần thiết\nBan đề nghị bãi bỏ Nghị quyết số 29/2018/NQ-HĐND ngày"
        " 10/12/2018; Báo cáo số 15/BC-HĐND ngày 02/7/2020 đã nêu.\n"
    )
    issuers = [c.target.issuer for c in from_text(text, "x.txt").citations]
    assert [who and who.key for who in issuers] == ["lai-chau.hdnd", "lai-chau.ban-phap-che-hdnd"]
