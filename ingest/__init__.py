"""From bytes to facts, from facts to identities; what was read is kept in the archive.

This room knows the language of directives. It never touches a graph store, HTTP, the clock
or the environment.
"""
