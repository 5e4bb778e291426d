#!/usr/bin/env python3
"""Writes a made-up register of agreements between cities of the world as CSV, of any size.

    python3 Benchmarks/register.py 1000000 > register.csv

The countries are real; cities, people, dates and fields are made up, in the scripts that they are written in. The
same size always gives the same bytes, and a larger register begins with the smaller one. About 180 bytes a row.
"""
import csv, json, random, sys
from pathlib import Path

HEADER = ("id title instrument kind stage signed ends scope signatories a.country a.place a.latitude a.longitude "
          "b.country b.place b.latitude b.longitude").split()  # fmt: skip
COUNTRIES = Path(__file__).resolve().parent.parent / "Resources" / "countries.json"

# A place that is named in one row of 5,000, so that a search finds something rare in a register of any size.
RARE, RARE_EVERY = "Kwilmere", 5000

# The countries with the most partnerships; the others follow in any order.
WELL_CONNECTED = "FR CN DE US JP ID RU GB PL IT TR KR UA KZ BR IN ES EG SA GR HU NL SE MX VN MA".split()

CITIES = 24_000
PEOPLE = 6_000

# How names are put together: beginnings, middles, ends; and the share of places that are written so.
LATIN = (
    "Al Bar Ber Bo Bra Cam Can Col Dar Del Es Fal Fer Gar Gra Hal Hol Ka Kar Lan Lim Lo Mar Mon Nor Or Pa Pal Que Ra "
    "Ros Sal San Sto Ta Tar Ul Var Ver Wal Wes Zü Ørs Łom Šib Çan Ên Nguy Jawa Suma Ban Pur",
    "a be den do ga gen i ka la le lin ma mi na ne o ra re ri ro sta ta te ti va ve wa wo ya",
    "berg borough bridge burg by cia da do ford grad ham holm ia jaya karta lis lund mouth na nes no pur ra ria sk "
    "stad ster tal ton vik ville wice worth ñez ção ücü",
)
SCRIPTS = {
    "latin": LATIN,
    "cyrillic": ("Ак Ал Бел Бор Вол Гор Дон Ека Жел Зел Ива Кам Кос Лен Мир Нов Ор Пав Ров Сам Тал Ужг Хар Ша",
                 "а е и ка ла ма но о ра ро та ти ше", "город дар ск ськ ово евка поль тау бург ница бай ань"),
    "han": tuple(" ".join(signs) for signs in ("北南东西上广深长大武成青天江海太金山新安", "京海州沙连汉都岛津门山原华阳平和", "市县区镇城")),
    "kana": ("あき いわ うつ おお かご かわ きさ くま さっ しず とよ なが ひろ ふく まつ みや よこ", "い お が さ し た の ま や", "き さき しま ち はま やま ら づ"),
    "hangul": ("서 부 인 대 광 수 울 창 고 용 성 청 전 천 포", "울 산 천 구 주 원 남 양 인 안 항", "시 군 구"),
    "arabic": ("الق الر الإ بغ بن تو جد حل خر دم رب صن طر عم فا كر مر نا وه", "ا د ر س ع ل م ن و ي", "ط ة اد ان وس يا رة ين دة اء"),
    "greek": ("Αθ Βό Θεσ Ιω Κα Λά Μυ Πά Ρό Τρί", "α ε ι λα νι ρι σα", "να ος κη λα πολη"),
    "devanagari": ("अह आग इन कान जय दि ना पु भो मुं लख वा", "ग द न प म र ल", "पुर बाद नगर ई गढ़"),
}  # fmt: skip
WRITTEN_IN = {
    "cyrillic": {"ru", "kk", "uk", "be", "bg", "sr", "mk", "ky", "mn", "tg"}, "han": {"zh", "zh-Hant"},
    "kana": {"ja"}, "hangul": {"ko"}, "arabic": {"ar", "fa", "ur", "ps", "ckb"}, "greek": {"el"},
    "devanagari": {"hi", "ne"},
}  # fmt: skip
NATIVE_SHARE = 0.3  # of the places of countries with a script of their own

GIVEN = ("Bima Siti Yoshikuni Aigerim Zhenis José Łukasz Søren Nguyễn 伟中 丽华 محمد فاطمة Олена Борис Anaïs Dewi Qin Ren "
         "Maria John Fatou Hye-jin Amélie Bruno Chidi Dorota Emre Farid Gülşen Hana Ingrid João Kofi Leila Māra Noor "
         "Oksana Priya Rafał Șerban Tomás Ülkü Võ Wang Ximena Yusuf Zoë 유진 さくら Ελένη सुनीता").split()  # fmt: skip
FAMILY = ("Susanto Watanabe Kassymbek García Kowalski Ødegård Văn-Thành 李 王 الفارسي العلي Шевченко Иванов Lefèvre Rahman "
          "Tanaka Silva Smith Diop Kim Müller Nalan Abbas Brandão Castellanos Dvořák Eriksson Fernández Ğökçe Haddad "
          "Ionescu Jansen Kovács Lindqvist Mbeki Nowak O'Brien Pérez Quispe Rossi Şahin Takahashi Ueda Vargas Wójcik "
          "Yılmaz Zhou 박 田中 Παπαδόπουλος शर्मा").split()  # fmt: skip
ROLES = "Mayor;Governor;Deputy Mayor;Wali Kota;Bupati;Oberbürgermeister;Maire;市长;Аким;رئيس البلدية;Head of Cooperation".split(";")
FIELDS = ("education culture tourism agriculture health urban-planning environment technology trade labour transport "
          "energy media water youth-sports governance").split()  # fmt: skip
INSTRUMENTS = "mou mou mou mou mou mou loi loi agreement agreement moc declaration unknown".split()
KINDS = "sister-city sister-city sister-city sister-city friendship-city city-cooperation".split()
STAGES = ("signed signed signed signed signed signed signed in-force in-force in-force in-force intent intent exploration "
          "planned renewed lapsed ended unknown").split()  # fmt: skip


class Chance:
    """Random choices that are the same with every version of Python: all come from `random()` alone."""

    def __init__(self, seed):
        self.random = random.Random(seed).random

    def below(self, limit):
        return int(self.random() * limit)

    def of(self, sequence):
        return sequence[int(self.random() * len(sequence))]

    def early(self, sequence, bias=2):
        """One of a sequence, those at the beginning more often, as some countries and cities are."""
        return sequence[int(self.random() ** bias * len(sequence))]


def cities():
    """Made-up cities of all countries: (country, name, latitude, longitude), the best connected ones first."""
    chance = Chance("cities")
    countries = json.loads(COUNTRIES.read_text(encoding="utf-8"))["countries"]
    rank = {code: place for place, code in enumerate(WELL_CONNECTED)}
    countries.sort(key=lambda country: rank.get(country["code"], len(rank) + chance.random()))
    centres = {country["code"]: (chance.random() * 110 - 45, chance.random() * 340 - 170) for country in countries}
    seen, result = set(), []
    while len(result) < CITIES:
        country = chance.early(countries, bias=3)
        native = [script for script, languages in WRITTEN_IN.items() if languages & set(country["names"])]
        script = native[0] if native and chance.random() < NATIVE_SHARE else "latin"
        begin, middle, end = (part.split() for part in SCRIPTS[script])
        name = chance.of(begin) + (chance.of(middle) if chance.random() < 0.7 else "") + chance.of(end)
        if (country["code"], name) not in seen:
            seen.add((country["code"], name))
            latitude, longitude = centres[country["code"]]
            place = (f"{latitude + chance.random() * 9:.4f}", f"{longitude + chance.random() * 9:.4f}")
            result.append((country["names"]["en"], name, *place))
    return result


def people():
    chance = Chance("people")
    return [f"{chance.of(GIVEN)} {chance.of(FAMILY)}" for _ in range(PEOPLE)]


def dates(chance):
    """The dates of signing and of ending, as they are known: to the day, the month, the year, roughly or not at all."""
    if chance.random() < 0.12:
        return "", ""
    year = 2026 - int(95 * chance.random() ** 1.6)
    month, day = 1 + chance.below(12), 1 + chance.below(28)
    exactness = chance.random()
    signed = f"{year}-{month:02}-{day:02}" if exactness < 0.7 else f"{year}-{month:02}" if exactness < 0.85 else f"{year}"
    return signed, f"{year + 5}-{month:02}-{day:02}" if chance.random() < 0.4 else ""


def rows(count):
    chance = Chance("agreements")
    places, everyone = cities(), people()
    home = places[-1]
    for number in range(count):
        a, b = chance.early(places), chance.early(places)
        while b[1] == a[1]:
            b = chance.early(places)
        if number % RARE_EVERY == RARE_EVERY // 2:
            b = (home[0], RARE, *home[2:])
        signed, ends = dates(chance)
        title = f"{a[1]} – {b[1]}" if chance.random() < 0.3 else ""
        scope = dict.fromkeys(chance.of(FIELDS) for _ in range(chance.below(5)))
        signatories = ""
        if chance.random() < 0.7:
            signatories = ";".join(f"{chance.early(everyone)}|{chance.of(ROLES)}|{side}" for side in "ab")
        yield (f"r{number}", title, chance.of(INSTRUMENTS), chance.of(KINDS), chance.of(STAGES), signed, ends,
               ";".join(scope), signatories, *a, *b)  # fmt: skip


def write(count, file):
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(rows(count))


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    write(int(sys.argv[1]), sys.stdout)
