"""How a directive of the generator is written down: header, preamble with citations in many forms, duties."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import TYPE_CHECKING

from synth_words import (
    AIMS,
    FILLER,
    FIRST,
    GIVEN,
    MIDDLES,
    SECOND,
    SUBJECTS,
    SURNAMES,
)

if TYPE_CHECKING:
    from synth import Directive, Edge, Issuer

__all__ = ["FIRST", "SECOND", "SUBJECTS", "document"]

NOUN = {
    "KH": "Kế hoạch", "CTr": "Chương trình hành động", "QĐ": "Quyết định", "CT": "Chỉ thị", "KL": "Kết luận",
    "NQ": "Nghị quyết",
}  # fmt: skip
# by whom a central directive of the Party is said to be
SPEAKS = {"CT": "Ban Bí thư", "KL": "Bộ Chính trị", "NQ": "Bộ Chính trị"}
ROMAN = {12: "XII", 13: "XIII", 14: "XIV"}


def document(d: Directive, rng: random.Random) -> tuple[str, tuple[Edge, ...]]:
    """Return the text of a directive and the edges that stand in it."""
    preamble, edges = _preamble(d, rng)
    middle, more = _body(d, rng)
    parts = [*_header(d), _title(d), preamble, middle, _duties(d, rng), _tail(d, rng)]
    return "\n\n".join(parts) + "\n", tuple(dict.fromkeys(edges + more))


def symbol(d: Directive) -> str:
    """The number as it is printed: 113-KH/TU, 97/KH-UBND, 749/QĐ-TTg."""
    number = f"{d.number:02d}"
    if d.issuer.role == "secretariat":
        return f"{number}-{d.code}/TW"
    if d.issuer.role == "committee":
        assert d.issuer.place is not None
        organ = {"tỉnh": "TU", "thành phố": "TU", "huyện": "HU", "quận": "QU"}.get(d.issuer.place.kind, "ĐU")
        return f"{number}-{d.code}/{organ}"
    return f"{number}/{d.code}-" + {"premier": "TTg", "government": "CP"}.get(d.issuer.role, "UBND")


def _name(issuer: Issuer, *, short: bool = False) -> str:
    """The issuer with its place, as running text has it."""
    if issuer.role == "secretariat":
        return "Ban Bí thư"
    if issuer.place is None:
        return {"premier": "Thủ tướng Chính phủ", "government": "Chính phủ"}[issuer.role]
    kind = issuer.place.kind
    if issuer.role == "people":
        return f"{'UBND' if short else 'Ủy ban nhân dân'} {kind} {issuer.place.name}"
    return f"{_committee(kind)} {issuer.place.name}"


def _committee(kind: str) -> str:
    plain = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "huyện": "Huyện ủy", "quận": "Quận ủy"}
    return plain.get(kind, f"Đảng ủy {kind}")


def _date(d: Directive, rng: random.Random, *, long: bool = False) -> str:
    day = d.day
    if long or rng.random() < 0.2:
        return f"ngày {day.day:02d} tháng {_month(day.month)} năm {day.year}"
    if rng.random() < 0.15:
        return f"ngày {day.day:02d}-{day.month}-{day.year}"
    return f"ngày {day.day:02d}/{_month(day.month)}/{day.year}"


def _month(month: int) -> str:
    return f"{month:02d}" if month < 3 else str(month)


def _header(d: Directive) -> list[str]:
    issuer, number = d.issuer, symbol(d)
    capital = "Hà Nội" if issuer.place is None else issuer.place.name
    day = f"{capital}, ngày {d.day.day:02d} tháng {_month(d.day.month)} năm {d.day.year}"
    if issuer.role == "secretariat":
        return [f"BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố {number}", "ĐẢNG CỘNG SẢN VIỆT NAM", day]
    if issuer.role == "committee":
        assert issuer.place is not None
        above = {2: issuer.parent, 3: issuer.parent or issuer.top}.get(issuer.tier)
        first = f"ĐẢNG BỘ {above.kind} {above.name}\n".upper() if above else ""
        return [f"{first}{_name(issuer).upper()}\n*\nSố {number}", "ĐẢNG CỘNG SẢN VIỆT NAM", day]
    motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    if issuer.place is None:
        return [_name(issuer).upper(), motto, f"Số: {number}", day]
    return [f"ỦY BAN NHÂN DÂN\n{issuer.place.kind} {issuer.place.name}".upper(), motto, f"Số: {number}", day]


def _title(d: Directive) -> str:
    line = f"{NOUN[d.code]}".upper()
    if d.issuer.role == "secretariat":
        return f"{line}\nCỦA {SPEAKS[d.code].upper()}\nvề {d.subject}\n-----"
    return f"{line}\nvề {d.subject}" + ("\n-----" if d.issuer.party else "")


def _ours(d: Directive) -> str:
    """The issuer of a text, spelt out to the province, as an opening does where a name alone would not do."""
    issuer = d.issuer
    chain = [_name(issuer)]
    if issuer.tier >= 2:
        chain += [f"{p.kind} {p.name}" for p in (issuer.parent, issuer.top) if p is not None]
    return ", ".join(chain)


def cite(d: Directive, by: Directive, rng: random.Random) -> str:
    """A citation of `d` in a text of `by`: type, number, date and issuer in one of the usual ways."""
    number = symbol(d)
    if rng.random() < 0.12:
        number = number.replace("-", rng.choice((" - ", " -", "- ", "–")), 1)
    comma = "," if rng.random() < (0.6 if d.issuer.party else 0.05) else ""
    head = f"{NOUN[d.code]} {'số ' if rng.random() < 0.92 else ''}{number}{comma} {_date(d, rng)} của "
    if d.issuer.role == "secretariat":
        term = f" khóa {d.key.split('.')[1].upper()}" if rng.random() < 0.3 else ""
        return head + SPEAKS[d.code] + term
    if d.issuer.place is None:
        return head + _name(d.issuer)
    # a text says "UBND huyện" only of its own district
    short = by.issuer.place is not None and rng.random() < 0.6
    kind = d.issuer.place.kind
    if d.issuer.role == "people":
        people = rng.choice(("UBND", "Ủy ban nhân dân"))
        return head + (f"{people} {kind}" if short else _name(d.issuer, short=True))
    body = rng.choice(("Ban Thường vụ ", "Ban Thường vụ ", ""))
    return head + body + (_committee(kind) if short else _name(d.issuer))


def _preamble(d: Directive, rng: random.Random) -> tuple[str, list[Edge]]:
    edges: list[Edge] = []
    said = []
    opening = "Thực hiện"
    for above in d.above:
        words = f"{cite(above, d, rng)} về {above.subject}"
        edges.append(("implements", d.key, above.key))
        if above.above and rng.random() < 0.35:
            words = f"{cite(above, d, rng)} về việc thực hiện {cite(above.above[0], d, rng)}"
            edges.append(("implements", above.key, above.above[0].key))
        said.append(words)
    if not said:
        return f"Trước yêu cầu về {d.subject}, {_speaks(d)} ban hành {NOUN[d.code]} như sau:", edges
    return f"{opening} {'; '.join(said)}; {_ours(d)} ban hành {NOUN[d.code]} về {d.subject} như sau:", edges


def _speaks(d: Directive) -> str:
    return SPEAKS[d.code] if d.issuer.role == "secretariat" else _name(d.issuer)


def _body(d: Directive, rng: random.Random) -> tuple[str, list[Edge]]:
    edges: list[Edge] = []
    aims = (f"{n}. {aim}" for n, aim in enumerate(rng.sample(AIMS, 2), 1))
    lines = ["I. MỤC ĐÍCH, YÊU CẦU", *aims, "II. NỘI DUNG"]
    count = rng.randint(4, 8)
    lines += [f"{n}. {' '.join(rng.sample(FILLER, rng.randint(2, 6)))}" for n in range(1, count + 1)]
    if d.above and rng.random() < 0.4:
        again = rng.choice(d.above)
        lines.append(f"- Các chỉ tiêu nêu tại {cite(again, d, rng)} được giữ nguyên.")
        edges.append(("cites", d.key, again.key))
    if d.issuer.tier and rng.random() < 0.3:
        ordinal = 12 if d.day.year < 2021 else 13 if d.day.year < 2026 else 14
        congress = f"Đại hội đại biểu toàn quốc lần thứ {ROMAN[ordinal]} của Đảng"
        lines.append(f"- Tiếp tục quán triệt Nghị quyết {congress}.")
        edges.append(("cites", d.key, f"trung-uong.dai-hoi.{ordinal}"))
    return "\n\n".join(lines), edges


def _duties(d: Directive, rng: random.Random) -> str:
    due = d.day + timedelta(days=rng.randint(60, 150))
    day = f"{due.day:02d}/{due.month}/{due.year}"
    heads = ["III. TỔ CHỨC THỰC HIỆN"]
    if d.issuer.tier == 0:
        return "\n\n".join([*heads, f"Các tỉnh ủy, thành ủy báo cáo kết quả trước ngày {day}."])
    kind = d.issuer.place.kind if d.issuer.place is not None else ""
    office = f"Văn phòng {_committee(kind)}" if d.issuer.party else "Văn phòng"
    return "\n\n".join((
        *heads,
        f"1. {office}: theo dõi, đôn đốc, tổng hợp kết quả, báo cáo trước ngày {day}.",
        f"2. Đề nghị Ủy ban Mặt trận Tổ quốc {kind} phối hợp tuyên truyền, vận động Nhân dân.",
        f"3. {rng.choice(FILLER)}",
    ))  # fmt: skip


def _tail(d: Directive, rng: random.Random) -> str:
    person = f"{rng.choice(SURNAMES)} {rng.choice(MIDDLES)} {rng.choice(GIVEN)}"
    signs = {
        "secretariat": f"T/M {SPEAKS.get(d.code, 'BAN BÍ THƯ').upper()}\nTHƯỜNG TRỰC BAN BÍ THƯ",
        "committee": "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ",
        "people": "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
        "premier": "THỦ TƯỚNG",
        "government": "TM. CHÍNH PHỦ\nTHỦ TƯỚNG",
    }[d.issuer.role]
    return f"Nơi nhận:\n- Như trên,\n- Các cơ quan liên quan,\n- Lưu văn phòng.\n\n{signs}\n\n{person}"
