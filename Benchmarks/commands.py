"""kembar's command line and its peers': how soon they begin to answer, when they are done, and what memory they take."""
import os, shutil, subprocess, threading, time
from dataclasses import dataclass
from pathlib import Path

from register import RARE
from sqlite import FTS, LIKE, index, measure_queries
from table import KEMBAR, Task
from turns import in_turn, tell

IMPORT = "Import"
IMPORT_RATE = Task(IMPORT, "the CSV into a new registry", "rows/s", 50_000, more_is_better=True)
IMPORT_PEAK = Task(IMPORT, "memory at most", "MB", 300)
COMMANDS = "Command line, written to a pipe"


def output_tasks(name, is_detail=False):
    return (Task(COMMANDS, f"{name}: first byte", "ms", is_detail=is_detail),
            Task(COMMANDS, f"{name}: all", "ms", is_detail=is_detail),
            Task(COMMANDS, f"{name}: memory at most", "MB", 300, is_detail=is_detail))  # fmt: skip


LIST = output_tasks("`list`")
RARE_LIST = output_tasks(f"`list {RARE.lower()}`")
EXPORT_JSON = output_tasks("`export --format json`")
EXPORT_CSV = output_tasks("`export --format csv`", is_detail=True)
COUNTRIES = output_tasks("`countries`")
TASKS = [IMPORT_RATE, IMPORT_PEAK, *LIST, *RARE_LIST, *EXPORT_JSON, *EXPORT_CSV, *COUNTRIES]
LIMIT = 600  # seconds after which a command is ended and counts as missing



@dataclass
class Outcome:
    """What came of a command; times in milliseconds, memory in megabytes."""

    first: float
    total: float
    memory: float
    bytes: int


def run(command, stdin=None):
    """The outcome of a command, None where it fails or takes too long."""
    source = open(stdin, "rb") if stdin else subprocess.DEVNULL
    environment = os.environ | {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "KEMBAR_LANGUAGE": "en"}
    began = time.perf_counter()
    with subprocess.Popen(command, stdin=source, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment,
                          bufsize=0) as process:  # fmt: skip
        peak = Peak(process.pid)
        limit = threading.Timer(LIMIT, process.kill)
        limit.start()
        first, size = None, 0
        while data := os.read(process.stdout.fileno(), 1 << 20):
            first = first or time.perf_counter()
            size += len(data)
        _, status, usage = os.wait4(process.pid, 0)
        ended = time.perf_counter()
        process.returncode = os.waitstatus_to_exitcode(status)
        limit.cancel()
    if stdin:
        source.close()
    if process.returncode:
        tell(f"{Path(command[0]).name} {command[1]} ended with {process.returncode}; so it has no figures")
        return None
    return Outcome(((first or ended) - began) * 1000, (ended - began) * 1000, peak.megabytes(usage.ru_maxrss), size)


class Peak(threading.Thread):
    """The most memory that a process had.

    What the system tells when a process has ended includes what this program had when it started it; where that is all,
    the process was small, and what was seen of it while it ran is nearer to the truth.
    """

    def __init__(self, process):
        super().__init__(daemon=True)
        self.status = Path(f"/proc/{process}/status")
        self.seen = 0
        self.floor = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
        self.start()

    def run(self):
        try:
            for look in range(1 << 30):
                self.seen = max(self.seen, int(self.status.read_text().split("VmHWM:")[1].split()[0]))
                time.sleep(0.001 if look < 20 else 0.01)
        except (OSError, IndexError):
            pass  # It has ended.

    def megabytes(self, told):
        self.join(1)
        return (told if told > self.floor else self.seen) / 1024


def measure_import(results, kembar, size, table, registry, database, effort):
    """Imports the table into the registry that all else is measured with, and into sqlite3's database."""
    tell("importing")

    def imported(_):
        for leftover in registry.parent.glob(registry.name + "*"):
            leftover.unlink()
        return kept(KEMBAR, run([kembar, "import", "--into", str(registry), str(table)]))

    def loaded(_):
        database.unlink(missing_ok=True)
        return kept(LIKE, run(["sqlite3", str(database), f".import --csv {table} agreement"]))

    def kept(name, outcome):
        if outcome is None:
            return False
        results.add(IMPORT_RATE, size, name, size / outcome.total * 1000)
        results.add(IMPORT_PEAK, size, name, outcome.memory)

    jobs = {KEMBAR: imported} | ({LIKE: loaded} if shutil.which("sqlite3") else {})
    in_turn(jobs, 3, 2 * effort)
    if LIKE in jobs:
        index(database)


COUNTRY_COUNTS = """SELECT count(*) AS agreements, country FROM (SELECT rowid, "a.country" AS country FROM agreement
    UNION SELECT rowid, "b.country" FROM agreement) GROUP BY country ORDER BY agreements DESC"""


def commands(kembar, registry, table, database):
    """The commands that do the same, by what they do and by program, and what they read."""
    word, rows = RARE.lower(), "SELECT * FROM agreement"

    def own(*arguments):
        return [kembar, *arguments, f"--registry={registry}"], None

    def sqlite(sql, form="-list"):
        return ["sqlite3", "-readonly", form, str(database), sql], None

    return [
        (LIST, {KEMBAR: own("list")}),
        (RARE_LIST, {
            KEMBAR: own("list", word),
            "ripgrep": (["rg", "--ignore-case", word, str(table)], None),
            "fzf": (["fzf", "--exact", f"--filter={word}"], str(table)),
            LIKE: sqlite(f"{rows} WHERE words LIKE '%{word}%'"),
            FTS: sqlite(f"{rows} WHERE rowid IN (SELECT rowid FROM search WHERE search MATCH '{word}*')"),
        }),
        (EXPORT_JSON, {KEMBAR: own("export", "--format=json"), LIKE: sqlite(rows, "-json")}),
        (EXPORT_CSV, {KEMBAR: own("export", "--format=csv"), LIKE: sqlite(rows, "-csv")}),
        (COUNTRIES, {KEMBAR: own("countries"), LIKE: sqlite(COUNTRY_COUNTS)}),
    ]  # fmt: skip


def measure(results, kembar, size, registry, table, database, effort):
    for tasks, programs in commands(kembar, registry, table, database):
        tell(tasks[0].name.split(":")[0].replace("`", ""))

        outcomes = {name: [] for name in programs}

        def done(name):
            outcome = run(*programs[name])
            if outcome is None:
                return False
            outcomes[name].append(outcome)

        jobs = {name: lambda _, name=name: done(name)
                for name, (command, _) in programs.items() if shutil.which(command[0])}  # fmt: skip
        in_turn(jobs, 2 * effort, effort / 3)
        for name, samples in outcomes.items():
            for outcome in samples[1:] or samples:  # The first one warms up.
                for task, value in zip(tasks, (outcome.first, outcome.total, outcome.memory)):
                    results.add(task, size, name, value)
    if shutil.which("sqlite3"):
        measure_queries(results, size, database, effort)
