"""The author's tools: native only, never in the browser."""
