"""Compiled levels, read into story objects."""
