"""Citations printed from nothing: every form of number, date and issuer that writers use, with what it means.

Each function of `FORMS` prints one citation of its form and says what must be read back.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from citation_codes import HEADED, JOINT, LETTERS, NORMATIVE, NOUNS, OLD, PARTY, STATE, UNIONS, Organs


@dataclass(frozen=True, slots=True)
class Want:
    """What must be read of one cited document; None for `issuer`: whatever the codes tell.

    `symbol` None: a number left blank, or a named document.
    """

    symbol: str | None
    type: str
    date: str | None
    event: tuple[str, int] | None = None
    name: str | None = None
    issuer: str | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """One citation as printed: its form, its words, what it cites, and whether it may be damaged."""

    form: str
    text: str
    wants: tuple[Want, ...]


Day = tuple[int, int, int]


def _day(rng: random.Random, *, old: bool = False) -> Day:
    return (
        rng.randint(1, 28),
        rng.randint(1, 12),
        rng.randint(1986, 2004) if old else rng.randint(2016, 2022),
    )


DATES: dict[str, Callable[[Day], str]] = {
    "slash": lambda d: f" ngày {d[0]}/{d[1]}/{d[2]}",
    "slash padded": lambda d: f" ngày {d[0]:02d}/{d[1]:02d}/{d[2]}",
    "comma": lambda d: f", ngày {d[0]:02d}/{d[1]}/{d[2]}",
    "long": lambda d: f" ngày {d[0]:02d} tháng {d[1] if d[1] > 2 else f'{d[1]:02d}'} năm {d[2]}",
    "hyphen": lambda d: f", ngày {d[0]}-{d[1]}-{d[2]}",
    "dot": lambda d: f" ngày {d[0]}.{d[1]}.{d[2]}",
    "signed": lambda d: f" ban hành ngày {d[0]}/{d[1]}/{d[2]}",
    "month": lambda d: f" tháng {d[1]}/{d[2]}",
    "year": lambda d: f" năm {d[2]}",
    "shut": lambda d: f" ({d[0]}/{d[1]}/{d[2]})",
    "two digits": lambda d: f" ngày {d[0]}/{d[1]}/{d[2] % 100:02d}",
    "day left blank": lambda d: f" ngày … tháng {d[1]} năm {d[2]}",
    "day left out": lambda d: f" ngày    /{d[1]}/{d[2]}",
    "signed by hand": lambda d: f" ký ngày {d[0]:02d}/{d[1]:02d}/{d[2]}",
    "none": lambda d: "",
}


def _iso(day: Day, form: str) -> str | None:
    d, m, y = day
    cut = {
        "none": None,
        "year": f"{y}",
        **dict.fromkeys(("month", "day left blank", "day left out"), f"{y}-{m:02d}"),
    }
    return cut.get(form, f"{y}-{m:02d}-{d:02d}")


def _number(rng: random.Random, most: int = 999) -> str:
    n = rng.randint(1, most)
    return f"{n:02d}"


def _by(rng: random.Random, names: tuple[str, ...]) -> str | None:
    """One of the names that running text gives the issuer, in seven cases of ten."""
    return rng.choice(names) if names and names[0] and rng.random() < 0.7 else None


def _organ(named: str) -> str:
    """The organ whose number series it is, with its place: printed is a text of Bình Định."""
    if named in UNIONS:
        return UNIONS[named]
    name = re.sub(r"^(?:Ban Thường vụ|Ban Thường trực|Bộ trưởng|Chủ tịch(?= UBND)) ", "", named)
    for short, full in (
        ("UBND", "Ủy ban nhân dân"),
        ("HĐND", "Hội đồng nhân dân"),
        ("MTTQ", "Mặt trận Tổ quốc"),
    ):
        name = name.replace(short, full)
    name = name.replace("Trung ương Đảng", "Trung ương") if name.startswith("Ban Chấp") else name
    return f"{name} Bình Định" if name.startswith("Sở ") or re.search(r"(?:tỉnh|Tỉnh ủy)$", name) else name


def _cited(
    rng: random.Random, form: str, kind: str, number: str, names: tuple[str, ...], *, noun: str = ""
) -> Printed:
    """Type word, number, date, issuer, in their usual order."""
    day, dated = _day(rng), rng.choice(sorted(DATES))
    so = " số" if rng.random() < 0.8 else ""
    by = _by(rng, names)
    of = f" của {by}" if by else ""
    text = f"{noun or NOUNS.get(kind, kind)}{so} {number}{DATES[dated](day)}{of}"
    issuer = _organ(by) if by else None
    return Printed(form, text, (Want(number, kind, _iso(day, dated), issuer=issuer),))


def _pick(rng: random.Random, table: Organs) -> tuple[str, str, tuple[str, ...]]:
    organ = rng.choice(sorted(table))
    kinds, names = table[organ]
    return organ, rng.choice(kinds), names


def party(rng: random.Random) -> Printed:
    """113-KH/TU."""
    organ, kind, names = _pick(rng, PARTY)
    return _cited(rng, "party", kind, f"{_number(rng)}-{kind}/{organ}", names)


def party_department(rng: random.Random) -> Printed:
    """225-KH/TWĐTN-TNNT: the board that drafted it stands last."""
    board = rng.choice(("TNNT", "CTTN", "BTC", "VP", "TNTH", "BTG"))
    return _cited(rng, "party, with a board", "KH", f"{_number(rng)}-KH/TWĐTN-{board}", ("Trung ương Đoàn",))


def party_regulation(rng: random.Random) -> Printed:
    """Quy định 24-QĐ/TW and 08-QĐi/TW: regulations under the code of decisions, or their own."""
    code = rng.choice(("QĐ", "QĐi"))
    organ = rng.choice(("TW", "TU"))
    return _cited(rng, "party, regulation", "QyĐ", f"{_number(rng)}-{code}/{organ}", (), noun="Quy định")


def party_rare(rng: random.Random) -> Printed:
    """147-CTHĐ/TU, 25-QĐNS/TW: codes of one committee."""
    code, organ = rng.choice((("CTHĐ", "TU"), ("QĐNS", "TW"), ("QĐNS", "TU"), ("CTHĐ", "HU")))
    return _cited(rng, "party, rare codes", code, f"{_number(rng)}-{code}/{organ}", ())


def state(rng: random.Random) -> Printed:
    """1161/QĐ-UBND."""
    organ, kind, names = _pick(rng, STATE)
    return _cited(rng, "state", kind, f"{_number(rng, 9999)}/{kind}-{organ}", names)


def state_department(rng: random.Random) -> Printed:
    """113/KH-BCA-C04, 454/KH-BCA-T03, 31/KH-CAT-PV05."""
    organ = rng.choice(("BCA-C04", "BCA-V05", "CAT-PV05", "BCA-A02", "MTTQ-BTT"))
    return _cited(rng, "state, with a department", "KH", f"{_number(rng)}/KH-{organ}", ())


def normative(rng: random.Random) -> Printed:
    """30/2020/NĐ-CP: the year stands in the number."""
    organ, kind, names = _pick(rng, NORMATIVE)
    got = _cited(rng, "normative", kind, "#", names)
    date = got.wants[0].date
    year = date[:4] if date else str(rng.randint(2005, 2025))
    number = f"{_number(rng, 300)}/{year}/{kind}-{organ}"
    return Printed(
        got.form, got.text.replace("#", number, 1), (replace(got.wants[0], symbol=number, date=date or year),)
    )


def assembly(rng: random.Random) -> Printed:
    """120/2020/QH14, 35/2023/UBTVQH15, 517/NQ-UBTVQH15."""
    term = rng.choice((13, 14, 15))
    day, dated = (
        (rng.randint(1, 28), rng.randint(1, 12), {13: 2014, 14: 2018, 15: 2023}[term]),
        rng.choice(sorted(DATES)),
    )
    n = _number(rng, 200)
    way = rng.randrange(4)
    body = (
        f"{n}/{day[2]}/QH{term}",
        f"{n}/{day[2]}/UBTVQH{term}",
        f"{n}/NQ-UBTVQH{term}",
        f"{n}/{day[2]}/QH{term}",
    )[way]
    if way == 3:
        law = rng.choice(("Luật Lưu trữ", "Luật Giáo dục", "Luật Đất đai", "Luật Đầu tư công"))
        return Printed(
            "assembly, law",
            f"{law} số {body}{DATES[dated](day)}",
            (Want(body, "Luật", _iso(day, dated) or str(day[2])),),
        )
    known = _iso(day, dated) or (str(day[2]) if way != 2 else None)
    return Printed("assembly", f"Nghị quyết số {body}{DATES[dated](day)}", (Want(body, "NQ", known),))


def letter(rng: random.Random) -> Printed:
    """2577/UBND-KGVX: a State công văn bears no code of type."""
    sign = rng.choice(sorted(LETTERS))
    noun = rng.choice(("Công văn", "Công văn", "Văn bản", "văn bản"))
    return _cited(rng, "letter", "CV", f"{_number(rng, 9999)}/{sign}", (LETTERS[sign],), noun=noun)


def joint(rng: random.Random) -> Printed:
    """55/2005/TTLT-BNV-VPCP, 01/QCPH/UBND-UBMTTQ, 515/KH-BCA-BNN&MT."""
    sign, kind = rng.choice(JOINT)
    day, dated = _day(rng), rng.choice(sorted(DATES))
    number = sign.format(n=_number(rng, 99), y=day[2])
    known = _iso(day, dated) or (str(day[2]) if "{y}" in sign else None)
    noun = {"NQLT": "Nghị quyết liên tịch"}.get(kind) or NOUNS[kind]
    return Printed("joint", f"{noun} số {number}{DATES[dated](day)}", (Want(number, kind, known),))


def old(rng: random.Random) -> Printed:
    """89/CP, 299/TTg, 01/1999/QĐ.UB: before the rules of 2005."""
    sign, kind = rng.choice(OLD)
    day, dated = _day(rng, old=True), rng.choice(sorted(DATES))
    number = sign.format(n=_number(rng, 300), y=day[2])
    known = _iso(day, dated) or (str(day[2]) if "{y}" in sign else None)
    return Printed(
        "before 2005", f"{NOUNS[kind]} số {number}{DATES[dated](day)}", (Want(number, kind, known),)
    )


def glued(rng: random.Random) -> Printed:
    """1961/QĐUBND, 90/TBMTTQ-BTT, 61/2018/NĐCP: the hyphen after the type is lost."""
    if rng.random() < 0.4:
        got = normative(rng)
        dash = got.wants[0].symbol or ""
    else:
        got = state(rng)
        dash = got.wants[0].symbol or ""
    code = dash.split("/")[-1].split("-")[0]
    if dash.endswith("/CT-UBND"):
        return glued(rng)  # CTUBND is the chairman, not a directive of the committee: nobody can tell
    lost = dash.replace(f"{code}-", code, 1)
    return Printed("glued", got.text.replace(dash, lost, 1), got.wants)


def swapped(rng: random.Random) -> Printed:
    """18/NQ-TW, 72-NQ-TW, 24/KH-BTGTU: a Party number with the separators of the State."""
    organ, kind, names = _pick(rng, PARTY)
    a = rng.choice("/-")
    return _cited(rng, "swapped", kind, f"{_number(rng)}{a}{kind}-{organ}", names)


def lettered(rng: random.Random) -> Printed:
    """30c/NQ-CP, 05a-KH/TU: a letter belongs to the number."""
    n = f"{_number(rng, 99)}{rng.choice('abcd')}"
    sign, kind = rng.choice((("/NQ-CP", "NQ"), ("-KH/TU", "KH"), ("/QĐ-UBND", "QĐ"), ("-CTr/TU", "CTr")))
    return _cited(rng, "letter in the number", kind, n + sign, ())


def spaced(rng: random.Random) -> Printed:
    """298 KH/TWĐTN, 84 QĐ/TWĐTN: a space for the hyphen."""
    got = party(rng)
    symbol = got.wants[0].symbol or ""
    return Printed("space for hyphen", got.text.replace(symbol, symbol.replace("-", " ", 1), 1), got.wants)


def unsigned(rng: random.Random) -> Printed:
    """Công văn số 2373 ngày 26/5/2023 của Văn phòng UBND tỉnh: no sign, so a day or an issuer must tell."""
    kind = rng.choice(("CV", "QĐ", "NQ", "KH", "CT", "KL", "TB"))
    day, dated = _day(rng), rng.choice(("slash", "slash padded", "comma", "long", "hyphen", "none"))
    of = f" của {rng.choice(('Văn phòng UBND tỉnh', 'Ban Thường vụ Tỉnh ủy', 'UBND huyện Tây Sơn'))}"
    if dated != "none" and rng.random() < 0.4:
        of = ""
    n = str(rng.randint(1000, 9999))
    return Printed(
        "no sign", f"{NOUNS[kind]} số {n}{DATES[dated](day)}{of}", (Want(n, kind, _iso(day, dated)),)
    )


def blank(rng: random.Random) -> Printed:
    """Công văn số      /UBND-NC: the number was left for a stamp."""
    gap = rng.choice(("   ", "        ", "…", "....", " …./"))
    if gap.endswith("/"):
        gap = gap[:-1]
    kind, sign = rng.choice(
        (
            ("CV", "/UBND-NC"),
            ("CV", "/SVHTTDL-QLVH"),
            ("KH", "/KH-UBND"),
            ("HD", "-HD/BTCTU"),
            ("QĐ", "/QĐ-SNV"),
        )
    )
    return Printed("blank number", f"{NOUNS[kind]} số{gap}{sign} của đơn vị", (Want(None, kind, None),))


def shared(rng: random.Random) -> Printed:
    """Lists: one sign or one date for several numbers."""
    way = rng.randrange(6)
    a, b, c = sorted(rng.sample(range(10, 400), 3))
    day = _day(rng)
    iso, on = _iso(day, "slash"), DATES["slash"](day)
    if way == 0:
        text, signs, kind = f"Công văn số {a} & {b}/UBND-KGVX", ("{}/UBND-KGVX",) * 2, "CV"
        return Printed(
            "list", text, tuple(Want(s.format(n), kind, None) for s, n in zip(signs, (a, b), strict=True))
        )
    if way == 1:
        text = f"các Nghị quyết số {a}, {b}, {c}-NQ/TW{on}"
        return Printed("list", text, tuple(Want(f"{n}-NQ/TW", "NQ", iso) for n in (a, b, c)))
    if way == 2:
        text = f"Quyết định số {a}-QĐ/TW và {b}-QĐ/TW{on} của Bộ Chính trị"
        return Printed("list", text, tuple(Want(f"{n}-QĐ/TW", "QĐ", iso) for n in (a, b)))
    if way == 3:
        text = f"các Nghị quyết từ số {a} đến số {b}-NQ/TW"
        return Printed("list", text, tuple(Want(f"{n}-NQ/TW", "NQ", None) for n in (a, b)))
    if way == 4:
        text = f"Kế hoạch số {a}, {b} và {c}-KH/TU"
        return Printed("list", text, tuple(Want(f"{n}-KH/TU", "KH", None) for n in (a, b, c)))
    text = f"các Quyết định: số {a}/QĐ-UBND{on}; số {b}/QĐ-UBND{on}"
    return Printed("list", text, tuple(Want(f"{n}/QĐ-UBND", "QĐ", iso) for n in (a, b)))


def headed(rng: random.Random) -> Printed:
    """Kế hoạch hành động số 01-KH/TU, Báo cáo thẩm tra số 22/BC-HĐND: more words stand before the number."""
    noun, sign, kind = rng.choice(HEADED)
    day, dated = _day(rng), rng.choice(sorted(DATES))
    number = sign.format(_number(rng, 300))
    return Printed(
        "longer head", f"{noun} số {number}{DATES[dated](day)}", (Want(number, kind, _iso(day, dated)),)
    )


def headless(rng: random.Random) -> Printed:
    """(113-KH/TU), số 2577/UBND-KGVX: no type word, so the codes alone tell."""
    organ, kind, _ = _pick(rng, PARTY if rng.random() < 0.5 else STATE)
    number = f"{_number(rng)}-{kind}/{organ}" if organ in PARTY else f"{_number(rng)}/{kind}-{organ}"
    day, dated = _day(rng), rng.choice(("slash", "comma", "long", "none"))
    so = rng.choice(("số ", "", "Số: "))
    return Printed(
        "no type word", f"{so}{number}{DATES[dated](day)}", (Want(number, kind, _iso(day, dated)),)
    )


def shortened(rng: random.Random) -> Printed:
    """… (sau đây gọi tắt là Kế hoạch 87) …: the short form is the same document."""
    kind, sign = rng.choice(
        (("KH", "-KH/TU"), ("CT", "/CT-TTg"), ("NQ", "-NQ/TU"), ("QĐ", "/QĐ-UBND"), ("KL", "-KL/TW"))
    )
    n, day = _number(rng), _day(rng)
    full, noun = f"{n}{sign}", NOUNS[kind]
    want = Want(full, kind, _iso(day, "slash"))
    way = rng.choice(
        (
            f" (sau đây gọi tắt là {noun} {n})",
            f" (gọi tắt là {noun} số {n})",
            f"; các mốc của {noun} {n} giữ nguyên",
        )
    )
    return Printed("short form", f"{noun} số {full}{DATES['slash'](day)}{way}", (want, want))


def part(rng: random.Random) -> Printed:
    """điểm a khoản 2 Điều 5 Nghị định số …: an article of the document, which is what is cited."""
    got = rng.choice((normative, state, party))(rng)
    before = rng.choice(
        ("điểm a khoản 2 Điều 5 ", "khoản 3, Điều 12 của ", "Mục II ", "điểm 3.2, Mục II ", "Điều 4, Điều 7 ")
    )
    return Printed("part of a document", before + got.text, got.wants)


def attached(rng: random.Random) -> Printed:
    """Quy chế ban hành kèm theo Quyết định số …"""
    got = rng.choice((state, normative))(rng)
    before = rng.choice(("Quy chế làm việc ban hành kèm theo ", "danh mục kèm theo ", "ban hành tại "))
    return Printed("attachment", before + got.text, got.wants)


FORMS: tuple[Callable[[random.Random], Printed], ...] = (
    party, party, party_department, party_regulation, party_rare, state, state, state_department, normative,
    assembly, letter, joint, old, glued, swapped, lettered, spaced, unsigned, blank, shared, headed, headless,
    shortened, part, attached,
)  # fmt: skip
