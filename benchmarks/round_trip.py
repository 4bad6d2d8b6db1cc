"""Citations printed at random and read back: the failing share by form and by damage.

    python benchmarks/round_trip.py [COUNT] [--seed 7] [--damage 0.5] [--show 5]

A citation is read back if the documents that its stretch of text cites are those that were printed, no more
and no fewer, each with its number, type and date (a named resolution: its meeting). Exit code 0.
"""

from __future__ import annotations

import argparse
import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from citation_codes import NOUNS
from citation_forms import FORMS, Printed, Want
from citation_names import NAMED
from gold_score import same_organ, symbol

from ingest.extract import from_text
from ingest.model import Citation, Target

HEADER = """UBND TỈNH BÌNH ĐỊNH
SỞ NỘI VỤ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 9417/KH-SNV

Bình Định, ngày 30 tháng 12 năm 2023

KẾ HOẠCH
Kiểm tra công tác văn thư năm 2024

Sở Nội vụ ban hành Kế hoạch như sau:

I. NỘI DUNG

"""
# sentences in which a citation stands; none of them names another document
FRAMES = (
    "Tiếp tục thực hiện {} về công tác cán bộ.",
    "Các đơn vị bám sát {}, hoàn thành trong quý.",
    "- Theo {}; nội dung khác giữ nguyên.",
    "Việc này đã nêu tại {} và được nhắc lại trong cuộc họp.",
    "Kết quả còn thấp ({}).",
    "Nhiệm vụ | {} | Văn phòng",
)
_TYPE_WORD = re.compile(rf"^(?:{'|'.join(NOUNS.values())})(?= số)")
_SIGN = re.compile(r"\d[\w.]*[-/ ](?:\d{4}/)?[A-ZĐ][\w.&/-]*")


def _in_sign(change: Callable[[str], str]) -> Callable[[str, random.Random], str]:
    return lambda text, rng: _SIGN.sub(lambda m: change(m.group()), text)


def _broken(text: str, rng: random.Random) -> str:
    """A line end in the middle, after a hyphen of the sign or at a space."""
    spots = [m.end() for m in re.finditer(r"(?<=[A-ZĐ])-(?=[A-ZĐ])|(?<=[^\d\s]) ", text)]
    if not spots:
        return text
    at = rng.choice(spots)
    return f"{text[:at].rstrip(' ')}\n{text[at:]}"


ALL = (*FORMS, *NAMED)

DAMAGE: dict[str, Callable[[str, random.Random], str]] = {
    "spaces round hyphens": _in_sign(lambda s: re.sub(r"(?<=\d)-(?=[A-ZĐ])", " - ", s)),
    "space before a separator": _in_sign(lambda s: re.sub(r"(?<=\d)([-/])(?=[A-ZĐ])", r" \1", s, count=1)),
    "space after a separator": _in_sign(lambda s: re.sub(r"(?<=[A-ZĐ])-(?=[A-ZĐ])", "- ", s, count=1)),
    "en dash": lambda text, rng: text.replace("-", "–"),
    "eth for Đ": lambda text, rng: text.replace("Đ", "Ð"),
    "no-break space": lambda text, rng: text.replace(" ", "\u00a0"),
    "soft hyphen": lambda text, rng: text.replace("/", "/\u00ad", 1),
    "decomposed": lambda text, rng: unicodedata.normalize("NFD", text),
    "old tone marks": lambda text, rng: text.replace("ủy", "uỷ").replace("óa", "oá").replace("Ủy", "Uỷ"),
    "line end": _broken,
    "TƯ for TW": lambda text, rng: re.sub(r"/TW\b", "/T.Ư", text),
    "TTG": lambda text, rng: text.replace("TTg", "TTG"),
    "D for Đ": lambda text, rng: text.replace("QĐ-", "QD-").replace("BCSĐ", "BCSD"),
    "footnote mark": lambda text, rng: f"{text}(1)",
    "no space after số": lambda text, rng: re.sub(r"(?<=số) (?=\d)", rng.choice(("", ":")), text),
    "no space after the sign": lambda text, rng: re.sub(r"(?<=[A-ZĐ]) (?=ngày|của|năm)", "", text),
    "no space before the day": lambda text, rng: re.sub(r"(?<=ngày) (?=\d)", "", text),
    "two spaces": lambda text, rng: text.replace(" ", "  "),
    "zero-width space": lambda text, rng: re.sub(r"(?<=[-/])", "\u200b", text),
    "encoded twice": lambda text, rng: text.replace("&", "&amp;").replace(" ", "&nbsp;", 1),
    "words with capitals": lambda text, rng: _TYPE_WORD.sub(lambda m: m.group().title(), text),
    "letters for digits": lambda text, rng: re.sub(
        r"(?<!\d)\d+(?=\s?[-/.]\d|-[A-ZĐ]|/[A-ZĐ]|/\d{4}/)",
        lambda m: m.group().replace("0", rng.choice("Oo"), 1).replace("1", rng.choice("lI"), 1),
        text,
    ),
    "bold": lambda text, rng: f"**{text}**",
    "capitals": lambda text, rng: _TYPE_WORD.sub(lambda m: m.group().upper(), text),
}


def printed(seed: int, damage: float) -> Iterator[tuple[Printed, str | None, str]]:
    """Endless citations: what is meant, the damage done, the text as it is to be read."""
    rng = random.Random(seed)
    while True:
        for form in ALL:
            cited = form(rng)
            kind = rng.choice(sorted(DAMAGE)) if rng.random() < damage else None
            text = DAMAGE[kind](cited.text, rng) if kind else cited.text
            yield cited, kind if text != cited.text else None, text


@dataclass
class Share:
    """How many were printed and how many of them were not read back, with the last of these."""

    printed: int = 0
    failed: int = 0
    misread: list[str] = field(default_factory=list)

    @property
    def failing(self) -> float:
        """The failing share, 0.0 to 1.0."""
        return self.failed / self.printed if self.printed else 0.0


def run(count: int, seed: int = 7, damage: float = 0.5) -> dict[tuple[str, str], Share]:
    """Print and read back `count` citations, each in a text of its own; shares by (form, damage)."""
    shares: dict[tuple[str, str], Share] = {}
    rng = random.Random(seed + 1)
    for cited, kind, words in islice(printed(seed, damage), count):
        line = rng.choice(FRAMES).format(words)
        read = list(from_text(f"{HEADER}{line}\n", "printed.txt").citations)
        share = shares.setdefault((cited.form, kind or "undamaged"), Share())
        share.printed += 1
        if not _same(cited, read):
            share.failed += 1
            got = [(told(c.target), c.target.type, c.target.issued_on, c.target.issuer) for c in read]
            share.misread.append(f"{line!r}: {got}")
    return shares


def told(target: Target) -> str:
    """The number of a target, its name, or its meeting."""
    return target.symbol or target.name or (f"{target.event} {target.ordinal}" if target.event else "(blank)")


def _plain(printed: str | None) -> str:
    """A number without what writers vary; T.Ư is TW or TU, as its issuer says."""
    return re.sub(r"(?<=/)TW$", "TU", symbol(printed))


def _same(cited: Printed, read: list[Citation]) -> bool:
    if len(read) != len(cited.wants):
        return False
    return all(_is(want, c.target) for want, c in zip(cited.wants, read, strict=True))


def _is(want: Want, t: Target) -> bool:
    if want.event is not None:
        return (t.event, t.ordinal) == want.event
    if want.name is not None and want.name != t.name:
        return False
    if not same_organ(want.issuer, t.issuer.name if t.issuer else None):
        return False
    return (_plain(want.symbol), want.type, want.date) == (_plain(t.symbol), t.type, t.issued_on)


def total(shares: dict[tuple[str, str], Share], part: int) -> dict[str, Share]:
    """The shares summed by form (`part` 0, undamaged only) or by damage (`part` 1)."""
    out: dict[str, Share] = {}
    for key, share in sorted(shares.items()):
        if part or key[1] == "undamaged":
            kept = out.setdefault(key[part], Share())
            kept.printed += share.printed
            kept.failed += share.failed
            kept.misread += share.misread
    return out


def main() -> None:
    """Print the failing shares as two tables, and some of what failed."""
    parser = argparse.ArgumentParser(
        prog="round_trip",
        description="Print citations and read them back.",
        epilog="Example: python benchmarks/round_trip.py 20000 --show 3",
    )
    parser.add_argument("count", type=int, nargs="?", default=20000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--damage", type=float, default=0.5)
    parser.add_argument("--show", type=int, default=0)
    args = parser.parse_args()
    shares = run(args.count, args.seed, args.damage)
    for part, name in ((0, "form, undamaged"), (1, "damage, all forms")):
        print(f"{name:28}{'printed':>9}{'failed':>8}{'share':>9}")
        for row, share in total(shares, part).items():
            print(f"{row:28}{share.printed:9}{share.failed:8}{share.failing:9.4f}")
            for line in share.misread[: args.show]:
                print(f"    {line}")
        print()


if __name__ == "__main__":
    main()
