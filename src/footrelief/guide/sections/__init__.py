"""The sections of a guide, one module each: `write(guide, words)` turns the chosen records into blocks."""
