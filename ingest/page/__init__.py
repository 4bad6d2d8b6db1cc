"""The page: lines joined to paragraphs, paragraphs nested by their numbering, and the parts between anchors.

`outline` is the way in.
"""
