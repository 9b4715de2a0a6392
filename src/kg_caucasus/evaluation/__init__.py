"""How well statements are read: what was extracted held against what a careful person annotated.

The measure is that of the annotation guideline: entities match by name or by place in the text, relations and acts by
their slots, and *lenient* acts by their kind and evidence alone.
"""

from .compare import Comparison, Layer, compare
from .gold import read_gold, statement_of
from .misses import Miss, commonest, misses
from .tally import Figures, Tally, tally

__all__ = [
    "Comparison", "Figures", "Layer", "Miss", "Tally", "commonest", "compare", "misses", "read_gold", "statement_of",
    "tally",
]  # fmt: skip
