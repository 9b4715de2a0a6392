"""kg-caucasus serve: a build as a SPARQL endpoint."""

from __future__ import annotations

import signal
from pathlib import Path
from types import FrameType

import click

from .last_build import last_build


@click.command(
    "serve",
    short_help="Serve a build as a SPARQL endpoint, read-only.",
    epilog="Example: kg-caucasus serve --port 7878",
)
@click.option("--data", type=click.Path(path_type=Path), help="A build's folder (default: the last build).")
@click.option("--port", type=click.IntRange(1, 65535), default=7878, show_default=True, help="The port to listen on.")
@click.option("--bind", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--timeout-s", type=click.IntRange(min=1), default=30, show_default=True, help="Seconds for a query.")
@click.option("--cors", is_flag=True, help="Let pages of other origins ask.")
def command(data: Path | None, port: int, bind: str, timeout_s: int, cors: bool) -> None:
    """Serve a build over the SPARQL 1.1 Protocol at /query, read-only, until Ctrl-C or SIGTERM.

    All its graphs together are the default graph. The address itself shows a page to type queries in, with the named
    questions; it asks nobody else.
    """
    from ..graph.dataset import open_files
    from ..graph.gateway import Gateway
    from ..graph.serving import Backends, check_store
    from .asking import asking_page

    for number in (signal.SIGTERM, signal.SIGINT):  # a shell's background job is born deaf to Ctrl-C
        signal.signal(number, _stop)
    address = f"http://[{bind}]:{port}" if ":" in bind else f"http://{bind}:{port}"
    folder = data or last_build()
    backends = Backends(check_store(folder))
    try:
        page = asking_page(open_files([folder]))
        with Gateway(bind, port, backends, page=page, timeout=timeout_s, cors=cors) as gateway:
            click.echo(f"Ready at {address}/query; end with Ctrl-C. Try:")
            click.echo(f"  kg-caucasus query --name positions --data {address}/query")
            gateway.serve_forever()
    except KeyboardInterrupt:
        click.echo("Ended.", err=True)
    finally:
        backends.close()


def _stop(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise KeyboardInterrupt
