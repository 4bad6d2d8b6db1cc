"""Documents found by what they are called, whether their text is here or they are only cited."""

from __future__ import annotations

import pytest
from graphs import document

from graphsvc.store.base import Batch, GraphStore
from ingest.lexicon.doctypes import abbreviated, all_types
from queries.search import Only, resolve_reference, search, typed
from queries.titles import Wanted, said, words

SHELF = {
    "land": {"doc_type": "Luật", "symbol": "31/2024/QH15", "name": "Đất đai", "subject": "Đất đai",
             "issued_on": "2024-01-18", "number": 31, "label": "31/2024/QH15", "issuer": "Quốc hội"},
    "land-2013": {"doc_type": "Luật", "name": "Luật Đất đai", "label": "Luật Đất đai năm 2013",
                  "issued_on": "2013-11-29"},
    "land-changed": {"doc_type": "Luật", "name": "Luật Sửa đổi, bổ sung một số điều của Luật Đất đai",
                     "label": "Luật Sửa đổi, bổ sung một số điều của Luật Đất đai năm 2024",
                     "issued_on": "2024-06-29"},
    "grassroots": {"doc_type": "Luật", "name": "Luật Thực hiện dân chủ ở cơ sở",
                   "label": "Luật Thực hiện dân chủ ở cơ sở"},
    "mobile": {"doc_type": "Luật", "name": "Luật Cảnh sát cơ động", "label": "Luật Cảnh sát cơ động"},
    "congress": {"doc_type": "NQ", "name": "Nghị quyết Đại hội XIII Đảng Cộng sản Việt Nam",
                 "label": "Nghị quyết Đại hội XIII Đảng Cộng sản Việt Nam"},
    "digital": {"doc_type": "KH", "symbol": "08/KH-UBND", "number": 8, "label": "08/KH-UBND",
                "issued_on": "2026-01-15", "issuer": "Ủy ban nhân dân xã Tân Hòa",
                "subject": "Thông tin cơ sở và chuyển đổi số trên địa bàn xã", "status": "read"},
    "digital-party": {"doc_type": "KH", "symbol": "05-KH/ĐU", "number": 5, "label": "05-KH/ĐU",
                      "issued_on": "2025-12", "issuer": "Đảng ủy xã Tân Hoà",
                      "subject": "chuyển đổi số trong hệ thống chính trị xã"},
    "costs": {"doc_type": "QĐ", "symbol": "77/QĐ-COSO", "number": 77, "label": "77/QĐ-COSO",
              "subject": "có số liệu chuyển về, đổi mới"},
    "about-five": {"doc_type": "CV", "symbol": "90-CV/HU", "number": 90, "label": "90-CV/HU", "status": "read",
                   "issued_on": "2026-01-09", "issuer": "Huyện ủy Tân Hòa",
                   "subject": "triển khai Kế hoạch số 05-KH/ĐU của Đảng ủy xã về hóa đơn"},
    "nameless": {"doc_type": "KH", "sign": "/KH-SCT", "symbol": None, "label": "…/KH-SCT",
                 "issuer": "Sở Công Thương Lào Cai", "issued_on": "2026-04", "subject": "an toàn hóa chất"},
    "works": {"doc_type": "CT", "symbol": "21-CT/TW", "number": 21, "label": "21-CT/TW", "issuer": "Ban Bí thư",
              "subject": "Đổi mới, nâng cao chất lượng giáo dục nghề nghiệp", "issued_on": "2023-05-04"},
    "on-works": {"doc_type": "KH", "symbol": "88-KH/TU", "number": 88, "label": "88-KH/TU", "issuer": "Tỉnh ủy Lào Cai",
                 "subject": "thực hiện Chỉ thị 21-CT/TW của Ban Bí thư", "issued_on": "2023-08"},
    "wild": {"doc_type": "KH", "symbol": "61/KH-UBND", "number": 61, "label": "61/KH-UBND", "issued_on": "2024-03",
             "issuer": "Ủy ban nhân dân tỉnh Lào Cai", "subject": "bảo tồn đa dạng sinh học"},
    "forms": {"doc_type": "ĐA", "number": 12, "label": "Đề án số 12", "issued_on": "2022-03",
              "issuer": "Tỉnh ủy Lào Cai", "subject": "các dạng sinh hoạt chi bộ"},
    "deed": {"doc_type": "HĐ", "symbol": "33/HĐ-STC", "number": 33, "label": "33/HĐ-STC", "subject": "thuê nhà"},
    "guide": {"doc_type": "HD", "symbol": "34/HD-STC", "number": 34, "label": "34/HD-STC", "subject": "thuê nhà"},
}  # fmt: skip


@pytest.fixture
def shelf(store: GraphStore) -> GraphStore:
    nodes = []
    for key, given in SHELF.items():
        props = {"status": "cited", "symbol": None, **given}
        fold = str(props["symbol"] or props.get("sign") or props["label"]).lower().replace("đ", "d")
        nodes.append(document(key, symbol_fold=fold, **props))
    store.apply(Batch(tuple(nodes), (), 1))
    return store


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("luật đất đai", ["land", "land-2013", "land-changed"]),
        ("luật đất đai 2024", ["land", "land-changed"]),
        ("Luật Đất đai năm 2013", ["land-2013"]),
        ("luat dat dai nam 2013", ["land-2013"]),
        ("cơ sở", ["digital", "grassroots"]),  # neither `có số` nor a number that holds the letters
        ("dân chủ cơ sở", ["grassroots"]),
        ("nghị quyết đại hội 13", ["congress"]),
        ("Nghị quyết Đại hội XIII của Đảng", ["congress"]),
        ("chuyển đổi số", ["digital", "digital-party", "costs"]),  # in a row, then anywhere
        ("kế hoạch chuyển đổi số", ["digital", "digital-party"]),
        ("chuyển đổi số tân hòa", ["digital", "digital-party"]),  # wherever the tone is set
        ("chuyển đổi số đảng ủy", ["digital-party"]),
        ("Sở Công Thương Lào Cai", ["nameless"]),
        ("chuyển", ["digital", "costs", "digital-party"]),
        # the plan itself, and not first the letter about it, though its text is here and it is newer
        ("kế hoạch 05 Tân Hòa", ["digital-party", "about-five"]),
        ("05-KH/ĐU xã Tân Hòa", ["digital-party", "about-five"]),
        ("KH-SCT", ["nameless"]),
        ("77/QĐ-COSO", ["costs"]),
        ("08/KH-UBND", ["digital"]),
        # a type in short before a name, and what bears its letters
        ("nq đại hội xiii", ["congress"]),
        ("NQ Đại hội 13", ["congress"]),
        ("nq dai hoi xiii", ["congress"]),
        ("kh chuyển đổi số tân hòa", ["digital", "digital-party"]),
        ("kh. chuyển đổi số", ["digital", "digital-party"]),
        ("KH 08 xã Tân Hòa", ["digital"]),
        ("ct 21 ban bí thư", ["works", "on-works"]),
        ("ct ban bi thu", ["on-works", "works"]),
        ("CT BAN BÍ THƯ", ["on-works", "works"]),
        ("kế hoạch chỉ thị 21 ban bí thư", ["on-works"]),
        ("qđ chuyển về", ["costs"]),
        ("qd chuyen ve", ["costs"]),
        ("hđ thuê nhà", ["deed"]),
        ("hd thuê nhà", ["deed", "guide"]),
        ("đa dạng sinh", ["wild"]),  # a word, and no `đề án`
        ("ĐA DẠNG SINH", ["wild"]),
        ("ĐA dạng sinh hoạt", ["forms"]),
        ("chuyển đổi số kh", ["digital", "digital-party"]),  # behind the name: letters of the symbol
        ("kh không có gì", []),
        ("", []),
        ("…", []),
        ("không có gì", []),
    ],
)
def test_what_a_search_finds_by_names_and_titles(shelf: GraphStore, text: str, keys: list[str]) -> None:
    found = [hit.document.key for hit in search(shelf, text).hits]
    assert sorted(found) == sorted(keys)
    assert found[:1] == keys[:1]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("luật đất đai", ["land", "land-2013"]),  # bears the name; another law only holds it
        ("luật đất đai 2024", ["land"]),
        ("luật đất đai năm 2013", ["land-2013"]),
        ("nghị quyết đại hội 13", ["congress"]),
        ("dân chủ ở cơ sở", ["grassroots"]),
        ("cơ sở", ["grassroots"]),
        ("chuyển đổi số", []),  # a title of many is no reference to one of them
        ("kế hoạch 9", []),
        # a number with the words of who issued it
        ("kế hoạch 05 Tân Hòa", ["digital-party"]),
        ("kế hoạch 05 Tân Hoà năm 2025", ["digital-party"]),
        ("kế hoạch 05 Lào Cai", []),
        ("nq đại hội 13", ["congress"]),
        ("kh 05 Tân Hòa", ["digital-party"]),
        ("ct 21 ban bí thư", ["works"]),
        ("kh 05 Lào Cai", []),
    ],
)
def test_whom_a_name_refers_to(shelf: GraphStore, text: str, keys: list[str]) -> None:
    assert [d.key for d in resolve_reference(shelf, text)] == keys


@pytest.mark.parametrize(
    ("only", "keys"),
    [
        (Only(doc_type="KH"), ["digital", "digital-party"]),
        (Only(status="cited"), ["costs", "digital-party"]),
        (Only(year=2026), ["digital"]),
        (Only(level=1), []),
    ],
)
def test_titles_are_limited_as_all_else(shelf: GraphStore, only: Only, keys: list[str]) -> None:
    assert sorted(h.document.key for h in search(shelf, "chuyen doi", only=only).hits) == keys


def test_pages_of_titles_show_each_once(shelf: GraphStore) -> None:
    after, seen = None, []
    while True:
        page = search(shelf, "luat", limit=2, after=after)
        assert {hit.matched for hit in page.hits} == {"title"}
        seen += [hit.document.key for hit in page.hits]
        if (after := page.next) is None:
            break
    assert sorted(seen) == ["grassroots", "land", "land-2013", "land-changed", "mobile"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Nghị quyết số 05-NQ/TW", ["nghi", "quyet", "so", "5", "nq", "tw"]),
        ("Đại hội XIII, khóa XII", ["dai", "hoi", "13", "khoa", "12"]),
        ("vi phạm; Điều V", ["vi", "pham", "dieu", "v"]),  # words of their own
        ("000", ["0"]),
    ],
)
def test_the_words_of_a_text(text: str, folded: list[str]) -> None:
    assert words(text) == folded


def test_a_store_keeps_the_words_between_blanks() -> None:
    assert said({**SHELF["digital-party"]}) == (
        " ke hoach 5 kh du dang uy xa tan hoa chuyen doi so trong he thong chinh tri xa 2025 "
    )


def test_a_number_is_asked_of_the_store_before_long_words(shelf: GraphStore) -> None:
    assert Wanted("kế hoạch 113 Tuyên Quang").rarest()[0] == " 113 "
    assert Wanted("chuyển đổi số").rarest() == (" chuyen ", " doi ", " so ")
    assert Wanted("luật").rarest() == (" luat ",) * 3
    # more titles hold the long words than are looked at, and are newer
    newer = [
        document(f"x{n}", number=n, label=f"{n}-CV/TU", subject="thông tin tuyên truyền", issuer="Tỉnh ủy Tuyên Quang",
                 issued_on="2026-05-01", status="read", doc_type="CV", symbol=f"{n}-CV/TU")
        for n in range(200, 1300)
    ]  # fmt: skip
    old = document("old", number=113, label="113-KH/TU", subject="thông tin tuyên truyền", issued_on="2016-05-01",
                   issuer="Tỉnh ủy Tuyên Quang", status="read", doc_type="KH", symbol="113-KH/TU")  # fmt: skip
    shelf.apply(Batch((*newer, old), (), 2))
    hits = search(shelf, "113 thông tin tuyên truyền Tuyên Quang").hits
    assert [h.document.key for h in hits] == ["old"]


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("luật đất đai", 0),
        ("đất đai", 0),
        ("luật đất", 3),
        ("31/2024", 1),
        ("quốc hội 31", 2),
        ("đạt đai", None),
        ("dat dai", 0),
    ],
)
def test_how_well_a_name_fits(text: str, fit: int | None) -> None:
    row = {"sub_body": None, **SHELF["land"]}
    assert Wanted(text).fits({**row, "words": said(row)}) == fit


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("cơ sở", True),
        ("KH/HU", False),
        ("CT/TƯ", False),
        ("QĐ-UBND", False),
        ("kế hoạch KH/HU", False),
        ("hà", True),
    ],
)
def test_words_with_marks_are_no_letters_of_a_symbol(text: str, marked: bool) -> None:
    assert typed(text).marked is marked


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("nq", ["NQ"]), ("NQ", ["NQ"]), ("qđ", ["QĐ"]), ("qd", ["QĐ"]), ("ctr", ["CTr"]), ("cd", ["CĐ"]),
        # two codes that fold alike
        ("hd", ["HD"]), ("hđ", ["HĐ"]),
        # words of their own
        ("đa", []), ("Đa", []), ("da", []), ("ĐA", ["ĐA"]), ("DA", ["DA"]), ("luật", []), ("LUẬT", []), ("sy", []),
        ("l", []), ("", []), ("kế", []), ("khxh", []),
    ],
)  # fmt: skip
def test_the_letters_of_a_type(word: str, codes: list[str]) -> None:
    assert [kind.code for kind in abbreviated(word)] == codes


def test_a_type_in_short_finds_all_that_its_noun_finds(shelf: GraphStore) -> None:
    # that both stores answer alike is tested elsewhere: a few types are enough for the slower one
    for kind in [one for one in all_types() if abbreviated(one.code)][
        :: 1 if shelf.name == "embedded" else 12
    ]:
        for rest in ("chuyển đổi số", "thuê nhà", "đại hội 13", "21 ban bí thư", "lào cai"):
            in_full, in_short, letters = (
                {hit.document.key for hit in search(shelf, text).hits}
                for text in (f"{kind.name} {rest}", f"{kind.code} {rest}", f"{rest} {kind.code}")
            )
            assert in_full | letters == in_short, (kind.code, rest)
