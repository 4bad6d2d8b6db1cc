"""Every organ that a folder of texts names: the key that it maps to, or the reason why to none.

    python benchmarks/organ_phrases.py [--all] [PATH …]

Counts the issuers of the texts, the issuers of what they cite, and the units that are addressed or charged.
Without PATH it reads `examples/`. Prints how many map and why the others do not, then what does not map, the
most frequent first (with `--all` also what does).

An organ maps if its key says which one it is: one of the centre, one of a place that is known, or a body
inside such a one. Enterprises, schools and the like are kept by their names, of which no table is made.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.extract import from_text
from ingest.keys import UNKNOWN, DocKey
from ingest.lexicon import places, sign
from ingest.model import Citation, Facts
from ingest.organ import standing
from ingest.readers import SUFFIXES, read_bytes

MAPPED, BY_NAME, CLASS = "maps", "kept by its name", "stands for many"
NO_PLACE = "which of many: its place is not told"
AD_HOC = "which of many: a board or council of an occasion"
POST = "a post or a person, no organ"
NO_CODE = "its code is in no table, and no organ is named"
ONLY_NUMBER = "only a number is cited, and no organ is named"
UNKNOWN_NAME = "no rule knows the name"
REASONS = (NO_PLACE, AD_HOC, POST, NO_CODE, ONLY_NUMBER, UNKNOWN_NAME)

_BY_NAME = re.compile(
    r"(?:(?:Tổng )?[Cc]ông ty|Doanh nghiệp|Hợp tác xã|HTX|Tập đoàn|Chi nhánh|Ngân hàng|Viễn thông|Điện lực"
    r"|Nhà máy|Xí nghiệp|Hộ kinh doanh|Nhà thầu|Trường|Bệnh viện|Viện|Học viện|Báo|Tạp chí|Đài|Cổng"
    r"|Trang|Website|Công báo|Trung tâm|Hội|Hiệp hội|Liên đoàn|Quỹ|Phòng Thương mại)\b",
    re.IGNORECASE,
)
_MANY = re.compile(r"^(?:Các|Những|Mọi|Toàn thể)\b|\bcác (?:tỉnh|xã|huyện|phường|bộ|sở)", re.IGNORECASE)
_POST = re.compile(
    r"^(?:Bộ trưởng|Thứ trưởng|Trưởng|Phó|Giám đốc|PGĐ|GĐ|Chủ tịch|PCT|CVP|Chánh"
    r"|Lãnh đạo|Đồng chí|Thành viên|Ông|Bà)\b"
)
_AD_HOC = re.compile(r"^(?:Ban|Hội đồng|Tổ|Đoàn|Tiểu ban|Văn phòng Ban)\b")
_GENERIC = re.compile(
    r"^(?:Ủy ban|UBND|HĐND|Sở|Phòng|Văn phòng|Chi cục|Cục|Vụ|Công an|Tòa án|Viện"
    r"|Bộ (?:Chỉ huy|Tư lệnh|CHQS)|Thanh tra|Kho bạc|Thuế|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Chi bộ"
    r"|Ban|Cơ quan|Đơn vị|Tổ chức)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """One way in which an organ is named: its role, the words, and the key that was made of them."""

    role: str
    phrase: str
    key: str
    collective: bool = False


def named(facts: Facts) -> Iterator[Named]:
    """Every naming of an organ in one text, and every citation that names none."""
    if facts.document.issuer is not None:
        yield Named("issuer", facts.document.issuer.name, facts.document.issuer.key)
    for citation in facts.citations:
        issuer = citation.target.issuer
        if issuer is not None:
            yield Named("cited", issuer.name, issuer.key)
        elif (phrase := _nobody(citation)) is not None:
            yield Named("cited", phrase, UNKNOWN)
    for part in (*facts.recipients, *facts.assignments):
        if part.unit is not None:
            yield Named("unit", part.unit.name, part.unit.key, part.unit.collective)


def _nobody(citation: Citation) -> str | None:
    """The number of a cited document whose issuer nobody tells; None if its key tells it."""
    t = citation.target
    if t.kind != "document" or DocKey.parse(t.key).issuer != UNKNOWN:
        return None
    return t.symbol or t.sign or t.name or citation.quote


def judge(one: Named) -> str:
    """Why a naming maps or does not: one of the words above."""
    if one.key == UNKNOWN:
        printed = sign.find(one.phrase)
        if not printed or not printed[0].sign.organ:
            return NO_CODE if re.search(r"[/-]\w", one.phrase) else ONLY_NUMBER
        return NO_PLACE if printed[0].sign.organ.upper() in sign.organ_codes() else NO_CODE
    if one.collective or _MANY.search(one.phrase):
        return CLASS
    if UNKNOWN in one.key:
        return NO_PLACE
    first, dot, _ = one.key.partition(".")
    if standing.level(one.key, one.phrase) is not None or (dot and _known(first, one.key)):
        return MAPPED if not _POST.match(one.phrase) else POST
    for pattern, reason in ((_POST, POST), (_BY_NAME, BY_NAME), (_AD_HOC, AD_HOC), (_GENERIC, NO_PLACE)):
        if pattern.match(one.phrase):
            return reason
    return UNKNOWN_NAME


def _known(first: str, key: str) -> bool:
    """Whether the first part of a key is a place, or an organ of the centre that others are parts of."""
    inside = key.partition(".")[0]
    return places.of_key(first) is not None or standing.level(inside, _spelt(inside)) == 0


def _spelt(key: str) -> str:
    """A central organ's name as far as its key tells it: its first word decides."""
    return "Bộ " + key if key.startswith("bo-") else "Tổng cục " + key if key.startswith("tong-cuc-") else key


def read(paths: Iterable[Path]) -> Iterator[Facts]:
    """The facts of all texts of these files and folders, each of the same bytes once."""
    seen: set[bytes] = set()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.suffix.lower() not in SUFFIXES or file.name == "README.md" or not file.is_file():
                continue  # a README tells of the folder
            if (raw := file.read_bytes()) not in seen:
                seen.add(raw)
                yield from_text(read_bytes(raw, file.name).text, file.name)


def count(facts: Iterable[Facts]) -> Counter[Named]:
    """How often each naming occurs."""
    return Counter(one for f in facts for one in named(f))


def main() -> None:
    """Print the table and the list."""
    words = sys.argv[1:]
    paths = [Path(w) for w in words if w != "--all"] or [Path(__file__).parents[1] / "examples"]
    found = count(read(paths))
    why = {one: judge(one) for one in found}
    roles = ("issuer", "cited", "unit")
    print(f"{'':50}" + "".join(f"{role:>9}" for role in roles))
    for reason in (MAPPED, BY_NAME, CLASS, *REASONS):
        cells = [
            sum(n for one, n in found.items() if one.role == role and why[one] == reason) for role in roles
        ]
        print(f"{reason:50}" + "".join(f"{cell:9,}" for cell in cells))
    print()
    for one, n in sorted(found.items(), key=lambda item: (-item[1], item[0].phrase)):
        if "--all" in words or why[one] in REASONS:
            print(f"{n:5} {one.role:6} {one.phrase} -> {one.key}: {why[one]}")


if __name__ == "__main__":
    main()
