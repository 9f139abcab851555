"""`footrelief completion`: the completion script of a shell, for packagers and for those who keep their own files."""

from typing import Annotated, Literal

import typer
from typer.completion import get_completion_script  # type: ignore[attr-defined]

from footrelief.cli.command import command


@command("footrelief completion bash > ~/.local/share/bash-completion/completions/footrelief")
def completion(
    shell: Annotated[Literal["bash", "zsh", "fish", "powershell", "pwsh"], typer.Argument(help="Which shell.")],
) -> None:
    """Print the script with which a shell completes commands, options, ids, names and conditions."""
    typer.echo(get_completion_script(prog_name="footrelief", complete_var="_FOOTRELIEF_COMPLETE", shell=shell))
