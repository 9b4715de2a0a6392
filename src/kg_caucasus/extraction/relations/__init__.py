"""What things are told to have to do with each other."""

from .relations import find_relations

__all__ = ["find_relations"]
