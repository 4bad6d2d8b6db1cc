"""The pages, server-made: chain, document, search and problem. Each function gives one HTML text."""

from __future__ import annotations

from .chain import chain_page
from .frame import STATIC, static_file, static_version

__all__ = ["STATIC", "chain_page", "static_file", "static_version"]
