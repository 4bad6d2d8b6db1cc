"""The named questions: one Cypher file each, its typed rows, and what is computed on top."""
