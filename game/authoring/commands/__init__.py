"""The author's commands, one a module: each has `add(parser)` and `run(options)`, which returns the exit status."""
