#!/usr/bin/env python3
"""kembar beside the tools that people would otherwise use, on registers of up to a million agreements.

    python3 Benchmarks/bench.py .build/release/kembar [--sizes 10000,100000,1000000] [--write-readme]

Everything is measured in one run, all programs in turn, and shown in one table: medians, the 99th percentile of kembar's,
and how kembar's grow with the register. fzf, ripgrep, visidata, sqlite3, nnn and tig take part where they are installed.
"""
import argparse, json, os, platform, re, shutil, subprocess, sys, tempfile
from pathlib import Path

import browsing, commands, inside, programs, register, sqlite, table
from table import BUNDLED, Results
from turns import tell

PEERS = ["fzf", "ripgrep", "visidata", sqlite.LIKE, sqlite.FTS, "nnn", "tig"]
VERSIONS = {"fzf": ["fzf", "--version"], "ripgrep": ["rg", "--version"], "visidata": ["vd", "--version"],
            "sqlite3": ["sqlite3", "--version"], "nnn": ["nnn", "-V"], "tig": ["tig", "--version"]}  # fmt: skip
README = Path(__file__).resolve().parent.parent / "README.md"
MARKS = ("<!-- bench -->", "<!-- /bench -->")


def versions():
    found = {}
    for name, command in VERSIONS.items():
        if shutil.which(command[0]):
            told = subprocess.run(command, capture_output=True, text=True).stdout
            found[name] = re.search(r"\d+(\.\d+)+", f"{told} 0.0" if "." in told else f"{told}.0")[0]
    return found


def machine():
    """The processor, its cores and the memory, as far as Linux tells."""
    model = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
    gigabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return f"{model[1] if model else platform.machine()}, {os.cpu_count()} cores, {gigabytes:.0f} GB"


def register_of(size, cache):
    """The register of a size as CSV, made once."""
    path = cache / f"register-{size}.csv"
    if not path.exists() or path.stat().st_mtime < Path(register.__file__).stat().st_mtime:
        tell(f"making a register of {size:,} agreements")
        with open(f"{path}.new", "w", encoding="utf-8", newline="") as file:
            register.write(size, file)
        os.replace(f"{path}.new", path)
    return path


def measure(results, kembar, program, sizes, cache, effort):
    """Measures everything at every size; returns the tasks in the order of the table."""
    tasks = [*browsing.TASKS, *commands.TASKS]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        programs.furnish(folder)
        tell("== the bundled registry")
        browsing.measure(results, programs.programs(kembar, BUNDLED, "bundled", None), BUNDLED, folder, effort)
        for size in sizes:
            tell(f"== {size:,} agreements")
            csv = register_of(size, cache)
            registry, database = cache / f"registry-{size}.sqlite", cache / f"peer-{size}.sqlite"
            commands.measure_import(results, kembar, size, csv, registry, database, effort)
            if not registry.exists():
                tell("the import failed; so nothing else can be measured")
                continue
            commands.measure(results, kembar, size, registry, csv, database, effort)
            browsing.measure(results, programs.programs(kembar, size, registry, csv), size, folder, effort)
            if program:
                found = inside.measure(results, program, size, registry, csv)
                tasks += [task for task in found if task not in tasks]
    return tasks


def write_readme(text):
    readme = README.read_text(encoding="utf-8")
    begin, end = (readme.index(mark) for mark in MARKS)
    README.write_text(readme[:begin] + MARKS[0] + "\n" + text + readme[end:], encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kembar", help="the program, built for release")
    parser.add_argument("--inside", type=os.path.abspath, help="the program of Benchmarks/InProcess, built for release")
    parser.add_argument("--sizes", default="10000,100000,1000000", help="how many agreements, separated by commas")
    parser.add_argument("--effort", type=int, default=6, help="how much is repeated (6)")
    parser.add_argument("--cache", type=Path, default=Path(".build/bench"), help="where registers are kept (.build/bench)")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--write-readme", action="store_true", help="put the table into README.md")
    options = parser.parse_args()
    kembar = os.path.abspath(options.kembar)
    if not os.access(kembar, os.X_OK):
        sys.exit(f"bench.py: {kembar} is not there; run 'make' first.")
    options.cache = options.cache.absolute()
    options.cache.mkdir(parents=True, exist_ok=True)
    sizes = sorted(int(size) for size in options.sizes.replace(",", " ").split())

    results = Results()
    tasks = measure(results, kembar, options.inside, sizes, options.cache, options.effort)
    found = versions()
    document = {"machine": machine(), "versions": found, "results": results.document()}
    (options.cache / "results.json").write_text(json.dumps(document, indent=1, ensure_ascii=False))
    if options.json:
        return print(json.dumps(document, indent=1, ensure_ascii=False))
    peers = [name for name in PEERS if name in results.programs()]
    text = "\n".join(table.plain(table.lines(results, tasks, peers)))
    note = f"{machine()}; " + ", ".join(f"{name} {version}" for name, version in found.items())
    (options.cache / "results.txt").write_text(f"{text}\n\n{note}\n", encoding="utf-8")
    print(f"{text}\n\n{note}")
    if options.write_readme:
        brief = table.lines(results, [task for task in tasks if not task.is_detail], peers)
        write_readme("\n".join(table.markdown(brief)) + f"\n\n{note}.\n")


if __name__ == "__main__":
    main()
