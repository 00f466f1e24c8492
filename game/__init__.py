"""Model Citizen: a few days in Linden, where everyone gets a score."""
