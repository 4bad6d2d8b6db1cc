"""Set phrases of these documents whose marks a scanner misread: `Ban Thương vụ`, `Nghị quyết Dại hội`.

Each phrase is one that no other words look like without their marks, but for those that are listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from ingest.lexicon import places
from ingest.model import COMMUNE
from ingest.text.text import fold, fold_tone, plain

PHRASES = (
    "ban thường vụ", "ban chấp hành", "chấp hành trung ương", "trung ương", "tỉnh ủy", "huyện ủy", "thành ủy",
    "đảng ủy", "bộ chính trị", "ban tuyên giáo", "ban dân vận", "ban nội chính", "ủy ban kiểm tra",
    "đảng cộng sản việt nam", "cộng hòa xã hội chủ nghĩa", "đảng bộ", "đảng bộ huyện", "đảng bộ thành phố",
    "đại hội đại biểu", "nghị quyết đại hội", "đại hội đảng bộ", "hội nghị lần thứ", "ủy ban nhân dân",
    "hội đồng nhân dân", "thủ tướng chính phủ", "mặt trận tổ quốc", "tổng liên đoàn", "liên đoàn lao động",
    "hội cựu chiến binh", "hội nông dân", "hội liên hiệp phụ nữ", "đoàn thanh niên", "nghị quyết",
    "quyết định", "nghị định", "kế hoạch", "kết luận", "thực hiện", "sửa đổi", "thay thế", "bãi bỏ",
    "hết hiệu lực", "bổ sung một số", "một số điều", "một số nội dung", "nhận được công văn", "phúc đáp",
    "văn bản số", "chánh thanh tra", "chánh văn phòng", "hồ chí minh", "luật tổ chức",
    "chính quyền địa phương", "thể thao và du lịch", "giáo dục và đào tạo", "nông nghiệp và",
    "tài nguyên và môi trường", "khoa học và công nghệ", "giao thông vận tải", "thông tin và truyền thông",
    "thương binh và xã hội", "bảo hiểm xã hội", "căn cứ", "ban bí thư", "thường vụ quốc hội",
    "ban thường trực", "ban cán sự đảng", "cơ quan và doanh nghiệp", "đại hội đoàn", "đoàn tncs", "tỉnh đoàn",
    "trung ương đoàn", "thị ủy", "đảng bộ phường", "thành phố", "triển khai", "này có hiệu lực",
    "này thay thế", "báo cáo", "quy định", "việt nam", "độc lập", "kính gửi", "nơi nhận", "chủ tịch",
    "đại biểu phụ nữ", "phối hợp", "tổng hợp", "hợp tác xã", "chủ trì", "trước ngày", "quản lý thị trường",
    "chịu trách nhiệm", "có trách nhiệm", "thường xuyên", "hướng dẫn",
)  # fmt: skip
# other words that look like one of them: `kiên quyết đình chỉ`, `đang ủy quyền`, `Nguyễn Viết Nam`
_OTHERS = (
    "quyết đình", "nghị đính", "nghị đình", "nghị dinh", "quy đình", "cần cù", "vân bán", "bài bỏ",
    "bài bộ", "Văn Bàn", "VĂN BÀN", " uy", "đang ủy", "đáng ủy", "đăng ủy", "tính ủy", "tình ủy",
    "thánh ủy", "thanh ủy", "thì ủy", "thi ủy", "thức h", "thấy thế", "thay thể", "thay thẻ", "bị thu",
    "tình đoàn", "tính đoàn", "nơi nhân", "viết nam", "thục h", " hiền", " hiển", "thầy ", "thị úy",
    "quý đ", "quỹ đ", "quỳ đ", "t năm", "cần cử", "trước ngay",
)  # fmt: skip
_COMMITTEES = ("tỉnh ủy", "huyện ủy", "thành ủy", "thị ủy", "đảng ủy")
# whose last syllable begins another word: `hoàn thành | phổ cập`, `tổ chức đảng | bố trí`, `chủ | tích cực`
_BEGINS_ANOTHER = {
    "thành phố": ("phổ cập", "phổ biến", "phổ thông", "phổ điểm"),
    "đảng bộ": (
        "bố trí", "bố cục", "bổ sung", "bổ nhiệm", "bổ ích", "bổ trợ", "bỏ phiếu", "bỏ qua", "bỏ sót",
        "bộ chỉ huy", "bộ trưởng", "bộ phận", "bộ đội",
    ),
    "kết luận": ("luân chuyển", "luân phiên"),
    "báo cáo": ("cao nhất", "cao hơn", "cao độ", "cao su", "cao cấp", "cao bằng"),
    "chủ tịch": ("tích cực", "tích hợp", "tích lũy", "tích luỹ"),
    "hội nghị lần thứ": ("thử nghiệm", "thử thách"),
    "thực hiện": ("hiến pháp", "hiến kế", "hiến dâng", "hiến đất", "hiến máu"),
    "độc lập": ("lặp lại",),
    "tỉnh đoàn": ("đoàn kết", "đoàn tncs", "đoàn thanh niên"),
    "sửa đổi": ("đối với", "đối tượng"),
    "một số điều": ("điều kiện", "điều tra", "điều phối"),
    "chính quyền địa phương": ("phương pháp", "phương thức", "phương án", "phương tiện"),
    **dict.fromkeys(_COMMITTEES, ("ủy ban", "uỷ ban", "ủy quyền")),
}  # fmt: skip
_NONE: tuple[str, ...] = ()
# whose first syllable ends another word: `khắc phục | đập tràn`, `đảm bảo | cao`, `liên kết | luân`
_ENDS_ANOTHER = {
    "phúc đáp": ("khắc phục", "thuyết phục", "chinh phục"),
    "báo cáo": ("đảm bảo",),
    "độc lập": ("giám đốc", "đôn đốc", "thống đốc", "châu đốc"),
    "nơi nhận": ("hà nội", "dương nội"),
    "kết luận": ("liên kết", "đoàn kết", "gắn kết", "cam kết"),
}


@cache
def _keys() -> tuple[tuple[bytes, str], ...]:
    return tuple((fold(phrase).encode(), phrase) for phrase in PHRASES)


def misread(norm: str, of: Iterable[int] | None = None) -> Iterator[tuple[int, str]]:
    """The letters of phrases that are not as they should be, each as it should be, in the case printed.

    `of` are the phrases to look for, by their place in the list; all if it is None.
    """
    sought = _keys() if of is None else tuple(_keys()[n] for n in of)
    letters = plain(norm) if sought else b""
    for key, phrase in sought:
        at = letters.find(key)
        while at >= 0:
            end = at + len(key)
            seen = norm[at:end]
            whole = not letters[at - 1 : at].isalnum() and not letters[end : end + 1].isalnum()
            if seen != phrase and whole and not _of_another(norm, at, end, phrase):
                for step, char in _wrong(seen, phrase):
                    yield at + step, char
            at = letters.find(key, end)


def _of_another(norm: str, at: int, end: int, phrase: str) -> bool:
    """Does a syllable at either end belong to the word beside it, or the first to the name of a place?"""
    if norm[at].islower() and any(word[0].isupper() for word in norm[at:end].split()):
        return True  # `đảm bảo Cao Bằng`
    if begun := _BEGINS_ANOTHER.get(phrase):
        last = max(norm.rfind(" ", at, end), norm.rfind("\n", at, end)) + 1
        if " ".join(norm[last : end + 12].lower().split()).startswith(begun):
            return True
    before = norm[max(0, at - 30) : _first_end(norm, at, end)].split()
    if " ".join(before[-2:]).lower().endswith(_ENDS_ANOTHER.get(phrase, _NONE)):
        return True
    return norm[at].isupper() and any(_is_place(before[-n:]) for n in (2, 3))


def _first_end(norm: str, at: int, end: int) -> int:
    """Where the first syllable of a phrase ends, whatever white space it stands before."""
    while at < end and not norm[at].isspace():
        at += 1
    return at


def _is_place(words: list[str]) -> bool:
    """`Hà Tĩnh`, `VĨNH THẠNH`: a place whose last syllable only looks like the first of a phrase."""
    name = " ".join(words)
    return (
        len(words) > 1
        and all(map(str.isalpha, words))
        and bool(places.find(name) or places.find(name, level=COMMUNE))
    )


@lru_cache(4096)
def _wrong(seen: str, phrase: str) -> tuple[tuple[int, str], ...]:
    """What is to be changed in a phrase as it is read; nothing where it says the same, or something else."""
    lowered = " ".join(seen.lower().split())
    if len(lowered) != len(phrase) or fold_tone(lowered) == fold_tone(phrase) or seen.isascii():
        return ()
    if any(other in lowered or other in seen for other in _OTHERS):
        return ()
    return tuple(
        (at, right.upper() if old.isupper() else right)
        for at, (old, right) in enumerate(zip(seen, phrase, strict=True))
        if old.isalpha() and old.lower() != right
    )
