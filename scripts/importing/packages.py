"""The programs that read Word and PDF files: a set of its own, which is set up when it is first needed."""

from pathlib import Path

from optional_packages import packages_for


def packages() -> Path:
    """Return the folder of the packages, which are there once it is returned.

    Raises:
        InputError: they could not be set up; what is printed before says why.
    """
    return packages_for("import", "the programs that read Word and PDF files")
