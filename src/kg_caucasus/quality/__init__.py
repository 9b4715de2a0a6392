"""The quality report: checks as ``.rq`` files, each with title, problem and cure, and a profile of severities."""

from __future__ import annotations

from .checks import SEVERITIES, Check, Finding, find_faults, installed, load_checks, read_profile

__all__ = ["SEVERITIES", "Check", "Finding", "find_faults", "installed", "load_checks", "read_profile"]
