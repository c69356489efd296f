"""On paper the drawings are light, whatever the screen is, and afterwards the screen is as it was."""

import pytest
from engines import wait

from conftest import fresh

# Whether the stage and the drawing beside it lie on paper of the page's own light colour, and the chart's line is
# drawn in its light accent; noted while the page is being printed, and read afterwards.
LOOK = """
const light = (id) => document.getElementById(id).getContext("2d").getImageData(1, 1, 1, 1).data[0] > 200;
const line = (data, [r, g, b]) => {
  for (let k = 0; k < data.length; k += 4) {
    if (data[k] === r && data[k + 1] === g && data[k + 2] === b && data[k + 3] === 255) return true;
  }
  return false;
};
globalThis.look = () => {
  const chart = document.querySelector("#chart canvas"), { width, height } = chart;
  const pixels = chart.getContext("2d").getImageData(0, 0, width, height).data;
  return [light("stage"), light("side"), line(pixels, LIGHT), line(pixels, DARK)];
};
addEventListener("beforeprint", () => { globalThis.printed = look(); });
""".replace("LIGHT", "[11, 110, 105]").replace("DARK", "[85, 185, 178]")
ON_SCREEN, ON_PAPER = [False, False, False, True], [True, True, True, False]


def dark_run(page, way_in):
    """A run of chairs in the dark, at its tenth tick, with everything drawn."""
    way_in(page, "http", "#/chairs?people=24&t=10")
    page.fill("#theme", "dark")
    page.js(LOOK)
    wait(page, "document.querySelector('#tick').textContent === '10' && !look()[0] && look()[3]")


def test_the_printer_gets_light_drawings_and_the_screen_keeps_its_own(page, way_in):
    dark_run(page, way_in)
    page.js("dispatchEvent(new Event('beforeprint'))")
    assert page.js("return look()") == ON_PAPER
    page.js("dispatchEvent(new Event('afterprint'))")
    assert page.js("return look()") == ON_SCREEN
    assert page.js("return document.querySelector('#theme').value") == "dark"
    assert page.console == []


@pytest.mark.parametrize("chosen", ["auto", "dark"])
def test_a_pdf_of_the_page_in_the_dark_has_them(chromium, way_in, chosen):
    with fresh(chromium, "chromium", color_scheme="dark") as page:
        dark_run(page, way_in)
        page.fill("#theme", chosen)
        page.raw.pdf()
        assert page.js("return printed") == ON_PAPER
        assert page.js("return look()") == ON_SCREEN
        assert page.js("return document.documentElement.dataset.theme ?? ''") == ("dark" if chosen == "dark" else "")


def test_on_the_home_page_nothing_is_missing(chrome, way_in):
    way_in(chrome, "http", "#/")
    chrome.raw.pdf()
    assert chrome.console == []
