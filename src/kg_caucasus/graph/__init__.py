"""Extraction ↔ RDF: names of nodes, populating, promotion, storing, serialising."""
