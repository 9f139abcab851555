"""The version of footrelief, written here and nowhere else."""

__version__ = "0.1.0"
"""The version, as text."""
