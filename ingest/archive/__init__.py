"""The archive: sources, facts, the books of what they say together, and questions about them.

`archive` is the way in; `schema` and `file` hold the tables, `entry` what one source writes,
`ledger` and `unit_ledger` what many sources make together, `followed` what a graph follows, `origins` where
sources were read from.
"""
