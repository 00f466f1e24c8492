"""The ending and its ledgers."""
