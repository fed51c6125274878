"""check_report.py CHECKOUT FOLDER: what tools/test-report looks at. Prints one line for each kind of check; raises at the first failure."""
import csv
import glob
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile

import altair
import jsonschema
import pandas
import vl_convert

root, folder = sys.argv[1:3]
os.chdir(folder)


def specs():
    """Every specification, each with few rows: the schema is about the rest."""
    def cut(value):
        if isinstance(value, dict):
            return {k: v[:2] if k == "values" and isinstance(v, list) and v and isinstance(v[0], dict) else cut(v) for k, v in value.items()}
        return [cut(v) for v in value] if isinstance(value, list) else value

    for path in sorted(glob.glob("*/charts/*.vl.json")):
        with open(path, encoding="utf-8") as file:
            spec = json.load(file)
        yield path, spec, cut(spec)
    # Pages that no files of charts lie beside; the page's script sets the theme.
    for path in sorted(glob.glob("*.html")):
        with open(path, encoding="utf-8") as file:
            page = file.read()
        data = {name: json.loads(text) for name, text in re.findall(r'<script type="application/json" id="(charts|theme)">(.*?)</script>', page, re.S)}
        for name, spec in sorted(data["charts"].items()):
            spec["config"] = data["theme"]["light"]["config"]
            spec["params"] = [{"name": colour, "value": value} for colour, value in data["theme"]["light"]["colours"].items()]
            yield f"{path}: {name}", spec, cut(spec)


def check_specs():
    with open(os.path.join(os.path.dirname(altair.__file__), "vegalite/v6/schema/vega-lite-schema.json"), encoding="utf-8") as file:
        validator = jsonschema.Draft7Validator(json.load(file))
    number = 0
    for path, spec, short in specs():
        assert "{{" not in json.dumps(short), f"{path}: a place was not filled"
        error = jsonschema.exceptions.best_match(validator.iter_errors(short))
        assert error is None, f"{path}: {error.message[:500]}"
        assert spec["description"] and len(spec["description"]) > 40, f"{path}: says nothing in words"
        svg = vl_convert.vegalite_to_svg(json.dumps(spec))
        assert svg.count("<path") > 3, f"{path}: an empty picture"
        number += 1
    assert number > 20, number
    print(f"{number} specifications are Vega-Lite and can be drawn")


def check_pages():
    pages = sorted(glob.glob("*/*.html") + glob.glob("*.html"))
    number = 0
    for page in pages:
        with tempfile.TemporaryDirectory() as profile:
            shown = subprocess.run(
                ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", "--enable-logging=stderr",
                 "--virtual-time-budget=20000", "--window-size=1200,1000", "--dump-dom", "file://" + os.path.abspath(page)],
                capture_output=True, text=True, timeout=120, check=True)
        said = [line for line in shown.stderr.splitlines() if "CONSOLE" in line]
        assert not said, f"{page}: the console says {said[:3]}"
        dom = shown.stdout
        places = re.findall(r'<div class="chart[^"]*" id="chart-([^"]+)"[^>]*>(.*?)</div>', dom, re.S)
        assert places, f"{page}: no charts"
        for name, content in places:
            assert "<svg" in content, f"{page}: {name} is not drawn"
        assert f'data-drawn="{len(places)}"' in dom, f"{page}: not all charts are drawn"
        with open(page, encoding="utf-8") as file:
            text = file.read()
        assert "<h1" in text and "<caption>" in text and 'scope="col"' in text and 'lang="en-GB"' in text
        assert "onerror=console" not in text.replace("&lt;img src=x onerror=console", "").replace("\\u003cimg src=x onerror=console", ""), page
        for word in re.findall(r"(?:src|href)=[\"'](?!#)([^\"']+)", text.split("<script")[0]):
            raise AssertionError(f"{page}: leads elsewhere: {word}")
        number += len(places)
    print(f"{len(pages)} pages open without a word on the console, {number} charts drawn")


def check_tables():
    summary = pandas.read_csv("crisis/summary.csv")
    profiles = pandas.read_csv("crisis/profiles.csv")
    payoffs = pandas.read_csv("crisis/payoffs.csv")
    faults = pandas.read_csv("crisis/faults.csv")
    assert set(summary.role) == {"coercer", "target", "patron"} and (summary.payoff_low <= summary.payoff_high).all()
    assert len(payoffs) == 3 * len(profiles)
    outcomes = [c for c in profiles.columns if c.endswith("_count")]
    assert (profiles[outcomes].sum(axis=1) == profiles.matches).all()
    best = summary[summary.role == "coercer"].sort_values("payoff_mean").strategy.iloc[-1]
    means = profiles.groupby("coercer").payoff_coercer_mean.mean()
    assert means.idxmax() == best, (means.idxmax(), best)
    assert list(faults.entrant) == ["markup.lua"] or len(faults) == 1, faults
    print(f"pandas reads {len(profiles)} profiles, {len(summary)} strategies, {len(faults)} fault")


def check_schemas():
    folder = os.path.join(root, "docs/schema")
    number = 0
    for name, path in [("manifest", "crisis/manifest.json"), ("manifest", "lua_model/manifest.json"), ("report", "report.json"),
                       ("comparison", "compared.json"), ("branch", "branch.json"), ("tournament", "tournament.json"), ("run-crisis", "run-korea_2017.json"),
                       ("run", "run-security_dilemma.json"), ("run", "run-prisoners_dilemma.json"), ("run", "run-inspections.json"),
                       ("explain", "explain.json"), ("explain", "explain-payoff.json"), ("explain", "explain-dyad.json"),
                       ("explain", "explain-run.json"), ("answer", "answer.json"),
                       ("explain-map", "explain-map.json"), ("explain-map", "explain-line.json")]:
        with open(f"{folder}/{name}.schema.json", encoding="utf-8") as file:
            schema = json.load(file)
        jsonschema.Draft202012Validator.check_schema(schema)
        with open(path, encoding="utf-8") as file:
            error = jsonschema.exceptions.best_match(jsonschema.Draft202012Validator(schema).iter_errors(json.load(file)))
        assert error is None, f"{path} against {name}: {'/'.join(map(str, error.path))}: {error.message[:400]}"
        number += 1
    with open(f"{folder}/tables.json", encoding="utf-8") as file:
        tables = json.load(file)
    for run in ["crisis", "dyad", "game", "lua_model"]:
        number += check_run_tables(run, tables)
    print(f"{number} files and tables are as published")


def check_run_tables(run, tables):
    """Columns of each table of a run: those of docs/schema/tables.json, with the model's own names in the places of ROLE, KIND …"""
    with open(f"{run}/manifest.json", encoding="utf-8") as file:
        manifest = json.load(file)
    with open(f"{run}/profiles.csv", encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    roles = [seat["role"] for seat in manifest["plan"]["seats"]]
    names = {
        "ROLE": roles,
        "OUTCOME": [c[: -len("_count")] for c in header if c.endswith("_count")],
        "MARK": [c[: -len("_mean")] for c in header if c.endswith("_mean") and not c.startswith("payoff_") and c != "end_turn_mean"],
    }
    with open(f"{run}/summary.csv", encoding="utf-8", newline="") as file:
        names["KIND"] = [c[: -len("_share")] for c in next(csv.reader(file)) if c.endswith("_share")]
    types = {"integer": r"-?\d+", "number": r"-?(\d+(\.\d+)?(e[+-]?\d+)?|inf|nan)", "text": r"(?s).*"}
    number = 0
    for table, columns in tables["csv"].items():
        wanted = []
        for group in columns:
            group = group if isinstance(group, list) else [group]
            place = next((p for p in names if any(p in column["name"] for column in group)), None)
            for name in names[place] if place else [None]:
                wanted += [dict(column, name=column["name"].replace(place, name) if place else column["name"]) for column in group]
        with open(f"{run}/{table}", encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        assert rows[0] == [column["name"] for column in wanted], f"{run}/{table}: {rows[0]} is not {[c['name'] for c in wanted]}"
        for row in rows[1:]:
            for value, column in zip(row, wanted, strict=True):
                if value == "" and column.get("optional"):
                    continue
                assert re.fullmatch(types[column["type"]], value), f"{run}/{table}: {column['name']} is {value!r}"
        number += 1
    database = sqlite3.connect(f"{run}/results.sqlite")
    assert database.execute("PRAGMA user_version").fetchone()[0] == tables["version"]
    for table, columns in tables["sqlite"].items():
        there = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
        if not there and table in ("matches", "turns"):
            continue
        fixed = [column for column in columns if column not in ("ROLE", "MARK", "SERIES")]
        assert there[: len(fixed)] == fixed, f"{run}: table {table} has {there}, not {fixed}"
        assert len(there) == len(fixed) or len(fixed) < len(columns) or table == "run", f"{run}: table {table} has more: {there}"
        number += 1
    database.close()
    return number


check_specs()
check_tables()
check_schemas()
check_pages()
