"""A server of a folder as the sites of the world are served: compressed, and with connections that stay open."""

import gzip
import io
from contextlib import AbstractContextManager
from http import HTTPStatus
from pathlib import Path

from serving import Quiet, serve

WORTH_IT = (".css", ".html", ".js", ".json", ".svg", ".tmx", ".tsv", ".txt", ".xml")


class Compressed(Quiet):
    """A handler that answers with compressed files."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> io.BytesIO | None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        body = path.read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in WORTH_IT:
            body = gzip.compress(body, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


def compressing(folder: Path) -> AbstractContextManager[str]:
    """Serve a folder, which may still be empty; the address has a closing slash."""
    return serve(folder, Compressed)
