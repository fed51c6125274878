#!/usr/bin/env python3
"""Makes figures.json beside this script: what Axelrod-Python gets where Standoff plays the same game.

    python3 -m venv VENV && VENV/bin/pip install axelrod==4.14.0
    VENV/bin/python make_axelrod_figures.py        some minutes; writes figures.json

The game is the prisoner's dilemma with 5, 3, 1, 0. Four lists of pairs, one pair a line:

    deterministic   every ordered pair of strategies that toss no coin, without noise: exact means and counts
    noisy           every unordered pair of NOISY, with noise NOISE: means over REPETITIONS matches
    stochastic      unordered pairs with at least one strategy that tosses coins, without noise: the same
    ending          deterministic pairs, each turn the last with chance END and turn TURNS at the latest: the same

A mean is one of scores per turn of a match; over repetitions it is the mean of those means, and the error beside it
the standard error of that. The same seed gives the same bytes with the same versions, which the file names.
"""
import itertools
import json
import math
import pathlib
import platform
import warnings

import axelrod
import numpy

HERE = pathlib.Path(__file__).resolve().parent
SEED = 19800301       # of the first match; each match takes the next
TURNS = 200           # as in Axelrod 1980
NOISE = 0.05
END = 0.02
REPETITIONS = 500
ENDING_REPETITIONS = 2000  # lengths vary more than moves, and the matches are shorter

# Standoff's strategy and its namesake. OriginalGradual is the Gradual of Beaufils, Delahaye and Mathieu 1996.
DETERMINISTIC = {
    "adaptive_tit_for_tat": axelrod.AdaptiveTitForTat,
    "alternator": axelrod.Alternator,
    "bully": axelrod.Bully,
    "contrite_tit_for_tat": axelrod.ContriteTitForTat,  # the same without noise only
    "cooperator": axelrod.Cooperator,
    "defector": axelrod.Defector,
    "endgame_tit_for_tat": axelrod.Alexei,
    "forgiver": axelrod.Forgiver,
    "gradual": axelrod.OriginalGradual,
    "grim_trigger": axelrod.Grudger,
    "handshake": axelrod.Handshake,
    "hard_majority": axelrod.HardGoByMajority,
    "omega_tit_for_tat": axelrod.OmegaTFT,
    "prober": axelrod.Prober,
    "shubik": axelrod.FirstByShubik,
    "soft_grudger": axelrod.SoftGrudger,
    "soft_majority": axelrod.GoByMajority,
    "suspicious_tit_for_tat": axelrod.SuspiciousTitForTat,
    "tester": axelrod.SecondByTester,
    "tit_for_tat": axelrod.TitForTat,
    "tit_for_two_tats": axelrod.TitFor2Tats,
    "two_tits_for_tat": axelrod.TwoTitsForTat,
    "win_stay_lose_shift": axelrod.WinStayLoseShift,
}
STOCHASTIC = {
    "firm_but_fair": axelrod.FirmButFair,
    "generous_tit_for_tat": axelrod.GTFT,
    "grofman": axelrod.FirstByGrofman,
    "joss": axelrod.FirstByJoss,
    "memory_one": axelrod.StochasticWSLS,
    "random_mover": axelrod.Random,
    "remorseful_prober": axelrod.RemorsefulProber,
    "tullock": axelrod.FirstByTullock,
    "zero_determinant_extortion": axelrod.ZDExtort2,
    "zero_determinant_generosity": axelrod.ZDGTFT2,
}
NAMESAKES = DETERMINISTIC | STOCHASTIC
NOISY = [
    "firm_but_fair", "forgiver", "generous_tit_for_tat", "gradual", "grim_trigger", "joss", "omega_tit_for_tat",
    "random_mover", "tester", "tit_for_tat", "win_stay_lose_shift", "zero_determinant_extortion",
]
OPPONENTS = ["defector", "gradual", "grim_trigger", "tit_for_tat", "win_stay_lose_shift"]  # of the stochastic ones
ENDING = [
    ("alternator", "grim_trigger"), ("bully", "tit_for_tat"), ("defector", "gradual"), ("defector", "tit_for_tat"),
    ("gradual", "suspicious_tit_for_tat"), ("handshake", "shubik"), ("prober", "cooperator"),
    ("soft_grudger", "suspicious_tit_for_tat"), ("tester", "tit_for_two_tats"),
    ("win_stay_lose_shift", "defector"),
]


class Seeds:
    """One number after the other, so that no two matches share a seed."""

    def __init__(self):
        self.next = SEED

    def take(self):
        self.next += 1
        return self.next - 1


def play(row, column, seed, **conditions):
    match = axelrod.Match([NAMESAKES[row](), NAMESAKES[column]()], turns=TURNS, seed=seed, **conditions)
    match.play()
    return match


def exact(row, column):
    match = play(row, column, None)
    means, cooperations = match.final_score_per_turn(), match.cooperation()
    return {"row": row, "column": column, "row_mean": means[0], "column_mean": means[1],
            "row_cooperations": cooperations[0], "column_cooperations": cooperations[1]}


def estimated(row, column, seeds, repetitions, **conditions):
    matches = [play(row, column, seeds.take(), **conditions) for _ in range(repetitions)]
    figures = {"row": row, "column": column}
    columns = [("row", [m.final_score_per_turn()[0] for m in matches]),
               ("column", [m.final_score_per_turn()[1] for m in matches])]
    if "prob_end" in conditions:
        columns.append(("turns", [len(m.result) for m in matches]))
    for name, values in columns:
        mean = math.fsum(values) / len(values)
        variance = math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1)
        figures[f"{name}_mean"] = round(mean, 6)
        figures[f"{name}_error"] = round(math.sqrt(variance / len(values)), 6)
    return figures


def main():
    warnings.simplefilter("ignore")  # a memory-one player warns before it gets its numbers
    seeds = Seeds()
    unordered = itertools.combinations_with_replacement
    coins = list(unordered(sorted(STOCHASTIC), 2)) + list(itertools.product(sorted(STOCHASTIC), OPPONENTS))
    lists = {
        "deterministic": [exact(*pair) for pair in itertools.product(sorted(DETERMINISTIC), repeat=2)],
        "noisy": [estimated(*pair, seeds, REPETITIONS, noise=NOISE) for pair in unordered(sorted(NOISY), 2)],
        "stochastic": [estimated(*pair, seeds, REPETITIONS) for pair in coins],
        "ending": [estimated(*pair, seeds, ENDING_REPETITIONS, prob_end=END) for pair in ENDING],
    }
    head = {
        "made_by": "make_axelrod_figures.py",
        "versions": {"axelrod": axelrod.__version__, "numpy": numpy.__version__, "python": platform.python_version()},
        "seed": SEED,
        "payoffs": [[3, 0], [5, 1]],
        "turns": TURNS,
        "noise": NOISE,
        "end_probability": END,
        "repetitions": {"noisy": REPETITIONS, "stochastic": REPETITIONS, "ending": ENDING_REPETITIONS},
        "namesakes": {name: NAMESAKES[name].__name__ for name in sorted(NAMESAKES)},
    }
    parts = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in head.items()]
    for name, rows in lists.items():
        parts.append(f"{json.dumps(name)}: [\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]")
    (HERE / "figures.json").write_text("{\n" + ",\n".join(parts) + "\n}\n")


if __name__ == "__main__":
    main()
