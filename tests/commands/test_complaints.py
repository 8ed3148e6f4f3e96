"""Of what MkDocs says, an editor sees what it complains of, with its place, first and alone."""

from pathlib import Path

import pytest

from complaints import complaints

WORK = """INFO    -  Cleaning site directory
INFO    -  The following pages exist in the docs directory, but are not included in the "nav" configuration:
  - record/speakers/roslan.md
  - record/speakers/saeed.md
"""
LINK = "WARNING -  Doc file 'about.md' contains a link 'all.md#para_99', but 'all.md' has no such anchor."
END = "Aborted with 1 warnings in strict mode!"
CRASH = """Traceback (most recent call last):
  File "loaders.py", line 9, in load
    return code
  File "overrides/main.html", line 44, in template
    {% endblok %}
jinja2.exceptions.TemplateSyntaxError: Encountered unknown tag 'endblok'.
"""
SETTINGS = """Error: MkDocs encountered an error parsing the configuration file: while parsing a flow sequence
  in "mkdocs.yml", line 5, column 21
expected ',' or ']', but got ':'
  in "mkdocs.yml", line 6, column 7
"""
FULL = "Traceback (most recent call last):\n  File one\nOSError: [Errno 28] No space left on device"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (WORK, []),
        (
            f"{WORK}{LINK}\n{WORK}{END}\n",
            ["about.md:3: the link all.md#para_99 leads nowhere: but 'all.md' has no such anchor; correct the link"],
        ),
        (CRASH, ["overrides/main.html:44: Encountered unknown tag 'endblok'; correct the template there"]),
        (SETTINGS, ["mkdocs.yml:6: expected ',' or ']', but got ':'; correct the settings there"]),
        (f"{WORK}{FULL}\n", FULL.splitlines()),
    ],
    ids=["no complaint", "a link", "a template", "the settings", "something else"],
)
def test_a_complaint_names_its_place_without_what_was_done(
    said: str, shown: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("about.md").write_text("# About\n\n[99](all.md#para_99)\n", encoding="utf-8")
    assert complaints(said, Path()) == shown
