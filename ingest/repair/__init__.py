"""Damage mended before anything is read, one character for one, so that every span stays true."""
