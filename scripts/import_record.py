"""Make a text and the first facts from a file: FILE [--language L] [--tracked accept|reject] --out FOLDER."""

import sys
from pathlib import Path

import click

from importing.imported import imported, put
from importing.word import Side
from record.languages import GRAMMARS
from record.remedies import with_remedy
from record.source import InputError
from record.write import OutputError


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--language", help=f"The language of the text: {', '.join(GRAMMARS)}. Default: what the file says, else its signs."
)
@click.option("--tracked", type=click.Choice(["accept", "reject"]), help="Which side of open tracked changes to take.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The new folder to write into.")
def main(file: Path, language: str | None, tracked: Side | None, out: Path) -> None:
    """Read a Word file (.docx), a PDF file with a text layer or a plain text in any encoding.

    Writes record.txt, record.toml and import.json. Exit status: 0 clean; 1 written, with questions listed as
    FOLDER/record.txt:LINE: question; 2 a file that cannot be read.
    """
    try:
        made = imported(file, language, tracked)
        put(made, out)
    except (InputError, OutputError) as error:
        click.echo(with_remedy(str(error)), err=True)
        sys.exit(2)
    for line, question in made.questions:
        click.echo(with_remedy(f"{out / 'record.txt'}:{line}: {question}"), err=True)
    click.echo(f"{made.summary}: {out / 'record.txt'}")
    sys.exit(1 if made.questions else 0)


if __name__ == "__main__":
    main()
