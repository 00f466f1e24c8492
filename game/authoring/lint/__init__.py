"""One pass a file over the author's files; each has `check(case)`, which yields what an author should mend."""
