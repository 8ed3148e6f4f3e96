"""Print a page to a PDF with WebKit, whose driver cannot: `python3 tests/support/webkit_paper.py ADDRESS FILE.pdf`.

Runs in the system's own Python, the one that Debian's bindings of GTK are made for, on the screen of `DISPLAY`.
"""

import sys
from pathlib import Path

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402 - its version is asked for first


def main(address: str, target: Path) -> int:
    """Print one page on A4, and return 0 once it is written."""
    failed: list[str] = []
    paper = Gtk.PageSetup()
    paper.set_paper_size(Gtk.PaperSize.new("iso_a4"))
    settings = Gtk.PrintSettings()
    settings.set_printer("Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, target.resolve().as_uri())
    page = WebKit2.WebView()
    window = Gtk.OffscreenWindow()
    window.add(page)
    window.show_all()

    def print_it(view: WebKit2.WebView, event: WebKit2.LoadEvent) -> None:
        if event != WebKit2.LoadEvent.FINISHED:
            return
        view.operation = WebKit2.PrintOperation(web_view=view, print_settings=settings, page_setup=paper)
        view.operation.connect("failed", lambda _, error: failed.append(error.message))
        view.operation.connect("finished", lambda _: Gtk.main_quit())
        view.operation.print_()

    page.connect("load-changed", print_it)
    page.load_uri(address)
    Gtk.main()
    print(*failed, sep="\n", file=sys.stderr)
    return len(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
