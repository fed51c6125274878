"""draw.py svg,png FILE.vl.json ...: draws each specification beside itself. Exit code 3: no vl_convert here."""
import sys

try:
    import vl_convert
except ImportError:
    sys.exit(3)

PNG_SCALE = 2.5  # pixels for each of the chart's: some 240 dots an inch in a column of a paper

formats = sys.argv[1].split(",")
for path in sys.argv[2:]:
    stem = path.removesuffix(".vl.json")
    with open(path, encoding="utf-8") as file:
        spec = file.read()
    try:
        if "svg" in formats:
            with open(stem + ".svg", "w", encoding="utf-8") as file:
                file.write(vl_convert.vegalite_to_svg(spec))
        if "png" in formats:
            with open(stem + ".png", "wb") as file:
                file.write(vl_convert.vegalite_to_png(spec, scale=PNG_SCALE))
    except Exception as error:
        sys.exit(f"{path}: {str(error).splitlines()[0] if str(error) else type(error).__name__}")
