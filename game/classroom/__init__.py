"""A teacher's page: what the codes of a class say, and the link that a class begins with. Nothing here draws."""
