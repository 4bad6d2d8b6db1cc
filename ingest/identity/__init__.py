"""Identity: the keys that texts give, and which of them are one directive. Precision goes before recall."""
