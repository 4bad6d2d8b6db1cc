"""How documents stand to each other: turns of a sentence, titles in capitals, lists on which one deed is done."""

from __future__ import annotations

import pytest
from reading import Row, edges, read_decision, read_letter, read_opening

from ingest.extract import from_text

X = "Quyết định số 09/2013/QĐ-UBND ngày 04 tháng 4 năm 2013"

A = "Kế hoạch số 70/KH-UBND ngày 08/7/2023 của UBND tỉnh"


B = "Công văn số 9/UBND-KTN ngày 05/8/2023 của UBND tỉnh"


# the opening of a letter
LETTERS: list[tuple[str, list[Row]]] = [
    (
        f"Thực hiện {A}, sau khi trao đổi thống nhất với Sở Tài chính (Công văn số 31/STC-NS ngày 01/3/2023), Sở Công"
        " Thương đề nghị:",
        [("70/KH-UBND", "implements", None), ("31/STC-NS", "cites", None)],
    ),
    (f"Những năm qua, thực hiện {A}, các cấp đã có nhiều cố gắng.", [("70/KH-UBND", "cites", None)]),
    (f"Trước đó, thực hiện {A}, huyện đã có nhiều cố gắng.", [("70/KH-UBND", "cites", None)]),
    # a day with dots ends no sentence
    (
        f"Những năm qua, thực hiện {A}, từ ngày 10.5.2022 các cấp đã có cố gắng.",
        [("70/KH-UBND", "cites", None)],
    ),
    (f"Sau hơn hai năm triển khai {A}, tình hình có nhiều chuyển biến.", [("70/KH-UBND", "cites", None)]),
    (f"Từ khi triển khai {A} đến nay, toàn ngành đã hoàn thành 9 việc.", [("70/KH-UBND", "cites", None)]),
    (f"Sau hơn hai năm thực hiện {A}, để làm tốt hơn, Sở đề nghị:", [("70/KH-UBND", "implements", None)]),
    (
        f"Trong 05 năm thực hiện {A}, toàn ngành đã hoàn thành 9 việc.",
        [("70/KH-UBND", "cites", None)],
    ),
    (
        f"Thời gian qua, Sở Công Thương đã có {B} yêu cầu các huyện thực hiện nghiêm {A}.",
        [("9/UBND-KTN", "cites", None), ("70/KH-UBND", "cites", None)],
    ),
    # what was agreed to, and who spoke, each with a paper in brackets
    (
        "Được sự thỏa thuận của Bộ Tài chính tại Công văn số 64/BTC-HCSN ngày 18/2/2002, Sở đề nghị:",
        [("64/BTC-HCSN", "based_on", None)],
    ),
    (
        "Sau khi có ý kiến thống nhất của Thường trực Tỉnh ủy (Công văn số 60-CV/TU ngày 03/3/2023), Sở đề nghị:",
        [("60-CV/TU", "based_on", None)],
    ),
    (
        "Xét đề nghị của Phòng Kinh tế huyện Đại Lộc (Tờ trình số 16/TTr-PKT ngày 28/8/2023), UBND huyện Đại Lộc (Công"
        " văn số 70/UBND-KT ngày 29/8/2023), ý kiến thẩm định của Sở Tư pháp (Báo cáo số 21/BC-STP), Sở đề nghị:",
        [("16/TTr-PKT", "based_on", None), ("70/UBND-KT", "based_on", None), ("21/BC-STP", "based_on", None)],
    ),
    # a second paper of which the answered letter speaks
    (
        "Phúc đáp Công văn số 18/THADS-NV ngày 11/8/2023 của Chi cục Thi hành án dân sự huyện Đại Lộc về việc giải"
        " thích Bản án số 27/2022/DS-ST ngày 20/9/2022 của Tòa án nhân dân huyện Đại Lộc (vụ án thứ hai) và Quyết"
        " định số 03/2023/QĐST-DS ngày 14/01/2023, Sở có ý kiến như sau:",
        [
            ("18/THADS-NV", "responds_to", None),
            ("27/2022/DS-ST", "cites", None),
            ("03/2023/QĐST-DS", "cites", None),
        ],
    ),
    # a short name in brackets leaves the title open
    (
        "UBND tỉnh ban hành Kế hoạch số 19/KH-UBND ngày 05/8/2023 (sau đây gọi là Kế hoạch số 19) thực hiện Nghị quyết số"
        " 71/NQ-CP ngày 01/4/2023 của Chính phủ.",
        [
            ("19/KH-UBND", "cites", None),
            ("19/KH-UBND", "cites", None),
            ("71/NQ-CP", "implements", "19/KH-UBND"),
        ],
    ),
    (
        f"Sau khi nghe Phòng Quản lý năng lượng báo cáo kết quả 6 tháng thực hiện {A}, Sở Công Thương kết luận:",
        [("70/KH-UBND", "cites", None)],
    ),
    (
        f"Quán triệt tốt Nghị quyết số 7-NQ/TU ngày 01/3/2023, các xã đã gắn với việc thực hiện {A} ở cơ sở.",
        [("7-NQ/TU", "cites", None), ("70/KH-UBND", "cites", None)],
    ),
    (
        f"Thực hiện Kế hoạch số 5/KH-SCT ngày 01/3/2023, được sửa đổi bởi {A}, Sở Công Thương đề nghị:",
        [("5/KH-SCT", "implements", None), ("70/KH-UBND", "cites", None)],
    ),
    # papers of two organs may bear one number; no paper carries itself out
    (
        "Thực hiện Kế hoạch số 04/KH-UBND ngày 26/9/2023 của UBND huyện Tân Yên về việc thực hiện Kế hoạch số"
        " 04/KH-UBND ngày 08/7/2023 của UBND tỉnh, Sở Công Thương đề nghị:",
        [("04/KH-UBND", "implements", None), ("04/KH-UBND", "implements", "04/KH-UBND")],
    ),
    # what is looked at, talked over or issued by somebody else is told
    (f"Sở Công Thương tổ chức đánh giá tình hình và kết quả thực hiện {A}.", [("70/KH-UBND", "cites", None)]),
    (f"Hội nghị sơ kết 6 tháng đầu năm thực hiện {A} giao các xã báo cáo.", [("70/KH-UBND", "cites", None)]),
    (
        f"Sở Công Thương xây dựng Kế hoạch kiểm tra việc thực hiện {A} như sau:",
        [("70/KH-UBND", "cites", None)],
    ),
    (
        f"Đoàn giám sát việc lãnh đạo, tổ chức thực hiện {A} đề nghị huyện như sau:",
        [("70/KH-UBND", "cites", None)],
    ),
    (f"Sở Công Thương đề nghị cho tạm dừng thực hiện {A}.", [("70/KH-UBND", "cites", None)]),
    # what a basis asks of others is not carried out here; what stands beside it is
    (
        f"Căn cứ {B} yêu cầu thực hiện nghiêm {A}, Sở Công Thương đề nghị:",
        [("9/UBND-KTN", "based_on", None), ("70/KH-UBND", "cites", None)],
    ),
    (
        f"Căn cứ {B} và thực hiện {A}, Sở Công Thương đề nghị:",
        [("9/UBND-KTN", "based_on", None), ("70/KH-UBND", "implements", None)],
    ),
    (
        f"Căn cứ {B} hủy bỏ {A}, Sở Công Thương đề nghị:",
        [("9/UBND-KTN", "based_on", None), ("70/KH-UBND", "repeals", "9/UBND-KTN")],
    ),
    (f"Sở Công Thương lấy ý kiến sửa đổi, bổ sung {A} như sau:", [("70/KH-UBND", "cites", None)]),
    # words of a basis that are verbs elsewhere
    (f"Theo hướng dẫn của Sở Tài chính tại {B}, Sở Công Thương đề nghị:", [("9/UBND-KTN", "based_on", None)]),
    (f"Căn cứ tình hình, kết quả thực hiện {A}, Sở Công Thương đề nghị:", [("70/KH-UBND", "based_on", None)]),
    (
        f"Căn cứ tình hình thời tiết, thực hiện {A}, Sở Công Thương đề nghị:",
        [("70/KH-UBND", "implements", None)],
    ),
    (
        f"Đình chỉ việc thi hành {A}; ngừng hiệu lực thi hành {B}.",
        [("70/KH-UBND", "cites", None), ("9/UBND-KTN", "cites", None)],
    ),
    (
        f"Sở nhận được {B} đề nghị cấp phép theo Nghị định số 23/2023/NĐ-CP. Sở có ý kiến như sau:",
        [("9/UBND-KTN", "responds_to", None), ("23/2023/NĐ-CP", "cites", None)],
    ),
    (f"Các xã đã tổ chức thực hiện nghiêm {A}; Sở Công Thương đề nghị:", [("70/KH-UBND", "cites", None)]),
    (f"Để kiểm tra và thực hiện tốt {A}, Sở Công Thương đề nghị:", [("70/KH-UBND", "implements", None)]),
    # once it is told what somebody has done, all behind it is told
    (
        f"Thực hiện {A}, Sở Công Thương đã xây dựng dự thảo; Sở Tư pháp thẩm định tại Báo cáo số 4/BC-STP ngày 02/3/2023.",
        [("70/KH-UBND", "implements", None), ("4/BC-STP", "cites", None)],
    ),
    # what a bracket says of the first document it says of all in it
    (
        f"Căn cứ {A} (thay thế Kế hoạch số 5/KH-UBND ngày 01/3/2021; Kế hoạch số 6/KH-UBND ngày 01/3/2022), Sở Công Thương:",
        [
            ("70/KH-UBND", "based_on", None),
            ("5/KH-UBND", "replaces", "70/KH-UBND"),
            ("6/KH-UBND", "replaces", "70/KH-UBND"),
        ],
    ),
    (
        f"Căn cứ {A} (thay thế Kế hoạch số 5/KH-UBND ngày 01/3/2021); Kế hoạch số 6/KH-UBND ngày 01/3/2022, Sở Công Thương:",
        [
            ("70/KH-UBND", "based_on", None),
            ("5/KH-UBND", "replaces", "70/KH-UBND"),
            ("6/KH-UBND", "based_on", None),
        ],
    ),
    # a letter that asks for an opinion on a draft replaces nothing
    (
        f"Phúc đáp {B} về việc góp ý dự thảo Quy định phân cấp quản lý, vận hành lưới điện (thay thế {A}), Sở Công Thương:",
        [("9/UBND-KTN", "responds_to", None), ("70/KH-UBND", "cites", None)],
    ),
    (
        f"Trả lời {B} về việc lấy ý kiến dự thảo Quyết định sửa đổi, bổ sung {A}, Sở Công Thương:",
        [("9/UBND-KTN", "responds_to", None), ("70/KH-UBND", "cites", None)],
    ),
    (
        f"Sở Công Thương góp ý dự thảo Kế hoạch của Sở Y tế thực hiện {A} như sau:",
        [("70/KH-UBND", "cites", None)],
    ),
    (
        f"Ngày 08/7/2023, UBND tỉnh ban hành Công văn số 12/UBND-KTN gửi các sở, ngành để triển khai thực hiện {A}.",
        [("12/UBND-KTN", "cites", None), ("70/KH-UBND", "cites", None)],
    ),
    (
        f"Thực hiện Kế hoạch số 5/KH-SCT ngày 01/3/2023 về an toàn điện và Chương trình của Tỉnh ủy thực hiện {A}, Sở đề nghị:",
        [("5/KH-SCT", "implements", None), ("70/KH-UBND", "implements", None)],
    ),
    (f"Theo đó, các xã rà soát lại số hộ nêu trong {A}.", [("70/KH-UBND", "cites", None)]),
    (
        f"Thực hiện {A} về an toàn điện; xét Báo cáo của Đoàn kiểm tra theo Quyết định số 56/QĐ-SCT ngày 01/3/2023, Sở Công Thương kết luận:",
        [("70/KH-UBND", "implements", None), ("56/QĐ-SCT", "based_on", None)],
    ),
    (
        f"Thực hiện {A} và đề nghị của Sở Tài chính tại Tờ trình số 31/TTr-STC ngày 01/3/2023, Sở Công Thương đề nghị:",
        [("70/KH-UBND", "implements", None), ("31/TTr-STC", "based_on", None)],
    ),
    (
        f"Thực hiện {A} về an toàn điện năm 2023 và ý kiến của Thường trực Tỉnh ủy tại Công văn số 415-CV/TU ngày 26/6/2023, Sở Công Thương đề nghị:",
        [("70/KH-UBND", "implements", None), ("415-CV/TU", "implements", None)],
    ),
    (
        f"Tiếp theo {B} và thực hiện ý kiến chỉ đạo của Thường trực Tỉnh ủy tại Công văn số 1312-CV/TU ngày 01/3/2023, Sở Công Thương đề nghị:",
        [("9/UBND-KTN", "responds_to", None), ("1312-CV/TU", "implements", None)],
    ),
    (
        f"Thực hiện {A}; căn cứ tình hình thực tế và {B}, Sở Công Thương đề nghị:",
        [("70/KH-UBND", "implements", None), ("9/UBND-KTN", "based_on", None)],
    ),
    (
        f"Thực hiện {A}; được sự nhất trí của Thường trực Tỉnh ủy tại Công văn số 415-CV/TU ngày 26/6/2023, Sở Công Thương đề nghị:",
        [("70/KH-UBND", "implements", None), ("415-CV/TU", "based_on", None)],
    ),
    (
        f"Kế thừa kết quả thực hiện {B}; thực hiện {A}, Sở Công Thương đề nghị:",
        [("9/UBND-KTN", "cites", None), ("70/KH-UBND", "implements", None)],
    ),
    # what somebody has issued is told; what is carried out next is carried out
    (
        f"Thực hiện {A}, ngay từ đầu năm UBND huyện đã ban hành Chương trình số 34/CTr-UBND ngày 01/8/2023, Sở Công Thương báo cáo:",
        [("70/KH-UBND", "implements", None), ("34/CTr-UBND", "cites", None)],
    ),
    (
        "Ngày 03/8/2023, UBND tỉnh ban hành Kế hoạch số 12/KH-UBND về an toàn điện. Để triển khai thực hiện, Sở Công Thương đề nghị:",
        [("12/KH-UBND", "implements", None)],
    ),
    (
        "Bộ Công Thương vừa ban hành Công văn số 12/BCT-ATMT; để triển khai thực hiện, Sở Công Thương đề nghị:",
        [("12/BCT-ATMT", "implements", None)],
    ),
    (
        "Thời gian qua, nhiều cơ sở không chấp hành Luật Điện lực ngày 03/12/2004; một số xã thực hiện Chỉ thị số 8/CT-TTg ngày 08/6/2023 còn hình thức.",
        [("Luật Điện lực", "cites", None), ("8/CT-TTg", "cites", None)],
    ),
    (
        "Ngày 15/8/2023, Giám đốc Sở chủ trì cuộc họp kiểm điểm việc thực hiện Chỉ thị số 12/CT-UBND ngày 18/7/2023 của Chủ tịch UBND tỉnh.",
        [("12/CT-UBND", "cites", None)],
    ),
    (
        "UBND tỉnh có Công văn số 9/UBND-KTN ngày 05/8/2023 về an toàn điện. Thực hiện chỉ đạo trên, Sở Công Thương đề nghị:",
        [("9/UBND-KTN", "implements", None)],
    ),
    (
        "Qua kiểm tra việc thực hiện Quyết định số 31/QĐ-UBND ngày 03/8/2023 của UBND tỉnh, Sở Công Thương nhận thấy:",
        [("31/QĐ-UBND", "cites", None)],
    ),
    # what is answered, and what is asked by
    (
        "Sở Công Thương nhận được Công văn số 45/UBND-KT ngày 22/8/2023 của UBND huyện Đại Lộc kiến nghị một số nội dung và ý kiến của Lãnh đạo UBND tỉnh do Văn phòng chuyển tại Văn bản số 214/VP-KTN ngày 05/9/2023.",
        [("45/UBND-KT", "responds_to", None), ("214/VP-KTN", "responds_to", None)],
    ),
    (
        "Sở Công Thương nhận được đề nghị của Sở Y tế tại Công văn số 88/SYT-VP ngày 01/8/2023 về góp ý dự thảo theo Nghị định số 30/2020/NĐ-CP.",
        [("88/SYT-VP", "responds_to", None), ("30/2020/NĐ-CP", "cites", None)],
    ),
    (
        "Sở Công Thương nhận được hồ sơ của Công ty An Nhơn đề nghị cấp phép theo Giấy phép khai thác số 12/GP-UBND ngày 01/02/2023.",
        [("12/GP-UBND", "cites", None)],
    ),
    (
        "Sở Công Thương nhận được hồ sơ kèm theo Tờ trình số 9/TTr-UBND ngày 01/8/2023 của UBND huyện Đại Lộc.",
        [("9/TTr-UBND", "responds_to", None)],
    ),
    # inside the title of another document
    (
        "Thực hiện Phiếu chuyển số 60/PC-VPUBND ngày 02/8/2023 của Văn phòng UBND tỉnh về giải quyết đề nghị của Công ty An Nhơn tại Văn bản số 11/AN-KD ngày 12/7/2023, Sở Công Thương đề nghị:",
        [("60/PC-VPUBND", "implements", None), ("11/AN-KD", "cites", None)],
    ),
    (
        f"Thực hiện {A} v/v thực hiện Chỉ thị số 8/CT-TTg và {B}, Sở Công Thương đề nghị:",
        [
            ("70/KH-UBND", "implements", None),
            ("8/CT-TTg", "implements", "70/KH-UBND"),
            ("9/UBND-KTN", "implements", None),
        ],
    ),
    (
        f"Thực hiện {A} (thay thế Kế hoạch số 12/KH-UBND ngày 01/01/2020 của UBND tỉnh), Sở Công Thương đề nghị:",
        [("70/KH-UBND", "implements", None), ("12/KH-UBND", "replaces", "70/KH-UBND")],
    ),
    (
        f"Thực hiện {A} về thực hiện Chỉ thị số 8/CT-TTg ngày 08/6/2023 (sau đây viết tắt là Chỉ thị 8), Sở Công Thương đề nghị:",
        [
            ("70/KH-UBND", "implements", None),
            ("8/CT-TTg", "implements", "70/KH-UBND"),
            ("8/CT-TTg", "implements", "70/KH-UBND"),
        ],
    ),
    (
        "Căn cứ Nghị định số 105/2024/NĐ-CP ngày 15/8/2024 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 96/2016/NĐ-CP ngày 01/7/2016 quy định điều kiện về an ninh và Nghị định số 26/2018/NĐ-CP ngày 28/02/2018 về điện lực;",
        [
            ("105/2024/NĐ-CP", "based_on", None),
            ("96/2016/NĐ-CP", "amends", "105/2024/NĐ-CP"),
            ("26/2018/NĐ-CP", "amends", "105/2024/NĐ-CP"),
        ],
    ),
    (
        "Căn cứ Thông tư số 28/2020/TT-BCT ngày 12/12/2020 hướng dẫn thực hiện một số nội dung của Nghị định số 68/2017/NĐ-CP về cụm công nghiệp và Nghị định số 66/2020/NĐ-CP về quy hoạch;",
        [
            ("28/2020/TT-BCT", "based_on", None),
            ("68/2017/NĐ-CP", "implements", "28/2020/TT-BCT"),
            ("66/2020/NĐ-CP", "implements", "28/2020/TT-BCT"),
        ],
    ),
    (
        "Căn cứ Nghị định số 24/2026/NĐ-CP của Chính phủ quy định các danh mục thuộc phạm vi điều chỉnh của Luật Hóa chất;",
        [("24/2026/NĐ-CP", "based_on", None), ("Luật Hóa chất", "cites", None)],
    ),
    (
        "Căn cứ Nghị định số 29/2025/NĐ-CP của Chính phủ quy định chức năng của Bộ Tài chính được sửa đổi, bổ sung bởi Nghị định số 166/2025/NĐ-CP;",
        [("29/2025/NĐ-CP", "based_on", None), ("166/2025/NĐ-CP", "based_on", None)],
    ),
    # what the carried out letter says itself; the short form stands inside the name of who sent it
    (
        "Thực hiện Công văn số 9/UBND-KTN ngày 05/8/2023 của Ủy ban nhân dân (UBND) tỉnh về việc rà soát trạm điện, trong đó giao Sở Công "
        "Thương làm rõ số liệu tại Báo cáo số 31/BC-SCT ngày 01/3/2023, Sở Công Thương đề nghị:",
        [("9/UBND-KTN", "implements", None), ("31/BC-SCT", "cites", None)],
    ),
    # what is told in dashes is no basis; what is listed in dashes is
    (
        "Công tác điện nông thôn những năm qua còn khó khăn, như:\n- Theo Quyết định số 56/QĐ-UBND ngày 01/3/2023, định mức còn thấp.",
        [("56/QĐ-UBND", "cites", None)],
    ),
    (
        f"Căn cứ:\n- {A};\n- {B};\nSở Công Thương đề nghị:",
        [("70/KH-UBND", "based_on", None), ("9/UBND-KTN", "based_on", None)],
    ),
    (
        f"Thực hiện các văn bản sau đây:\n- {A};\n- {B} và Công văn số 11/UBND-KTN ngày 09/8/2023;\nSở Công Thương đề nghị:",
        [
            ("70/KH-UBND", "implements", None),
            ("9/UBND-KTN", "implements", None),
            ("11/UBND-KTN", "implements", None),
        ],
    ),
    (
        "Căn cứ Quyết định số 366/QĐ-TTg ngày 20/3/2021 ban hành Kế hoạch triển khai tiếp Nghị quyết số 45-NQ/TW ngày 17/02/2015;",
        [("366/QĐ-TTg", "based_on", None), ("45-NQ/TW", "implements", "366/QĐ-TTg")],
    ),
    # all have done so already
    (
        f"Thực hiện {A} về an toàn điện; {B}, các cơ quan, đơn vị trong tỉnh đã quán triệt và triển khai nhiều việc.",
        [("70/KH-UBND", "cites", None), ("9/UBND-KTN", "cites", None)],
    ),
    # helped, not carried out
    (
        "Nhằm tháo gỡ khó khăn trong triển khai Luật Điện lực năm 2024, Sở Công Thương đề nghị:",
        [("Luật Điện lực", "cites", None)],
    ),
    # one law that changes many is one basis
    (
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu, Luật Đầu tư, Luật Hải quan, Luật Quản lý, sử dụng tài sản công số 90/2025/QH15;",
        [("90/2025/QH15", "based_on", None)],
    ),
    # an act that is named by its kind alone does what its words say; this document does not
    (
        "Trong khi chờ Nghị định của Chính phủ quy định chi tiết thi hành Luật Lưu trữ năm 2024, Sở Công Thương hướng dẫn:",
        [("Luật Lưu trữ", "cites", None)],
    ),
    # nor does this document what one does that is put before another body, or issued by itself before
    (
        "Sở Công Thương đang trình Ủy ban nhân dân tỉnh để trình Chính phủ ban hành Nghị định quy định chi tiết Luật Điện lực năm 2024.",
        [("Luật Điện lực", "cites", None)],
    ),
    (
        "Thực hiện Luật Hóa chất năm 2007, Sở Công Thương đã ban hành Quy chế tiếp nhận, xử lý hồ sơ kèm theo Quyết định số"
        " 61/QĐ-SCT ngày 05/6/2022. Nay Sở hướng dẫn như sau:",
        [("Luật Hóa chất", "implements", None), ("61/QĐ-SCT", "cites", None)],
    ),
    # the paper of which all of a sentence is told stands in brackets at its end; others in brackets are carried out
    (
        "Thực hiện Chỉ thị số 12/CT-TTg ngày 03/4/2023 của Thủ tướng Chính phủ về tiết kiệm điện (Công văn số 77/UBND-KTN ngày"
        " 10/4/2023).",
        [("12/CT-TTg", "implements", None), ("77/UBND-KTN", "cites", None)],
    ),
    (
        "Thực hiện ý kiến chỉ đạo của Ủy ban nhân dân tỉnh (Công văn số 77/UBND-KTN ngày 10/4/2023), Sở đề nghị báo cáo.",
        [("77/UBND-KTN", "implements", None)],
    ),
    (
        "Thực hiện Chỉ thị số 12/CT-TTg ngày 03/4/2023 và chỉ đạo của Ủy ban nhân dân tỉnh (Công văn số 77/UBND-KTN).",
        [("12/CT-TTg", "implements", None), ("77/UBND-KTN", "implements", None)],
    ),
    # what the title of an annex tells is no deed: its decision is changed
    (
        "Căn cứ Quyết định số 43/2021/QĐ-UBND ngày 07/6/2021 sửa đổi, bổ sung một số điều của Quy định về trình tự, thủ tục thực"
        " hiện chính sách hỗ trợ ban hành kèm theo Quyết định số 13/2019/QĐ-UBND ngày 08/5/2019;",
        [("43/2021/QĐ-UBND", "based_on", None), ("13/2019/QĐ-UBND", "amends", "43/2021/QĐ-UBND")],
    ),
    (
        "Căn cứ Quyết định số 43/2021/QĐ-UBND ngày 07/6/2021 bãi bỏ khoản 2 Điều 4 Quy chế phối hợp, thi hành ban hành kèm"
        " theo Quyết định số 13/2019/QĐ-UBND ngày 08/5/2019;",
        [("43/2021/QĐ-UBND", "based_on", None), ("13/2019/QĐ-UBND", "amends", "43/2021/QĐ-UBND")],
    ),
    (
        "Căn cứ Quyết định số 43/2021/QĐ-UBND ngày 07/6/2021 về việc thay thế Quy chế quản lý, thực hiện dự án ban hành kèm"
        " theo Quyết định số 13/2019/QĐ-UBND ngày 08/5/2019;",
        [("43/2021/QĐ-UBND", "based_on", None), ("13/2019/QĐ-UBND", "replaces", "43/2021/QĐ-UBND")],
    ),
    (
        "Tiếp nhận và triển khai Công văn số 12/BCT-ĐL ngày 03/4/2023 của Bộ Công Thương và Quyết định số 9/QĐ-UBND ngày"
        " 05/4/2023, Sở Công Thương đề nghị:",
        [("12/BCT-ĐL", "implements", None), ("9/QĐ-UBND", "implements", None)],
    ),
    # some articles of a decree, told with what they are about
    (
        "Căn cứ Thông tư số 14/2021/TT-BNV ngày 30/12/2021 của Bộ Nội vụ quy định chi tiết một số điều về nâng ngạch công chức của"
        " Nghị định số 25/2020/NĐ-CP ngày 15/3/2020 của Chính phủ;",
        [("14/2021/TT-BNV", "based_on", None), ("25/2020/NĐ-CP", "implements", "14/2021/TT-BNV")],
    ),
    (
        "Căn cứ Thông tư số 14/2021/TT-BNV ngày 30/12/2021 hướng dẫn thực hiện một số quy định về lưu trữ tại Nghị định số"
        " 25/2020/NĐ-CP;",
        [("14/2021/TT-BNV", "based_on", None), ("25/2020/NĐ-CP", "implements", "14/2021/TT-BNV")],
    ),
    # behind the list the sentence goes on with what was issued
    (
        "Thực hiện Kế hoạch số 16-KH/TU ngày 25/3/2022 của Tỉnh ủy; Công văn số 9/UBND-KTN ngày 05/8/2022, ngày 13/9/2022 Sở Công"
        " Thương ban hành Kế hoạch số 42/KH-SCT.",
        [("16-KH/TU", "implements", None), ("9/UBND-KTN", "implements", None), ("42/KH-SCT", "cites", None)],
    ),
    # a short name behind the title is that of the document, not of the one in its title
    (
        "Căn cứ Nghị quyết số 28/NQ-CP ngày 01/3/2023 của Chính phủ ban hành Chương trình hành động thực hiện Nghị quyết số"
        " 22-NQ/TW ngày 30/8/2022 của Bộ Chính trị (sau đây gọi tắt là Nghị quyết số 28/NQ-CP);",
        [
            ("28/NQ-CP", "based_on", None),
            ("22-NQ/TW", "implements", "28/NQ-CP"),
            ("28/NQ-CP", "based_on", None),
        ],
    ),
    # what is summed up was carried out by others
    (
        "Đề nghị các đơn vị chủ động tham mưu tổng kết 10 năm thực hiện Luật Hóa chất năm 2007.",
        [("Luật Hóa chất", "cites", None)],
    ),
]


@pytest.mark.parametrize(("opening", "expected"), LETTERS)
def test_relations_in_a_letter(opening: str, expected: list[Row]) -> None:
    assert edges(read_letter(opening)) == expected


SUBJECTS: list[tuple[str, list[Row]]] = [
    (
        "triển khai thực hiện Công văn số 7/BCT-ĐL ngày 02/8/2023 và Công văn số 9/UBND-KTN ngày 05/8/2023",
        [("7/BCT-ĐL", "implements", None), ("9/UBND-KTN", "implements", None)],
    ),
    (
        "thực hiện ý kiến chỉ đạo của Chủ tịch UBND tỉnh tại Công văn số 9/UBND-KTN ngày 05/8/2023",
        [("9/UBND-KTN", "implements", None)],
    ),
    ("góp ý dự thảo Kế hoạch thực hiện Chỉ thị số 24-CT/TW ngày 12/7/2023", [("24-CT/TW", "cites", None)]),
    ("hướng dẫn thực hiện các quy định của Luật Hóa chất năm 2007", [("Luật Hóa chất", "implements", None)]),
]


@pytest.mark.parametrize(("subject", "expected"), SUBJECTS)
def test_relations_in_a_subject(subject: str, expected: list[Row]) -> None:
    assert edges(read_letter("Sở Công Thương đề nghị như sau:", subject)) == expected


TITLES: list[tuple[str, list[Row]]] = [
    (
        "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU\nCỦA QUYẾT ĐỊNH SỐ 09/2013/QĐ-UBND VỀ QUẢN LÝ BẾN ĐÒ",
        [("09/2013/QĐ-UBND", "amends", None)],
    ),
    ("TRIỂN KHAI THỰC HIỆN CHỈ THỊ SỐ 24-CT/TW NGÀY 12/7/2023", [("24-CT/TW", "implements", None)]),
    (
        "THỰC HIỆN CHỈ THỊ SỐ 24-CT/TW NGÀY 12/7/2023 CỦA BAN BÍ THƯ VÀ KẾ HOẠCH SỐ 205-KH/TU",
        [("24-CT/TW", "implements", None), ("205-KH/TU", "implements", None)],
    ),
    ("THỰC HIỆN MỘT SỐ ĐIỀU TRONG QUY ĐỊNH SỐ 07-QĐ/TW", [("07-QĐ/TW", "implements", None)]),
    (
        "THỰC HIỆN KẾ HOẠCH SỐ 205-KH/TU VỀ TIẾP TỤC THỰC HIỆN CHỈ THỊ SỐ 24-CT/TW",
        [("205-KH/TU", "implements", None), ("24-CT/TW", "implements", "205-KH/TU")],
    ),
    ("Về việc bãi bỏ Quyết định số 09/2013/QĐ-UBND", [("09/2013/QĐ-UBND", "repeals", None)]),
    # what the first is about stands before the next
    (
        "Thực hiện Chỉ thị số 24-CT/TW ngày 12/7/2023 của Ban Bí thư về nước sạch nông thôn và Kế hoạch số 205-KH/TU",
        [("24-CT/TW", "implements", None), ("205-KH/TU", "implements", None)],
    ),
    (
        "THỰC HIỆN CHỈ THỊ SỐ 24-CT/TW CỦA BAN BÍ THƯ VỀ NƯỚC SẠCH, KẾ HOẠCH SỐ 205-KH/TU",
        [("24-CT/TW", "implements", None), ("205-KH/TU", "implements", None)],
    ),
    (
        "Thực hiện Chỉ thị số 24-CT/TW của Ban Bí thư về mối quan hệ giữa cấp ủy và Quy chế số 10-QC/TU",
        [("24-CT/TW", "implements", None), ("10-QC/TU", "cites", None)],
    ),
    (
        "Thực hiện Chỉ thị số 24-CT/TW của Ban Bí thư về nước sạch theo Kế hoạch số 205-KH/TU",
        [("24-CT/TW", "implements", None), ("205-KH/TU", "cites", None)],
    ),
    # the name of a law that amends, in the capitals of a title: the decree details it, nobody amends the law here
    (
        "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ 58/2020/NĐ-CP CỦA\nCHÍNH PHỦ QUY ĐỊNH CHI TIẾT LUẬT LƯU TRỮ VÀ"
        " LUẬT SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT LƯU\nTRỮ",
        [
            ("58/2020/NĐ-CP", "amends", None),
            ("Luật Lưu trữ", "implements", "58/2020/NĐ-CP"),
            ("Luật Sửa đổi, bổ sung một số điều của luật lưu trữ", "implements", "58/2020/NĐ-CP"),
            ("Luật Lưu trữ", "amends", "Luật Sửa đổi, bổ sung một số điều của luật lưu trữ"),
        ],
    ),
]


@pytest.mark.parametrize(("title", "expected"), TITLES)
def test_relations_in_a_title(title: str, expected: list[Row]) -> None:
    assert edges(read_decision("Điều 1. Giao Sở Tài chính.", title)) == expected


def test_a_basis_of_any_length_keeps_its_relation() -> None:
    many = "; ".join(
        f"Công ty số {n} An Khê tại Văn bản số {n}/AK-KD ngày 02/3/2023" for n in range(101, 141)
    )
    assert {e[1] for e in edges(read_letter(f"Xét đề nghị của 40 đơn vị gồm: {many}."))} == {"based_on"}


def test_what_is_enacted_is_no_basis_any_more() -> None:
    basis = (
        "Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011;\n\n"
        "Giám đốc Sở Nội vụ ban hành Kế hoạch sửa đổi, bổ sung Kế hoạch số 30/KH-SNV ngày 05/5/2023 "
        "đã được sửa đổi bởi Kế hoạch số 35/KH-SNV, Kế hoạch số 36/KH-SNV."
    )
    assert edges(read_opening(basis)) == [
        ("Luật Lưu trữ", "based_on", None),
        ("30/KH-SNV", "amends", None),
        ("35/KH-SNV", "cites", None),
        ("36/KH-SNV", "cites", None),
    ]


def test_what_a_law_of_which_a_letter_speaks_does_is_told() -> None:
    said = "Luật Lưu trữ có hiệu lực từ ngày 01/7/2025. Luật này thay thế Luật Lưu trữ số 01/2011/QH13."
    assert ("01/2011/QH13", "cites", None) in edges(read_letter(said))
    assert ("09/2013/QĐ-UBND", "replaces", None) in edges(
        read_decision(f"Điều 1. Quyết định này thay thế {X}.")
    )


def test_the_number_behind_an_enacted_law_is_that_of_the_law_it_changes() -> None:
    law = (
        "QUỐC HỘI\n\nLUẬT\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU\nCỦA LUẬT LƯU TRỮ\n\n"
        "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n\n"
        "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Lưu trữ số 33/2024/QH15 "
        "đã được sửa đổi, bổ sung một số điều theo Luật số 44/2025/QH15.\n\n"
        "Điều 1. Sửa đổi, bổ sung một số điều của Luật Lưu trữ\n1. Bỏ khoản 2 Điều 4.\n"
    )
    assert edges(from_text(law, "law.txt"))[2:] == [
        ("33/2024/QH15", "amends", None),
        ("44/2025/QH15", "cites", None),
        ("33/2024/QH15", "amends", None),
    ]


def test_bases_in_the_one_line_of_a_copy() -> None:
    text = (
        "ĐẢNG BỘ TỈNH BÌNH ĐỊNH HUYỆN ỦY TÂY SƠN * Số 12-HD/HU ĐẢNG CỘNG SẢN VIỆT NAM Tây Sơn, ngày 04 tháng 5 năm 2018"
        " HƯỚNG DẪN công tác nhân sự của các chi bộ cơ sở trong huyện Căn cứ: - Quy định số 15-QĐ/TU ngày 03/02/2018 của"
        " Tỉnh ủy về phân cấp - Kế hoạch số 40-KH/HU ngày 02/4/2018 của Ban Thường vụ Huyện ủy, Huyện ủy hướng dẫn như"
        " sau: I MỤC ĐÍCH Thống nhất cách làm theo Nghị quyết số 7-NQ/TU ngày 05/01/2018 của Tỉnh ủy."
    )
    assert edges(from_text(text, "x.txt")) == [
        ("15-QĐ/TU", "based_on", None),
        ("40-KH/HU", "based_on", None),
        ("7-NQ/TU", "cites", None),
    ]
