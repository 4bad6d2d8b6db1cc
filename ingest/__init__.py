"""From bytes to facts, from facts to identities; what was read is kept in the archive.

This room knows the language of directives. It never touches a graph store, HTTP, the clock
or the environment. Its parts stand on one another, each only on those below it; the checks
hold them to that order. From the top:

- pipeline, reread: many files into an archive, or the texts of an archive read once more
- pool: several processes that read, their results in order
- extract: one document from bytes to facts, a pure function; sift: what is no directive
- archive: one SQLite file that holds sources, their facts and what follows from them
- targets: from mentions to citations: who issued what is cited, and which key follows
- duty: who is charged with what, with whom and until when
- relation: how a document stands to what it cites
- citation: which other documents a text names
- head: who speaks: number, type, date, place, subject, issuer, signer
- unit: those who are charged or addressed, and lists of them
- page: the outline of a text: header, addressees, numbered body, copies, signature
- repair: damage mended, one character for one
- identity: one directive out of many texts, and what they say of it that cannot all be right
- organ: which organ a name or a code means, in time and seen from who speaks
- lexicon: what the language fixes: numbers, types, dates, terms of office, places
- readers: files as text, from every format and encoding
- facts: the public shape of facts, and the way back
- keys: keys of documents and resolutions, parsed and printed
- text: the text as it is matched, its letters, and the tools that patterns share
- tables: what is known as data; `ingest.text.table` reads it
- model: the words that every part speaks; errors: what goes wrong, where, and the mend
- edition: which rules a text was read by
"""
