"""Organs: which one a name or a code means, seen from who speaks, on the day that matters.

`organs` is the way in; `names`, `phrase`, `bounded`, `firms`, `short_forms` and `glued_names` know how names
are written,
`central`, `departments`, `offices`, `rooms`, `deeds`, `mass`, `house`, `branches`, `homes`, `placed`
and `who_speaks` whose they are, `history` when they were there.
"""
