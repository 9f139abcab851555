"""Sheets measured against the rules for paper."""
