"""Text as it is matched, and what all patterns share: letters, alternatives, spots, tables, slugs."""
