"""What a terminal shows: the part of xterm that full-screen programs use, without colours.

Measuring needs to know when a count stands on the screen, and programs write only what differs from what stood there.
"""
import re, unicodedata

SEQUENCE = re.compile(
    rb"\x1b\[([0-9;:?>=!]*)[ -/]*([@-~])"  # control sequences
    rb"|\x1b[\]PX^_].*?(?:\x07|\x1b\\)"  # strings, such as titles
    rb"|\x1b[ -/]+[0-~]|\x1b([0-~])"  # all other escapes
    rb"|([\x00-\x1a\x1c-\x1f\x7f])|([^\x00-\x1f\x7f]+)",
    re.DOTALL,
)


def width(character):
    """How many columns a character takes."""
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


class Screen:
    """A grid of characters that what a program writes is fed to, in pieces of any size."""

    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.pending = b""
        self.saved = (0, 0)
        self.clear()

    def clear(self):
        self.lines = [[" "] * self.columns for _ in range(self.rows)]
        self.column = self.row = 0
        self.top, self.bottom = 0, self.rows - 1
        self.last = " "

    def line(self, row):
        """The text of a row; rows from the bottom have negative numbers."""
        return "".join(self.lines[row])

    @property
    def text(self):
        return "\n".join(self.line(row).rstrip() for row in range(self.rows))

    def feed(self, data):
        data, self.pending = self.pending + data, b""
        position = 0
        while position < len(data):
            match = SEQUENCE.match(data, position)
            end = match.end() if match else position
            if end == position or (end == len(data) and match[5] is not None and incomplete(data)):
                end -= incomplete(data) if end > position else 0
                self.pending = data[end:]
                if match and end > position:
                    self.write(data[position:end].decode("utf-8", "replace"))
                return
            parameters, final, escape, control, text = match.groups()
            if text is not None:
                self.write(text.decode("utf-8", "replace"))
            elif control is not None:
                self.control(control)
            elif final is not None:
                self.perform(parameters.decode(), final.decode())
            elif escape is not None:
                self.escape(escape.decode())
            position = end

    def write(self, text):
        for character in text:
            columns = width(character)
            if columns == 0:
                continue
            if self.column + columns > self.columns:
                self.column = 0
                self.newline()
            self.lines[self.row][self.column : self.column + columns] = [character] + [""] * (columns - 1)
            self.column += columns
            self.last = character

    def control(self, control):
        if control == b"\r":
            self.column = 0
        elif control == b"\n":
            self.newline()
        elif control == b"\b":
            self.column = max(0, min(self.column, self.columns) - 1)
        elif control == b"\t":
            self.column = min(self.columns - 1, self.column // 8 * 8 + 8)

    def escape(self, letter):
        if letter == "7":
            self.saved = (self.column, self.row)
        elif letter == "8":
            self.column, self.row = self.saved
        elif letter == "M" and self.row == self.top:
            self.scroll(-1)
        elif letter == "M":
            self.row = max(0, self.row - 1)
        elif letter == "c":
            self.clear()

    def perform(self, parameters, letter):
        if parameters.startswith("?"):
            if letter == "h" and parameters in ("?1049", "?47", "?1047"):
                self.clear()
            return
        numbers = [int(number) if number.isdigit() else 0 for number in parameters.split(";")]
        first = max(1, numbers[0])
        line = self.lines[self.row]
        column = min(self.column, self.columns - 1)
        if letter in "Hf":
            self.row = min(self.rows, first) - 1
            self.column = min(self.columns, max(1, numbers[1] if len(numbers) > 1 else 1)) - 1
        elif letter == "d":
            self.row = min(self.rows, first) - 1
        elif letter in "G`":
            self.column = min(self.columns, first) - 1
        elif letter in "AB":
            self.row = min(self.rows - 1, max(0, self.row + (first if letter == "B" else -first)))
        elif letter in "CD":
            self.column = min(self.columns - 1, max(0, column + (first if letter == "C" else -first)))
        elif letter == "K":
            begin, end = ((column, self.columns), (0, column + 1), (0, self.columns))[min(2, numbers[0])]
            line[begin:end] = [" "] * (end - begin)
        elif letter == "J":
            self.erase(numbers[0], column)
        elif letter == "X":
            count = min(first, self.columns - column)
            line[column : column + count] = [" "] * count
        elif letter == "b":
            self.write(self.last * first)
        elif letter == "@":
            line[column:] = ([" "] * first + line[column:])[: self.columns - column]
        elif letter == "P":
            line[column:] = (line[column:][first:] + [" "] * first)[: self.columns - column]
        elif letter in "LM":
            self.scroll(first if letter == "M" else -first, top=self.row)
        elif letter in "ST":
            self.scroll(first if letter == "S" else -first)
        elif letter == "r":
            self.top = first - 1
            self.bottom = (numbers[1] if len(numbers) > 1 and numbers[1] else self.rows) - 1
            self.column = self.row = 0

    def erase(self, which, column):
        cells = self.columns
        if which == 0:
            self.lines[self.row][column:] = [" "] * (cells - column)
        if which == 1:
            self.lines[self.row][: column + 1] = [" "] * (column + 1)
        for row in range(self.rows):
            if which > 1 or (which == 0 and row > self.row) or (which == 1 and row < self.row):
                self.lines[row] = [" "] * cells

    def newline(self):
        if self.row == self.bottom:
            self.scroll(1)
        else:
            self.row = min(self.rows - 1, self.row + 1)

    def scroll(self, count, top=None):
        """Moves the lines from the top of the scrolling region, or from another row, up or, if negative, down."""
        top = self.top if top is None else top
        region = self.lines[top : self.bottom + 1]
        count = max(-len(region), min(len(region), count))
        blank = [[" "] * self.columns for _ in range(abs(count))]
        self.lines[top : self.bottom + 1] = region[count:] + blank if count > 0 else blank + region[:count]


def incomplete(data):
    """How many bytes at the end are the beginning of a character whose rest is still to come."""
    for back in range(1, min(4, len(data)) + 1):
        byte = data[-back]
        if byte >= 0xC0:
            return back if back < (2 if byte < 0xE0 else 3 if byte < 0xF0 else 4) else 0
        if byte < 0x80:
            return 0
    return 0
