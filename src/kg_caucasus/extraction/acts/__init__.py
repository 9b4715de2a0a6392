"""What speakers do with words: which act, whose, about what, or only a claim.

- ``acts`` holds sentences against the rules; ``undone`` and ``content`` leave out what only looks like an act.
- ``speakers`` weighs whose one is (features: ``worded``, ``joined``).
- ``targets`` weighs what it is about (features: ``standing``, ``earlier``; what no weight may decide otherwise:
  ``objects``, ``harmed``, ``blamed``); ``unnamed`` gives what a common noun alone tells, ``mere_words`` the words.
- ``claims`` are made of what is left of a sentence.
"""

from .acts import find_acts
from .unnamed import note_unnamed

__all__ = ["find_acts", "note_unnamed"]
