"""kembar and its peers as a person at the keyboard meets them, on a pseudo-terminal."""
import time

from programs import HIDDEN_WORK
from register import RARE, RARE_EVERY
from table import KEMBAR, Task
from terminal import QUIET
from turns import in_turn, tell

PATIENCE = 180  # seconds until what a program shows in the end counts as missing
WRONG = 10  # seconds after which a count that does not become exact, or the same as before, is given up
IDLE = 3  # seconds of watching nothing happen

FIRST = Task("Start", "to the first full paint", "ms", 50, 15)
LOADED = Task("Start", "to all loaded, every count exact", "ms", 1500, 15)
FIRST_BYTES = Task("Start", "first screen", "bytes", is_detail=True)
MEMORY = Task("Rest", "resident memory, all loaded", "MB", 300, 25)
PEAK = Task("Rest", "resident memory at most, after all keys", "MB", 300, 25, is_detail=True)
IDLE_TIME = Task("Rest", f"{IDLE} s of idling, processor time", "ms", 0, 0)
IDLE_BYTES = Task("Rest", f"{IDLE} s of idling", "bytes", 0, 0)


def move_tasks(name, time_budget, bytes_budget=None, is_detail=False):
    return (Task("Move", name, "ms", time_budget, time_budget, is_detail=is_detail),
            Task("Move", name, "bytes", bytes_budget, bytes_budget, is_detail=is_detail or not bytes_budget))  # fmt: skip


MOVES = {
    "j": move_tasks("one line (`j`)", 1, 300),
    "page": move_tasks("one page", 1),
    "end": move_tasks("to the end", 1),
    "home": move_tasks("back to the top", 1, is_detail=True),
    "200": move_tasks("200 × `j` at once", None, 5000),
}
NARROW = (80, 24)  # a terminal without room for the preview, which shows another agreement at every move
NARROW_MOVE = move_tasks(f"one line (`j`), {NARROW[0]} × {NARROW[1]}", 1, 300)
# In this order each key has something to answer, also where all fits on one page.
WALK = ["j", "page", "home", "200", "home", "end", "home"]


def key_task(section, name, budget=16, small=2):
    return Task(section, name, "ms", budget, small, counts_tail=True)


SEARCH = "Search as you type, each letter to the exact list and count, which follow what is in view"
PAINTED = key_task(SEARCH, "all letters together, to the first paint")
EXACT = Task(SEARCH, "all letters together", "ms")
WORDS = {
    "s": Task(SEARCH, "a letter that matches nearly all (`s`)", "ms"),
    RARE.lower(): Task(SEARCH, f"a rare word (`{RARE.lower()}`)", "ms"),
    "zzq": Task(SEARCH, "a word that matches nothing (`zzq`)", "ms"),
    "müller fr educ": Task(SEARCH, "three words (`müller fr educ`)", "ms"),
    "丽华": Task(SEARCH, "a Chinese word (`丽华`)", "ms"),
    "مح": Task(SEARCH, "the beginning of an Arabic word (`مح`)", "ms"),
}
DELETED = RARE.lower()  # the word that is deleted again letter by letter
DELETING = Task(SEARCH, "deleting letters", "ms")

FILTER = "Filter and sort, each key to the exact list and count"
# The keys of each line, and which of them it is about; the others lead there and back.
FILTERS = {
    "a country (`1`), on and off": ([b"1", b"2", b"2", b"1"], {0, 1, 2, 3}),
    "two countries (`&`), any of or all of": ([b"1", b"2", b"&", b"&", b"0"], {2, 3}),
    "open the menu (`f`)": ([b"f", b"\x1b"], {0}),
    "open the countries (`c`)": ([b"c", b"\x1b"], {0}),
    "a stage, chosen in the menu": ([b"f", b"signed", b"\r", b"\x1b"], {2}),
    "a field, chosen in the menu": ([b"f", b"education", b"\r", b"\x1b"], {2}),
    "a year, typed (`/date:2023`)": ([b"/", b"date:2023", b"\r", b"\x1b"], {1}),
    "sort (`s`), each order both ways": ([b"s"] * 8, set(range(8))),
    "begin a search (`/`)": ([b"/", b"\x1b"], {0}),
}
FILTER_TASKS = {name: key_task(FILTER, name) for name in FILTERS}
ESCAPE = Task(FILTER, "`Esc`", "ms", 30, 30)

TASKS = [FIRST, LOADED, FIRST_BYTES, *(task for pair in [NARROW_MOVE, *MOVES.values()] for task in pair),
         PAINTED, EXACT, *WORDS.values(), DELETING, *FILTER_TASKS.values(), ESCAPE, MEMORY, PEAK, IDLE_TIME, IDLE_BYTES]  # fmt: skip


def measure(results, everyone, size, folder, effort):
    sessions = {}
    try:
        measure_start(results, everyone, sessions, size, folder, effort)
        everyone = [program for program in everyone if program.name in sessions]
        for program in everyone:
            results.add(MEMORY, size, program.name, sessions[program.name].memory()[0])
        measure_moves(results, everyone, sessions, size, effort)
        measure_narrow_move(results, everyone, size, folder)
        measure_search(results, [program for program in everyone if program.count], sessions, size, effort)
        if "visidata" in sessions:
            measure_selecting(results, sessions["visidata"], size)
        for program in everyone:
            if program.name == KEMBAR:
                measure_filters(results, program, sessions[KEMBAR], size, effort)
                results.add(PEAK, size, KEMBAR, sessions[KEMBAR].memory()[1])
        measure_idling(results, sessions, size)
    finally:
        for session in sessions.values():
            session.__exit__()


def measure_start(results, everyone, sessions, size, folder, effort):
    """Starts each program as often as there is time for; the first sessions stay open for what follows."""
    tell("starting")
    answers = {program.name: [] for program in everyone}

    def started(program, run):
        session = program.session(folder)
        answer = session.start(program.painted, program.complete, PATIENCE)
        if answer and run == 0:
            sessions[program.name] = session
        else:
            session.__exit__()
        if answer is None:
            tell(f"{program.name} did not show what was waited for")
            return False
        answers[program.name].append(answer)

    jobs = {program.name: lambda run, program=program: started(program, run) for program in everyone}
    in_turn(jobs, 3 * effort, effort)
    for program in everyone:
        samples = answers[program.name]
        for answer in samples[1:] or samples:  # The first one warms up.
            results.add(FIRST, size, program.name, answer.painted)
            results.add(FIRST_BYTES, size, program.name, answer.painted_bytes)
            if program.complete:
                results.add(LOADED, size, program.name, answer.settled)


def measure_moves(results, everyone, sessions, size, effort):
    tell("moving")

    def moved(program, run):
        for name in WALK:
            if name not in program.moves:
                continue
            answer = sessions[program.name].press(program.moves[name], quiet=program.hidden_work)
            if answer and run > 0:
                results.add(MOVES[name][0], size, program.name, answer.settled)
                results.add(MOVES[name][1], size, program.name, answer.bytes)

    jobs = {program.name: lambda run, program=program: moved(program, run) for program in everyone}
    in_turn(jobs, 3 * effort, effort / 2, least=2)


def measure_narrow_move(results, everyone, size, folder):
    """Moves a few lines down and up again on a screen of the least size that most terminals have."""
    for program in everyone:
        if program.complete and program.name != KEMBAR:
            continue  # These are wide and slow to start; the larger screen tells as much of them.
        with program.session(folder, NARROW) as session:
            if not session.start(program.painted, program.complete, PATIENCE):
                continue
            for key in [b"j", b"j", b"j", b"k", b"k", b"k"] * 10:
                answer = session.press(key)
                if answer:
                    results.add(NARROW_MOVE[0], size, program.name, answer.settled)
                    results.add(NARROW_MOVE[1], size, program.name, answer.bytes)


def measure_search(results, everyone, sessions, size, effort):
    """Types the words letter by letter; the first round learns which count each letter leads to."""
    tell("searching")
    counts = {program.name: {} for program in everyone}

    def typed(program, text, key):
        """The answer to a key after which the text stands in the field."""
        session, known = sessions[program.name], counts[program.name]
        before, expected = session.shows(program.count), known.get(text)
        if expected is None:
            answer = session.press(key, program.is_exact, WRONG, max(HIDDEN_WORK, program.hidden_work))
        else:
            quiet = program.hidden_work if before == expected else QUIET
            answer = session.press(key, lambda screen: program.count(screen) == expected, WRONG, quiet)
            if answer is None:
                tell(f"{program.name} showed another count for {text!r} than before")
        known[text] = session.shows(program.count)
        return answer

    def searched(program, run):
        if program.opens:
            sessions[program.name].press(program.opens)
        for word, task in WORDS.items():
            for length in range(1, len(word) + 1):
                answer = typed(program, word[:length], word[length - 1].encode())
                if answer and run > 0 and word[length - 1] != " ":
                    results.add(task, size, program.name, answer.settled)
                    results.add(EXACT, size, program.name, answer.settled)
                    results.add(PAINTED, size, program.name, answer.painted)
            if word == DELETED:
                for length in range(len(word) - 1, -1, -1):
                    answer = typed(program, word[:length], b"\x7f")
                    if answer and run > 0:
                        results.add(DELETING, size, program.name, answer.settled)
            else:
                typed(program, "", b"\x15")
        if program.opens:
            sessions[program.name].press(b"\x1b", program.is_exact, PATIENCE)

    jobs = {program.name: lambda run, program=program: searched(program, run) for program in everyone}
    in_turn(jobs, effort, 2 * effort, least=2)


def measure_selecting(results, session, size):
    """visidata does not search as one types: this is from Enter until all rows with the rare word are selected.

    It looks through the column of the word alone; through all of them it takes many times as long.
    """
    for keys in (b"gg", b"cb.place", b"\r", f"|{RARE.lower()}".encode()):
        session.press(keys, quiet=0.15)
    wanted = f"•{size // RARE_EVERY}"
    answer = session.press(b"\r", lambda screen: wanted in screen.line(-1) and "%" not in screen.line(-1), PATIENCE)
    if answer:
        results.add(WORDS[RARE.lower()], size, "visidata", answer.settled)


def measure_filters(results, program, session, size, effort):
    tell("filtering and sorting")

    def filtered(run):
        for name, (keys, counted) in FILTERS.items():
            for position, key in enumerate(keys):
                answer = session.press(key, program.is_exact, PATIENCE)
                if answer and run > 0 and key == b"\x1b":
                    results.add(ESCAPE, size, program.name, answer.settled)
                elif answer and run > 0 and position in counted:
                    results.add(FILTER_TASKS[name], size, program.name, answer.settled)

    in_turn({program.name: filtered}, effort, effort, least=2)


def measure_idling(results, sessions, size):
    tell("idling")
    time.sleep(1)  # for what some do shortly after a key
    before = {}
    for name, session in sessions.items():
        while session.read(0.03):
            pass
        before[name] = (session.processor_time(), session.size)
    end = time.perf_counter() + IDLE
    while time.perf_counter() < end:
        for session in sessions.values():
            session.read(0)
        time.sleep(0.05)
    for name, session in sessions.items():
        results.add(IDLE_TIME, size, name, session.processor_time() - before[name][0])
        results.add(IDLE_BYTES, size, name, session.size - before[name][1])
