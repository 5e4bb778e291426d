"""sqlite3 as a peer: a table of the same rows, and what a browser made on it would ask for letter by letter."""
import subprocess, time

from browsing import EXACT, WORDS
from turns import in_turn, tell

LIKE, FTS = "sqlite3", "sqlite3 FTS5"  # searching with LIKE, and in a full-text index
PAGE = 24


def index(database):
    """Gives sqlite3's table one text of what can be searched, an index by date, and a full-text index with prefixes."""
    words = " || ' ' || ".join(
        f'"{column}"' for column in "title instrument kind stage scope signatories a.country a.place b.country b.place".split()
    )
    script = f"""
        PRAGMA journal_mode = OFF;
        PRAGMA synchronous = OFF;
        ALTER TABLE agreement ADD COLUMN words TEXT;
        UPDATE agreement SET words = {words};
        CREATE INDEX agreement_signed ON agreement(signed);
        CREATE VIRTUAL TABLE search USING fts5(words, content=agreement, prefix='1 2 3',
                                               tokenize="unicode61 remove_diacritics 2");
        INSERT INTO search(search) VALUES ('rebuild');
        ANALYZE;
    """
    subprocess.run(["sqlite3", str(database)], input=script, text=True, check=True, stdout=subprocess.DEVNULL)


class Shell:
    """sqlite3 as it waits for queries."""

    def __init__(self, database):
        self.process = subprocess.Popen(["sqlite3", "-readonly", "-batch", str(database)], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)  # fmt: skip

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.communicate()

    def ask(self, sql):
        """Milliseconds until all is answered."""
        began = time.perf_counter()
        self.process.stdin.write(f"{sql};\n.print done\n")
        self.process.stdin.flush()
        while (line := self.process.stdout.readline()) != "done\n":
            if not line:
                return None
        return (time.perf_counter() - began) * 1000


def queries(text):
    """What a browser on sqlite3 would ask for as one types: the newest agreements that fit on a page, and the count."""
    words = text.split()
    like = " AND ".join(f"words LIKE '%{word}%'" for word in words)
    match = " ".join(f'"{word}"*' for word in words)
    fts = f"rowid IN (SELECT rowid FROM search WHERE search MATCH '{match}')"
    page = f"ORDER BY signed DESC LIMIT {PAGE}"
    count = f"SELECT count(*) FROM search WHERE search MATCH '{match}'"
    return {
        LIKE: f"SELECT * FROM agreement WHERE {like} {page}; SELECT count(*) FROM agreement WHERE {like}",
        FTS: f"SELECT * FROM agreement WHERE {fts} {page}; {count}",
    }


def measure_queries(results, size, database, effort):
    tell("asking sqlite3 letter by letter")

    rounds = {LIKE: [], FTS: []}

    def asked(shell, name):
        rounds[name].append([])
        for word, task in WORDS.items():
            for length in range(1, len(word) + 1):
                milliseconds = shell.ask(queries(word[:length])[name])
                if milliseconds and word[length - 1] != " ":
                    rounds[name][-1].append((task, milliseconds))

    with Shell(database) as shell:
        jobs = {name: lambda _, name=name: asked(shell, name) for name in rounds}
        in_turn(jobs, effort, effort)
    for name, samples in rounds.items():
        for task, milliseconds in (answer for answers in samples[1:] or samples for answer in answers):
            results.add(task, size, name, milliseconds)
            results.add(EXACT, size, name, milliseconds)
