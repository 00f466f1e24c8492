"""The only files that know where we run."""
