"""From bytes to facts, from facts to identities; what was read is kept in the archive.

This room knows the language of directives. It never touches a graph store, HTTP, the clock
or the environment.

The way of one text, and where each step is:

- bytes to text: readers, encodings, old_fonts, text, letters, table
- damage mended, one character for one: misread, misread_hints, misread_organs, misread_phrases, scanned,
  set_apart, run_together, soft_title
- the page: outline, anchors, addressees, blocks, paragraphs, beside, spots, alternatives
- who speaks: head, head_day, head_title, headplace, header_organs, header_name, header_runs, header_damage,
  signers, posts, speaker, dates
- what is cited: cite, sign, typewords, context, mention, said_before, list_shares, short_lists, named,
  named_laws, nested_titles, cited_title, leftover
- how it stands to it: relate, relate_acts, relate_told, relation_phrases, fragments
- which organ is meant: organs, organ_placed, organ_branches, organ_phrase, organ_words, organ_names,
  organ_central, organ_mass, organ_house, organ_history, glued_names, short_forms, steering,
  standing, places, place_spelling, terms, doctypes
- who is charged: duties, duty_headings, duty_clauses, duty_partners, duty_persons, duty_reports,
  duty_sections, duty_tables, duty_lines, duty_labels, duty_names, duty_words, name_ends, bearer,
  named_before, deadlines, marked
- units and lists of them: units, unit_words, unit_lists, unit_heads, unit_parts, unit_tails, recipients
- the facts: extract, facts, model, targets, local_keys, sift
- one directive out of many texts: keys, slug, forms, resolve, resolve_titles, conflicts
- the archive: archive, archive_file, archive_copy, archive_compact, schema, entry, ledger, unit_ledger,
  document_rows, picture, followed, history, kept, fulltext, snippet, undecided
- many files: pipeline, pool, reread
- what goes wrong: errors
"""
