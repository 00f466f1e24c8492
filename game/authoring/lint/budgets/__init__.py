"""Budgets: what can be counted of how a story is written, how much of it there is, and how much there may be."""
