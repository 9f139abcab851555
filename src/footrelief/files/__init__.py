"""Reads and writes files: where they belong, within limits, and whole or not at all."""
