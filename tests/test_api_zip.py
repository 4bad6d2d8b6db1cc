"""Zip files sent to the server: every document in them is read, and the job tells of each."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from uploading import finished, own_server

from graphsvc import jobs

PLAN = (
    "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: {}/KH-UBND\nLào Cai, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\n"
    "Thực hiện Chỉ thị số 12/CT-TTg ngày 03/01/2026 của Thủ tướng Chính phủ về trồng cây.\n"
)


def packed(files: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def sent(tmp_path: Path, data: bytes, *, name: str | None = "goi.zip", media: str = "application/zip"):
    """What became of each file: (name, state, reason)."""
    with own_server(tmp_path) as (_, client):
        asked = {"name": name} if name else {}
        reply = client.post("/api/v1/documents", params=asked, content=data, headers={"content-type": media})
        assert reply.status_code == 202, reply.text
        assert reply.json()["total"] == 1
        job = finished(client, reply.headers["location"])
        assert job.done == job.total == len(job.files)
        read = [one for one in job.files if one.state == "read"]
        assert all(one.key and one.sha256 for one in read)
        assert len({one.key for one in read}) == len(read)
        return [(one.name, one.state, one.reason) for one in job.files]


def test_all_documents_of_a_zip_file_are_read(tmp_path: Path) -> None:
    inner = packed({"sau/ba.txt": PLAN.format(23)})
    data = packed(
        {
            "một.txt": PLAN.format(21),
            "thư mục/hai.md": PLAN.format(22),
            "trong.zip": inner,
            "ảnh.png": b"\x89PNG",
            ".DS_Store": b"x",
            "hỏng.pdf": b"%PDF-1.4 broken",
        }
    )
    told = sent(tmp_path, data)
    assert {(name, state) for name, state, _ in told} == {
        ("goi.zip/một.txt", "read"),
        ("goi.zip/thư mục/hai.md", "read"),
        ("goi.zip/trong.zip/sau/ba.txt", "read"),
        ("goi.zip/ảnh.png", "passed over"),
        ("goi.zip/hỏng.pdf", "failed"),
    }
    assert {reason for _, state, reason in told if state == "passed over"} == {"suffix"}


@pytest.mark.parametrize("media", ["application/zip", "application/x-zip-compressed"])
def test_the_media_type_tells_a_zip_file_without_a_name(tmp_path: Path, media: str) -> None:
    told = sent(tmp_path, packed({"a.txt": PLAN.format(21)}), name=None, media=media)
    assert told == [("text.zip/a.txt", "read", None)]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (packed({}), "empty"),
        (b"PK\x03\x04 cut off", "damaged"),
        (packed({"a.zip": packed({"b.zip": packed({"c.zip": packed({"d.txt": "x"})})})}), "nested"),
    ],
    ids=["empty", "damaged", "nested"],
)
def test_a_zip_file_that_holds_nothing_says_why(tmp_path: Path, data: bytes, reason: str) -> None:
    ((_, state, why),) = sent(tmp_path, data)
    assert (state, why) == ("failed", reason)


def test_a_zip_file_may_not_hold_more_than_it_may(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "MOST_HELD", 2)
    told = sent(tmp_path, packed({f"{n}.txt": PLAN.format(n) for n in (21, 22, 23, 24)}))
    assert [(state, why) for _, state, why in told] == [("read", None), ("read", None), ("failed", "many")]


def test_a_zip_file_may_not_unpack_to_more_than_it_may(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "MOST_UNPACKED", 400)
    told = sent(tmp_path, packed({"a.txt": PLAN.format(21), "b.txt": PLAN.format(22) * 9}))
    assert [(state, why) for _, state, why in told] == [("read", None), ("failed", "large-packed")]


def test_texts_behind_a_zip_file_have_their_own_place(tmp_path: Path) -> None:
    with own_server(tmp_path) as (service, client):
        assert service is not None
        files = [{"name": "a.txt", "text": PLAN.format(31)}, {"name": "b.zip", "text": "no zip"},
                 {"name": "c.txt", "text": PLAN.format(32)}]  # fmt: skip
        reply = client.post("/api/v1/documents", json={"files": files})
        job = finished(client, reply.headers["location"], "vi")
        assert [(one.name, one.state) for one in job.files] == [
            ("a.txt", "read"), ("b.zip", "failed"), ("c.txt", "read"),
        ]  # fmt: skip
        assert "hỏng" in (job.files[1].error or "")
