"""Make the site of another record out of this one: FILE [--language L] [--tracked accept|reject] [--yes]."""

import sys
from pathlib import Path

import click

from importing.imported import imported
from importing.replace_record import begin, in_the_way, started
from importing.word import Side
from record.languages import GRAMMARS
from record.remedies import with_remedy
from record.source import InputError

ROOT = Path(__file__).resolve().parent.parent
NEXT = """
Now this is the site of that record. What to do next:
  1. Read docs/source/record.toml: a line "# check: …" stands above each fact that was read from words.
  2. Answer the questions above, in the order of the text: EDITING.md says how, and which ids there are.
  3. make site, then open site/index.html; go on with docs/index.*.md and docs/about.*.md.
  4. make golden, which locks the addresses, then make test.
  5. README.md and the picture in it still speak of the record that was here."""


def _agreed() -> bool:
    """Ask; where nobody is there to answer, the answer is no."""
    try:
        return click.confirm("Go on?")
    except click.Abort:
        click.echo()
        return False


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--language", help=f"The language of the text: {', '.join(GRAMMARS)}. Default: what the file says, else its signs."
)
@click.option("--tracked", type=click.Choice(["accept", "reject"]), help="Which side of open tracked changes to take.")
@click.option("--yes", is_flag=True, help="Ask nothing before the record that is here is put aside.")
def main(file: Path, language: str | None, tracked: Side | None, *, yes: bool) -> None:
    """Make the site of another record: its text, facts and pages take the place of those that are here.

    Exit status: 0 clean; 1 done, with questions listed as docs/source/record.txt:LINE: question; 2 nothing was done.
    """
    try:
        made = imported(file, language, tracked)
        files, questions = started(made)
    except InputError as error:
        click.echo(with_remedy(str(error)), err=True)
        sys.exit(2)
    taken = in_the_way(ROOT)
    click.echo(f"{made.summary}. These make room for the new record:")
    click.echo("\n".join(f"  {line}" for line in taken.described))
    if not yes and not _agreed():
        click.echo("Nothing was done. To be asked nothing, say --yes (YES=1 with make).", err=True)
        sys.exit(2)
    begin(ROOT, taken, files)
    for line, question in questions:
        click.echo(with_remedy(f"docs/source/record.txt:{line}: {question}"), err=True)
    click.echo(NEXT)
    sys.exit(1 if questions else 0)


if __name__ == "__main__":
    main()
