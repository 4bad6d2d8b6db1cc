"""A small archive for the tests of the command line: three texts written here, and the commands in process."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graphsvc.cli import app

SCRIPT = str(Path(sys.executable).with_name("directives"))
PROVINCE = """\
TỈNH ỦY LẠNG SƠN
*
Số 90-KH/TU

ĐẢNG CỘNG SẢN VIỆT NAM

Lạng Sơn, ngày 10 tháng 3 năm 2023

KẾ HOẠCH
nâng cao chất lượng sinh hoạt chi bộ
-----

Thực hiện Chỉ thị số 50-CT/TW, ngày 30/12/2018 của Ban Bí thư về sinh hoạt chi bộ, Ban Thường vụ Tỉnh ủy \
xây dựng kế hoạch như sau:

1. Ban Tổ chức Tỉnh ủy hướng dẫn các cấp ủy thực hiện.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Nguyễn Văn Bình
"""
DISTRICT = """\
TỈNH ỦY LẠNG SƠN
HUYỆN ỦY CHI LĂNG
*
Số 120-KH/HU

ĐẢNG CỘNG SẢN VIỆT NAM

Chi Lăng, ngày 20 tháng 3 năm 2023

KẾ HOẠCH
nâng cao chất lượng sinh hoạt chi bộ
-----

Thực hiện Kế hoạch số 90-KH/TU, ngày 10/3/2023 của Ban Thường vụ Tỉnh ủy về nâng cao chất lượng sinh hoạt \
chi bộ, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:

1. Ban Tổ chức Huyện ủy theo dõi, tổng hợp kết quả.

T/M BAN THƯỜNG VỤ
BÍ THƯ

Hoàng Thị Mai
"""
OTHER_PROVINCE = PROVINCE.replace("LẠNG SƠN", "TUYÊN QUANG").replace("Lạng Sơn", "Tuyên Quang")
KEY = "lang-son.chi-lang.huyen-uy.2020-2025.kh.120"


@pytest.fixture
def run():
    def run(*args: object, code: int = 0, **more: object):
        result = CliRunner().invoke(app, [str(arg) for arg in args], **more)
        assert result.exit_code == code, f"{result.exit_code}\n{result.stdout}\n{result.stderr}"
        assert "Traceback" not in result.stderr
        return result

    return run


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "tinh.txt").write_text(PROVINCE, "utf-8")
    (folder / "huyen.txt").write_text(DISTRICT, "utf-8")
    return folder


@pytest.fixture
def db(tmp_path, texts, run):
    file = tmp_path / "a.db"
    run("ingest", texts, "--archive", file)
    return file
