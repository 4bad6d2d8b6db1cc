"""The part of a document that a verb takes up: `bãi bỏ khoản 3 Điều 1 của`, `Quy chế ban hành kèm theo`.

What a verb does to a part it does to the document, so the words of the part are left out where a verb is
looked for. Whether only indefinite parts fall is told apart: `bãi bỏ một số điều của` leaves the document in
force.
"""

from __future__ import annotations

import re

# what stands between a verb and the document of which it takes a part
_FRAGMENT = re.compile(
    r"(?:(?<!\w)(?:toàn bộ|một phần|các|những|của|tại|trong|và|một số (?:điều|nội dung|khoản|quy định)"
    r"|nội dung|phụ lục(?: [\dIVX]+)?"
    r"|(?:điểm|khoản|điều|mục|phần|chương|đoạn|tiết) [\dIVXa-zđ.]{1,5}(?:, [\dIVXa-zđ.]{1,5})*"
    r"|(?:quy định|quy chế|quy trình|nội quy|định mức|đơn giá|tiêu chí|chương trình|phương án|kế hoạch|đề án"
    r"|danh mục|bảng giá)(?: (?:(?!thay thế |bãi bỏ |h[uủ][ỷy] bỏ )[^;.,:]){0,120})?(?: được)?"
    r" (?:(?:ban hành )?kèm theo|ban hành theo)|ban hành (?:kèm )?theo)"
    r"\s*(?:,\s*)?)+$",
    re.IGNORECASE,
)


def whole(before: str) -> str:
    """The words before a mention, without the part of the document that the verb takes up."""
    m = _FRAGMENT.search(before, _fragments_from(before))
    if m is None or not before[: m.start()].strip():
        return before
    ending = before[max(0, m.start() - 60) : m.start()].rstrip().lower()
    return before[: m.start()] if ending.endswith(_VERBS) else before


def without_part(words: str) -> str:
    """The words without the part of a document in which they end."""
    m = _FRAGMENT.search(words, _fragments_from(words))
    return words[: m.start()] if m else words


_FRAGMENT_WORDS = frozenset(
    [
        "toàn",
        "bộ",
        "một",
        "phần",
        "các",
        "những",
        "của",
        "tại",
        "trong",
        "và",
        "số",
        "điều",
        "nội",
        "dung",
        "khoản",
        "quy",
        "định",
        "phụ",
        "lục",
        "điểm",
        "mục",
        "chương",
        "đoạn",
        "tiết",
    ]
)


def _fragments_from(before: str) -> int:
    """Where the run of words at the end begins that may all be fragments; one word more, for what is glued.

    Only titles that something is issued `kèm theo` hold any words: for them it is as far as one looks.
    """
    lo = max(0, len(before) - 300)
    near = before[lo:]
    if "theo" in near and ("kèm theo" in near.lower() or "ban hành theo" in near.lower()):
        return lo
    at = len(before)
    while words := near.rsplit(None, 1):
        word, near = words[-1], words[0] if len(words) > 1 else ""
        at = before.rfind(word, lo, at)
        plain = word.rstrip(",").lower()
        if plain not in _FRAGMENT_WORDS and not (len(plain) <= 5 and plain.replace("đ", "d").isascii()):
            alone = at + len(word) == len(before.rstrip())
            return len(before) if alone and not plain.endswith(_ALONE) else at
    return at


_ALONE = ("các", "những", "của", "tại", "trong", "và")  # what one word may end in: `(của`


_VERBS = (
    "sửa đổi", "bổ sung", "bãi bỏ", "hủy bỏ", "huỷ bỏ", "hủy", "huỷ", "thay thế", "điều chỉnh", "thu hồi",
    "thực hiện", "thi hành", "hướng dẫn",
    "đính chính", "gia hạn", "chấm dứt hiệu lực",
)  # fmt: skip

_PASSIVE = re.compile(
    r"(?:(?:được|đã|bị)\s[^.;,]{0,30}?|\(\s*)"
    r"(?:sửa đổi|bổ sung|thay thế|đính chính|hợp nhất|điều chỉnh|bãi bỏ|h[uủ][ỷy](?: bỏ)?|thu hồi)\b"
    r"[^.;]{0,60}?\s(?:tại|bởi|theo|bằng)\s+(?:quy định\s+(?:tại|của)\s+)?(?:các\s+)?"
    r"(?:(?:điểm|khoản|Điều|điều|mục)\s[\dIVXa-zđ.]{1,5}(?:,\s*|\s+và\s+|\s+))*\Z"
)


def by_which(before: str) -> bool:
    """Do the words say that another document was changed by the one that follows (`được sửa đổi bởi`)?"""
    near = before[-220:]
    for verb in _CHANGED:
        if verb in near:
            return _PASSIVE.search(before, max(0, len(before) - 220)) is not None
    return False


_CHANGED = (
    "sửa đổi", "bổ sung", "thay thế", "đính chính", "hợp nhất", "điều chỉnh", "bãi bỏ", "hủy", "huỷ",
    "thu hồi",
)  # fmt: skip


_PARTS = (
    r"(?:cụm từ|từ|điểm|khoản|điều|mục|phụ lục|biểu|mẫu|bảng|danh mục|chương|phần|đoạn|tiết|quy định"
    r"|nội dung|tiêu đề)"
)
_INDEFINITE = re.compile(
    rf"một số\s+{_PARTS}\b|\bsố thứ tự\b|\bdòng\b|\bgạch đầu dòng\b|\bcụm từ\b|\bbỏ\s+(?:các\s+)?từ\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:cụm từ|điểm [a-zđ\d]|khoản \d|[Đđ]iều \d|mục [\dIVX]|phụ lục|biểu|mẫu|chương [\dIVX])",
    re.IGNORECASE,
)


def indefinite(part: str) -> bool:
    """Is only an unnamed part meant (`một số điều`, `cụm từ`), so that the document itself stays in force?"""
    return bool(_INDEFINITE.search(part))


# `bãi bỏ yêu cầu gửi biên bản bằng bản giấy tại`: what falls is told in words, and the document goes on
_TOLD_PART = re.compile(
    r"(?<!\w)(?:bãi bỏ|h[uủ](?:ỷ|y) bỏ|bỏ|thay thế)\s+(?:các\s+|những\s+|một\s+)?"
    r"(?P<part>(?:yêu cầu|nội dung|nhiệm vụ|quy định|chỉ tiêu|mục tiêu|đoạn|câu|việc|thời hạn|mức|thủ tục"
    r"|thành phần)\s[^.;:]{2,200}?)\s+(?:(?:đã\s+)?nêu\s+)?(?:tại|trong|của|ở|thuộc)\s+(?:các\s+)?\Z",
    re.IGNORECASE,
)


def told_part(said: str) -> str | None:
    """The words for the part that a deed ends of the document that follows; None where all of it is meant."""
    found = _TOLD_PART.search(said)
    return " ".join(found["part"].split()) if found else None


def partial(part: str) -> bool:
    """Is a part of a document named, of whatever size?"""
    return bool(_PART.search(part)) or indefinite(part)
