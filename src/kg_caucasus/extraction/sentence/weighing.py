"""Choosing between candidates by weighed features: who does what a verb tells, and what it is about.

Every candidate has features (*before the verb*, *in the nominative*, *the speaker of these words*), and each feature a
weight in ``ontology/wording/weights/<lang>.toml``; the candidate with the greatest sum is meant. The weights are fitted
to annotated statements by ``bench/fit_weights.py``. The manner is that of Lappin and Leass, "An Algorithm for
Pronominal Anaphora Resolution" (Computational Linguistics 20, 1994), with fitted in place of chosen weights.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import repeat
from math import exp
from typing import NamedTuple

from ..draft import Named


class Candidate(NamedTuple):
    """What can be meant: things, where they are named (nowhere, for whoever speaks), and the features that tell.

    ``sure`` is the share of the likelihood that fell to a candidate when it was chosen; 1 where there was no choice.
    """

    things: tuple[str, ...]
    features: tuple[str, ...]
    named: tuple[Named, ...] = ()
    sure: float = 1.0


def choose(candidates: Sequence[Candidate], weights: Mapping[str, float]) -> Candidate | None:
    """Give the candidate whose features weigh most, the first of equals, with how sure that is; None where there is no
    candidate."""
    if not candidates:
        return None
    scores = [score(candidate, weights) for candidate in candidates]
    most = max(scores)
    return candidates[scores.index(most)]._replace(sure=1 / sum(exp(one - most) for one in scores))


def score(candidate: Candidate, weights: Mapping[str, float]) -> float:
    """Give the sum of the weights of a candidate's features, those without a weight counting nothing."""
    return sum(map(weights.get, candidate.features, repeat(0.0)))
