"""The names of columns and of fixed values, as people read them in a terminal.

English is the name itself, written apart; Vietnamese is this table, and where the pages say the same code too
their catalogue. CSV keeps the names of the fields.
"""

from __future__ import annotations

from typing import Final

from queries.sentences import figure
from viz.messages import messages

_COLUMNS: Final = {
    "after": "ban hành sau khi hết hiệu lực",
    "answer_came": "trả lời",
    "answered_on": "ngày trả lời",
    "answers": "văn bản trả lời",
    "by": "bởi",
    "carried_out": "văn bản thực hiện",
    "chain": "chuỗi",
    "cited": "văn bản dẫn",
    "collective": "tên gọi chung",
    "count": "số văn bản",
    "days_after_parent_median": "trung vị số ngày sau văn bản cấp trên",
    "days_left": "số ngày còn lại",
    "days_longest": "dài nhất (ngày)",
    "days_median": "trung vị (ngày)",
    "days_shortest": "ngắn nhất (ngày)",
    "dependants": "văn bản phụ thuộc",
    "directive": "văn bản chỉ đạo chung",
    "document": "văn bản",
    "documents": "văn bản",
    "due": "hạn",
    "end": "đến ký tự",
    "ended": "quan hệ chấm dứt",
    "ended_by": "chấm dứt bởi",
    "ended_quote": "lời chấm dứt",
    "every": "định kỳ",
    "figure": "số liệu",
    "first": "sớm nhất",
    "hops": "số bước",
    "hops_first": "số bước từ văn bản thứ nhất",
    "hops_second": "số bước từ văn bản thứ hai",
    "how": "được gọi tên bằng",
    "is": "quan hệ",
    "issued": "văn bản ban hành",
    "issued_on": "ngày ban hành",
    "issuer": "cơ quan ban hành",
    "issuer_key": "khóa cơ quan ban hành",
    "judgement": "độ chắc chắn",
    "key": "khóa",
    "kind": "loại",
    "label": "số, ký hiệu",
    "last": "muộn nhất",
    "level": "cấp",
    "lower": "văn bản dưới",
    "lower_hop": "bước của văn bản dưới",
    "matched": "tìm thấy theo",
    "name": "tên",
    "nearest": "gần nhất",
    "of": "của",
    "on": "tính đến",
    "outdated": "căn cứ đã hết hiệu lực",
    "place": "địa bàn",
    "quote": "lời dẫn",
    "quotes": "các lời dẫn",
    "read": "có toàn văn",
    "reason": "lý do",
    "relation": "quan hệ",
    "role": "vai trò",
    "said_by": "theo văn bản",
    "snippet": "trích",
    "source": "nguồn",
    "start": "từ ký tự",
    "state": "tình trạng",
    "status": "trong kho",
    "step": "bước",
    "sub_body": "bộ phận",
    "subject": "trích yếu",
    "symbol": "số, ký hiệu",
    "task": "nhiệm vụ",
    "unit": "đơn vị",
    "unit_key": "khóa đơn vị",
    "units": "số đơn vị",
    "upper": "văn bản trên",
    "upper_hop": "bước của văn bản trên",
    "valid_from": "có từ",
    "valid_to": "có đến",
    "value": "giá trị",
    "values": "các giá trị",
}
_VALUES: Final = {
    "addressed_to": "kính gửi",
    "amended": "đã được sửa đổi",
    "amends": "sửa đổi",
    "assigns_to": "giao việc",
    "based_on": "căn cứ",
    "before": "trước đó",
    "certain": "chắc chắn",
    "cites": "dẫn chiếu",
    "coordinate": "phối hợp",
    "copied_to": "nơi nhận",
    "implements": "thực hiện",
    "issued_on": "ngày ban hành",
    "lead": "chủ trì",
    "not yet": "chưa ban hành",
    "overdue": "quá hạn",
    "probable": "có cơ sở",
    "repealed": "đã bị bãi bỏ",
    "repealed in part": "đã được sửa đổi, bãi bỏ một phần",
    "repeals": "bãi bỏ",
    "replaced": "đã bị thay thế",
    "replaces": "thay thế",
    "responds_to": "trả lời",
    "standing": "không ghi hạn",
    "unchanged": "trong kho chưa có văn bản sửa đổi, chấm dứt",
}
# column -> the group of the catalogue that has the words of its codes
_GROUPS: Final = {
    "every": "every",
    "purpose": "purpose",
    "rule": "rule",
    "kind": "conflict",
    "state": "charge",
}
# the same word is another thing in another column
_IN_COLUMN: Final = {
    ("answer_came", "before"): "trước hạn",
    ("answer_came", "on"): "đúng hạn",
    ("answer_came", "after"): "sau hạn",
    ("state", "due"): "còn hạn",
    ("state", "dated"): "có hạn, chưa chọn ngày để xét",
    ("state", "late"): "có văn bản trả lời sau hạn",
    ("status", "read"): "có toàn văn",
    ("status", "cited"): "chưa có, chỉ được dẫn",
    ("is", "unit"): "đơn vị được hỏi",
    ("is", "after"): "kế thừa",
    ("figure", "documents"): "văn bản",
    ("figure", "read"): "có toàn văn",
    ("figure", "cited"): "chỉ được dẫn",
    ("figure", "by_level"): "theo cấp",
    ("figure", "by_year"): "theo năm",
    ("figure", "by_type"): "theo loại",
    ("figure", "edges"): "quan hệ",
    ("figure", "carried_out"): "được thực hiện nhiều nhất",
    ("figure", "days_median"): "trung vị số ngày giữa hai cấp",
}
_LEVELS: Final = {
    "vi": {"0": "Trung ương", "1": "cấp tỉnh", "2": "cấp huyện", "3": "cấp xã", "?": "chưa rõ cấp"},
    "en": {"0": "central", "1": "province", "2": "district", "3": "commune", "?": "tier unknown"},
}
_YES_NO: Final = {"vi": {True: "có", False: "không"}, "en": {True: "yes", False: "no"}}


def column(name: str, lang: str) -> str:
    """Return the name of a column for people."""
    return _COLUMNS.get(name, name) if lang == "vi" else name.replace("_", " ")


def value(name: str, given: object, lang: str) -> object:
    """Return a fixed value of a column in the language; anything else as it is."""
    if isinstance(given, bool):
        return _YES_NO[lang][given]
    if isinstance(given, float):
        return figure(given, lang)
    if name == "level":
        return _LEVELS[lang].get(str(given), given)
    if not isinstance(given, str) or lang != "vi":
        return given
    if (name, given) in _IN_COLUMN:
        return _IN_COLUMN[name, given]
    if name in _FIXED and given in _VALUES:
        return _VALUES[given]
    return messages(lang).word(_GROUPS[name], given) if name in _GROUPS else given


_FIXED: Final = frozenset({"how", "is", "judgement", "kind", "relation", "role", "state", "ended", "figure"})
