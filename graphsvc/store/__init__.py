"""Graph stores: one protocol, an embedded engine for one machine, Neo4j for many."""
