"""No text makes the reader slow: what it costs grows with its length, whatever it repeats."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from extract import HOSTILE

from ingest.extract import from_text

ROOT = Path(__file__).parents[1]
LENGTH = 40_000
# The slowest honest repetition costs 20 microseconds a character; a pattern that blows up costs seconds at
# once. The bound is far from both, so that a busy machine fails nobody.
SECONDS = 6.0


@pytest.mark.parametrize("name", HOSTILE)
def test_a_near_match_repeated(name: str) -> None:
    piece = HOSTILE[name]
    text = piece * (LENGTH // len(piece))
    start = time.process_time()
    facts = from_text(text, "x")
    assert time.process_time() - start < SECONDS
    assert all(text[a:b] == c.quote for c in facts.citations for a, b in [c.span])


@pytest.mark.parametrize("gap", [" ", "\n", "\t", "\u00a0", " \n", " *"])
def test_white_space_between_words(gap: str) -> None:
    wide = gap * 4000
    text = f"Số{wide}113-KH/TU{wide}Thực hiện{wide}Chỉ thị{wide}05-CT/TW{wide}ngày 15/5/2016 của{wide}Bộ Chính trị"
    start = time.process_time()
    from_text(text, "x")
    assert time.process_time() - start < SECONDS


OPENINGS = [
    "TM. A", "KT. CHỦ TỊCH", "TL. GIÁM ĐỐC CHÁNH VĂN PHÒNG", "Đã ký", "Nơi nhận:", "Kính gửi: Sở Y tế", "Luật Đất đai",
    "Nghị quyết Trung ương 5", "Kế hoạch số 12-KH/TU", "QUYẾT ĐỊNH Về việc", "Hà Nội, ngày 12 tháng", "1. Sở Y tế:",
]  # fmt: skip


@pytest.mark.parametrize("mark", [" ", "\n", "-", "(", "_", "*", "x "])
def test_a_word_that_opens_a_pattern_and_a_long_run_behind_it(mark: str) -> None:
    text = "KẾ HOẠCH\n" + "\n\n".join(f"{word}{mark * (6_000 // len(mark))}x Nguyễn" for word in OPENINGS)
    start = time.process_time()
    from_text(text, "x")
    assert time.process_time() - start < SECONDS


def test_a_line_of_a_quarter_megabyte_is_read_in_the_end() -> None:
    # in a process of its own, so that a pattern that blows up is ended and not waited for
    cheap = [piece for name, piece in HOSTILE.items() if name not in ("numbers", "joints", "laws")]
    work = "import sys\nfrom ingest.extract import from_text\n"
    work += f"for piece in {cheap!r}:\n    from_text(piece * (250_000 // len(piece)), 'x')\n"
    subprocess.run([sys.executable, "-c", work], cwd=ROOT, check=True, timeout=300)


PAPER = (
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Số: 68/KH-UBND\nSơn La, ngày 11 tháng 3 năm 2020\nKẾ HOẠCH\nPhối hợp công tác{title} năm 2020{below}\n"
    "Căn cứ Quyết định số 15/QĐ-UBND ngày 02/2/2020 của UBND tỉnh;\n1. Giao Sở Y tế chủ trì.\n"
    "Nơi nhận:\n- Như trên;{copies}\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH{sign}\nNguyễn Văn An\n"
)
INSIDE = [
    ("title", "-"),
    ("below", "\n1. "),
    ("copies", " "),
    ("copies", " \t"),
    ("title", " "),
    ("below", "\nÔ "),
    ("below", "Ô"),
    ("sign", "TM. "),
]


@pytest.mark.parametrize(("where", "run"), INSIDE, ids=ascii)
def test_a_run_inside_a_paper(where: str, run: str) -> None:
    text = PAPER.format_map(
        {"title": "", "below": "", "copies": "", "sign": "", where: run * (100_000 // len(run))}
    )
    start = time.process_time()
    facts = from_text(text, "x")
    assert time.process_time() - start < SECONDS  # half a minute, where the cost is a square
    assert facts.document.symbol == "68/KH-UBND"
