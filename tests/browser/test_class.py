"""The class editor as a teacher uses it: files from anywhere, dropped anywhere, pasted from a spreadsheet."""

from engines import wait

DROP = """
const file = new File([new Uint8Array(a[1])], a[2]), data = new DataTransfer();
data.items.add(file);
const on = document.querySelector(a[0]);
const over = new DragEvent("dragover", {dataTransfer: data, bubbles: true, cancelable: true});
on.dispatchEvent(over);
on.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
return over.defaultPrevented;
"""
GRID = ("[...document.querySelectorAll('#grid tr')].map(r => [...r.querySelectorAll('input')]"
        ".map(i => i.value).join('|'))")
FAULTS = "document.querySelector('#class-faults').textContent"
FOUR = "Zoë;1;2;3;4;5;4;3;2\nBen;2;2;3;4;5;4;3;2\nCay;3;2;3;4;5;4;3;2\nDee;4;2;3;4;5;4;3;2\n"


def test_a_file_dropped_anywhere_on_the_page_opens_the_editor_with_it(page, way_in):
    way_in(page, "http", "#/chairs")
    assert page.js(DROP, "#stage", list(FOUR.encode("cp1252")), "class.csv")
    wait(page, f"document.querySelector('#class-dialog').open && {GRID}.length === 4")
    assert page.js(f"return {GRID}")[0] == "Zoë|1|2|3|4|5|4|3|2"
    page.js("document.querySelector('#class-dialog').close()")
    assert page.js(DROP, "#screen h1", list(b"PK\3\4\0\0"), "class.xlsx")
    wait(page, f"document.querySelector('#class-dialog').open && {FAULTS}.includes('class.xlsx')")
    assert "not text" in page.js(f"return {FAULTS}") and len(page.js(f"return {GRID}")) == 4
    page.click("[data-do=class-apply]")
    wait(page, "document.querySelector('#summary').textContent.includes(': 4 people')")
    assert page.js("return marketsLab.errors") == []


def test_a_screen_without_a_class_leaves_files_alone(chrome, way_in):
    way_in(chrome, "http", "#/segregation")
    assert chrome.js(DROP, "#stage", list(b"1"), "class.csv") is False
    assert chrome.js("return marketsLab.errors") == []
