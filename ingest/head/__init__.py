"""The head of a document: what it says of itself, and what had to be concluded.

`head` is the way in; `header_organs`, `header_name`, `header_runs` and `header_damage` read the printed
header, `place`, `place_told`, `day`, `title` and `signers` what their names say.
"""
