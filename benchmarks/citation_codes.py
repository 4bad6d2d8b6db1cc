"""Codes of types and organs as numbers print them, and how running text names them.

From the rules on numbering (Decree 30/2020/NĐ-CP; Quy định 399-QĐ/TW with its guidance; the practice of the
mass organisations), kept apart from the reader's tables, so that a code missing there shows.
"""

from __future__ import annotations

Organs = dict[str, tuple[tuple[str, ...], tuple[str, ...]]]
"""Code -> (types that the organ issues, names that running text gives it)."""

NOUNS = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "KL": "Kết luận", "QC": "Quy chế",
    "QyĐ": "Quy định", "TB": "Thông báo", "HD": "Hướng dẫn", "CTr": "Chương trình", "KH": "Kế hoạch",
    "PA": "Phương án", "ĐA": "Đề án", "BC": "Báo cáo", "BB": "Biên bản", "TTr": "Tờ trình", "CĐ": "Công điện",
    "CV": "Công văn", "NĐ": "Nghị định", "TT": "Thông tư", "TTLT": "Thông tư liên tịch", "GM": "Giấy mời",
    "CTHĐ": "Chương trình hành động", "QĐNS": "Quyết định", "QCPH": "Quy chế phối hợp", "L": "Luật",
}  # fmt: skip

# organ code -> (types that it issues, how running text names the issuer)
PARTY = {
    "TW": (("NQ", "CT", "KL", "QĐ", "TB"), ("Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương Đảng")),
    "VPTW": (("HD", "CV", "QĐ"), ("Văn phòng Trung ương Đảng",)),
    "BTCTW": (("HD", "CV"), ("Ban Tổ chức Trung ương",)),
    "BTGTW": (("HD", "KH"), ("Ban Tuyên giáo Trung ương",)),
    "BTGDVTW": (("HD", "CV"), ("Ban Tuyên giáo và Dân vận Trung ương",)),
    "UBKTTW": (("HD", "QĐ"), ("Ủy ban Kiểm tra Trung ương",)),
    "BNCTW": (("CV", "HD"), ("Ban Nội chính Trung ương",)),
    "QUTW": (("NQ", "CT"), ("Quân ủy Trung ương",)),
    "TU": (
        ("NQ", "CT", "KL", "QĐ", "KH", "CTr", "CV", "TB", "HD", "BC", "QC"),
        ("Tỉnh ủy", "Ban Thường vụ Tỉnh ủy"),
    ),
    "VPTU": (("CV", "KH", "TB"), ("Văn phòng Tỉnh ủy",)),
    "BTCTU": (("HD", "CV"), ("Ban Tổ chức Tỉnh ủy",)),
    "BTGTU": (("HD", "KH", "CV"), ("Ban Tuyên giáo Tỉnh ủy",)),
    "BDVTU": (("KH", "HD"), ("Ban Dân vận Tỉnh ủy",)),
    "UBKTTU": (("KH", "HD"), ("Ủy ban Kiểm tra Tỉnh ủy",)),
    "HU": (
        ("NQ", "CT", "KL", "QĐ", "KH", "CTr", "CV", "HD"),
        ("Huyện ủy Tây Sơn", "Ban Thường vụ Huyện ủy Tây Sơn"),
    ),
    "QU": (("NQ", "QĐ", "KH"), ("Quận ủy Cẩm Lệ",)),
    "ThU": (("NQ", "QĐ", "KH"), ("Thị ủy An Nhơn",)),
    "ĐU": (("NQ", "KH", "CV", "HD"), ("Đảng ủy phường An Phú",)),
    "ĐUK": (("HD", "KH"), ("Đảng ủy Khối các cơ quan tỉnh",)),
    "BCSĐ": (("CV", "KH"), ("Ban cán sự đảng UBND tỉnh",)),
    "BCSĐCP": (("BC",), ("Ban cán sự đảng Chính phủ",)),
    "BCĐ": (("KH", "CV"), ("Ban Chỉ đạo 57",)),
    "ĐH": (("NQ",), ()),
    "TWĐTN": (("KH", "HD"), ("Ban Bí thư Trung ương Đoàn",)),
    "TƯH": (("KH",), ("Trung ương Hội Liên hiệp Thanh niên Việt Nam",)),
    "HNDTW": (("CV", "KH"), ("Trung ương Hội Nông dân Việt Nam",)),
}  # fmt: skip
STATE = {
    "TTg": (("QĐ", "CT", "CĐ"), ("Thủ tướng Chính phủ",)),
    "CP": (("NQ",), ("Chính phủ",)),
    "CTN": (("QĐ",), ("Chủ tịch nước",)),
    "VPCP": (("TB", "QĐ"), ("Văn phòng Chính phủ",)),
    "BNV": (("QĐ", "KH", "HD"), ("Bộ Nội vụ", "Bộ trưởng Bộ Nội vụ")),
    "BTC": (("QĐ", "KH"), ("Bộ Tài chính",)),
    "BGDĐT": (("CT", "QĐ", "KH"), ("Bộ Giáo dục và Đào tạo",)),
    "BVHTTDL": (("QĐ", "KH"), ("Bộ Văn hóa, Thể thao và Du lịch",)),
    "BNNMT": (("QĐ",), ("Bộ Nông nghiệp và Môi trường",)),
    "BTTTT": (("QĐ",), ("Bộ Thông tin và Truyền thông",)),
    "BCA": (("KH", "CT"), ("Bộ Công an",)),
    "BQP": (("CT", "QĐ"), ("Bộ Quốc phòng",)),
    "NHNN": (("QĐ", "CT"), ("Ngân hàng Nhà nước Việt Nam",)),
    "UBND": (
        ("QĐ", "KH", "CT", "BC", "TTr", "TB", "PA", "ĐA", "CĐ"),
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh Bình Định", "Chủ tịch UBND tỉnh"),
    ),
    "HĐND": (("NQ", "BC"), ("HĐND tỉnh", "Hội đồng nhân dân tỉnh Bình Định")),
    "SNV": (("QĐ", "KH", "TTr", "HD"), ("Sở Nội vụ",)),
    "SYT": (("TTr", "KH"), ("Sở Y tế",)),
    "SVHTTDL": (("KH", "BC"), ("Sở Văn hóa, Thể thao và Du lịch",)),
    "SCT": (("KH", "QĐ"), ("Sở Công Thương",)),
    "SGDĐT": (("KH", "HD"), ("Sở Giáo dục và Đào tạo",)),
    "SNNMT": (("TTr",), ("Sở Nông nghiệp và Môi trường",)),
    "PVHTT": (("KH", "BC"), ("Phòng Văn hóa và Thông tin huyện Tây Sơn",)),
    "TLĐ": (("HD", "QĐ", "KH"), ("Tổng Liên đoàn Lao động Việt Nam",)),
    "LĐLĐ": (("KH", "HD"), ("Liên đoàn Lao động tỉnh",)),
    "MTTQ-BTT": (("KH", "TB"), ("Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh",)),
    "CCB": (("KH",), ("Hội Cựu chiến binh tỉnh",)),
    "ĐCT": (("KH", "NQ"), ("Đoàn Chủ tịch Trung ương Hội Liên hiệp Phụ nữ Việt Nam",)),
}  # fmt: skip
NORMATIVE = {
    "CP": (("NĐ",), ("Chính phủ",)),
    "TTg": (("QĐ",), ("Thủ tướng Chính phủ",)),
    "BNV": (("TT",), ("Bộ trưởng Bộ Nội vụ", "Bộ Nội vụ")),
    "BTC": (("TT",), ("Bộ Tài chính",)),
    "BLĐTBXH": (("TT",), ("Bộ Lao động - Thương binh và Xã hội",)),
    "VPCP": (("TT",), ("Văn phòng Chính phủ",)),
    "BKHCN": (("TT",), ("Bộ Khoa học và Công nghệ",)),
    "UBND": (("QĐ",), ("UBND tỉnh",)),
    "HĐND": (("NQ",), ("HĐND tỉnh",)),
    "CTUBND": (("QĐ",), ("Chủ tịch UBND tỉnh",)),
}
LETTERS = {  # organ-department of a State công văn -> issuer
    "UBND-KGVX": "UBND tỉnh", "UBND-NC": "Ủy ban nhân dân tỉnh Bình Định", "UBND-VX": "UBND huyện Tây Sơn",
    "VPCP-KTTH": "Văn phòng Chính phủ", "VP-KGVX": "Văn phòng UBND tỉnh", "BNV-TCBC": "Bộ Nội vụ",
    "BTC-TCCB": "Bộ Tài chính",
    "BGDĐT-GDTrH": "Bộ Giáo dục và Đào tạo", "SNV-XDCQ": "Sở Nội vụ",
    "SGDĐT-VP": "Sở Giáo dục và Đào tạo", "SVHTTDL-QLVHGĐ": "Sở Văn hóa, Thể thao và Du lịch",
    "MTTQ-BTT": "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh", "BTL-CT": "",
    "PGDĐT": "Phòng Giáo dục và Đào tạo",
    "BCA-C04": "Bộ Công an", "BNN-TCTL": "Bộ Nông nghiệp và Phát triển nông thôn", "VPHĐBCQG-TT": "",
}  # fmt: skip
JOINT = (
    ("{n}/{y}/TTLT-BNV-VPCP", "TTLT"), ("{n}/{y}/TTLT-BGDĐT-BNV", "TTLT"),
    ("{n}/QCPH/UBND-UBMTTQ", "QCPH"), ("{n}/KH-BCA-BNN&MT", "KH"), ("{n}/QĐ-HĐND-UBND", "QĐ"),
    ("{n}/{y}/NQLT/CP-UBTUMTTQVN", "NQLT"),
)  # fmt: skip
OLD = (
    ("{n}/CP", "NĐ"), ("{n}-CP", "NĐ"), ("{n}/HĐBT", "NĐ"), ("{n}-HĐBT", "QĐ"), ("{n}/TTg", "CT"),
    ("{n}-TTg", "QĐ"),
    ("{n}/{y}/QĐ.UB", "QĐ"), ("{n}/QĐ-UB", "QĐ"), ("{n}/{y}/TT-QP", "TT"), ("{n}/{y}/QĐ-BVHTT", "QĐ"),
    ("{n}/{y}/NQ-UBTVQH10", "NQ"),
)  # fmt: skip
# words before the number -> the number, its type: the number's own code decides
HEADED = (
    ("Kế hoạch hành động", "{}-KH/TU", "KH"), ("Thông báo kết luận", "{}-TB/TU", "TB"),
    ("Chương trình hành động", "{}-CTr/TU", "CTr"), ("Báo cáo thẩm tra", "{}/BC-HĐND", "BC"),
    ("Kế hoạch kiểm tra", "{}/KH-UBND", "KH"), ("Công văn", "{}/TB-VPCP", "TB"),
    ("Văn bản", "{}-CV/TU", "CV"),
    ("Kế hoạch phối hợp", "{}/KH-UBND", "KH"), ("Quyết định phê duyệt", "{}/QĐ-TTg", "QĐ"),
    ("VB", "{}/UBND-KGVX", "CV"), ("Kế hoạch/Công văn", "{}/UBND-NC", "CV"),
)  # fmt: skip
# bodies of unions, and Chủ tịch nước, whose office is the organ -> the organ whose numbers they sign
UNIONS = {
    "Ban Bí thư Trung ương Đoàn": "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Trung ương Đoàn": "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Đoàn Chủ tịch Trung ương Hội Liên hiệp Phụ nữ Việt Nam": "Trung ương Hội Liên hiệp Phụ nữ Việt Nam",
    "Chủ tịch nước": "Chủ tịch nước",
}
