"""The morning and the night."""
