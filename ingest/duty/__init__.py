"""Duties: who is charged with what, who leads and who helps, and until when.

`duties` is the way in. Where duties are given: `sections`, `headings`, `clauses`, `tables`, `lines`,
`labels`, `reports`, `matters`, `annexed`, `below_many`,
`among`. What is none: `own_deeds`. Who is meant: `names`, `name_ends`, `partners`,
`persons`, `named_before`.
"""
