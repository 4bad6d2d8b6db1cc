"""Citations by name: resolutions of congresses and plenums in all wordings of one node, and laws."""

from __future__ import annotations

import random
from collections.abc import Callable

from citation_forms import Printed, Want

ROMAN = (
    "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
    "XVII", "XVIII", "XIX", "XX", "XXI", "XXII",
)  # fmt: skip
WORDS = {10: "mười", 11: "mười một", 12: "mười hai", 13: "mười ba", 14: "mười bốn"}
PLENUM_WORDS = {2: "hai", 3: "ba", 4: "tư", 5: "năm", 6: "sáu", 7: "bảy", 8: "tám", 9: "chín"}

PARTY_CONGRESS = (
    "Nghị quyết Đại hội {r} của Đảng",
    "Nghị quyết Đại hội Đảng {r}",
    "Nghị quyết Đại hội Đảng lần thứ {r}",
    "Nghị quyết Đại hội lần thứ {r} của Đảng",
    "Nghị quyết của Đại hội {r} của Đảng",
    "Nghị quyết Đại hội đại biểu toàn quốc lần thứ {r}",
    "Nghị quyết Đại hội đại biểu toàn quốc lần thứ {r} của Đảng",
    "Nghị quyết Đại hội đại biểu toàn quốc lần thứ {r} Đảng Cộng sản Việt Nam",
    "Nghị quyết Đại hội toàn quốc lần thứ {r} của Đảng",
    "Nghị quyết Đại hội Đảng toàn quốc lần thứ {r}",
    "NQ ĐH {r}",
    "NQĐH {r}",
    "NQĐH lần thứ {n}",
    "NQ Đại hội {r} của Đảng",
    "Nghị quyết ĐH Đảng {r}",
    "Nghị quyết ĐHĐB toàn quốc lần thứ {w}",
    "Nghị quyết Đại hội lần thứ {w} của Đảng",
    "Nghị quyết Đại hội lần thứ {n} của Đảng",
)
LOCAL_CONGRESS = (
    "Nghị quyết Đại hội {r} của Đảng bộ {p}",
    "Nghị quyết Đại hội {r} Đảng bộ {p}",
    "Nghị quyết Đại hội Đảng bộ {p} lần thứ {r}",
    "Nghị quyết Đại hội đại biểu Đảng bộ {p} lần thứ {r}",
    "Nghị quyết Đại hội đại biểu lần thứ {r} Đảng bộ {p}",
    "Nghị quyết Đại hội lần thứ {r} của Đảng bộ {p}",
    "Nghị quyết Đại hội Đảng bộ {p} lần thứ {r}, nhiệm kỳ 2020-2025",
    "Nghị quyết Đại hội đại biểu Đảng bộ {p} lần thứ {r} (nhiệm kỳ 2020 - 2025)",
    "Nghị quyết Đại hội đại biểu Đảng bộ {p} khóa {r}",
    "NQ Đại hội Đảng bộ {p} lần thứ {r}",
)
PLACES = ("tỉnh", "huyện", "tỉnh Gia Lai", "huyện Tây Sơn", "thành phố Quy Nhơn", "xã Bình Tường")
MASS_CONGRESS = (
    "Nghị quyết Đại hội Đoàn toàn quốc lần thứ {r}",
    "Nghị quyết Đại hội đại biểu toàn quốc Đoàn TNCS Hồ Chí Minh lần thứ {r}",
    "Nghị quyết Đại hội Đoàn tỉnh lần thứ {r}",
    "Nghị quyết Đại hội Công đoàn Việt Nam lần thứ {r}",
    "Nghị quyết Đại hội {r} Công đoàn Việt Nam",
    "Nghị quyết Đại hội Hội Nông dân Việt Nam lần thứ {r}",
    "Nghị quyết Đại hội đại biểu Phụ nữ toàn quốc lần thứ {r}",
    "Nghị quyết Đại hội Mặt trận Tổ quốc Việt Nam lần thứ {r}",
)
PLENUM = (
    "{t} Trung ương {n} khóa {k}",
    "{t} Trung ương {n} (khóa {k})",
    "{t} Trung ương {w} khóa {k}",
    "{t} Trung ương {n}, khóa {k}",
    "{t} Hội nghị Trung ương {n} khóa {k}",
    "{t} Hội nghị Trung ương {w} khóa {k}",
    "{t} Hội nghị lần thứ {w} Ban Chấp hành Trung ương Đảng khóa {k}",
    "{t} Hội nghị lần thứ {w} Ban Chấp hành Trung ương Đảng (khóa {k})",
    "{t} Hội nghị lần thứ {w} Ban Chấp hành Trung ương khóa {k}",
    "{t} Hội nghị lần thứ {n} BCH Trung ương Đảng khóa {k}",
    "{t} Hội nghị lần thứ {w} của Ban Chấp hành Trung ương Đảng khóa {k}",
    "{t} TW {n} khóa {k}",
    "{t} TW{n} khóa {k}",
    "{t} TW {n} (khóa {k})",
)
LAWS = (
    "Luật Lưu trữ",
    "Luật Giáo dục",
    "Luật Đất đai",
    "Luật Đầu tư công",
    "Bộ luật Lao động",
    "Pháp lệnh Dân số",
)


def congress(rng: random.Random) -> Printed:
    """Nghị quyết Đại hội XIII của Đảng."""
    n = rng.randint(10, 14)
    text = rng.choice(PARTY_CONGRESS).format(r=ROMAN[n], w=WORDS[n], n=n)
    return Printed("congress of the Party", text, (Want(None, "NQ", None, ("congress", n)),))


def local_congress(rng: random.Random) -> Printed:
    """Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Gia Lai lần thứ XVI."""
    n = rng.randint(10, 22)
    text = rng.choice(LOCAL_CONGRESS).format(r=ROMAN[n], p=rng.choice(PLACES))
    return Printed("congress below the centre", text, (Want(None, "NQ", None, ("congress", n)),))


def mass_congress(rng: random.Random) -> Printed:
    """Nghị quyết Đại hội Đoàn toàn quốc lần thứ XII."""
    n = rng.randint(8, 14)
    text = rng.choice(MASS_CONGRESS).format(r=ROMAN[n])
    return Printed("congress of a mass organisation", text, (Want(None, "NQ", None, ("congress", n)),))


def distributed(rng: random.Random) -> Printed:
    """Nghị quyết Đại hội XIII của Đảng, Đại hội XVI Đảng bộ tỉnh: the head is shared."""
    a, b, c = rng.randint(11, 14), rng.randint(14, 20), rng.randint(15, 22)
    way = rng.randrange(3)
    text = f"Nghị quyết Đại hội {ROMAN[a]} của Đảng, Đại hội {ROMAN[b]} Đảng bộ tỉnh"
    wants = [a, b]
    if way:
        text += f"{', ' if way == 1 else ' và '}Đại hội {ROMAN[c]} Đảng bộ huyện"
        wants.append(c)
    return Printed(
        "congresses under one head", text, tuple(Want(None, "NQ", None, ("congress", n)) for n in wants)
    )


def plenum(rng: random.Random) -> Printed:
    """Nghị quyết Trung ương 4 khóa XII."""
    n, k = rng.randint(2, 9), ROMAN[rng.randint(10, 13)]
    kind, noun = rng.choice((("NQ", "Nghị quyết"), ("NQ", "NQ"), ("KL", "Kết luận")))
    text = rng.choice(PLENUM).format(t=noun, n=n, w=PLENUM_WORDS[n], k=k)
    return Printed("plenum", text, (Want(None, kind, None, ("plenum", n)),))


def law(rng: random.Random) -> Printed:
    """Luật Đầu tư công năm 2019, Bộ luật Lao động ngày 20/11/2019."""
    name = rng.choice(LAWS)
    y, d, m = rng.randint(2005, 2022), rng.randint(1, 28), rng.randint(1, 12)
    kind = "PL" if name.startswith("Pháp") else "Luật"
    text, date = rng.choice((
        (f"{name} năm {y}", f"{y}"), (f"{name} ngày {d}/{m}/{y}", f"{y}-{m:02d}-{d:02d}"), (name, None),
        (f"{name} ngày {d:02d} tháng {m:02d} năm {y}", f"{y}-{m:02d}-{d:02d}"),
    ))  # fmt: skip
    return Printed("law by name", text, (Want(None, kind, date, name=name),))


NAMED: tuple[Callable[[random.Random], Printed], ...] = (
    congress, local_congress, mass_congress, distributed, plenum, law,
)  # fmt: skip
