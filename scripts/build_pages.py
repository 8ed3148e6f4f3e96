"""Split a session record into Markdown pages and data: SOURCE.txt [--facts FACTS.toml] --out DIR."""

import sys
from pathlib import Path

import click

from pictures import absent
from record.build import build
from record.languages import GRAMMARS
from record.remedies import listed, with_remedy
from record.source import InputError
from record.write import OutputError, write


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--facts", type=click.Path(path_type=Path), help="What the text does not say: record.toml.")
@click.option(
    "--language", help=f"The language of the text: {', '.join(GRAMMARS)}. Default: what the facts say, else its signs."
)
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The folder of pages to write into.")
def main(source: Path, facts: Path | None, language: str | None, out: Path) -> None:
    """Split a session record into Markdown pages with an anchor at every paragraph, and record.json.

    Exit status: 0 clean; 1 written, with problems listed as SOURCE:LINE: what; do this; 2 input that cannot be read.
    """
    try:
        built = build(source, facts, language)
        written = write(out, built.files)
    except (InputError, OutputError) as error:
        click.echo(with_remedy(str(error)), err=True)
        sys.exit(2)
    lines = [*listed(built.problems), *(absent(built.edition.facts.picture, facts, out) if facts else ())]
    for line in lines:
        click.echo(with_remedy(line), err=True)
    count = sum(1 for _ in built.edition.record.paragraphs)
    click.echo(
        f"{count} paragraphs; {written.changed} files written, {written.kept} unchanged, {written.removed} removed"
    )
    sys.exit(1 if lines else 0)


if __name__ == "__main__":
    main()
