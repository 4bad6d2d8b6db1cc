"""The hints of what is misread: without them and with them the same is mended, and sound texts give none.

Texts are drawn from words as they are printed and as scanners misread them, so that a phrase, a slot or a sign
that is added and forgotten in the hints shows.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from ingest.lexicon import doctypes
from ingest.repair import misread, misread_hints, misread_organs, misread_phrases, scanned
from ingest.text.text import Text, repair

# letters that a scanner puts for one another
MARKS = ("aáàảãạăắằẳẵặâấầẩẫậ", "eéèẻẽẹêếềểễệ", "iíìỉĩị", "oóòỏõọôốồổỗộơớờởỡợ", "uúùủũụưứừửữự", "yýỳỷỹỵ", "dđ")
SLOTS = (
    "sô 12/QĐ-UBND", "Sô: 5", "nám 2018", "Nghị quyết sổ 29-NQ/TW", "điều cùa Luật", "ngảy 06/9/2023", "ngáy\n5/6",
    "thảng 6 năm 2018", "lần thư V", "lân thứ V", "số 5/KH-UB vả Công văn", "Chi thị này", "UBND tinh Phú Yên",
    "l5-KH/HU", "số O5/2O23/QĐ", "tháng l năm 2O19", "l2/6/2019", "ngày 1/l/2020", "I - HĐND", "(l/KH)", "Mục I",
    "ƯBND", "HĐND tinh", "35-NO/TW", "Tinh uỷ", "Chính phù", "Ban Tố chức", "tỉnh giảo dục", "sông Hồng", "tinh thần",
    "văn số 5", "Kê hoạch số 7", "Quyêt định số 8/QĐ", "thông bảo số 3", "bí thư", "sổ sách", "(Uy ban)", "Hôi đồng",
)  # fmt: skip
JOINTS = (" ", " ", " ", "\n", ", ", "; ", " (", "/", "-", "  ", "“")


def one_misread(draw: random.Random, words: str) -> str:
    """The words with one of their vowels under another mark, in one of three cases."""
    at = [n for n, c in enumerate(words) if any(c in row for row in MARKS)]
    n = draw.choice(at)
    row = next(row for row in MARKS if words[n] in row)
    said = f"{words[:n]}{draw.choice(row)}{words[n + 1 :]}"
    return draw.choice((said, said, said[:1].upper() + said[1:], said.title(), said.upper()))


def texts(count: int) -> Iterator[Text]:
    """Drawn texts, the same in every run."""
    draw = random.Random(20261121)
    sound = (*misread_phrases.PHRASES, *doctypes.nouns())
    for _ in range(count):
        pieces = []
        for _ in range(draw.randrange(1, 7)):
            words = draw.choice(sound)
            pieces.append(draw.choice((words, one_misread(draw, words), draw.choice(SLOTS))))
            pieces.append(draw.choice(JOINTS))
        yield repair("".join(pieces))


def hints(text: Text) -> misread.Hints:
    return misread_hints.read(misread.probe(text.norm))


def test_with_hints_the_same_is_mended_as_without() -> None:
    mended = 0
    for text in texts(6000):
        expected = misread.mend(text)
        assert misread.mend(text, hints(text)) == expected, text.norm
        mended += bool(expected[1])
    assert mended > 1000, "the drawn texts hold too little damage to tell anything"


def test_the_ends_of_a_long_text_hint_as_a_short_one_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(misread, "PROBE", 30)
    mended = 0
    for text in texts(4000):
        expected = misread.mend(text)
        assert misread.mend(text, hints(text)) == expected, text.norm
        mended += bool(expected[1])
    assert mended > 500


def test_letters_for_digits_and_signs_of_damage_are_hinted() -> None:
    seen = [0, 0]
    for text in texts(6000):
        digits = scanned._SUSPECT.search(text.norm) is not None
        offices = any(sign in text.norm for sign in misread_organs.SIGNS)
        told = hints(text)
        assert told.digits or not digits, text.norm
        assert told.offices or not offices, text.norm
        seen = [seen[0] + digits, seen[1] + offices]
    assert min(seen) > 300


def test_a_sound_text_is_told_to_be_sound() -> None:
    text = (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; thực hiện Kế hoạch số 113-KH/TU của Ban "
        "Thường vụ Tỉnh ủy, Uỷ ban nhân dân tỉnh ban hành Quyết định số 304/QĐ-UBND về công tác tại các huyện, thành phố."
    )
    assert misread_hints.read(text) == misread.Hints(
        (), (), types=False, offices=False, digits=False, apart=False, torn=False
    )


def test_only_the_phrases_that_may_stand_there_are_looked_for() -> None:
    told = misread_hints.read("theo đề nghị của Ban Thương vụ Tỉnh ủy")
    named = {misread_phrases.PHRASES[n] for n in told.phrases}
    assert named == {
        "ban thường vụ",
        "ban thường trực",
        "thường vụ quốc hội",
    }  # those with a word beside `Thương`


def test_words_are_forgotten_when_they_grow_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(misread_hints, "_MOST_WORDS", 10)
    before = misread_hints.read("của Ban Thương vụ")
    misread_hints.read(" ".join(f"từ{n}" for n in range(100)))
    assert len(misread_hints._REMEMBERED) <= 10
    assert misread_hints.read("của Ban Thương vụ") == before
