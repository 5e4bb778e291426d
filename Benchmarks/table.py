"""What was measured, as a table: for people, for the README, and as JSON."""
import statistics
from dataclasses import dataclass

KEMBAR = "kembar"
BUNDLED = 0  # the size that stands for the bundled registry
ON_A_FEW_FILES = {"nnn", "tig"}  # programs that cannot show a register
DASH = "–"


@dataclass(frozen=True)
class Task:
    """A line of the table."""

    section: str
    name: str
    unit: str
    budget: float | None = None  # of kembar with a register of any size
    small: float | None = None  # of kembar with the bundled registry
    counts_tail: bool = False  # whether the budget is for the 99th percentile, not for the median
    more_is_better: bool = False
    is_detail: bool = False  # left out of the README


class Results:
    """Samples by task, size and program."""

    def __init__(self):
        self.samples = {}

    def add(self, task, size, program, *values):
        self.samples.setdefault(task, {}).setdefault(size, {}).setdefault(program, []).extend(values)

    def of(self, task, size, program):
        return self.samples.get(task, {}).get(size, {}).get(program, [])

    def median(self, task, size, program):
        values = self.of(task, size, program)
        return statistics.median(values) if values else None

    def tail(self, task, size, program):
        """The 99th percentile; of fewer than a hundred samples the largest, or for what should be large the smallest."""
        values = sorted(self.of(task, size, program), reverse=task.more_is_better)
        return values[int(len(values) * 0.99)] if values else None

    def sizes(self, task):
        return sorted(self.samples.get(task, {}))

    def programs(self):
        seen = {name for sizes in self.samples.values() for programs in sizes.values() for name in programs}
        return seen - {KEMBAR}

    def ratio(self, task, size):
        """How many times better kembar is than the best of the others on the same rows, and which that is."""
        own = self.median(task, size, KEMBAR)
        others = [(self.median(task, size, name), name) for name in self.programs() - ON_A_FEW_FILES]
        others = sorted((value, name) for value, name in others if value is not None)
        if not own or not others:
            return None
        value, name = others[-1 if task.more_is_better else 0]
        return (own / value if task.more_is_better else value / own) if value else 0, name

    def verdict(self, task, size):
        """Whether kembar keeps its budget, or None without one."""
        budget = task.small if size == BUNDLED else task.budget
        value = (self.tail if task.counts_tail else self.median)(task, size, KEMBAR)
        if budget is None or value is None:
            return None
        return value >= budget if task.more_is_better else value <= budget

    def document(self):
        return [
            {"section": task.section, "task": task.name, "unit": task.unit, "size": size, "program": program,
             "median": round(self.median(task, size, program), 4), "tail": round(self.tail(task, size, program), 4),
             "least": round(min(values), 4), "most": round(max(values), 4), "samples": len(values)}
            for task, sizes in self.samples.items() for size, programs in sizes.items()
            for program, values in programs.items()
        ]  # fmt: skip


def number(value):
    """Three digits, as far as they tell anything."""
    if value is None:
        return DASH
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.0f}" if value == int(value) else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def size_name(size):
    power = len(str(size)) - 1
    if size == BUNDLED:
        return "bundled"
    return "10" + "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(power)) if size == 10**power else f"{size:,}"


def lines(results, tasks, peers):
    """The cells of the table: a heading, and per section a line with its name alone and one line per task."""
    sizes = sorted({size for task in tasks for size in results.sizes(task)})
    growth = " → ".join(size_name(size) for size in sizes)
    yield ["task", KEMBAR, "99 %", *peers, "ratio", growth, "budget", ""]
    section = None
    for task in tasks:
        measured = results.sizes(task)
        if not measured:
            continue
        if task.section != section:
            section = task.section
            yield [section]
        size = measured[-1]
        ratio = results.ratio(task, size)
        verdicts = {size_name(size): results.verdict(task, size) for size in measured}
        missed = [name for name, is_kept in verdicts.items() if is_kept is False]
        budget = task.small if size == BUNDLED else task.budget
        yield [
            f"{task.name}, {task.unit}",
            number(results.median(task, size, KEMBAR)), number(results.tail(task, size, KEMBAR)),
            *(number(results.median(task, size, name)) for name in peers),
            f"{number(ratio[0])} × {ratio[1]}" if ratio else "",
            " → ".join(number(results.median(task, size, KEMBAR)) for size in sizes),
            "" if budget is None else f"{'≥' if task.more_is_better else '≤'} {number(budget)}",
            f"over: {' '.join(missed)}" if missed else "ok" if True in verdicts.values() else "",
        ]  # fmt: skip


def plain(table):
    table = list(table)
    full = [line for line in table if len(line) > 1]
    widths = [max(len(line[column]) for line in full) for column in range(len(table[0]))]
    for line in table:
        if len(line) == 1:
            yield f"\n{line[0]}"
            continue
        cells = [cell.ljust(width) if column in (0, len(line) - 1) else cell.rjust(width)
                 for column, (cell, width) in enumerate(zip(line, widths))]  # fmt: skip
        yield "  ".join(cells).rstrip()


def markdown(table):
    table = list(table)
    for position, line in enumerate(table):
        cells = [f"**{line[0]}**"] + [""] * (len(table[0]) - 1) if len(line) == 1 else line
        yield "| " + " | ".join(cells) + " |"
        if position == 0:
            yield "| " + " | ".join(["---"] + ["---:"] * (len(line) - 2) + ["---"]) + " |"
