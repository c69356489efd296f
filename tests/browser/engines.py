"""Three engines behind one small interface: Chromium and Firefox through Playwright, WebKitGTK through selenium."""

import contextlib
import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

CHROMIUM, FIREFOX = "/usr/bin/chromium", "/usr/bin/firefox-esr"
WEBKIT_DRIVER = "/usr/bin/WebKitWebDriver"
CHROMIUM_ARGS = ("--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
                 "--disable-component-update --disable-sync").split()
FIREFOX_PREFS = {
    "security.fileuri.strict_origin_policy": True,  # what users have; automation profiles switch it off
    "dom.storageManager.prompt.testing": True,
    "dom.storageManager.prompt.testing.allow": True,
    "dom.events.testing.asyncClipboard": True,
}
TOOLBAR = 38  # px that MiniBrowser takes from the window's height


def fill(page, css, text):
    """Set a form element as a reader does who leaves it: Firefox's automation appends to numbers instead."""
    page.js("const e=document.querySelector(a[0]); e.value=a[1];"
            "e.dispatchEvent(new Event('change',{bubbles:true}))", css, text)


class PlaywrightPage:
    """A page of Chromium or Firefox; `frame` is what tests look into: the page, or the frame in it."""

    def __init__(self, page, name):
        self.raw, self.name, self.frame = page, name, page
        self.console, self.requests = [], []
        page.set_default_timeout(30_000)
        page.on("pageerror", lambda error: self.console.append(str(error)))
        page.on("console", lambda message: message.type == "error" and self.console.append(message.text))
        page.on("request", lambda request: self.requests.append(request.url))

    def open(self, url):
        self.raw.goto(url)
        self.frame = self.raw

    def enter_frame(self):
        self.frame = self.raw.locator("iframe").element_handle().content_frame()

    def js(self, body, *arguments):
        return self.frame.evaluate("a => (async () => {%s})()" % body, list(arguments))

    def click(self, css):
        self.frame.click(css)

    fill = fill

    def press(self, key):
        self.raw.keyboard.press(key)

    def upload(self, css, path):
        self.frame.set_input_files(css, str(path))

    def shot(self, path):
        self.raw.screenshot(path=str(path))

    def resize(self, width, height):
        self.raw.set_viewport_size({"width": width, "height": height})


class WebKitPage:
    """A page of WebKitGTK; it cannot tell of requests or of its console, the page's own list of errors stands in."""

    KEYS = {"ArrowRight": "\ue014", "ArrowLeft": "\ue012", "ArrowUp": "\ue013",
            "ArrowDown": "\ue015", "Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c",
            "Space": " "}

    def __init__(self, driver):
        self.raw, self.name = driver, "webkit"
        self.console, self.requests = [], []
        driver.set_script_timeout(120)
        driver.set_page_load_timeout(60)

    def open(self, url):
        self.raw.switch_to.default_content()
        self.raw.get("about:blank")
        self.raw.get(url)

    def enter_frame(self):
        self.raw.switch_to.frame(self.raw.find_element("css selector", "iframe"))

    def js(self, body, *arguments):
        answer = self.raw.execute_async_script(
            "const done=arguments[arguments.length-1],a=[...arguments].slice(0,-1);"
            "(async()=>{%s})().then(v=>done({v}),e=>done({e:String(e&&e.stack||e)}))" % body, *arguments)
        if "e" in answer:
            raise AssertionError(answer["e"])
        return answer.get("v")

    def _element(self, css):
        return self.raw.find_element("css selector", css)

    def click(self, css):
        self.js("document.querySelector(a[0]).scrollIntoView({block: 'center'})", css)
        self._element(css).click()

    fill = fill

    def press(self, key):
        from selenium.webdriver import ActionChains
        ActionChains(self.raw).send_keys(self.KEYS.get(key, key)).perform()

    def upload(self, css, path):
        self._element(css).send_keys(str(Path(path).resolve()))

    def shot(self, path):
        self.raw.save_screenshot(str(path))

    def resize(self, width, height):
        self.raw.set_window_size(width, height + TOOLBAR)


def wait(page, condition, seconds=60):
    """Wait until a JavaScript expression is true; tell what the page says if it never is."""
    end = time.time() + seconds
    while not page.js(f"return Boolean({condition})"):
        if time.time() > end:
            state = page.js("return [document.documentElement.dataset.state, marketsLab.errors,"
                            " document.querySelector('#failure-details')?.textContent]")
            raise AssertionError(f"{page.name}: not within {seconds} s: {condition}\n{json.dumps(state, indent=1)}")
        time.sleep(0.05)


@contextlib.contextmanager
def screen(size="1400x1000x24"):
    """A virtual screen; its name as in DISPLAY."""
    read, write = os.pipe()
    process = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp", "-noreset"],
                               pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start.")
        yield ":" + number
    finally:
        process.terminate()
        process.wait(10)


@contextlib.contextmanager
def webkit():
    """A driver of WebKitGTK's MiniBrowser, with a home of its own."""
    from selenium import webdriver
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver.webkitgtk.options import Options
    from selenium.webdriver.webkitgtk.service import Service

    browser = next(Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"))
    home = tempfile.mkdtemp(prefix="webkit-")
    try:
        with screen() as display:
            environment = {"PATH": os.environ["PATH"], "DISPLAY": display, "HOME": home, "XDG_RUNTIME_DIR": home,
                           "LANG": "en_US.UTF-8", "NO_AT_BRIDGE": "1", "GSETTINGS_BACKEND": "memory"}
            options = Options()
            options.binary_location = str(browser)
            options.add_argument("--automation")
            driver = webdriver.WebKitGTK(options=options, service=Service(WEBKIT_DRIVER, env=environment))
            try:
                yield driver
            finally:
                with contextlib.suppress(WebDriverException):  # it may have ended by itself; that test has failed
                    driver.quit()
                driver.service.stop()
    finally:
        shutil.rmtree(home, ignore_errors=True)
