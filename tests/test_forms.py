"""Forms with files, as browsers write them, and bodies that are none."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uploading import form

from graphsvc.api.forms import files_of
from graphsvc.api.problems import Problem

FORM = "multipart/form-data; boundary=----tep"


def said(*parts: tuple[str, bytes], end: bytes = b"------tep--\r\n") -> bytes:
    """A body of parts as (head, data)."""
    return (
        b"".join(b"------tep\r\n" + head.encode() + b"\r\n\r\n" + data + b"\r\n" for head, data in parts)
        + end
    )


def file_head(name: str, field: str = "files") -> str:
    return f'Content-Disposition: form-data; name="{field}"; filename="{name}"\r\nContent-Type: text/plain'


# what stands in `filename` -> the name that is kept
NAMES = [
    ("ke-hoach.docx", "ke-hoach.docx"),
    ("Kế hoạch số 46.docx", "Kế hoạch số 46.docx"),
    ("46-KH%22ĐU%22.txt", '46-KH"ĐU".txt'),
    ("C:\\Van ban\\thang 7\\46-KH.txt", "46-KH.txt"),
    ("thang-7/huyen/46-KH.txt", "46-KH.txt"),
    ("dòng%0D%0Amới.txt", "dòng\ufffd\ufffdmới.txt"),
    ("../../etc/passwd", "passwd"),
    ("a" * 300 + ".pdf", "a" * 196 + ".pdf"),
    ("thư mục/", "text.txt"),
    ("a;b=c.txt", "a;b=c.txt"),
    ("100%.txt", "100%.txt"),
]


@pytest.mark.parametrize(("written", "kept"), NAMES)
def test_the_name_of_a_file_is_kept_without_its_folders(written: str, kept: str) -> None:
    assert files_of(FORM, said((file_head(written), b"x")), "files") == [(kept, b"x")]


# media type, body -> the files of the field
BODIES = [
    pytest.param(FORM, said((file_head("a.txt"), b"1"), (file_head("a.txt"), b"2")), [("a.txt", b"1"), ("a.txt", b"2")], id="two of one name"),
    pytest.param(FORM, said((file_head(""), b"")), [], id="nothing chosen"),
    pytest.param(FORM, said((file_head("trong.txt"), b"")), [("trong.txt", b"")], id="an empty file"),
    pytest.param(FORM, said((file_head("a.txt", "other"), b"1")), [], id="another field"),
    pytest.param(FORM, said(('Content-Disposition: form-data; name="files"', b"1")), [], id="no file"),
    pytest.param(FORM, said((file_head("a.txt"), b"\r\n\r\n--tep\r\n")), [("a.txt", b"\r\n\r\n--tep\r\n")], id="lines as of a form"),
    pytest.param(FORM, said((file_head("a.bin"), bytes(range(256)))), [("a.bin", bytes(range(256)))], id="all bytes"),
    pytest.param('multipart/form-data; boundary="----ten ban"', said((file_head("a.txt"), b"1")).replace(b"--tep", b"--ten ban"), [("a.txt", b"1")], id="a boundary in quotes"),
    pytest.param(FORM, b"\r\n" + said((file_head("a.txt"), b"1"), end=b"------tep--"), [("a.txt", b"1")], id="a line end before, none behind"),
    pytest.param(FORM, said((file_head("a.txt"), b"1")) + b"a word behind", [("a.txt", b"1")], id="words behind"),
    pytest.param(FORM, said((file_head("a.txt"), b"1"), (file_head("b.txt", "other"), b"2"), (file_head("c.txt"), b"3")), [("a.txt", b"1"), ("c.txt", b"3")], id="another field between"),
    pytest.param(FORM, said((file_head("a.txt"), b"\r\n------te"), (file_head("b.txt"), b"2")), [("a.txt", b"\r\n------te"), ("b.txt", b"2")], id="almost a boundary"),
    pytest.param(FORM, said((file_head("a.txt").replace("Content-Disposition", "content-disposition"), b"1")), [("a.txt", b"1")], id="small letters"),
    pytest.param(FORM, said(), [], id="no part"),
]  # fmt: skip


@pytest.mark.parametrize(("media", "body", "files"), BODIES)
def test_the_files_of_a_form_are_read_as_they_are(
    media: str, body: bytes, files: list[tuple[str, bytes]]
) -> None:
    assert files_of(media, body, "files") == files


NO_FORMS = [
    pytest.param("text/plain", b"x", id="a text"),
    pytest.param("", b"", id="nothing"),
    pytest.param("multipart/form-data", said((file_head("a.txt"), b"1")), id="no boundary named"),
    pytest.param("multipart/mixed; boundary=----tep", said((file_head("a.txt"), b"1")), id="no form"),
    pytest.param(FORM, b"", id="an empty body"),
    pytest.param(FORM, b"a=1&b=2", id="fields in a line"),
    pytest.param(FORM, said((file_head("a.txt"), b"1"), end=b""), id="cut off"),
    pytest.param(FORM, said((file_head("a.txt"), b"1"), end=b"------tep\r\n"), id="cut off in a part"),
    pytest.param(FORM, b"------tep\r\nno head\r\n------tep--", id="a part without a head"),
    pytest.param("multipart/form-data; boundary=tép", b"x", id="a strange boundary"),
    pytest.param("multipart/form-data; boundary=đ", b"x", id="a boundary that no header can hold"),
    pytest.param("multipart/form-data; boundary=" + "t" * 300, b"x", id="a long boundary"),
    pytest.param("multipart/form-data; boundary=", b"--" + said((file_head("a.txt"), b"1")), id="an empty boundary"),
    pytest.param(FORM, b"------tep\r\n" * 20_000 + b"------tep--", id="nothing but boundaries"),
    pytest.param(FORM, said(*[(file_head("a.txt"), b"1")] * 10_001), id="too many parts"),
    pytest.param(FORM, said((file_head("a.txt"), b"\r\n------tepX" * 20_000)), id="almost boundaries"),
    pytest.param(FORM, said(("Content-Type: text/plain", b"1")), id="no field"),
    pytest.param(FORM, b"a word before\r\n" + said((file_head("a.txt"), b"1")), id="words before"),
    pytest.param(FORM, said((file_head("a.txt") + "\r\nContent-Transfer-Encoding: base64", b"a")), id="no base64"),
]  # fmt: skip


@pytest.mark.parametrize(("media", "body"), NO_FORMS)
def test_a_body_that_is_no_whole_form_is_refused(media: str, body: bytes) -> None:
    with pytest.raises(Problem) as refused:
        files_of(media, body, "files")
    assert refused.value.kind.name == "no-form"


def test_a_form_that_is_cut_off_anywhere_is_refused() -> None:
    body = said((file_head("a.txt"), b"1"), (file_head("b.txt"), b"2"))
    for end in range(len(body) - len("\r\n")):
        with pytest.raises(Problem):
            files_of(FORM, body[:end], "files")


def test_a_name_in_other_letters_than_utf8_is_kept_as_far_as_it_goes() -> None:
    body = said((file_head("x.txt"), b"1")).replace(b"x.txt", b"k\xea.txt")
    assert files_of(FORM, body, "files") == [("k\ufffd.txt", b"1")]


def test_a_large_file_touches_no_disk_and_a_bad_form_no_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("tempfile.NamedTemporaryFile", None)
    head = file_head("a.bin") + "\r\nContent-Transfer-Encoding: of our own"
    data = bytes(3_000_000)
    with caplog.at_level("DEBUG"):
        assert files_of(FORM, said((head, data)), "files") == [("a.bin", data)]
        with pytest.raises(Problem):
            files_of(FORM, b"------tep\r\nno head\r\n------tep--", "files")
    assert caplog.text == ""


LETTERS = st.text("aăâbcdđeêiouưyÁỆỘỪ0123456789 ._()-;=", min_size=1, max_size=40)


@given(st.lists(st.tuples(LETTERS.map("46-{}.txt".format), st.binary(max_size=300))))
def test_what_is_written_is_read(files: list[tuple[str, bytes]]) -> None:
    media, body = form(files)
    assert files_of(media, body, "files") == files


@given(st.binary(max_size=200))
def test_any_body_is_read_or_refused(body: bytes) -> None:
    with contextlib.suppress(Problem):
        files_of(FORM, b"------tep" + body, "files")
