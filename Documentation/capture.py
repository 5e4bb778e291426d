#!/usr/bin/env python3
"""Makes the README's pictures from the running program: python3 Documentation/capture.py .build/release/kembar

The program runs on a pseudo-terminal, pyte keeps its screen, and each screen becomes an SVG beside this script.
Nothing is timed: a picture is taken when the wanted text has appeared and the program has nothing more to write.
"""
# requires: pyte==0.8.2
# requires: wcwidth==0.9.4
import colorsys, fcntl, os, pty, re, select, signal, struct, sys, termios, time
from html import escape
from pathlib import Path

try:
    import pyte
except ModuleNotFoundError:
    sys.exit("capture.py needs pyte; 'make pictures' installs it into .build and runs this script.")

# ------------------------------------------------------------------------------------------------ the pictures

HERE = Path(__file__).resolve().parent


def pictures(kembar):
    def bundled(*more):
        return [kembar, "browse", "--registry", "bundled", *more]

    with Terminal(bundled("--language", "en"), columns=120, rows=34) as terminal:
        terminal.wait("Agreements", "quit")
        terminal.press_until("j", r"(?m)^ Nusantara ⇄ Astana\b")
        save(terminal, "browser.svg", "kembar: countries, cities, agreements, and the agreement under the cursor")

    with Terminal(bundled("--language", "en"), columns=80, rows=30) as terminal:
        terminal.wait("Agreements", "quit")
        terminal.press_until("j", r"Bogor ⇄ Kisarazu", selected=True)
        terminal.press("\r")
        terminal.wait(r"(?m)^ Bogor ⇄ Kisarazu\b", "Signatories")
        save(terminal, "detail.svg", "kembar: the letter of intent between Bogor and Kisarazu in full")

    with Terminal(bundled("--language", "id"), columns=120, rows=34) as terminal:
        terminal.wait("Kesepakatan", "keluar")
        terminal.press("/")
        terminal.wait("batal")
        terminal.press("jepang")
        terminal.wait(r"/ ?jepang\b", r"\d+ dari \d+ kesepakatan", "Kisarazu")
        save(terminal, "search.svg", "kembar: searching for “jepang” in Indonesian")


def save(terminal, name, title):
    path = HERE / name
    path.write_text(drawn(terminal.screen, title), encoding="utf-8")
    print(f"{path}  {path.stat().st_size / 1000:.1f} kB")


# ------------------------------------------------------------------------------------------------ the terminal


class Screen(pyte.Screen):
    """pyte's screen with the scrolling that it lacks."""

    def scroll_up(self, count=1):
        self._scroll(count, self.index, is_at_top=False)

    def scroll_down(self, count=1):
        self._scroll(count, self.reverse_index, is_at_top=True)

    def _scroll(self, count, step, is_at_top):
        margins = self.margins or pyte.screens.Margins(0, self.lines - 1)
        row, self.cursor.y = self.cursor.y, margins.top if is_at_top else margins.bottom
        for _ in range(count or 1):
            step()
        self.cursor.y = row


class Stream(pyte.ByteStream):
    csi = pyte.ByteStream.csi | {"S": "scroll_up", "T": "scroll_down"}
    events = pyte.ByteStream.events | {"scroll_up", "scroll_down"}


class Terminal:
    """A program on a pseudo-terminal of a given size, and what its screen shows."""

    patience = 20  # seconds until a text that does not appear is an error
    quiet = 0.05  # seconds without a byte after which a screen is complete

    def __init__(self, command, columns, rows):
        self.screen = Screen(columns, rows)
        self.stream = Stream(self.screen)
        # A description without REP, which pyte does not know either.
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        environment = kept | {"TERM": "screen-256color", "LC_ALL": "C.UTF-8", "XDG_DATA_HOME": "/dev/null/data"}
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execvpe(command[0], command, environment)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.kill(self.process, signal.SIGTERM)
        os.waitpid(self.process, 0)
        os.close(self.descriptor)

    def text(self):
        return "\n".join(self.screen.display)

    def press(self, keys):
        os.write(self.descriptor, keys.encode())

    def wait(self, *patterns):
        """Reads until every pattern is on the screen and the program has fallen quiet."""
        self._read_until(lambda: all(re.search(pattern, self.text()) for pattern in patterns), patterns)

    def press_until(self, key, pattern, selected=False):
        """Presses a key, each time waiting for the screen to change, until a text is there, or is the cursor's row."""
        while not (self._is_selected(pattern) if selected else re.search(pattern, self.text())):
            before = self._look()
            self.press(key)
            self._read_until(lambda: self._look() != before, [f"{pattern} by pressing {key}"])

    def _is_selected(self, pattern):
        for row, line in enumerate(self.screen.display):
            match = re.search(pattern, line)
            if match and self.screen.buffer[row][match.start()].bg != "default":
                return True
        return False

    def _look(self):
        columns = range(self.screen.columns)
        return [[self.screen.buffer[row][column] for column in columns] for row in range(self.screen.lines)]

    def _read_until(self, is_done, wanted):
        deadline = time.monotonic() + self.patience
        while True:
            ready, _, _ = select.select([self.descriptor], [], [], self.quiet)
            if ready:
                try:
                    self.stream.feed(os.read(self.descriptor, 65536))
                except OSError:
                    sys.exit(f"capture.py: the program ended before it showed {wanted}:\n{self.text()}")
            elif is_done():
                return
            if time.monotonic() > deadline:
                sys.exit(f"capture.py: {wanted} did not appear in {self.patience} s:\n{self.text()}")


# ------------------------------------------------------------------------------------------------ colours

PAPER, INK, FRAME, DOTS = "#141a22", "#d3dae3", "#3a4350", "#46505e"
NAMED = dict(
    black="#232a34", red="#e0777d", green="#8cbf88", brown="#d9b56c", blue="#78a6dc", magenta="#b795d6",
    cyan="#6dbcc4", white="#c5ccd6", brightblack="#6b7686", brightred="#ee9297", brightgreen="#a7d4a2",
    brightbrown="#ecce8d", brightblue="#9cc1ee", brightmagenta="#cfb2ea", brightcyan="#92d6dc", brightwhite="#f2f5f9",
)


def text_colour(value, on_paper):
    """The colour of text; on the dark paper light enough to be read."""
    if value == "default":
        return INK
    hue, lightness, saturation, is_grey = shade(value)
    if on_paper and 0.1 < lightness < 0.66:
        lightness = 0.6 if is_grey else 0.66
        hue, saturation = (0.59, 0.12) if is_grey else (hue, saturation)
    return NAMED.get(value) or coded(hue, lightness, min(saturation, 0.55))


def back_colour(value):
    """The colour behind text."""
    if value == "default":
        return PAPER
    hue, lightness, saturation, is_grey = shade(value)
    if lightness > 0.45 and not is_grey:
        lightness = 0.62
    return NAMED.get(value) or coded(hue, lightness, min(saturation, 0.68))


def shade(value):
    """Hue, lightness, saturation, and whether it is a grey; of six hexadecimal digits, black for a name."""
    red, green, blue = (int(value[i : i + 2], 16) / 255 for i in (0, 2, 4)) if value not in NAMED else (0, 0, 0)
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    return hue, lightness, saturation, saturation < 0.05


def coded(hue, lightness, saturation):
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in colorsys.hls_to_rgb(hue, lightness, saturation))


# ------------------------------------------------------------------------------------------------ the drawing

# Exact for fonts 0.6021 em wide, as DejaVu Sans Mono and Menlo are; textLength fits the others.
CELL, LINE, SIZE, BASELINE = 8.43, 19, 14, 14
MARGIN, BAR = 16, 34
FONTS = "ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace"
SIDES = {
    "─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu", "╭": "rd", "╮": "ld",
    "╰": "ru", "╯": "lu", "├": "udr", "┤": "udl", "┬": "lrd", "┴": "lru", "┼": "lrud",
}  # fmt: skip


def number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")


def sign(character, x, y):
    """The signs that fonts draw in many widths, as shapes around a cell's centre; None for all others."""
    n = number
    ring = f'<circle cx="{n(x)}" cy="{n(y)}" r="{{}}"{{}}/>'
    line = ' fill="none" stroke="{0}" stroke-width="1.2"'
    if character == "●":
        return ring.format("3.4", ' fill="{0}"')
    if character == "○":
        return ring.format("3.1", line)
    if character == "◌":
        return ring.format("3.1", line + ' stroke-dasharray="1.3 1.13"')
    if character == "◉":
        return ring.format("3.6", line) + ring.format("1.7", ' fill="{0}"')
    if character == "◐":
        return ring.format("3.1", line) + f'<path d="M{n(x)} {n(y - 3.4)}a3.4 3.4 0 0 0 0 6.8z" fill="{{0}}"/>'
    if character == "⇄":
        right = f"M{n(x - 4)} {n(y - 2)}h8m-2.4-2.2l2.4 2.2-2.4 2.2"
        left = f"M{n(x + 4)} {n(y + 2.6)}h-8m2.4-2.2l-2.4 2.2 2.4 2.2"
        return f'<path d="{right}{left}" fill="none" stroke="{{0}}" stroke-width="1.1"/>'
    return None


class Drawing:
    def __init__(self, screen):
        self.screen = screen
        self.behind, self.front = [], []
        self.lines = {}  # by colour and way: the start of each line by where it is and ends
        self.bends = {}  # by colour: rounded corners
        self.classes = {}  # by look: the name of its class
        for row in range(screen.lines):
            self._draw_row(row)

    def _look(self, row, column):
        """Text colour, background or none, bold, underline."""
        cell, cursor = self.screen.buffer[row][column], self.screen.cursor
        text, back = text_colour(cell.fg, on_paper=cell.bg == "default"), back_colour(cell.bg)
        if cell.reverse != (not cursor.hidden and (cursor.y, cursor.x) == (row, column)):
            text, back = back, text
        return text, None if back == PAPER else back, cell.bold, cell.underscore

    def _runs(self, row, keep):
        """Stretches of cells that are alike: first column, column after the last, what they have in common."""
        start = 0
        columns = self.screen.columns
        for column in range(1, columns + 1):
            if column == columns or keep(row, column) != keep(row, start):
                yield start, column, keep(row, start)
                start = column

    def _draw_row(self, row):
        top = row * LINE
        for start, end, back in self._runs(row, lambda r, c: self._look(r, c)[1]):
            if back:
                area = f'x="{number(start * CELL)}" y="{top}" width="{number((end - start) * CELL)}" height="{LINE}"'
                self.behind.append(f'<rect {area} fill="{back}"/>')
        for start, end, (ink, _, bold, underline) in self._runs(row, self._look):
            if underline:
                self._line("h", ink, top + BASELINE + 2.5, start * CELL, end * CELL)
            self._draw_run(row, start, end, ink, bold)

    def _draw_run(self, row, start, end, ink, bold):
        column = start
        pending = []  # the cells of a text that has begun
        while column < end:
            character = self.screen.buffer[row][column].data
            is_wide = column + 1 < self.screen.columns and self.screen.buffer[row][column + 1].data == ""
            x, y = (column + 0.5) * CELL, (row + 0.5) * LINE
            shape = sign(character, x, y)
            if character in SIDES or shape or is_wide or (character > "ÿ" and not character.isalpha()):
                self._text(row, column - len(pending), pending, len(pending), ink, bold)
                pending = []
                if character in SIDES:
                    self._box(character, row, column, ink)
                elif shape:
                    self.front.append(shape.format(ink))
                else:
                    self._text(row, column, [character], 2 if is_wide else 1, ink, bold)
            else:
                pending.append(character)
                if "".join(pending).endswith("   "):
                    self._text(row, column + 1 - len(pending), pending, len(pending), ink, bold)
                    pending = []
            column += 2 if is_wide else 1
        self._text(row, column - len(pending), pending, len(pending), ink, bold)

    def _text(self, row, column, cells, width, ink, bold):
        text = "".join(cells)
        blank = len(text) - len(text.lstrip(" "))
        width -= len(text) - len(text.strip(" "))
        if not text.strip(" "):
            return
        name = self.classes.setdefault((ink, bold), f"{'b' if bold else 't'}{len(self.classes)}")
        x, y = number((column + blank) * CELL), row * LINE + BASELINE
        # Several cells are spaced out to fit, a single one is squeezed if its font makes it too wide.
        fit = "" if len(cells) > 1 else ' lengthAdjust="spacingAndGlyphs"'
        text = escape(text.strip(" "), quote=False)
        length = f'textLength="{number(width * CELL)}"{fit}'
        self.front.append(f'<text class="{name}" x="{x}" y="{y}" {length}>{text}</text>')

    def _box(self, character, row, column, ink):
        left, top = column * CELL, row * LINE
        x, y = left + CELL / 2, top + LINE / 2
        n, sides = number, SIDES[character]
        if character in "╭╮╰╯":
            far_x, far_y = left + CELL * ("r" in sides), top + LINE * ("d" in sides)
            bend = f"M{n(far_x)} {n(y)}Q{n(x)} {n(y)} {n(x)} {n(y + (5 if 'd' in sides else -5))}V{n(far_y)}"
            self.bends.setdefault(ink, []).append(bend)
            return
        if "l" in sides or "r" in sides:
            self._line("h", ink, y, left if "l" in sides else x, left + CELL if "r" in sides else x)
        if "u" in sides or "d" in sides:
            self._line("v", ink, x, top if "u" in sides else y, top + LINE if "d" in sides else y)

    def _line(self, way, ink, at, start, end):
        """Draws a line, or lengthens the one that ends where this one starts."""
        lines = self.lines.setdefault((ink, way), {})
        start = lines.pop((number(at), number(start)), number(start))
        lines[number(at), number(end)] = start

    def paths(self):
        paths = {ink: "".join(bends) for ink, bends in self.bends.items()}
        for (ink, way), lines in self.lines.items():
            for (at, end), start in lines.items():
                path = f"M{start} {at}H{end}" if way == "h" else f"M{at} {start}V{end}"
                paths[ink] = paths.get(ink, "") + path
        return [f'<path d="{path}" fill="none" stroke="{ink}" stroke-opacity=".7"/>' for ink, path in paths.items()]


def drawn(screen, title):
    """The screen as an SVG: a dark window with rounded corners that stands out on light and dark pages."""
    drawing = Drawing(screen)
    width = round(screen.columns * CELL + 2 * MARGIN)
    height = screen.lines * LINE + BAR + MARGIN
    looks = "".join(
        f".{name}{{fill:{ink}{';font-weight:700' if bold else ''}}}" for (ink, bold), name in drawing.classes.items()
    )
    dots = "".join(f'<circle cx="{22 + 18 * i}" cy="17" r="5.5" fill="{DOTS}"/>' for i in range(3))
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
        f' role="img" aria-label="{escape(title)}">',
        f"<title>{escape(title)}</title>",
        f"<style>text{{font:{SIZE}px {FONTS};white-space:pre}}{looks}</style>",
        f'<rect x=".5" y=".5" width="{width - 1}" height="{height - 1}" rx="10" fill="{PAPER}" stroke="{FRAME}"/>',
        dots,
        f'<g transform="translate({MARGIN} {BAR})" xml:space="preserve">',
        *drawing.behind, *drawing.paths(), *drawing.front,
        "</g>",
        "</svg>\n",
    ])  # fmt: skip


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__.splitlines()[0])
    pictures(os.path.abspath(sys.argv[1]))
