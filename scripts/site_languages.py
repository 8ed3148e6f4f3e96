"""The languages of the site, which are those of the edition, and the data of the site in each."""

import json
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

Site = dict[str, Any]


def set_languages(config: MkDocsConfig) -> None:
    """Set the languages of the edition, its own first; they replace the language in the configuration."""
    plugin = language_plugin(config)
    shape = type(plugin.config.languages[0])
    plugin.config.languages = []
    for code, site in site_tables(config).items():
        language = shape()
        language.load_dict({"locale": code, "name": site["labels"]["name"], "default": not site["root"]})
        language.validate()
        plugin.config.languages.append(language)


def language_plugin(config: MkDocsConfig) -> Any:
    """Return the plugin that builds one language after the other; it comes without types."""
    return config.plugins["i18n"]


def site_of(config: MkDocsConfig) -> Site:
    """Return the data of the site in the language that is being built."""
    plugin = language_plugin(config)
    return site_tables(config)[plugin.current_language or plugin.default_language]


def site_tables(config: MkDocsConfig) -> dict[str, Site]:
    """Read the data of the site, by language."""
    tables: dict[str, Site] = json.loads((Path(config.docs_dir) / "record" / ".site.json").read_text(encoding="utf-8"))
    return tables
