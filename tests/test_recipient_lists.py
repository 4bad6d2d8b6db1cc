"""Lists of addressees and copies in every style: numbered, run together, with short forms and shared tails."""

from __future__ import annotations

import pytest
from recipient_samples import PROVINCE, SIGNED, read

PARTY = ("TỈNH ỦY HÒA BÌNH\nVĂN PHÒNG\n*\nSố 12-KH/VPTU", "Hòa Bình")


DEPARTMENT = ("UBND TỈNH HÒA BÌNH\nSỞ Y TẾ\nSố: 12/KH-SYT", "Hòa Bình")


UNION = ("TỈNH ĐOÀN HÒA BÌNH\nBAN CHẤP HÀNH\n***\nSố: 12-KH/TĐTN-BTG", "Hòa Bình")


FARMERS = ("HỘI NÔNG DÂN VIỆT NAM\nBCH TỈNH HÒA BÌNH\n*\nSố 12-KH/HNDT", "Hòa Bình")


DISTRICT = ("ỦY BAN NHÂN DÂN\nHUYỆN MAI CHÂU\nSố: 12/KH-UBND", "Mai Châu")


CITY = ("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH\nSỞ TÀI CHÍNH\nSố: 12/KH-STC", "Thành phố Hồ Chí Minh")


COMMUNE = ("ỦY BAN NHÂN DÂN\nXÃ BAO LA\nSố: 12/KH-UBND", "Bao La")


WARD = ("ỦY BAN NHÂN DÂN\nQUẬN 7\nSố: 12/KH-UBND", "Quận 7")


MINISTRY = ("BỘ Y TẾ\nSố: 12/KH-BYT", "Hà Nội")


LISTS = [
    (PROVINCE, "\n1. Sở Y tế (báo cáo);\n2. 12 thôn;\n3. Lưu: VT.", ["Sở Y tế Hòa Bình", "12 thôn"]),
    (PROVINCE, "\n- UBND H. Mai Châu, TP Hòa Bình;\n- UBATGTQG;",
     ["Ủy ban nhân dân huyện Mai Châu", "Ủy ban nhân dân thành phố Hòa Bình", "Ủy ban An toàn giao thông Quốc gia"]),
    (PROVINCE, "\n- Tỉnh ủy, TT Hội đồng nhân dân tỉnh;\n- TT Ủy ban MTTQ tỉnh;",
     ["Tỉnh ủy Hòa Bình", "Hội đồng nhân dân tỉnh Hòa Bình", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hòa Bình"]),
    # the place above a commune, in another province or in the own city
    (COMMUNE, "\n- Đảng ủy xã Cần Đước, tỉnh Long An;\n- Công an phường 4, quận 5, Thành phố Hồ Chí Minh;",
     ["Đảng ủy xã Cần Đước", "Công an phường 4"]),
    (PROVINCE, "\n- UBND huyện Mai Châu, thành phố Hòa Bình;",
     ["Ủy ban nhân dân huyện Mai Châu", "Ủy ban nhân dân thành phố Hòa Bình"]),
    # small letters go on with a field of work; a union's presidium is the union
    (PROVINCE, "\n- Trưởng các phòng: Công tác học sinh, sinh viên, Nội vụ;\n- ĐCT TW Hội LHPN VN;",
     ["Phòng Công tác học sinh, sinh viên", "Phòng Nội vụ", "Trung ương Hội Liên hiệp Phụ nữ Việt Nam"]),
    # units of the army by their code names, which end in no footnote
    (PROVINCE, "\n- e888, c31, c32;\n- UBND tỉnh Phú Thọ2;", ["E888", "C31", "C32", "Ủy ban nhân dân tỉnh Phú Thọ"]),
    # one of the dashes of a list that ran together stands behind a remark, or is part of a name
    (PROVINCE, " - Bộ Y tế; (báo cáo) - Thường trực Tỉnh uỷ;\n- Cục Quản lý Dược (A1) - Bộ Y tế;\n",
     ["Bộ Y tế", "Tỉnh ủy Hòa Bình", "Cục Quản lý Dược - Bộ Y tế"]),
    (PROVINCE, "\n- Đoàn Đại biểu QH tỉnh;", ["Đoàn đại biểu Quốc hội tỉnh Hòa Bình"]),
    # what no commune has does not bear the place of the communes behind it
    (DISTRICT, "\n- Huyện ủy, Phòng Nội vụ, Trung tâm Y tế, UBND các xã;",
     ["Huyện ủy Mai Châu", "Phòng Nội vụ huyện Mai Châu", "Trung tâm Y tế huyện Mai Châu", "Ủy ban nhân dân các xã"]),
    (DISTRICT, "\n- Hội Nông dân, Công an, UBND các xã;",
     ["Hội Nông dân các xã", "Công an các xã", "Ủy ban nhân dân các xã"]),
    (DISTRICT, "\n- Hội Nông dân; UBND các xã;", ["Hội Nông dân huyện Mai Châu", "Ủy ban nhân dân các xã"]),
    # a slash or a dash between who stands for a committee or serves it, and the committee
    (PROVINCE, "\n- TT/TU, TT/HĐND tỉnh;\n- VP/TU, BTC-TU;",
     ["Tỉnh ủy Hòa Bình", "Hội đồng nhân dân tỉnh Hòa Bình", "Văn phòng Tỉnh ủy Hòa Bình", "Ban Tổ chức Tỉnh ủy Hòa Bình"]),
    (DISTRICT, "\n- TTr/HU; BTV/TU;", ["Huyện ủy Mai Châu", "Tỉnh ủy Hòa Bình"]),
    (UNION, "\n- TT Hội LHTN, HSV tỉnh;", ["Hội Liên hiệp Thanh niên tỉnh Hòa Bình", "Hội Sinh viên tỉnh Hòa Bình"]),
    (DISTRICT, "\n- TT Mai Châu;\n- TT Hội Sơn;", ["thị trấn Mai Châu", "thị trấn Hội Sơn"]),
    (DEPARTMENT, "\n- Các phòng, TT thuộc Sở;\n- Các bệnh viện, khoa, TT;",
     ["Các phòng, trung tâm thuộc Sở", "Các bệnh viện, khoa, trung tâm"]),
    (DEPARTMENT, "\n- Các khoa, phòng, TYT;\n- UBBC tỉnh, NTN tỉnh;",
     ["Các khoa, phòng, Trạm Y tế", "Ủy ban bầu cử tỉnh Hòa Bình", "Nhà Thiếu nhi tỉnh Hòa Bình"]),
    # marks with nobody between them
    (PROVINCE, "\n- Sở Y tế (b/c); Sở Nội vụ (t/h);;\n- Để báo cáo: ;\n- (b/c);\n- Sở Tư pháp;",
     ["Sở Y tế Hòa Bình", "Sở Nội vụ Hòa Bình", "Sở Tư pháp Hòa Bình"]),
    (PROVINCE, "\n- Công an, BCH Quân sự, BCH BĐBP tỉnh;",
     ["Công an tỉnh Hòa Bình", "Bộ Chỉ huy Quân sự tỉnh Hòa Bình", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Hòa Bình"]),
    # societies by the letters of their members
    (DISTRICT, "\n- MTTQ, LHPN, ND, CCB, ĐTN huyện;",
     ["Ủy ban Mặt trận Tổ quốc Việt Nam huyện Mai Châu", "Hội Liên hiệp Phụ nữ huyện Mai Châu",
      "Hội Nông dân huyện Mai Châu", "Hội Cựu chiến binh huyện Mai Châu", "Huyện đoàn Mai Châu"]),
    (PROVINCE, "\n- HND, CCB, Tỉnh đoàn;",
     ["Hội Nông dân tỉnh Hòa Bình", "Hội Cựu chiến binh tỉnh Hòa Bình", "Tỉnh đoàn Hòa Bình"]),
    # a name broken behind its first word
    (PROVINCE, " Sở Y tế; UBND huyện Mai Châu; Công ty\nĐiện lực Hòa Bình; Phòng\nCông chứng số 1.",
     ["Sở Y tế Hòa Bình", "Ủy ban nhân dân huyện Mai Châu", "Công ty Điện lực Hòa Bình", "Phòng Công chứng số 1"]),
    (DISTRICT, "\n- CA HUYỆN;\n- UBND TỈNH;", ["Công an huyện Mai Châu", "Ủy ban nhân dân tỉnh Hòa Bình"]),
    (PROVINCE, "\n- Các sở: Nội vụ, Giáo dục & Đào tạo, Tài chính;",
     ["Sở Nội vụ Hòa Bình", "Sở Giáo dục và Đào tạo Hòa Bình", "Sở Tài chính Hòa Bình"]),
    (PROVINCE, "\n- Như k/gửi;\n- Như phụ lục;\n- CĐ ngành GD tỉnh;", ["Công đoàn ngành Giáo dục tỉnh Hòa Bình"]),
    (PROVINCE, "\n- LĐLĐ huyện Mai Châu, LĐLĐ huyện Lạc Thủy, LĐLĐ TP Hòa Bình;",
     ["Liên đoàn Lao động huyện Mai Châu", "Liên đoàn Lao động huyện Lạc Thủy", "Liên đoàn Lao động thành phố Hòa Bình"]),
    (PROVINCE, "\n- Các Tập đoàn: EVN, Vingroup;\n- UBND các tỉnh: Đồng Nai, BR-VT;",
     ["Tập đoàn Điện lực Việt Nam", "Tập đoàn Vingroup", "Ủy ban nhân dân tỉnh Đồng Nai",
      "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu"]),
    (PROVINCE, "\n- Phòng VHTT các huyện Mai Châu, Đà Bắc, Trường THPT Mai Châu, Sở Y tế;",
     ["Phòng Văn hóa và Thông tin các huyện Mai Châu, Đà Bắc", "Trường Trung học phổ thông Mai Châu", "Sở Y tế Hòa Bình"]),
    # a column with the signature ran into the list
    (PROVINCE, "\n- Sở Y tế; (Đã ký)\n- Sở Nội vụ; Bùi Văn Khánh\n- UBND huyện Mai Châu;",
     ["Sở Y tế Hòa Bình", "Sở Nội vụ Hòa Bình", "Ủy ban nhân dân huyện Mai Châu"]),
    (
        PROVINCE,
        "\n- UBND huyện Mai Châu, Tân Lạc;",
        ["Ủy ban nhân dân huyện Mai Châu", "Ủy ban nhân dân huyện Tân Lạc"],
    ),
    (
        PROVINCE,
        "\n- Các Ban: KTNS, VHXH HĐND tỉnh;\n- BLĐ Chi nhánh;",
        ["Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh Hòa Bình", "Ban Văn hóa - Xã hội Hội đồng nhân dân tỉnh Hòa Bình"],
    ),
    (PROVINCE, "\n- Đảng ủy: TT Cao Phong, xã Bình Thanh;", ["Đảng ủy thị trấn Cao Phong", "Đảng ủy xã Bình Thanh"]),
    (PROVINCE, "\n- TT Đoàn Chủ tịch Hội LHPN Việt Nam;", ["Trung ương Hội Liên hiệp Phụ nữ Việt Nam"]),
    (FARMERS, "\n- TT HND huyện Mai Châu;", ["Hội Nông dân huyện Mai Châu"]),
    (PROVINCE, "\n- Các bến xe: Mai Châu, Tân Lạc;", ["Bến xe Mai Châu", "Bến xe Tân Lạc"]),
    (PROVINCE, "\n- Phòng CSGT - CA tỉnh;", ["Phòng Cảnh sát giao thông - Công an tỉnh Hòa Bình"]),
    (PROVINCE, "\n- P.KT, P.KT&HT các huyện, TP;",
     ["Phòng Kinh tế các huyện, thành phố", "Phòng Kinh tế và Hạ tầng các huyện, thành phố"]),
    (PROVINCE, "\n- UBND các xã, HTXNN liên quan;", ["Ủy ban nhân dân các xã", "Hợp tác xã Nông nghiệp liên quan"]),
    (DISTRICT, "\n- PGD&ĐT;", ["Phòng Giáo dục và Đào tạo huyện Mai Châu"]),
    (PROVINCE, "\n- Ban Dân vận Tỉnh ủy, Cơ quan Ủy ban Kiểm tra Tỉnh ủy;",
     ["Ban Dân vận Tỉnh ủy Hòa Bình", "Ủy ban Kiểm tra Tỉnh ủy Hòa Bình"]),
    (PROVINCE, "\n- HĐND-UBND huyện Mai Châu;", ["Hội đồng nhân dân huyện Mai Châu", "Ủy ban nhân dân huyện Mai Châu"]),
    (PROVINCE, "\n- VP HĐND-UBND huyện Mai Châu;", ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Mai Châu"]),
    (DEPARTMENT, "\n- Phòng Kỹ thuật - Đầu tư, Phòng Nhân sự - Tổng hợp (t/h);",
     ["Phòng Kỹ thuật - Đầu tư Sở Y tế Hòa Bình", "Phòng Nhân sự - Tổng hợp Sở Y tế Hòa Bình"]),
    (PROVINCE, "\n- Ban CHPCTT&TKCN tỉnh;", ["Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh Hòa Bình"]),
    (PROVINCE, "\n- TT BCĐ 389 tỉnh;", ["Ban Chỉ đạo 389 tỉnh Hòa Bình"]),
    (PROVINCE, "\n- VPTT BCĐ 389 tỉnh;", ["Văn phòng Thường trực Ban Chỉ đạo 389 tỉnh Hòa Bình"]),
    (PROVINCE, "\n- CC THADS huyện Mai Châu;", ["Chi cục Thi hành án dân sự huyện Mai Châu"]),
    (PROVINCE, "\n- MTTQ xã, thị trấn;", ["Mặt trận Tổ quốc các xã, thị trấn"]),
    (PROVINCE, "\n- Ban CHPTKV 2 - Mai Châu;", ["Ban Chỉ huy Phòng thủ khu vực 2 - Mai Châu"]),
    # one organ in places of several tiers, where one province has them all
    (
        PROVINCE,
        "\n- UBND các tỉnh, thành phố: Sơn La, Hà Nội;\n- Công an các huyện, thành phố: Mai Châu và Hòa Bình;",
        [
            "Ủy ban nhân dân tỉnh Sơn La", "Ủy ban nhân dân thành phố Hà Nội", "Công an huyện Mai Châu",
            "Công an thành phố Hòa Bình",
        ],
    ),
    (PROVINCE, "\n- UBND các huyện, thành phố: Mai Châu, Ba Vì;", ["Ủy ban nhân dân các huyện, thành phố"]),
    (
        DISTRICT,
        "\n- Ban Giám đốc CAT (b/c);\n- TTVH-TT huyện;\n- Vụ NSNN (Bộ Tài chính);",
        ["Công an tỉnh Hòa Bình", "Trung tâm Văn hóa - Thể thao huyện Mai Châu", "Vụ Ngân sách nhà nước Bộ Tài chính"],
    ),
    (PARTY, "\n- Ủy ban Kiểm tra, Ban Nội chính Tỉnh ủy,", ["Ủy ban Kiểm tra Tỉnh ủy Hòa Bình", "Ban Nội chính Tỉnh ủy Hòa Bình"]),
    # what stands once for all: standing bodies, places of one kind after another, firms
    (
        PROVINCE,
        "\n- TTr. HĐND, UBND các huyện; TTr HĐND, UBMTTQ huyện Mai Châu;",
        [
            "Hội đồng nhân dân, Ủy ban nhân dân các huyện", "Hội đồng nhân dân huyện Mai Châu",
            "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Mai Châu",
        ],
    ),
    (
        PROVINCE,
        "\n- Phòng Kinh tế thị xã Mai Châu, thành phố Hòa Bình; Chi cục Thuế huyện Tân Lạc, huyện Cao Phong;",
        [
            "Phòng Kinh tế thị xã Mai Châu", "Phòng Kinh tế thành phố Hòa Bình",
            "Chi cục Thuế huyện Tân Lạc", "Chi cục Thuế huyện Cao Phong",
        ],
    ),
    (
        PROVINCE,
        "\n- Phòng Y tế, Trung tâm Y tế, BHXH các huyện, thị, thành phố;",
        [f"{office} các huyện, thị xã, thành phố" for office in ("Phòng Y tế", "Trung tâm Y tế", "Bảo hiểm xã hội")],
    ),
    (
        PROVINCE,
        "\n- Các Công ty TNHH Lâm nghiệp: Kỳ Sơn, Tu Lý; Công ty An Phát;",
        [
            "Công ty trách nhiệm hữu hạn Lâm nghiệp Kỳ Sơn", "Công ty trách nhiệm hữu hạn Lâm nghiệp Tu Lý",
            "Công ty An Phát",
        ],
    ),
    (PROVINCE, "\n- UBTV Quốc hội; Các huyện, thị, thành ủy;", ["Ủy ban Thường vụ Quốc hội", "Các huyện, thị, thành ủy"]),
    (PROVINCE, "\n- Bản sao gửi: Sở Y tế;\n- Đồng kính gửi: Sở Nội vụ;", ["Sở Y tế Hòa Bình", "Sở Nội vụ Hòa Bình"]),
    # short forms
    (PROVINCE, "\n- Cục Kiểm tra VB - Bộ Tư pháp;", ["Cục Kiểm tra văn bản - Bộ Tư pháp"]),
    (PROVINCE, "\n- Hội KH tỉnh; Hội CTĐ tỉnh;", ["Hội Khuyến học tỉnh Hòa Bình", "Hội Chữ thập đỏ tỉnh Hòa Bình"]),
    (PROVINCE, "\n- Ban Chỉ đạo QG về PCTT;", ["Ban Chỉ đạo quốc gia về Phòng, chống thiên tai"]),
    (
        PROVINCE,
        "\n- BCH PCTT và TKCN tỉnh;",
        ["Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh Hòa Bình"],
    ),
    # a tier at the end of a list holds for those before it, over one that bears its own
    (PROVINCE, "\n- Hội ND, Hội CTĐ, Tỉnh Đoàn, LĐLĐ tỉnh;",
     ["Hội Nông dân tỉnh Hòa Bình", "Hội Chữ thập đỏ tỉnh Hòa Bình", "Tỉnh đoàn Hòa Bình", "Liên đoàn Lao động tỉnh Hòa Bình"]),
    (PROVINCE, "\n- KBNN, BHXH, Thanh tra tỉnh;",
     ["Kho bạc Nhà nước tỉnh Hòa Bình", "Bảo hiểm xã hội tỉnh Hòa Bình", "Thanh tra tỉnh Hòa Bình"]),
    (PROVINCE, "\n- Viện KSND, Tòa án ND tỉnh;", ["Viện kiểm sát nhân dân tỉnh Hòa Bình", "Tòa án nhân dân tỉnh Hòa Bình"]),
    (PROVINCE, "\n- Các Hội: Khuyến học, Luật gia;",
     ["Hội Khuyến học tỉnh Hòa Bình", "Hội Luật gia tỉnh Hòa Bình"]),
    (PROVINCE, "\n- Ban TVTU; TTr. HĐND tỉnh;", ["Tỉnh ủy Hòa Bình", "Hội đồng nhân dân tỉnh Hòa Bình"]),
    (PROVINCE, "\n- Đảng ủy Khối CCQ&DN tỉnh;", ["Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Hòa Bình"]),
    (PROVINCE, "\n- Cục Kiểm soát TTHC (VPCP);", ["Cục Kiểm soát thủ tục hành chính Văn phòng Chính phủ"]),
    (PROVINCE, "\n- BCH Quân sự tỉnh; Ban CHPTDS tỉnh;",
     ["Bộ Chỉ huy Quân sự tỉnh Hòa Bình", "Ban Chỉ huy Phòng thủ dân sự tỉnh Hòa Bình"]),
    # the house's own leaders and clerks are not demanded
    (PROVINCE, "\n- Sở Y tế;\n- CT, các PCT UBND tỉnh;\n- LĐVP, CVNC;", ["Sở Y tế Hòa Bình"]),
    (PROVINCE, "\n- Như đề gửi;\n- Đ/c GĐ;\n- Các đ/c trong BGĐ;\n- Đăng Web, Zalo;\n- Sở Y tế;", ["Sở Y tế Hòa Bình"]),
    # whoever leads the Government is its Prime Minister's office
    (PROVINCE, "\n- TTgCP, PTTg Trần Văn An;", ["Thủ tướng Chính phủ", "Thủ tướng Chính phủ"]),
    # lines that go on without a small letter, purposes below, bullets of any kind
    (PROVINCE, "\n- Hội đồng Dân tộc của\n Quốc hội;\n- Đoàn Chủ tịch\nTLĐ (b/c);",
     ["Hội đồng Dân tộc của Quốc hội", "Tổng Liên đoàn Lao động Việt Nam"]),
    (PROVINCE, "\n- Sở Y tế\n(để báo cáo);\n– Sở Tài chính;", ["Sở Y tế Hòa Bình", "Sở Tài chính Hòa Bình"]),
    (PROVINCE, "- Như trên;- Bộ Y tế (b/c);- Sở Y tế;- Các Sở: NN&MT, TC;- Lưu: VT.",
     ["Bộ Y tế", "Sở Y tế Hòa Bình", "Sở Nông nghiệp và Môi trường Hòa Bình", "Sở Tài chính Hòa Bình"]),
    (PARTY, "\n- Ban Tổ chức Tỉnh ủy (để b/c), - Ban Nội chính Tỉnh ủy,",
     ["Ban Tổ chức Tỉnh ủy Hòa Bình", "Ban Nội chính Tỉnh ủy Hòa Bình"]),
    (PROVINCE, "\n- Công an tỉnh (PC06) - (b/c);", ["Công an tỉnh Hòa Bình"]),
    (PROVINCE, "\n- VPCP: BTCN; Trợ lý TTg;\nCổng TTĐT, các Vụ: TH, NC;\n- Sở Y tế;", ["Văn phòng Chính phủ", "Sở Y tế Hòa Bình"]),
    # one organ for places of different tiers; organs in small letters behind one with a capital
    (PROVINCE, "\n- UBND huyện: Mai Châu, Tân Lạc, thành phố Hòa Bình;",
     ["Ủy ban nhân dân huyện Mai Châu", "Ủy ban nhân dân huyện Tân Lạc", "Ủy ban nhân dân thành phố Hòa Bình"]),
    (PROVINCE, "\n- UBND tỉnh Sơn La, sở NN&MT;", ["Ủy ban nhân dân tỉnh Sơn La", "Sở Nông nghiệp và Môi trường Hòa Bình"]),
    (PARTY, "\n- Ủy ban Kiểm tra Tỉnh ủy, đảng đoàn, ban cán sự đảng;",
     ["Ủy ban Kiểm tra Tỉnh ủy Hòa Bình", "Đảng đoàn, ban cán sự đảng"]),
    (PARTY, "\n- Các Huyện, Thành Đoàn trực thuộc;", ["Các huyện, Thành Đoàn trực thuộc"]),
    (PROVINCE, "\n- Các Vụ, Cục, đơn vị liên quan;", ["Các Vụ, Cục, đơn vị liên quan"]),
    # what is short only beside its neighbour, and bureaus that there is one of
    (PROVINCE, "\n- Tòa án nhân dân TC; T.Cục Thuế; Cục KSTTHC - VPCP;",
     ["Tòa án nhân dân tối cao", "Tổng cục Thuế", "Cục Kiểm soát thủ tục hành chính - Văn phòng Chính phủ"]),
    (PROVINCE, "\n- Cục Kiểm tra VBQPPL; Phòng TM và CN VN;",
     ["Cục Kiểm tra văn bản quy phạm pháp luật Bộ Tư pháp", "Phòng Thương mại và Công nghiệp Việt Nam"]),
    (PROVINCE, "\n- TT QU Hà Đông; Đồn BP Pa Háng;", ["Quận ủy Hà Đông", "Đồn Biên phòng Pa Háng"]),
    (CITY, "\n- Sở Y tế;\n- TTUB;", ["Sở Y tế Thành phố Hồ Chí Minh", "Ủy ban nhân dân thành phố Hồ Chí Minh"]),
    # the leaders of the committee of the place are not those of a department
    (DEPARTMENT, "\n- Chủ tịch, các PCT UBND tỉnh (b/c);\n- Giám đốc, các PGĐ;", ["Ủy ban nhân dân tỉnh Hòa Bình"]),
    # an office, a standing committee, boards or unions named once for several bodies
    (PROVINCE, "\n- VP: Tỉnh ủy, HĐND tỉnh;", ["Văn phòng Tỉnh ủy Hòa Bình", "Văn phòng Hội đồng nhân dân tỉnh Hòa Bình"]),
    (PROVINCE, "\n- Thường trực: Tỉnh ủy, HĐND tỉnh;", ["Tỉnh ủy Hòa Bình", "Hội đồng nhân dân tỉnh Hòa Bình"]),
    (PROVINCE, "\n- Văn phòng: Tỉnh ủy, Đoàn ĐBQH và HĐND tỉnh;",
     ["Văn phòng Tỉnh ủy Hòa Bình", "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Hòa Bình"]),
    (PARTY, "\n- Ban Tổ chức, Nội chính Tỉnh ủy;", ["Ban Tổ chức Tỉnh ủy Hòa Bình", "Ban Nội chính Tỉnh ủy Hòa Bình"]),
    (PARTY, "\n- Ban Tuyên giáo và Dân vận Tỉnh ủy;", ["Ban Tuyên giáo và Dân vận Tỉnh ủy Hòa Bình"]),
    (PARTY, "\n- Ban Tổ chức, UBKT, VP Huyện ủy Mai Châu;",
     ["Ban Tổ chức Huyện ủy Mai Châu", "Ủy ban Kiểm tra Huyện ủy Mai Châu", "Văn phòng Huyện ủy Mai Châu"]),
    (PROVINCE, "\n- Hội LHPN, ND, CCB tỉnh;",
     ["Hội Liên hiệp Phụ nữ tỉnh Hòa Bình", "Hội Nông dân tỉnh Hòa Bình", "Hội Cựu chiến binh tỉnh Hòa Bình"]),
    # the tail of many places holds for their Party committees, an own head inside a list for itself
    (PROVINCE, "\n- Đảng ủy, HĐND, UBND các xã;", ["Đảng ủy các xã", "Hội đồng nhân dân, Ủy ban nhân dân các xã"]),
    (PROVINCE, "\n- Các Sở: Y tế, TC; Hạt Kiểm lâm tỉnh; Bộ CHQS tỉnh;",
     ["Sở Y tế Hòa Bình", "Sở Tài chính Hòa Bình", "Hạt Kiểm lâm tỉnh Hòa Bình", "Bộ Chỉ huy Quân sự tỉnh Hòa Bình"]),
    (DEPARTMENT, "\n- Đảng ủy, Công đoàn Sở;", ["Đảng ủy Sở Y tế Hòa Bình", "Công đoàn Sở Y tế Hòa Bình"]),
    # what looks like two is one
    (PROVINCE, "\n- Báo và Đài PT-TH tỉnh;", ["Báo và Đài Phát thanh và Truyền hình tỉnh Hòa Bình"]),
    (PROVINCE, "\n- Các trường ĐH, CĐ trên địa bàn tỉnh;", ["Các trường đại học, cao đẳng trên địa bàn tỉnh"]),
    (PROVINCE, "\n- Các Đảng đoàn, BCSĐ, đảng ủy trực thuộc;", ["Các Đảng đoàn, Ban cán sự đảng, đảng ủy trực thuộc"]),
    (PROVINCE, "\n- UBMTTQVN tỉnh, Các đoàn thể tỉnh;", ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hòa Bình", "Các đoàn thể tỉnh"]),
    # persons, clerks and rooms of the house
    (PROVINCE, "\n- C/VP, các P.CVP UBND tỉnh;\n- Phòng NC, TH;\n- CV: NC;\n- Chánh, Phó VP;\n- Sở Y tế;", ["Sở Y tế Hòa Bình"]),
    (PROVINCE, "\n- Ông (bà) có tên tại Điều 1;\n- Bà Bùi Thị Mai;\n- TT Tin học - Công báo;\n- Sở Y tế;", ["Sở Y tế Hòa Bình"]),
    (DEPARTMENT, "\n- Phòng KT, KT&HT các huyện, thành phố;",
     ["Phòng Kinh tế các huyện, thành phố", "Phòng Kinh tế và Hạ tầng các huyện, thành phố"]),
    (DEPARTMENT, "\n- Phòng KT, HT&ĐT các phường;", ["Phòng Kinh tế, Hạ tầng và Đô thị các phường"]),
    # organs joined by dashes, places of one level, the names of provinces, offices side by side
    (DISTRICT, "\n- Thường trực HU - HĐND huyện;", ["Huyện ủy Mai Châu", "Hội đồng nhân dân huyện Mai Châu"]),
    (DISTRICT, "\n- UBND xã Bao La, thị trấn Mai Châu;",
     ["Ủy ban nhân dân xã Bao La", "Ủy ban nhân dân thị trấn Mai Châu"]),
    (PROVINCE, "\n- UBND tỉnh Sơn La, Lai Châu;", ["Ủy ban nhân dân tỉnh Sơn La", "Ủy ban nhân dân tỉnh Lai Châu"]),
    (PROVINCE, "\n- VP. HĐND, VP. UBND tỉnh;",
     ["Văn phòng Hội đồng nhân dân tỉnh Hòa Bình", "Văn phòng Ủy ban nhân dân tỉnh Hòa Bình"]),
    (DISTRICT, "\n- TT VHTT&TT huyện; P.TCKH;",
     ["Trung tâm Văn hóa, Thể thao và Truyền thông huyện Mai Châu", "Phòng Tài chính - Kế hoạch huyện Mai Châu"]),
    (PROVINCE, "\n- Ban QLDA các công trình giao thông tỉnh;", ["Ban Quản lý dự án các công trình giao thông tỉnh Hòa Bình"]),
    # what stands behind `Như Điều 3;` in one entry; lines that name nobody; rooms by their short names
    (PROVINCE, "\n- Như Điều 3; Bộ Y tế (b/c); Sở Y tế;\nMST: 0101;\nNC, TH;\nTS. Trần An;", ["Bộ Y tế", "Sở Y tế Hòa Bình"]),
    (PROVINCE, "\n- HĐND, UBND các tỉnh trực thuộc TW\nthực hiện Chương trình;\n- Ban Dân tộc, Sở Y tế các tỉnh;",
     ["Hội đồng nhân dân, Ủy ban nhân dân các tỉnh trực thuộc Trung ương", "Ban Dân tộc các tỉnh", "Sở Y tế các tỉnh"]),
    (PROVINCE, "\n- Sở Y tế HN;\n- Ban GĐ Sở;\n- Tổ CNSCĐ;", ["Sở Y tế Hà Nội", "Tổ công nghệ số cộng đồng"]),
    (PROVINCE, "\n- Sở Y tế;\n- VP: CVP, PCVP Đ.T.An;", ["Sở Y tế Hòa Bình"]),
    (PROVINCE, "\n- Ban Dân tộc, Sở Y tế các tỉnh, TP trực thuộc TW;",
     ["Ban Dân tộc các tỉnh, thành phố trực thuộc Trung ương", "Sở Y tế các tỉnh, thành phố trực thuộc Trung ương"]),
    # mass organisations
    (UNION, "\n- LĐLĐ huyện, thành phố; Hội LHTN, Hội SV tỉnh; HĐĐ tỉnh;",
     ["Liên đoàn Lao động các huyện, thành phố", "Hội Liên hiệp Thanh niên Việt Nam tỉnh Hòa Bình",
      "Hội Sinh viên tỉnh Hòa Bình", "Hội đồng Đội tỉnh Hòa Bình"]),
    (UNION, "\n- Các huyện, thành đoàn, Đoàn trực thuộc;\n- Các đ/c UV BTV Tỉnh đoàn;",
     ["Các huyện, thành đoàn, Đoàn trực thuộc"]),
    (FARMERS, "\n- Ban Thường vụ TW Hội;\n- TT HTND tỉnh;",
     ["Trung ương Hội Nông dân Việt Nam", "Trung tâm Hỗ trợ nông dân tỉnh Hòa Bình"]),
    (PROVINCE, "\n- VP: TU, Đoàn ĐBQH&HĐND, UBND tỉnh;",
     ["Văn phòng Tỉnh ủy Hòa Bình", "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Hòa Bình",
      "Văn phòng Ủy ban nhân dân tỉnh Hòa Bình"]),
    (PROVINCE, "\n- Giám đốc sở;\n- Lãnh đạo UBND tỉnh;", ["Các sở"]),
    # departments after one head, their fields whole or short; a name with a comma of its own is one
    (PROVINCE, "\n- Sở Y tế, Tài chính, NN&MT;",
     ["Sở Y tế Hòa Bình", "Sở Tài chính Hòa Bình", "Sở Nông nghiệp và Môi trường Hòa Bình"]),
    (PROVINCE, "\n- Sở Nội vụ, Y tế, Công an tỉnh;", ["Sở Nội vụ Hòa Bình", "Sở Y tế Hòa Bình", "Công an tỉnh Hòa Bình"]),
    (DISTRICT, "\n- Các phòng TN-MT, TC-KH huyện;",
     ["Phòng Tài nguyên và Môi trường huyện Mai Châu", "Phòng Tài chính - Kế hoạch huyện Mai Châu"]),
    (DISTRICT, "\n- Các phòng NV, TP, YT huyện;",
     ["Phòng Nội vụ huyện Mai Châu", "Phòng Tư pháp huyện Mai Châu", "Phòng Y tế huyện Mai Châu"]),
    (PROVINCE, "\n- Sở Văn hóa, Thể thao, Du lịch;", ["Sở Văn hóa, Thể thao, Du lịch Hòa Bình"]),
    (PROVINCE, "\n- Sở Công nghiệp và Thương mại;", ["Sở Công nghiệp và Thương mại Hòa Bình"]),
    (DISTRICT, "\n- Phòng Văn hóa, Thông tin các huyện;", ["Phòng Văn hóa, Thông tin các huyện"]),
    # the Party committee of the place that the next member names; of the speaker's own where none is named
    (PROVINCE, "\n- TT Huyện ủy, UBND huyện Đà Bắc;", ["Huyện ủy Đà Bắc", "Ủy ban nhân dân huyện Đà Bắc"]),
    (PROVINCE, "\n- Thành ủy, UBND thành phố Hòa Bình;", ["Thành ủy Hòa Bình", "Ủy ban nhân dân thành phố Hòa Bình"]),
    (DISTRICT, "\n- ĐU, UBND xã Bao La;", ["Đảng ủy xã Bao La", "Ủy ban nhân dân xã Bao La"]),
    (DISTRICT, "\n- Huyện ủy, HĐND huyện;", ["Huyện ủy Mai Châu", "Hội đồng nhân dân huyện Mai Châu"]),
    # boards of the Central Committee, and of the Party committee of a body
    (PARTY, "\n- Ban Tổ chức, Ban Tuyên giáo, Văn phòng Trung ương,",
     ["Ban Tổ chức Trung ương", "Ban Tuyên giáo Trung ương", "Văn phòng Trung ương Đảng"]),
    (PARTY, "\n- Ban Dân vận Tỉnh ủy, Văn phòng Trung ương,", ["Ban Dân vận Tỉnh ủy Hòa Bình", "Văn phòng Trung ương Đảng"]),
    (PROVINCE, "\n- UBKT, BTC, VP ĐU UBND tỉnh;",
     ["Ủy ban Kiểm tra Đảng ủy Ủy ban nhân dân tỉnh Hòa Bình", "Ban Tổ chức Đảng ủy Ủy ban nhân dân tỉnh Hòa Bình",
      "Văn phòng Đảng ủy Ủy ban nhân dân tỉnh Hòa Bình"]),
    (PARTY, "\n- UBKT, BTC HU Mai Châu,", ["Ủy ban Kiểm tra Huyện ủy Mai Châu", "Ban Tổ chức Huyện ủy Mai Châu"]),
    (PARTY, "\n- Ban Tổ chức Tỉnh ủy, Đảng ủy UBND tỉnh,",
     ["Ban Tổ chức Tỉnh ủy Hòa Bình", "Đảng ủy Ủy ban nhân dân tỉnh Hòa Bình"]),
    # armed forces: their Party committees after one head, their commands by the last word of their names
    (PARTY, "\n- Đảng ủy Quân sự, Biên phòng, Công an tỉnh,",
     ["Đảng ủy Quân sự tỉnh Hòa Bình", "Đảng ủy Bộ đội Biên phòng tỉnh Hòa Bình", "Đảng ủy Công an tỉnh Hòa Bình"]),
    (DISTRICT, "\n- CA, Quân sự huyện;", ["Công an huyện Mai Châu", "Ban Chỉ huy Quân sự huyện Mai Châu"]),
    (PROVINCE, "\n- Công an, Biên phòng tỉnh;", ["Công an tỉnh Hòa Bình", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Hòa Bình"]),
    (PROVINCE, "\n- Học viện Quân sự;\n- Công an các huyện;", ["Học viện Quân sự", "Công an các huyện"]),
    (PROVINCE, "\n- Văn phòng Tỉnh ủy, PC01, PV05 Công an tỉnh;",
     ["Văn phòng Tỉnh ủy Hòa Bình", "Phòng PC01 Công an tỉnh Hòa Bình", "Phòng PV05 Công an tỉnh Hòa Bình"]),
    (PROVINCE, "\n- Các phòng PC01, PV05 Công an tỉnh;", ["Các phòng PC01, PV05 Công an tỉnh"]),
    # one name of several groups; one office for bodies that semicolons part
    (PARTY, "\n- Đảng đoàn, ban cán sự đảng, đảng ủy trực thuộc,", ["Đảng đoàn, ban cán sự đảng, đảng ủy trực thuộc"]),
    (PARTY, "\n- Mặt trận, đoàn thể tỉnh,", ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hòa Bình"]),
    (PROVINCE, "\n- Văn phòng: Tỉnh ủy, HĐND tỉnh; UBND tỉnh;",
     ["Văn phòng Tỉnh ủy Hòa Bình", "Văn phòng Hội đồng nhân dân tỉnh Hòa Bình", "Văn phòng Ủy ban nhân dân tỉnh Hòa Bình"]),
    (DISTRICT, "\n- Văn phòng: Huyện ủy, HĐND huyện; Công an huyện;",
     ["Văn phòng Huyện ủy Mai Châu", "Văn phòng Hội đồng nhân dân huyện Mai Châu", "Công an huyện Mai Châu"]),
    (UNION, "\n- Đoàn các trường CĐ, ĐH trực thuộc;", ["Đoàn các trường cao đẳng, đại học trực thuộc"]),
    # hamlets by their heads, counted ones beside others; committees by their secretaries
    (DISTRICT, "\n- Trưởng thôn, Buôn trưởng;", ["Thôn, buôn"]),
    (DISTRICT, "\n- Các ban, ngành, đoàn thể, 12 thôn;", ["Các ban, ngành, đoàn thể", "12 thôn"]),
    (DISTRICT, "\n- UBND 10 xã, 2 thị trấn;\n- Công an, 12 xã;", ["Ủy ban nhân dân 10 xã, 2 thị trấn", "Công an huyện Mai Châu", "12 xã"]),
    (PARTY, "\n- Các đồng chí Bí thư huyện ủy, thành ủy,\n- Bí thư Huyện ủy Mai Châu,", ["Các huyện ủy, thành ủy", "Huyện ủy Mai Châu"]),
    (DISTRICT, "\n- TT HĐND, UBND huyện, UBMTTQVN huyện;",
     ["Hội đồng nhân dân huyện Mai Châu", "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Mai Châu"]),
    (DISTRICT, "\n- HĐND, UBND xã, thị trấn;", ["Hội đồng nhân dân, Ủy ban nhân dân các xã, thị trấn"]),
    # banks, unions and schools that share a noun
    (DISTRICT, "\n- Ngân hàng CSXH, NN&PTNT huyện;",
     ["Ngân hàng Chính sách xã hội huyện Mai Châu", "Ngân hàng Nông nghiệp và Phát triển nông thôn huyện Mai Châu"]),
    (DISTRICT, "\n- Ngân hàng Nông nghiệp và Phát triển nông thôn huyện;",
     ["Ngân hàng Nông nghiệp và Phát triển nông thôn huyện Mai Châu"]),
    (DISTRICT, "\n- Hội: ND, PN; ĐTN huyện;",
     ["Hội Nông dân huyện Mai Châu", "Hội Liên hiệp Phụ nữ huyện Mai Châu", "Huyện đoàn Mai Châu"]),
    (DISTRICT, "\n- Các trường MN, TH, THCS;\n- Liên đội các trường TH&THCS;",
     ["Các trường Mầm non, Tiểu học, Trung học cơ sở", "Liên đội các trường TH&THCS"]),
    (DISTRICT, "\n- Điện lực, Bưu điện huyện;", ["Điện lực huyện Mai Châu", "Bưu điện huyện Mai Châu"]),
    # persons and clerks of the house
    (PROVINCE, "\n- HT, các PHT;\n- Các chuyên viên phòng TH;\n- CB, GV, NV;\n- BTV, UV BCH;\n- Sở Y tế;", ["Sở Y tế Hòa Bình"]),
    # a district with a number for a name, in a city whose committee is its own
    (WARD, "\n- VPTU;\n- Thường trực HĐND;",
     ["Văn phòng Thành ủy Thành phố Hồ Chí Minh", "Hội đồng nhân dân quận 7"]),
    # the name of a place is no misread word; members of a committee are persons
    (PROVINCE, "\n- Báo Cao Bằng;\n- Đ/c Hà Văn An, UVBTV HU - phụ trách xã;\n- Các đ/c trong BCH;", ["Báo Cao Bằng"]),
    (PROVINCE, "\n- Đài THVN, Đài TNVN;\n- UBQG ƯPSC;\n- VQG Cúc Phương;",
     ["Đài Truyền hình Việt Nam", "Đài Tiếng nói Việt Nam", "Ủy ban Quốc gia Ứng phó sự cố", "Vườn quốc gia Cúc Phương"]),
    # heads and their deputies, heads of the committees and the councils of many places
    (DISTRICT, "\n- Các đồng chí Trưởng các phòng, ban, ngành huyện;\n- Trưởng, phó các phòng chuyên môn;"
     "\n- Bí thư Đảng ủy, Chủ tịch UBND các xã, thị trấn;",
     ["Các phòng, ban, ngành huyện", "Các phòng chuyên môn", "Đảng ủy các xã, thị trấn",
      "Ủy ban nhân dân các xã, thị trấn"]),
    # rooms and centres by short forms that begin like a town; heads of hamlets; what came in 2025
    (DEPARTMENT, "\n- Các phòng: HC-TH, TT-PC (t/h);\n- TT DVVL, TT KSBT tỉnh;\n- BVĐK tỉnh, TT GĐYK;"
     "\n- Giám đốc, các Phó Giám đốc;\n- Chi cục trưởng, các Phó Chi cục trưởng;",
     ["Phòng Hành chính - Tổng hợp Sở Y tế Hòa Bình", "Phòng Thanh tra - Pháp chế Sở Y tế Hòa Bình",
      "Trung tâm Dịch vụ việc làm Hòa Bình", "Trung tâm Kiểm soát bệnh tật tỉnh Hòa Bình",
      "Bệnh viện Đa khoa tỉnh Hòa Bình", "Trung tâm Giám định Y khoa Hòa Bình"]),
    (COMMUNE, "\n- Ban CHPTKV3 - Đức Thọ;\n- Bí thư chi bộ, Thôn trưởng các thôn;\n- Các trường THCS, TH;"
     "\n- XN Điện lực Hòa Bình;",
     ["Ban Chỉ huy Phòng thủ khu vực 3 - Đức Thọ", "Chi bộ", "Trưởng các thôn",
      "Các trường Trung học cơ sở, Tiểu học", "Xí nghiệp Điện lực Hòa Bình"]),
    # the staff of a command, delegates beside their delegation, pages beside a paper, standing bodies
    (PROVINCE, "\n- Phòng TM, CT Bộ CHQS tỉnh;\n- Đoàn ĐBQH tỉnh, đại biểu HĐND tỉnh;\n- Báo HB, Cổng TTĐT tỉnh;"
     "\n- TT Hội ND tỉnh;\n- BTV, Ban Tổ chức Tỉnh ủy;\n- Hội ĐKSSYN tỉnh, TGM Hải Phòng;",
     ["Phòng Tham mưu Bộ Chỉ huy Quân sự tỉnh Hòa Bình", "Phòng Chính trị Bộ Chỉ huy Quân sự tỉnh Hòa Bình",
      "Đoàn đại biểu Quốc hội tỉnh Hòa Bình", "Báo Hòa Bình", "Hội Nông dân tỉnh Hòa Bình", "Tỉnh ủy Hòa Bình",
      "Ban Tổ chức Tỉnh ủy Hòa Bình", "Hội Đoàn kết Sư sãi yêu nước tỉnh Hòa Bình", "Tòa Giám mục Hải Phòng"]),
    (PROVINCE, "\n- UBND xã Đắk N'Drung, xã Nâm N'Jang;\n- Cty TNHH MTV LN Đắk N'Tao;\n- Ban lãnh đạo CN;"
     "\n- Đ/c TP, các đ/c PTP;",
     ["Ủy ban nhân dân xã Đắk N'Drung", "Ủy ban nhân dân xã Nâm N'Jang",
      "Công ty trách nhiệm hữu hạn một thành viên Lâm nghiệp Đắk N'Tao"]),
    (MINISTRY, "\n- UBND tỉnh, thành phố trực thuộc TW;\n- Công an tỉnh, thành phố;\n- Cục HHVN;",
     ["Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương", "Công an các tỉnh, thành phố",
      "Cục Hàng hải Việt Nam"]),
    (PROVINCE, "\n- Tòa án, Viện kiểm sát, CA tỉnh;\n- PC02, PA04 CAT;\n- ĐU, UBND 65 xã, phường;\n- VQG, KBTTN;"
     "\n- LM HTX, Đoàn LS tỉnh;\n- Viettel, Mobifone tỉnh;",
     ["Tòa án nhân dân tỉnh Hòa Bình", "Viện kiểm sát nhân dân tỉnh Hòa Bình", "Công an tỉnh Hòa Bình",
      "Phòng PC02 Công an tỉnh Hòa Bình", "Phòng PA04 Công an tỉnh Hòa Bình", "Đảng ủy 65 xã, phường",
      "Ủy ban nhân dân 65 xã, phường", "Vườn quốc gia", "Khu bảo tồn thiên nhiên",
      "Liên minh Hợp tác xã tỉnh Hòa Bình", "Đoàn Luật sư tỉnh Hòa Bình", "Viettel tỉnh Hòa Bình", "Mobifone tỉnh Hòa Bình"]),
    (COMMUNE, "\n- CAX, BCHQS xã;", ["Công an xã Bao La", "Ban Chỉ huy Quân sự xã Bao La"]),
    # a place with a capital is shared too, and so is the kind of place in brackets
    (MINISTRY, "\n- HĐND, UBND Thành phố Hải Phòng;",
     ["Hội đồng nhân dân thành phố Hải Phòng", "Ủy ban nhân dân thành phố Hải Phòng"]),
    (MINISTRY, "\n- UBND các tỉnh (thành phố);", ["Ủy ban nhân dân các tỉnh, thành phố"]),
    (PROVINCE, "\n- UBND các xã (phường, thị trấn);", ["Ủy ban nhân dân các xã, phường, thị trấn"]),
    (PROVINCE, "\n- UBND các xã (qua thư điện tử);", ["Ủy ban nhân dân các xã"]),
    # a bureau and whose it is, with a comma or a stroke
    (PROVINCE, "\n- Cục Kiểm soát TTHC, Văn phòng Chính phủ;", ["Cục Kiểm soát thủ tục hành chính Văn phòng Chính phủ"]),
    (PROVINCE, "\n- Cục An toàn thực phẩm/Bộ Y tế;", ["Cục An toàn thực phẩm Bộ Y tế"]),
    (PROVINCE, "\n- Cục An toàn thực phẩm, Bộ Y tế;", ["Cục An toàn thực phẩm Bộ Y tế"]),
    (PROVINCE, "\n- Cục Dự trữ khu vực, Văn phòng Chính phủ;", ["Cục Dự trữ khu vực", "Văn phòng Chính phủ"]),
    (PROVINCE, "\n- Sở Y tế/Sở Tài chính;", ["Sở Y tế Hòa Bình", "Sở Tài chính Hòa Bình"]),
    (PROVINCE, "\n- Các Cục, Vụ thuộc Bộ Y tế;", ["Các Cục, Vụ thuộc Bộ Y tế"]),
    (PROVINCE, "\n- Bộ CH BĐBP tỉnh;", ["Bộ Chỉ huy Bộ đội Biên phòng tỉnh Hòa Bình"]),
    (PROVINCE, "\n- Tổng Liên đoàn LĐVN;", ["Tổng Liên đoàn Lao động Việt Nam"]),
    # code names are one each; pages of the web are nobody's, what stands behind one page is
    (MINISTRY, "\n- C21, C45 và C66 (03);\n- Bộ Công an;", ["C21", "C45", "C66", "Bộ Công an"]),
    (MINISTRY, "\n- Website Tổng cục Dân số, Tổng cục Thống kê;", []),
    (MINISTRY, "\n- Cổng TTĐT Chính phủ, BTP, BTC, TANDTC;", []),
    (PROVINCE, "\n- Cổng TTĐT tỉnh, Sở Y tế;", ["Sở Y tế Hòa Bình"]),
    (MINISTRY, "\n- Cổng TTĐT Chính phủ, TANDTC;", ["Tòa án nhân dân tối cao"]),
]  # fmt: skip


@pytest.mark.parametrize(("speaker", "copies", "units"), LISTS)
def test_every_member_of_a_list_is_named(speaker: tuple[str, str], copies: str, units: list[str]) -> None:
    got = read(speaker, copies + SIGNED).recipients
    assert [r.unit.name for r in got if not r.optional] == units


def test_those_who_lead_a_ministry_are_the_ministry_in_its_list() -> None:
    led = "\n- Bộ trưởng (để b/c);\n- TT Đỗ Xuân Hảo (để b/c);\n- Bộ trưởng, các Thứ trưởng;\n- UB các vấn đề XH của QH;\n- Cổng TT điện tử Bộ;"
    got = [r.unit.name for r in read(MINISTRY, led + SIGNED).recipients]
    page = "Cổng thông tin điện tử Bộ Y tế"
    assert got == ["Bộ Y tế"] * 3 + ["Ủy ban các vấn đề Xã hội của Quốc hội", page]


def test_a_deputy_minister_in_the_list_of_his_ministry_is_its_own() -> None:
    got = read(MINISTRY, "\n- TT. Trần Văn An (b/c);\n- Sở Y tế các tỉnh;" + SIGNED).recipients
    assert [(r.quote, r.optional) for r in got] == [("TT. Trần Văn An", True), ("Sở Y tế các tỉnh", False)]


# those of the whole country are the same ones, whichever province writes to them
OF_ALL = [
    ("Sở Y tế các tỉnh, thành phố trực thuộc Trung ương", "so-y-te-cac-tinh-thanh-pho-truc-thuoc-trung-uong"),
    ("UBND các tỉnh, thành phố", "uy-ban-nhan-dan-cac-tinh-thanh-pho"),
    ("UBND các huyện, thành phố", "hoa-binh.uy-ban-nhan-dan-cac-huyen-thanh-pho"),
]


@pytest.mark.parametrize(("entry", "key"), OF_ALL)
def test_units_of_all_provinces_are_within_none(entry: str, key: str) -> None:
    (got,) = read(PROVINCE, f"\n- {entry};" + SIGNED).recipients
    assert got.unit.key == key


def test_the_office_of_a_ministry_in_its_own_list_is_its_own() -> None:
    got = read(MINISTRY, "\n- Văn phòng Bộ - Bộ Y tế;\n- Văn phòng Quốc hội;" + SIGNED).recipients
    assert [(r.unit.name, r.optional) for r in got] == [
        ("Văn phòng Bộ Y tế", True),
        ("Văn phòng Quốc hội", False),
    ]


def test_the_minister_in_the_list_of_his_ministry_is_no_other() -> None:
    got = read(MINISTRY, "\n- Bộ trưởng (để b/c);\n- Các Bộ trưởng;" + SIGNED).recipients
    assert [(r.unit.name, r.optional) for r in got] == [("Bộ Y tế", True), ("Các Bộ", False)]


def test_how_many_copies_are_sent_is_no_part_of_a_name() -> None:
    got = read(
        MINISTRY, "\n- Văn phòng Chính phủ 02 bản (để đăng Công báo);\n- Bộ Nội vụ 01 bản;" + SIGNED
    ).recipients
    assert [r.quote for r in got] == ["Văn phòng Chính phủ", "Bộ Nội vụ"]


@pytest.mark.parametrize("who", ["Các đồng chí Ủy viên BCH", "Các đ/c Ủy viên Ban Chấp hành", "Ủy viên BTV"])
def test_the_members_of_the_speakers_committee_are_its_own(who: str) -> None:
    (got,) = read(PARTY, f"\n- {who};" + SIGNED).recipients
    assert got.optional
