"""Players made of code, over what the rules call legal."""
