"""What the Swift program in Benchmarks/InProcess measures, without a terminal."""
import os, subprocess

from table import KEMBAR, Task
from turns import tell

SECTION = "Inside the program"


def measure(results, program, size, registry, table):
    """Takes over its measures, whatever they are; returns their tasks."""
    tell("measuring from within")
    outcome = subprocess.run([program, registry, table], capture_output=True, text=True, env=os.environ)
    if outcome.returncode != 0:
        tell(f"{program} failed: {outcome.stderr.strip()}")
    tasks = []
    for line in outcome.stdout.splitlines():
        unit, name, samples = line.split("\t")
        tasks.append(Task(SECTION, name, unit, more_is_better=unit.endswith("/s"), is_detail=True))
        results.add(tasks[-1], size, KEMBAR, *map(float, samples.split()))
    return tasks
