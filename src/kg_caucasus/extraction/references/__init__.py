"""What *he*, *the ministry*, *the sides* and *this process* stand for."""

from .references import resolve_references

__all__ = ["resolve_references"]
