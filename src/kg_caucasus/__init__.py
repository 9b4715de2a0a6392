"""kg_caucasus: diplomatic statements become an attributed, validated knowledge graph."""

__version__ = "0.1.0"
