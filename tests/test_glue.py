"""Pyodide's JavaScript half hands out what is asked for, links as before, and is refused when it is another."""

import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "tools"))

import vendor_glue  # noqa: E402
from vendor_edits import Changed  # noqa: E402

NAMES = [f"_c{k}" for k in range(1200)]
BEFORES = "".join(f"{old};\n" if old[-1] != "{" else f"{old}}};\n" for old, _ in vendor_glue.CHANGES)
GLUE = (f"var {','.join(NAMES)};_c7();Module._c8();"
        + "".join(f'{name}=Module["{name}"]=wasmExports["{name[1:]}"];' for name in NAMES)
        + 'Module["used"]=used;Module.used();Module["unused"]=unused;Module["ours"]=ours;\n' + BEFORES)


def test_what_is_mentioned_stays_and_the_rest_goes():
    text = vendor_glue.slim(GLUE, "lab._module.ours", "Module._c9()")
    listed = vendor_glue.re.search(r"var ([\w,]+);", text)[1].split(",")
    assert listed == ["_c7", "_c8", "_c9"]
    for name in listed:
        assert f'{name}=Module["{name}"]=wasmExports["{name[1:]}"];' in text
    assert text.count("wasmExports[") == 3
    assert 'Module["used"]=used;' in text and 'Module["ours"]=ours;' in text and 'Module["unused"]' not in text


@pytest.mark.parametrize("old", [old for old, _ in vendor_glue.CHANGES])
def test_a_file_without_the_text_of_a_change_is_refused(old):
    with pytest.raises(Changed, match="pyodide.asm.mjs has changed"):
        vendor_glue.slim(GLUE.replace(old, "", 1), "ours")
    with pytest.raises(Changed, match="pyodide.asm.mjs has changed"):
        vendor_glue.slim(GLUE + old, "ours")


def test_a_file_that_sets_its_names_otherwise_is_refused():
    with pytest.raises(Changed, match="its names are set otherwise"):
        vendor_glue.slim(BEFORES)


def test_one_module_makes_a_table_entry_of_its_own_for_each_function():
    """In node: 300 functions of four kinds, each called through the table."""
    program = r"""
        const table = new WebAssembly.Table({ initial: 5, element: "anyfunc" }), wasmTable = table;
        const setWasmTableEntry = (at, made) => table.set(at, made), functionsInTableMap = new Map;
        const uleb128EncodeWithLen = (arr) => [arr.length % 128 | 128, arr.length >> 7, ...arr];
        const codes = { i: 127, p: 127, j: 126, f: 125, d: 124, e: 111 };
        const generateTypePack = (types) => uleb128EncodeWithLen(Array.from(types, (type) => codes[type]));
    """ + vendor_glue.ONE_MODULE + r"""
        const kinds = ["ii", "vd", "dfd", "jj"], seen = [];
        const four = (k) => [(a) => a + k, (a) => { seen.push(a + k); }, (a, b) => a * b + k, (a) => a + BigInt(k)];
        const pairs = Array.from({ length: 300 }, (_, k) => [four(k)[k % 4], kinds[k % 4]]);
        convertJsFunctionsToWasm(pairs);
        if (table.length !== 305) throw new Error(`${table.length} entries`);
        pairs.forEach(([made], k) => {
          const call = table.get(functionsInTableMap.get(made)), right = functionsInTableMap.get(made) === 5 + k;
          const said = [() => call(1) === 1 + k, () => (call(.5), seen.at(-1) === k + .5),
            () => call(2, .5) === 1 + k, () => call(2n) === 2n + BigInt(k)][k % 4]();
          if (!right || !said) throw new Error(`function ${k}`);
        });
    """
    subprocess.run(["node", "-e", program], check=True, capture_output=True)
