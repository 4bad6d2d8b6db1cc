"""The pages, server-made, one function each: it takes an answer and gives one HTML text."""

from __future__ import annotations

from .ask import Rows, ask_page, worked
from .chain import chain_page
from .document import document_page
from .frame import STATIC, VENDORED, static_file, static_version
from .overview import overview_page
from .reach import reach_page
from .search import problem_page, search_page
from .send import STATES, Limits, Sent, send_page, sent_page
from .unit import unit_page

__all__ = [
    "STATES",
    "STATIC",
    "VENDORED",
    "Limits",
    "Rows",
    "Sent",
    "ask_page",
    "chain_page",
    "document_page",
    "overview_page",
    "problem_page",
    "reach_page",
    "search_page",
    "send_page",
    "sent_page",
    "static_file",
    "static_version",
    "unit_page",
    "worked",
]
