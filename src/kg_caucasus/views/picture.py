"""What the pictures of all views share: what they need, their letters, and how they are written."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import QueryError

if TYPE_CHECKING:
    from matplotlib.figure import Figure

PALE = "#F4F4F4"  # the ground that marks and cells stand on


def new_figure(path: Path, width: float, height: float) -> Figure:
    """Give an empty figure, in inches, for a .png or .svg file.

    Raises QueryError where matplotlib is missing or the file has another ending.
    """
    if find_spec("matplotlib") is None:
        raise QueryError("Pictures need matplotlib; install it with: pip install 'kg-caucasus[plots]'.")
    if path.suffix not in (".png", ".svg"):
        raise QueryError(f"{path} must end in .png or .svg.")
    import matplotlib

    matplotlib.use("Agg")
    matplotlib.rcParams |= {"svg.hashsalt": "kg-caucasus", "font.family": "DejaVu Sans"}
    from matplotlib.figure import Figure

    return Figure(figsize=(width, height))


def save(figure: Figure, path: Path) -> None:
    """Write a figure, with all that stands outside its axes, the same bytes every time.

    Raises QueryError where the file cannot be written.
    """
    try:
        figure.savefig(path, dpi=130, bbox_inches="tight", metadata={"Date": None} if path.suffix == ".svg" else {})
    except OSError as error:
        raise QueryError(f"{path} cannot be written ({error.strerror}); choose another place.") from error
