"""Citations: every mention of another document, by number or by name, and what no rule can read.

`cite` is the way in. Numbers are completed by what stands round them (`context`, `apart`, `said_before`,
`decided_before`, `said_behind`) and in lists (`list_shares`, `short_lists`); `named`, `named_laws` and
`laws_listed` know documents by their names; `leftover` tells the rest.
"""
