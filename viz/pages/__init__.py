"""The pages, server-made: chain, document, search and problem. Each function gives one HTML text."""

from __future__ import annotations

from .chain import chain_page
from .document import document_page
from .frame import STATIC, static_file, static_version
from .search import not_found_page, problem_page, search_page

__all__ = [
    "STATIC",
    "chain_page",
    "document_page",
    "not_found_page",
    "problem_page",
    "search_page",
    "static_file",
    "static_version",
]
