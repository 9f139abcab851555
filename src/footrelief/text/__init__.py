"""Sets text: how wide it is, where its lines end, which letters may be shown, what is near a name."""
