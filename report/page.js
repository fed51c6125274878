// Draws the charts of a page in the reader's colours, and again when these change or the page is printed.
(function () {
  "use strict";
  var specs = JSON.parse(document.getElementById("charts").textContent);
  var themes = JSON.parse(document.getElementById("theme").textContent);
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  var drawn = {};

  function goTo(turn) {
    var place = document.getElementById("turn-" + turn);
    if (!place) { return; }
    place = place.closest(".turn") || place;
    document.querySelectorAll(".turn.chosen").forEach(function (other) { other.classList.remove("chosen"); });
    place.classList.add("chosen");
    place.scrollIntoView({ block: "center" });
  }

  function draw(theme) {
    return Promise.all(Object.keys(specs).map(function (name) {
      var place = document.getElementById("chart-" + name);
      if (!place) { return null; }
      var spec = Object.assign({}, specs[name]);
      spec.config = theme.config;
      spec.background = "transparent";
      spec.params = Object.keys(theme.colours).map(function (colour) { return { name: colour, value: theme.colours[colour] }; });
      return window.vegaEmbed(place, spec, { actions: false, renderer: "svg", tooltip: { theme: theme === themes.dark ? "dark" : "light" } })
        .then(function (result) {
          if (drawn[name]) { drawn[name].finalize(); }
          drawn[name] = result;
          result.view.addEventListener("click", function (event, item) {
            if (item && item.datum && item.datum.turn) { goTo(item.datum.turn); }
          });
        })
        .catch(function (error) { console.error("chart " + name + ": " + error); });
    }));
  }

  function redraw() { return draw(dark.matches ? themes.dark : themes.light); }

  dark.addEventListener("change", redraw);
  window.addEventListener("beforeprint", function () { if (dark.matches) { draw(themes.light); } });
  window.addEventListener("afterprint", function () { if (dark.matches) { redraw(); } });
  redraw().then(function () { document.documentElement.setAttribute("data-drawn", String(Object.keys(drawn).length)); });
})();
