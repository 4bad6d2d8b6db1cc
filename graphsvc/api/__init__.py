"""The REST API and the pages: one answer object per question, in whatever format is asked for."""
