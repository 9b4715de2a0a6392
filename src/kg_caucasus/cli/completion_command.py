"""kg-caucasus completion: what a shell needs to complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command(
    "completion",
    short_help="Print what your shell needs to complete commands.",
    epilog='Example: eval "$(kg-caucasus completion bash)"',
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that lets SHELL complete commands, options and the names of questions.

    Put its evaluation into ~/.bashrc or ~/.zshrc; for fish, write it to ~/.config/fish/completions/kg-caucasus.fish.
    """
    found = get_completion_class(shell)
    if found is not None:
        click.echo(found(ctx.find_root().command, {}, "kg-caucasus", "_KG_CAUCASUS_COMPLETE").source())
