"""kembar and its full-screen peers: how each is started, which keys move in it, and how to tell what it shows."""
import re, shutil, subprocess
from dataclasses import dataclass, field
from typing import Callable

from table import BUNDLED, KEMBAR
from terminal import QUIET, Session

SCREEN = (120, 40)
FILES = 60  # how many files and commits nnn and tig get to show
HIDDEN_WORK = 0.3  # seconds without a byte in which fzf may still be searching, and a second more for a million lines
HEARTBEAT = re.compile(rb"(?:\x1b\[[0-9;]*[Hd]|\x1b\[\?1[hl]|\x1b[=>]|\r)+")  # what visidata writes all the time


@dataclass
class Program:
    """A full-screen program, and how to tell what it shows."""

    name: str
    command: list[str]
    painted: Callable  # whether a screen is painted in full
    complete: Callable | None = None  # whether all that there is has been loaded
    count: Callable | None = None  # how many lines are left, None until that is exact
    moves: dict[str, bytes] = field(default_factory=dict)
    opens: bytes | None = None  # begins a search as you type
    stdin: str | None = None
    hidden_work: float = QUIET  # seconds without a byte in which it may still be working
    heartbeat: re.Pattern | None = None

    def is_exact(self, screen):
        return self.count(screen) is not None

    def session(self, folder, screen=SCREEN):
        return Session(self.command, screen, folder, self.stdin, self.heartbeat)


def kembar_count(screen):
    """How many agreements the title tells of; None while it marks the number as not exact."""
    match = re.search(r"\s{2}([\d.,]+)(?: of [\d.,]+)? agreements?\s*$", screen.line(0))
    return int(re.sub(r"\D", "", match[1])) if match else None


def fzf_count(screen):
    match = re.search(r"^\s+(\d+)/\d+", screen.line(-2))  # a percentage behind it may stay when all is done
    return int(match[1]) if match else None


def programs(kembar, size, registry, table):
    """kembar on a registry of a size, and the peers: on the same rows, or nnn and tig on a few files and commits."""
    total = size or None

    def kembar_painted(screen):
        return "⇄" in screen.line(3) and "quit" in screen.line(-1)

    everyone = [
        Program(KEMBAR, [kembar, "browse", f"--registry={registry}", "--language=en"], kembar_painted,
                lambda screen: kembar_painted(screen) and kembar_count(screen) in (total, kembar_count(screen))
                and kembar_count(screen) is not None, kembar_count,
                {"j": b"j", "page": b"\x1b[6~", "end": b"G", "home": b"g", "200": b"j" * 200}, b"/"),
        Program("nnn", ["nnn"], lambda screen: f"1/{FILES}" in screen.line(-1),
                moves={"j": b"j", "end": b"G", "home": b"g", "200": b"j" * 200}),
        Program("tig", ["tig"], lambda screen: f"commit 1 of {FILES}" in screen.text,
                moves={"j": b"j", "page": b"\x1b[6~", "end": b"\x1bOF", "home": b"\x1bOH", "200": b"j" * 200}),
    ]  # fmt: skip
    if size != BUNDLED:
        up, page = b"\x1b[A", b"\x1b[5~"
        everyone += [
            Program("fzf", ["fzf", "--exact", "--header-lines=1", "--bind=home:first,end:last"],
                    lambda screen: fzf_count(screen) is not None and screen.line(-4).strip() != "",
                    lambda screen: fzf_count(screen) == total, fzf_count,
                    {"j": up, "page": page, "end": b"\x1bOF", "home": b"\x1bOH", "200": up * 200}, b"", str(table), HIDDEN_WORK + size / 1e6),
            Program("visidata", ["vd", "-f", "csv", str(table)], lambda screen: " r0 " in screen.text,
                    lambda screen: f" {total} rows" in screen.line(-1) and "%" not in screen.line(-1),
                    moves={"j": b"j", "page": b"\x1b[6~", "end": b"G", "home": b"gg", "200": b"j" * 200},
                    hidden_work=0.15, heartbeat=HEARTBEAT),
        ]  # fmt: skip
    return [program for program in everyone if shutil.which(program.command[0])]


def furnish(folder):
    """Makes a git repository with files and commits for nnn and tig to show."""
    git = ["git", "-c", "user.name=Bench", "-c", "user.email=bench@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(git + ["init", "-q"], cwd=folder, check=True)
    for number in range(1, FILES + 1):
        (folder / f"file-{number:02}.txt").write_text(f"{number}\n")
        subprocess.run(git + ["add", "."], cwd=folder, check=True)
        subprocess.run(git + ["commit", "-q", "-m", f"Change {number}"], cwd=folder, check=True)
