"""The teacher's kit: Markdown in docs/teachers, and pages made from the content, as HTML and PDF."""
