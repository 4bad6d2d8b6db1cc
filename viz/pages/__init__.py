"""The pages, server-made: chain, document, lineage, search and problem. Each function gives one HTML text."""

from __future__ import annotations

from .chain import chain_page
from .document import document_page
from .frame import STATIC, static_file, static_version
from .lineage import lineage_page
from .search import not_found_page, problem_page, search_page

__all__ = [
    "STATIC",
    "chain_page",
    "document_page",
    "lineage_page",
    "not_found_page",
    "problem_page",
    "search_page",
    "static_file",
    "static_version",
]
