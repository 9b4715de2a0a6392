"""``python -m kg_caucasus`` is ``kg-caucasus``."""

from kg_caucasus.cli import main

if __name__ == "__main__":
    main(prog_name="kg-caucasus")
