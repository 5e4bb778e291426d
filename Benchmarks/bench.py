#!/usr/bin/env python3
"""What a person at the keyboard feels: kembar beside other terminal programs, on a real pseudo-terminal.

    python3 Benchmarks/bench.py .build/release/kembar [--json] [--runs N]

One table: time to the first full screen, bytes, memory, and how long and how large the answer to each key is. All
programs take turns within one run, so that a busy spell of the machine hits all alike; every number is a median
unless it says otherwise. The last columns hold kembar to its budget. nnn, tig, fzf, visidata, lazygit and newsboat
take part where they are installed.
"""
import argparse, fcntl, json, os, pty, re, select, shutil, signal, statistics, struct, subprocess, sys, tempfile
import termios, time
from dataclasses import dataclass, field
from pathlib import Path

SIZES = [(80, 24), (120, 40)]
WARM_UPS = 3
QUIET = 0.03  # seconds without a byte after which an answer is complete; never part of a time
PATIENCE = 10  # seconds until a screen that does not appear counts as missing
IDLE = 3.0  # seconds of watching nothing happen
FILES = 60  # how many files and commits the other programs get to show


@dataclass
class Program:
    name: str
    command: list[str]
    painted: bytes  # a pattern that the program writes last when it paints its first screen
    keys: list[tuple[str, bytes]] = field(default_factory=list)  # a round of keys that ends where it began
    stdin: str | None = None


MOVES = [("j", b"j"), ("k", b"k"), ("200 × j at once", b"j" * 200), ("Home", b"\x1bOH")]
KEMBAR_KEYS = (
    MOVES
    + [("digit", b"1"), ("digit", b"2"), ("digit", b"2"), ("digit", b"1"), ("/", b"/")]
    + [("search letter", letter.encode()) for letter in "bogor"]
    + [("Esc", b"\x1b"), ("f", b"f"), ("Esc", b"\x1b"), ("Enter", b"\r"), ("Esc", b"\x1b")]
)


def programs(kembar, room):
    """kembar and its neighbours, each with something of about the same size to show."""
    everyone = [
        Program("kembar", [kembar, "browse", "--registry=bundled", "--language=en"], rb"quit", KEMBAR_KEYS),
        Program("nnn", ["nnn"], rb"1/%d" % FILES, MOVES),
        Program("tig", ["tig"], rb"commit 1 of", MOVES),
        Program("fzf", ["fzf"], rb"%d/%d" % (FILES, FILES), stdin=f"{room}/list"),
        Program("vd", ["vd", f"{room}/table.csv"], rb"[^0-9]324[^0-9]"),
        Program("lazygit", ["lazygit"], rb"Keybindings|keybindings"),
        Program("newsboat", ["newsboat", *f"-u {room}/urls -c {room}/cache -C {room}/config".split()], rb"q:Quit"),
    ]
    return [program for program in everyone if shutil.which(program.command[0]) and paints(program, room)]


def paints(program, room):
    """Whether a program shows what the measurements wait for; if not, it is left out, and said to be."""
    with Session(program, SIZES[0], room) as session:
        if session.paint(program.painted) is not None:
            return True
    message = f"bench.py: {program.name} never showed /{program.painted.decode()}/"
    if program.name == "kembar":
        sys.exit(message)
    print(message, file=sys.stderr)
    return False


def furnish(room):
    """Makes a git repository, a table, a list and a feed reader's files in an empty folder."""
    repository = room / "repository"
    repository.mkdir()
    (room / "home").mkdir()
    git = ["git", "-c", "user.name=Bench", "-c", "user.email=bench@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(git + ["init", "-q"], cwd=repository, check=True)
    for number in range(1, FILES + 1):
        (repository / f"file-{number:02}.txt").write_text(f"{number}\n")
        subprocess.run(git + ["add", "."], cwd=repository, check=True)
        subprocess.run(git + ["commit", "-q", "-m", f"Change {number}"], cwd=repository, check=True)
    (room / "list").write_text("".join(f"line {number}\n" for number in range(FILES)))
    (room / "table.csv").write_text("a,b\n" + "".join(f"{number},{number * number}\n" for number in range(FILES)))
    (room / "urls").write_text("http://localhost:1/feed\n")
    (room / "config").write_text("auto-reload no\n")


class Session:
    """A program that runs on a pseudo-terminal of its own."""

    def __init__(self, program, size, room):
        columns, rows = size
        self.seen = b""
        reader, writer = os.pipe()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.chdir(room / "repository")
            if program.stdin:
                os.dup2(os.open(program.stdin, os.O_RDONLY), 0)
            environment = {"PATH": os.environ["PATH"], "HOME": f"{room}/home", "TERM": "xterm-256color",
                           "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}  # fmt: skip
            path = shutil.which(program.command[0])
            os.write(writer, struct.pack("d", time.perf_counter()))
            os.execve(path, program.command, environment)
        os.close(writer)
        self.started = struct.unpack("d", os.read(reader, 8))[0]
        os.close(reader)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.terminal)

    def read(self, patience):
        """What the program wrote, or nothing if it stayed quiet for so many seconds or has ended."""
        ready, _, _ = select.select([self.terminal], [], [], patience)
        if not ready:
            return b""
        try:
            data = os.read(self.terminal, 65536)
        except OSError:
            return b""
        self.seen += data
        return data

    def paint(self, pattern):
        """Milliseconds from start until the pattern is on screen; None if it never is."""
        while not re.search(pattern, self.seen):
            patience = self.started + PATIENCE - time.perf_counter()
            if patience <= 0 or not self.read(patience):
                return None
        return (time.perf_counter() - self.started) * 1000

    def answer(self, keys, patience=1.0):
        """Milliseconds from a key to the last byte of its answer, None without one; and the number of bytes."""
        pressed = time.perf_counter()
        os.write(self.terminal, keys)
        size, last = 0, None
        while data := self.read(QUIET if last else patience):
            size, last = size + len(data), time.perf_counter()
        return (last - pressed) * 1000 if last else None, size

    def settle(self):
        while self.read(QUIET):
            pass

    def memory(self):
        """Resident megabytes."""
        status = Path(f"/proc/{self.process}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    def processor_time(self):
        """Milliseconds that all threads have run."""
        tasks = Path(f"/proc/{self.process}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6


@dataclass
class Row:
    """One line of the table: a number for each program, and what kembar's is held to."""

    measure: str
    size: tuple[int, int]
    values: dict[str, float]
    budget: float | None = None

    @property
    def verdict(self):
        if self.budget is None or "kembar" not in self.values:
            return ""
        return "ok" if self.values["kembar"] <= self.budget else "over"

    def document(self):
        rounded = {name: round(value, 3) for name, value in self.values.items()}
        return vars(self) | {"values": rounded, "verdict": self.verdict}


def measure_start(programs, size, room, runs):
    times, sizes, memory = ({program.name: [] for program in programs} for _ in range(3))
    for run in range(-WARM_UPS, runs):
        for program in programs:
            if run % 5 and min(times[program.name], default=0) > 200:
                continue  # A slow one need not hold up the others.
            with Session(program, size, room) as session:
                painted = session.paint(program.painted)
                if painted is None or run < 0:
                    continue
                session.settle()
                times[program.name].append(painted)
                sizes[program.name].append(len(session.seen))
                memory[program.name].append(session.memory())
    shown = [program.name for program in programs if times[program.name]]
    medians = {name: statistics.median(times[name]) for name in shown}
    yield Row("start to full screen, ms", size, medians, 15)
    yield Row("  fastest, ms", size, {name: min(times[name]) for name in shown})
    yield Row("  99th percentile, ms", size, {name: sorted(times[name])[int(len(times[name]) * 0.99)] for name in shown})
    if "nnn" in medians:
        yield Row("  ratio to nnn", size, {name: medians[name] / medians["nnn"] for name in shown}, 1.5)
    yield Row("first screen, bytes", size, {name: statistics.median(sizes[name]) for name in shown})
    yield Row("resident memory, MB", size, {name: statistics.median(memory[name]) for name in shown}, 25)


BUDGETS = {
    "j": (1, 300), "k": (1, 300), "200 × j at once": (None, 5000), "digit": (2, None), "/": (2, None),
    "search letter": (2, None), "f": (2, None), "Enter": (2, None), "Esc": (30, None),
}  # fmt: skip


def opened(programs, size, room):
    """A session of each program, by name, once it has painted and fallen quiet."""
    sessions = {program.name: Session(program, size, room) for program in programs}
    for program in programs:
        sessions[program.name].paint(program.painted)
        sessions[program.name].settle()
    return sessions


def measure_keys(programs, size, room, runs):
    programs = [program for program in programs if program.keys]
    answers = {program.name: {} for program in programs}
    sessions = opened(programs, size, room)
    for run in range(-WARM_UPS, runs):
        for program in programs:
            for label, keys in program.keys:
                answer = sessions[program.name].answer(keys)
                if run >= 0 and answer[0] is not None:
                    answers[program.name].setdefault(label, []).append(answer)
    for session in sessions.values():
        session.__exit__()
    for key, (milliseconds, size_budget) in BUDGETS.items():
        measured = {name: answers[name][key] for name in answers if key in answers[name]}
        for column, unit, budget in ((0, "ms", milliseconds), (1, "bytes", size_budget)):
            values = {name: statistics.median(a[column] for a in measured[name]) for name in measured}
            yield Row(f"{key}, {unit}", size, values, budget)


def measure_idle(programs, size, room):
    sessions = opened(programs, size, room)
    time.sleep(1)  # for what some do shortly after the start
    changes = {}
    for name, session in sessions.items():
        session.settle()
        changes[name] = (-session.processor_time(), -len(session.seen))
    time.sleep(IDLE)
    for name, session in sessions.items():
        session.settle()
        changes[name] = (changes[name][0] + session.processor_time(), changes[name][1] + len(session.seen))
        session.__exit__()
    for column, unit in ((0, "CPU ms"), (1, "bytes")):
        values = {name: change[column] for name, change in changes.items()}
        yield Row(f"{IDLE:.0f} s of idling, {unit}", size, values, 0)


def shown(value):
    if value is None:
        return "–"
    return f"{value:.0f}" if value == int(value) or value >= 100 else f"{value:.2f}" if value < 10 else f"{value:.1f}"


def print_table(rows, names):
    lines = [["", "size", *names, "budget", ""]]
    for row in rows:
        values = [shown(row.values.get(name)) for name in names]
        budget = f"≤ {shown(row.budget)}" if row.budget is not None else ""
        lines.append([row.measure, "×".join(map(str, row.size)), *values, budget, row.verdict])
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    for line in lines:
        cells = [cell.ljust(width) if column in (0, len(line) - 1) else cell.rjust(width)
                 for column, (cell, width) in enumerate(zip(line, widths))]  # fmt: skip
        print("  ".join(cells).rstrip())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kembar", help="the program, built for release")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--runs", type=int, default=25, help="how often each thing is measured (25)")
    options = parser.parse_args()
    kembar = os.path.abspath(options.kembar)
    if not os.access(kembar, os.X_OK):
        sys.exit(f"bench.py: {kembar} is not there; run 'make' first.")
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        furnish(room)
        everyone = programs(kembar, room)
        rows = []
        for size in SIZES:
            rows += measure_start(everyone, size, room, options.runs)
            rows += measure_keys(everyone, size, room, options.runs)
        rows += measure_idle(everyone, SIZES[-1], room)
    if options.json:
        print(json.dumps([row.document() for row in rows], indent=1, ensure_ascii=False))
    else:
        print_table(rows, [program.name for program in everyone])


if __name__ == "__main__":
    main()
