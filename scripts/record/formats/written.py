"""Templates of the forms that are XML: what stands in `templates/`, with every word escaped."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("record.formats"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def written(template: str, **words: object) -> str:
    """Return a template of this package filled in."""
    return _templates().get_template(template).render(words)
