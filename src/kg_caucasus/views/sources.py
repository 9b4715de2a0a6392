"""Where statements were published."""

from __future__ import annotations

from ..graph.dataset import Dataset, Endpoint, rows
from ..graph.iris import shorten

_ADDRESSES = "SELECT ?statement ?url WHERE { ?statement a kgc:Statement ; kgc:url ?url }"


def read_addresses(data: Dataset | Endpoint) -> dict[str, str]:
    """Give the web address of each statement that has one, by prefixed name; what is none of the web is left out.

    Raises QueryError where the data cannot be asked.
    """
    told = ((shorten(row["statement"].value), row["url"].value) for row in rows(data, _ADDRESSES))
    return {name: url for name, url in told if url.startswith(("https://", "http://"))}
