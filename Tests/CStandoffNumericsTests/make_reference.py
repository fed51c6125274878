#!/usr/bin/env python3
"""Makes the numbers in Sources/CStandoffNumerics, and those that its tests compare with.

    python3 make_reference.py tables      writes constants.h and tables.c of the room
    python3 make_reference.py reference   writes Reference/*.txt beside this script

Needs mpmath (values, to 320 bits) and, for the reference, numpy (a second Philox). Both outputs are the same bytes
at every run: the arguments come from Python's Mersenne twister with the seeds below.
"""
import itertools
import math
import pathlib
import random
import struct
import sys

sys.dont_write_bytecode = True
from mpmath import mp, mpf

mp.prec = 320
HERE = pathlib.Path(__file__).resolve().parent
ROOM = HERE.parent.parent / "Sources" / "CStandoffNumerics"

# The step of each table; the C code has the same numbers in its index arithmetic.
EXP_STEPS = 128       # parts of a doubling
LOG_STEPS = 128       # parts of an octave of the mantissa
LOG_ONE = 75          # the entry whose interval straddles 1
INVERSE_BITS = 11     # reciprocals are multiples of 2^-11
ANGLE_STEPS = 64      # parts of a radian (sine, cosine), or of a unit of slope (arctangent)


def to_double(value):
    """The nearest double (ties to even), through mpmath's own conversion."""
    return float(mpf(value))


def to_bits(value, bits):
    """The nearest number with that many significant bits."""
    value = mpf(value)
    if value == 0:
        return value
    scale = mpf(2) ** (bits - mp.frexp(value)[1])
    return mp.nint(value * scale) / scale


def to_grid(value, places):
    """The nearest multiple of 2^-places."""
    scale = mpf(2) ** places
    return mp.nint(mpf(value) * scale) / scale


def pair(value, head):
    """A value as head and rest, both doubles."""
    return float(head), to_double(mpf(value) - head)


def literal(value):
    mantissa, exponent = float(value).hex().split("p")
    if "." in mantissa:
        mantissa = mantissa.rstrip("0").rstrip(".")
    return f"{mantissa}p{exponent}"


def near_minimax(coefficient, first, count, radius):
    """Coefficients of a polynomial near the best on [-radius, radius], lowest power first. The function is given by
    the coefficients of its own power series, from `first` on, so that zero is no special point."""
    def value(x):
        return mp.fsum(coefficient(first + n) * x**n for n in range(40))
    fit = mp.chebyfit(value, [-radius, radius], count)
    return [to_double(c) for c in reversed(fit)]


def constants():
    ln2 = mp.log(2)
    step = ln2 / EXP_STEPS
    lines = []

    def put(name, value, what):
        lines.append(f"#define {name} {literal(value)}".ljust(54) + f"/* {what} */")

    def put_all(names, values, what):
        for name, value in zip(names, values):
            put(name, value, what)

    put("EXP_STEPS_PER_UNIT", to_double(1 / step), "128 / ln 2")
    put_all(("EXP_STEP_HIGH", "EXP_STEP_LOW"), pair(step, to_bits(step, 35)), "ln 2 / 128; head of 35 bits")
    exp_fit = near_minimax(lambda n: 1 / mp.factorial(n), 2, 4, step / 2 * mpf("1.001"))
    put_all([f"EXP_C{n}" for n in range(2, 6)], exp_fit, "(exp r - 1 - r) / r^2, |r| < ln 2 / 256")

    put_all(("LN2_HIGH", "LN2_LOW"), pair(ln2, to_grid(ln2, 42)), "ln 2; head a multiple of 2^-42")
    log_series = lambda n: mpf((-1) ** (n + 1)) / n
    radius = mpf(2) ** -8 * mpf("1.07")  # half an interval, and what the rounding of the reciprocal adds
    put_all([f"LOG_C{n}" for n in range(3, 8)], near_minimax(log_series, 3, 5, radius),
            "(log(1 + r) - r + r^2/2) / r^3")
    put_all([f"POW_C{n}" for n in range(3, 9)], near_minimax(log_series, 3, 6, radius), "the same, one power more")
    for name, value in (("LOG2_E", 1 / ln2), ("LOG10_E", 1 / mp.log(10))):
        put_all((name + "_HIGH", name + "_LOW"), pair(value, to_bits(value, 26)), "head of 26 bits")

    for name, value in (("PI", mp.pi), ("HALF_PI", mp.pi / 2)):
        put_all((name + "_HIGH", name + "_LOW"), pair(value, to_double(value)), "head rounded to nearest")
    put("QUARTER_PI", to_double(mp.pi / 4), "pi / 4")
    put("THREE_QUARTERS_PI", to_double(3 * mp.pi / 4), "3 pi / 4")
    half_pi = int(mp.floor(mp.pi / 2 * mpf(2) ** 127))
    lines.append(f"#define HALF_PI_TOP 0x{half_pi >> 64:016x}u".ljust(54) + "/* pi / 2 in units of 2^-63 */")
    lines.append(f"#define HALF_PI_NEXT 0x{half_pi & (2**64 - 1):016x}u".ljust(54) + "/* and its next 64 bits */")

    head = ["#ifndef STANDOFF_NUMERICS_CONSTANTS_H", "#define STANDOFF_NUMERICS_CONSTANTS_H", "",
            "/* Written by Tests/CStandoffNumericsTests/make_reference.py from mpmath's values: do not edit. */", ""]
    return "\n".join(head + lines + ["", "#endif", ""])


def exp_rows():
    for j in range(EXP_STEPS):
        value = mpf(2) ** (mpf(j) / EXP_STEPS)
        head = mpf(to_double(value))
        # The rest is relative to the head, since it joins the polynomial before the multiplication.
        yield literal(head), literal(to_double((value - head) / head))


def log_rows():
    for j in range(LOG_STEPS):
        offset = j - LOG_ONE
        centre = 1 + mpf(offset) / (LOG_STEPS if offset >= 0 else 2 * LOG_STEPS)
        inverse = to_grid(1 / centre, INVERSE_BITS)
        value = -mp.log(inverse)
        yield (literal(inverse),) + tuple(map(literal, pair(value, to_grid(value, 42))))


def sine_rows():
    for j in range(int(mp.ceil(mp.pi / 4 * ANGLE_STEPS))):
        sine, cosine = mp.sin(mpf(j) / ANGLE_STEPS), mp.cos(mpf(j) / ANGLE_STEPS)
        yield tuple(map(literal, pair(sine, to_bits(sine, 26)) + pair(cosine, to_bits(cosine, 26))))


def arctangent_rows():
    for j in range(ANGLE_STEPS + 1):
        value = mp.atan(mpf(j) / ANGLE_STEPS)
        yield tuple(map(literal, pair(value, to_double(value))))


def two_over_pi_words():
    """One word of zeros, then 2/pi to 2^-1216."""
    count = 19
    with mp.workprec(64 * count + 64):
        digits = int(mp.floor(2 / mp.pi * mpf(2) ** (64 * count)))
    return [0] + [(digits >> (64 * (count - 1 - i))) & (2**64 - 1) for i in range(count)]


def tables():
    out = ["/* Written by Tests/CStandoffNumericsTests/make_reference.py from mpmath's values: do not edit. */", "",
           '#include "tables.h"', ""]

    def put(declaration, rows, per_line):
        rows = ["{" + ", ".join(row) + "}" for row in rows]
        out.append(declaration + " = {")
        for i in range(0, len(rows), per_line):
            out.append("  " + ", ".join(rows[i:i + per_line]) + ",")
        out.extend(["};", ""])

    put("const standoff_exp_entry standoff_exp_table[128]", exp_rows(), 2)
    put("const standoff_log_entry standoff_log_table[128]", log_rows(), 1)
    put("const standoff_sine_entry standoff_sine_table[51]", sine_rows(), 1)
    put("const standoff_arctangent_entry standoff_arctangent_table[65]", arctangent_rows(), 2)
    out.append("const uint64_t standoff_two_over_pi[20] = {")
    words = [f"0x{word:016x}u" for word in two_over_pi_words()]
    for i in range(0, len(words), 4):
        out.append("  " + ", ".join(words[i:i + 4]) + ",")
    out.extend(["};", ""])
    return "\n".join(out)


# MARK: the reference: one file for each function, one line for each argument

def nearest(value):
    """The nearest double, ties to even, subnormal ones and infinities too (mpmath's own float() rounds these twice)."""
    value = mpf(value)
    if value == 0:
        return 0.0
    if abs(value) >= mpf(2) ** 1024 - mpf(2) ** 970:
        return math.copysign(math.inf, value)
    places = max(mp.frexp(value)[1] - 53, -1074)
    return math.ldexp(int(mp.nint(mp.ldexp(value, -places))), places)


def hexadecimal(x):
    return struct.pack(">d", x).hex()


def reference_line(function, arguments):
    """Arguments, nearest double of the true value, and what that lacks of it in millionths of its ulp."""
    value = function(*map(mpf, arguments))
    if value == 0 or not mp.isfinite(value):
        return None
    result = nearest(value)
    if math.isinf(result):
        return 0, " ".join(map(hexadecimal, (*arguments, result))) + " 0"
    lack = (value - mpf(result)) / mpf(math.ulp(result))
    return abs(lack), " ".join(map(hexadecimal, (*arguments, result))) + f" {int(mp.nint(lack * 10**6))}"


class Arguments:
    """Seeded arguments in the shapes that the functions need."""

    def __init__(self, name):
        self.random = random.Random(f"standoff {name}")

    def sign(self, x):
        return x if self.random.random() < 0.5 else -x

    def uniform(self, low, high):
        return self.random.uniform(low, high)

    def any_positive(self):
        return struct.unpack(">d", struct.pack(">Q", self.random.randrange(1, 0x7FF0000000000000)))[0]

    def subnormal(self):
        return math.ldexp(self.random.randrange(1, 2**52), -1074)

    def small(self, deepest):
        return math.ldexp(self.uniform(1, 2), -self.random.randrange(1, deepest))

    def near(self, x, deepest):
        return x + self.sign(self.small(deepest)) / 4 * x


def pick(draws):
    """A function that takes one of several kinds of argument in turn."""
    state = itertools.cycle(draws)
    return lambda: next(state)()


def next_to_quarter_turns():
    """For each exponent the doubles nearest a multiple of pi/2: the hardest cases of argument reduction. They are the
    numerators among the convergents of (pi/2) / 2^e."""
    with mp.workprec(1400):
        for exponent in range(-52, 972, 3):
            ratio = mp.pi / 2 / mpf(2) ** exponent
            x = ratio
            whole = mp.floor(x)
            before, numerator = 1, int(whole)
            while numerator < 2**53:
                if numerator >= 2**52:
                    yield math.ldexp(numerator, exponent)
                x = 1 / (x - whole)
                whole = mp.floor(x)
                before, numerator = numerator, int(whole) * numerator + before


def edges_of(*points):
    """Points and the doubles on either side."""
    for x in points:
        yield from (x, math.nextafter(x, -math.inf), math.nextafter(x, math.inf))


def plan(name, a):
    """For a function: how to compute it, how to draw an argument, and the arguments that it must have."""
    s, u = a.sign, a.uniform
    turns = list(next_to_quarter_turns()) if name in ("sin", "cos", "tan") else []
    angle = pick([lambda: s(a.any_positive()), lambda: s(u(0, 0.8)), lambda: s(u(0, 10)), lambda: s(u(0, 1e6)),
                  lambda: s(a.small(40)), lambda: s(a.near(a.random.randrange(1, 1000) * math.pi / 2, 50))])
    angle_edges = [x for q in range(1, 9) for x in edges_of(q * math.pi / 4)] + list(edges_of(
        2.0**-28, 2.0**-27, 1e22, 6381956970095103 * 2.0**797, sys.float_info.max, 5e-324, 2.0**-1022)) + turns
    log_draw = pick([a.any_positive, lambda: u(0, 2), lambda: u(0.9, 1.1), lambda: a.near(1, 52), lambda: u(0, 100),
                     a.subnormal])
    log_edges = list(edges_of(0.5, 0.705078125, 1.41015625, 2.0, math.e, 10.0, 1e22, 2.0**-1022, 1 - 2.0**-9,
                              1 + 2.0**-8))
    log_edges += [math.nextafter(1, 0), math.nextafter(1, 2), 5e-324, sys.float_info.max]
    unit = pick([lambda: s(u(0, 1)), lambda: s(u(0, 1)), lambda: s(1 - a.small(50)), lambda: s(a.small(60)),
                 lambda: s(a.near(math.sqrt(0.5), 40))])
    unit_edges = [0.5, -0.5, 1 - 2.0**-53, -1 + 2.0**-53, math.sqrt(0.5), 2.0**-28, 2.0**-27, 2.0**-60, -1.0, 5e-324]
    power = pick([
        lambda: (u(0, 10), s(u(0, 300))), lambda: (u(0, 1), u(0, 4)), lambda: (a.any_positive(), s(u(0, 2))),
        lambda: (lambda x: (x, s(u(0, 745)) / math.log(x)))(a.near(1, 45)), lambda: (a.subnormal(), s(u(0, 1))),
        lambda: (lambda x: (x, u(-746, -700) / math.log(x)))(u(2, 1000)),
        lambda: (lambda x: (x, u(690, 710) / math.log(x)))(a.any_positive()),
        lambda: (s(float(a.random.randrange(1, 60))), float(a.random.randrange(-80, 80)))])
    power_edges = [(2.0, -1074.0), (2.0, -1022.5), (2.0, 1023.5), (10.0, 308.0), (10.0, -308.0), (10.0, -323.0),
                   (math.nextafter(1, 0), 3e18), (math.nextafter(1, 2), 3e18), (math.nextafter(1, 0), -6e18),
                   (-2.0, 1023.0), (-2.0, -1073.0), (0.5, 1074.0), (1.5, 2.0**-60), (sys.float_info.max, 2.0**-70)]
    point = pick([
        lambda: (s(u(0, 1)), s(u(0, 1))), lambda: (s(a.any_positive()), s(a.any_positive())),
        lambda: (lambda x: (s(x), s(x * a.small(70))))(u(0, 1)),
        lambda: (lambda x: (s(x * a.small(70)), s(x)))(u(0, 1)),
        lambda: (lambda x: (s(x), s(a.near(x, 50))))(u(0, 1)), lambda: (s(a.subnormal()), s(a.subnormal()))])
    point_edges = [(s(x), s(y)) for x in (5e-324, 2.0**-1022, 1.0, sys.float_info.max) for y in
                   (5e-324, 2.0**-1022, 1.0, 1e300, sys.float_info.max)]
    one = lambda draw: (lambda: (draw(),))
    ones = lambda edges: [(x,) for x in edges]
    return {
        "exp": (mp.exp, one(pick([lambda: s(u(0, 1)), lambda: u(-745, 709.7), lambda: u(-745.13, -700),
                                  lambda: u(700, 709.78), lambda: s(a.small(60)), lambda: s(u(0, 40))])),
                ones(edges_of(-700.0, 700.0, -708.39641853226408, 709.78271289338397, -745.13321910194122, 1.0,
                              2.0**-54))),
        "log": (mp.log, one(log_draw), ones(log_edges)),
        "log2": (lambda x: mp.log(x) / mp.log(2), one(log_draw), ones(log_edges)),
        "log10": (lambda x: mp.log(x) / mp.log(10), one(log_draw), ones(log_edges + [10.0**n for n in range(-20, 23)])),
        "sin": (mp.sin, one(angle), ones(angle_edges)),
        "cos": (mp.cos, one(angle), ones(angle_edges)),
        "tan": (mp.tan, one(angle), ones(angle_edges)),
        "asin": (mp.asin, one(unit), ones(unit_edges)),
        "acos": (mp.acos, one(unit), ones(unit_edges)),
        "atan": (mp.atan, one(pick([lambda: s(a.any_positive()), lambda: s(u(0, 1)), lambda: s(u(0, 8)),
                                    lambda: s(1 / u(0, 1)), lambda: s(a.near(1, 50)), lambda: s(a.small(60))])),
                 ones([*edges_of(1.0, 2.0**-28, 2.0**60, 2.0**54, 1 / 128), sys.float_info.max])),
        "pow": (mp.power, power, power_edges),
        "atan2": (mp.atan2, point, point_edges),
    }[name]


NAMES = ("exp", "log", "log2", "log10", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2")
PLAIN = 1200   # drawn arguments, as they come
HARD = 300     # and those, among POOL more, whose true value is nearest to the middle between two doubles
POOL = 6000


def reference(name):
    function, draw, edges = plan(name, Arguments(name))
    lines = [reference_line(function, arguments) for arguments in edges]
    lines += [reference_line(function, draw()) for _ in range(PLAIN)]
    pool = filter(None, (reference_line(function, draw()) for _ in range(POOL)))
    lines += sorted(pool, key=lambda entry: entry[0])[-HARD:]
    return "".join(entry[1] + "\n" for entry in lines if entry)


def philox_reference():
    """Counter (4 words), key (2), block (4), from numpy, which counts on before it draws."""
    import numpy
    draw = random.Random("standoff philox")
    cases = [(0, 0), (2**256 - 1, 2**128 - 1)]
    cases += [(draw.getrandbits(256), draw.getrandbits(128)) for _ in range(200)]
    cases += [(n << 64 * word, 7) for word in range(4) for n in range(1, 6)]
    words = lambda number, count: [number >> 64 * i & (2**64 - 1) for i in range(count)]
    text = ""
    for counter, key in cases:
        block = numpy.random.Philox(counter=(counter - 1) % 2**256, key=key).random_raw(4)
        text += " ".join(f"{word:016x}" for word in words(counter, 4) + words(key, 2) + [int(w) for w in block]) + "\n"
    return text


if __name__ == "__main__":
    if sys.argv[1:] == ["tables"]:
        (ROOM / "constants.h").write_text(constants())
        (ROOM / "tables.c").write_text(tables())
    elif sys.argv[1:] == ["reference"]:
        (HERE / "Reference").mkdir(exist_ok=True)
        for name in NAMES:
            (HERE / "Reference" / f"{name}.txt").write_text(reference(name))
        (HERE / "Reference" / "philox.txt").write_text(philox_reference())
    else:
        sys.exit(__doc__)
