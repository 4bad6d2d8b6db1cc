"""Relations: carries out, is based on, answers, amends, replaces, repeals, cites.

`relate` is the way in; the phrases are those of `tables/relations.toml`.
"""
