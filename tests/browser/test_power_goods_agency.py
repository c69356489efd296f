"""Hands on the screens of market power, public goods and the agency: pointer, keys, a finger; what is refused."""

from engines import wait
from test_ways_in import nothing_went_wrong

from conftest import fresh
from models.agency import Agency
from models.market_power import MarketPower
from models.public_goods import PublicGoods
from recording import RecordingCanvas
from views import agency, agency_pay, agency_proxy, market_power, public_goods

VALUE = "return document.querySelector(a[0]).value"


def paper(page, view, model):
    """The stage as the view knows it: its size, once the note on the tool has its line, and its units."""
    wait(page, "document.querySelector('#hand-note').textContent")
    box = page.js("const b = document.querySelector('#stage').getBoundingClientRect();"
                  "return [b.x, b.y, b.width, b.height]")
    canvas = RecordingCanvas(*box[2:])
    view.draw(model, canvas)
    return box[0], box[1], canvas


def drag(page, *places):
    """The mouse goes down at the first place and up at the last, px of the window."""
    page.raw.mouse.move(*places[0])
    page.raw.mouse.down()
    for place in places[1:]:
        page.raw.mouse.move(*place, steps=4)
    page.raw.mouse.up()


def test_the_arrow_of_the_measure_is_turned_and_the_control_says_so(chrome, way_in):
    way_in(chrome, "http", "#/agency?lesson=proxy")
    chrome.click("[data-tool=aim]")
    left, top, canvas = paper(chrome, agency, Agency(lesson="proxy"))
    plot = agency_proxy.plane(Agency(lesson="proxy"), canvas)
    ends = [(left + float(plot.x(x)), top + float(plot.y(y))) for x, y in ((1.0, 0.8), (0.8, 0.1))]
    drag(chrome, *ends)
    wait(chrome, "document.querySelector('#in-measured').value === '0.8, 0.1'")
    assert float(chrome.js("return document.querySelector('[data-metric=alignment]').dataset.value")) > 0.7
    chrome.click("[data-do=undo]")
    wait(chrome, "document.querySelector('#in-measured').value === '1, 0.8'")
    nothing_went_wrong(chrome)


def test_keys_set_the_pay_on_its_curve(page, way_in):
    way_in(page, "http", "#/agency")
    page.click("[data-tool=tune]")
    page.js("document.querySelector('#stage').focus()")
    for key in ("ArrowRight", *["ArrowRight"] * 6, "Enter"):  # the first choice is the rate of 0
        page.press(key)
    wait(page, "document.querySelector('#in-pay_rate').value === '0.6'")
    nothing_went_wrong(page)


def test_a_press_on_the_curve_sets_the_pay_in_the_middle_of_a_run(chrome, way_in):
    way_in(chrome, "http", "#/agency?t=20")
    model = Agency().advance(20)
    chrome.click("[data-tool=tune]")
    left, top, canvas = paper(chrome, agency, model)
    plot = agency_pay.curve_plot(model, canvas)
    chrome.raw.mouse.click(left + float(plot.x(0.5)), top + float(plot.y(0.5)))
    wait(chrome, "document.querySelector('#in-pay_rate').value === '0.5'")
    assert chrome.js("return document.querySelector('#tick').textContent") == "20"
    nothing_went_wrong(chrome)


def test_keys_let_a_seller_join_the_cartel(page, way_in):
    way_in(page, "http", "#/market_power")
    page.click("[data-tool=pledge]")
    page.js("document.querySelector('#stage').focus()")
    for key in ("ArrowRight", "ArrowDown", "Enter"):
        page.press(key)
    wait(page, "document.querySelector('#tick').textContent === '0'")
    page.click("[data-do=share]")
    wait(page, "document.querySelector('#share-link').value.includes('pledge')")
    nothing_went_wrong(page)


def test_a_finger_lets_somebody_hunt_the_other_animal(chromium, way_in):
    with fresh(chromium, "chromium", has_touch=True, viewport={"width": 390, "height": 844}) as page:
        way_in(page, "http", "#/public_goods?game=stag_hunt")
        before = page.js("return document.querySelector('[data-metric=stag_share]').dataset.value")
        page.click("[data-tool=change]")
        game = PublicGoods(game="stag_hunt")
        page.js("document.querySelector('#stage').scrollIntoView({ block: 'center' })")
        left, top, canvas = paper(page, public_goods, game)
        x, y = canvas.to_px(*public_goods.spot(game, 5))
        page.raw.touchscreen.tap(left + float(x), top + float(y))
        wait(page, f"document.querySelector('[data-metric=stag_share]').dataset.value !== '{before}'")
        nothing_went_wrong(page)


def test_a_posted_price_goes_back_to_where_it_pays(chrome, way_in):
    way_in(chrome, "http", "#/market_power?market=owner&owner_share=1&t=40")
    owner = MarketPower(market="owner", owner_share=1.0).advance(40)
    chrome.click("[data-tool=price]")
    left, top, canvas = paper(chrome, market_power, owner)
    x, y = canvas.to_px(0.3, 0.9)
    chrome.raw.mouse.click(left + float(x), top + float(y))
    wait(chrome, "Math.abs(document.querySelector('[data-metric=price]').dataset.value - 0.9) < 0.02")  # to a px
    chrome.click("[data-do=step]")
    wait(chrome, "Number(document.querySelector('[data-metric=price]').dataset.value) < 0.8")
    nothing_went_wrong(chrome)


def test_what_is_wrong_is_named_and_the_rest_stands(page, way_in):
    way_in(page, "http", "#/agency?lesson=proxy&measured=1,x&pay_rate=9&monitoring=0.5")
    told = page.js("return document.querySelector('#notice').textContent")
    assert "measured" in told.lower() and "pay_rate" in told
    shown = [page.js(VALUE, f"#in-{name}") for name in ("measured", "pay_rate", "monitoring")]
    assert shown == ["1, 0.8", "0.4", "0.5"]
    page.fill("#in-wanted", "1, 2, 3, 4, 5, 6")
    wait(page, "document.querySelector('#fault-wanted').textContent.includes('6 entries')")
    page.js("document.querySelector('[data-action=aim]').closest('details').open = true")
    page.fill("#act-aim-first", "7")
    page.click("[data-action=aim]")
    wait(page, "document.querySelector('#fault-act-aim').textContent.includes('7')")
    assert page.js("return marketsLab.errors") == []
