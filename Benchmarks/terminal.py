"""Programs on a pseudo-terminal: when they paint, what they have painted, and what it costs them."""
import fcntl, os, pty, re, select, shutil, signal, struct, termios, time
from dataclasses import dataclass
from pathlib import Path

from screen import Screen

SILENCE = 10  # seconds after which a program that has not begun to answer a key is not going to
QUIET = 0.04  # seconds without a byte after which an answer is complete; never part of a time
PAUSE = 0.003  # seconds without a byte that part one paint from the next


@dataclass
class Answer:
    """What came of a key, in milliseconds since it was pressed."""

    first: float  # the first byte
    painted: float  # the last byte of the first paint
    settled: float  # the last byte of all
    painted_bytes: int
    bytes: int


class Session:
    """A program that runs on a pseudo-terminal of its own."""

    def __init__(self, command, size, folder, stdin=None, heartbeat=None):
        columns, rows = size
        self.heartbeat = heartbeat  # a pattern of what the program writes although nothing has happened
        self.screen = Screen(columns, rows)
        self.unread = []  # pieces that the screen has not been fed yet
        self.size = 0  # bytes written so far
        self.ended = False
        reader, writer = os.pipe()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.chdir(folder)
            if stdin:
                os.dup2(os.open(stdin, os.O_RDONLY), 0)
            environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "TERM": "xterm-256color",
                           "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}  # fmt: skip
            path = shutil.which(command[0])
            os.write(writer, struct.pack("d", time.perf_counter()))
            os.execve(path, command, environment)
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
        """When the program wrote and how much, or None if it stayed quiet for so many seconds or has ended."""
        ready, _, _ = select.select([self.terminal], [], [], max(0, patience))
        if not ready:
            return None
        try:
            data = os.read(self.terminal, 65536)
        except OSError:
            data = b""
        if not data:
            self.ended = True
            return None
        now = time.perf_counter()
        self.unread.append(data)
        self.size += len(data)
        return now, len(data)

    def shows(self, wanted):
        """Whether something stands on the screen: a function of the screen tells."""
        self.screen.feed(b"".join(self.unread))
        self.unread.clear()
        return wanted(self.screen)

    def wait(self, wanted, since, patience, quiet=QUIET, until=None, silence=None):
        """The answer from a moment on: what has come when the wanted stands on the screen and the program is quiet.

        - wanted: a function of the screen, or None to take whatever comes until the program is quiet.
        - until: a function of the screen that the first paint has to satisfy; else any byte begins it.
        """
        first = painted = settled = None
        size = painted_bytes = 0
        deadline = since + patience
        silence = since + (silence or patience)
        while True:
            now = time.perf_counter()
            if self.ended or now >= (silence if settled is None else deadline):
                return None
            pause = silence - now if settled is None else PAUSE if painted is None else max(0, settled + quiet - now)
            piece = self.read(min(pause, deadline - now))
            if piece and self.heartbeat and self.heartbeat.fullmatch(self.unread[-1]):
                continue
            if piece:
                settled, length = piece
                size += length
                first = settled if first is None else first
            elif settled is None:
                continue
            elif painted is None:
                if until is None or self.shows(until):
                    painted, painted_bytes = settled, size
                else:
                    self.await_more(deadline)
            elif time.perf_counter() >= settled + quiet:
                if wanted is None or self.shows(wanted):
                    milliseconds = [(moment - since) * 1000 for moment in (first, painted, settled)]
                    return Answer(*milliseconds, painted_bytes, size)
                self.await_more(deadline)

    def await_more(self, deadline):
        """Sleeps until there is something to read."""
        select.select([self.terminal], [], [], max(0, deadline - time.perf_counter()))

    def start(self, painted, complete=None, patience=10):
        """The answer to being started: until it has painted, and until what it shows is complete."""
        return self.wait(complete or painted, self.started, patience, until=painted)

    def press(self, keys, wanted=None, patience=SILENCE, quiet=QUIET):
        """The answer to keys, pressed at once; None without one."""
        pressed = time.perf_counter()
        os.write(self.terminal, keys)
        return self.wait(wanted, pressed, patience, quiet, silence=SILENCE)

    def memory(self):
        """Resident megabytes now, and at most so far."""
        status = Path(f"/proc/{self.process}/status").read_text()
        return tuple(int(re.search(rf"{name}:\s+(\d+)", status)[1]) / 1024 for name in ("VmRSS", "VmHWM"))

    def processor_time(self):
        """Milliseconds that all threads have run."""
        tasks = Path(f"/proc/{self.process}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6
