"""Rows to pictures: layout, SVG, pages and the pyvis export. Never asks a store itself."""
