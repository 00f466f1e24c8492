"""The widgets of the play screens, one file each."""
