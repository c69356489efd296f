"""Pyodide's JavaScript half without what no page of ours asks of it, since all of it is read and run at every start.

The file hands thousands of C functions and its own helpers to whoever embeds it, makes a table entry for each of
them, and compiles one WebAssembly module for each function of JavaScript that C may call through a pointer. Here it
hands out only what is mentioned somewhere, makes table entries when a library of C asks, and compiles one module.
"""

import re
from collections import Counter

from vendor_edits import Changed

EXPORT = re.compile(r'(\w+)=Module\["\1"\]=wasmExports\["\w+"\](?:\.value>>>0)?;')
HELPER = re.compile(r'Module\["(\w+)"\]=\1;')
MENTION = re.compile(r"""\.(\w+)|"(\w+)"|'(\w+)'""")
NAMES = re.compile(r"var (\w+(?:,\w+){1000,});")

ONE_MODULE = """\
var convertJsFunctionsToWasm=pairs=>{\
var leb=n=>[n%128|128,n>>7];\
var section=(id,items)=>[id,...uleb128EncodeWithLen([...leb(items.length),...items.flat()])];\
var bytes=Uint8Array.of(0,97,115,109,1,0,0,0,\
...section(1,pairs.map(([func,sig])=>\
[96,...generateTypePack(sig.slice(1)),...generateTypePack(sig[0]==="v"?"":sig[0])])),\
...section(2,pairs.map((pair,k)=>[1,101,2,k>>7,k&127,0,...leb(k)])),\
...section(7,pairs.map((pair,k)=>[2,k>>7,k&127,0,...leb(k)])));\
var name=k=>String.fromCharCode(k>>7,k&127);\
var imports=Object.fromEntries(pairs.map(([func],k)=>[name(k),func]));\
var made=new WebAssembly.Instance(new WebAssembly.Module(bytes),{e:imports}).exports;\
var first=wasmTable["grow"](pairs.length);\
pairs.forEach(([func],k)=>{setWasmTableEntry(first+k,made[name(k)]);functionsInTableMap.set(func,first+k)})};\
"""
PENDING = """\
var pending=new Map;\
for(var[symName,entry]of Object.entries(GOT)){\
if(entry.value==-1){var value=resolveGlobalSymbol(symName,true).sym;\
if(typeof value=="function"&&value.sig&&!getFunctionAddress(value))pending.set(value,value.sig)}}\
if(pending.size)convertJsFunctionsToWasm([...pending]);\
"""
CHANGES = (
    ("var addFunction=", ONE_MODULE + "var addFunction="),
    ("var reportUndefinedSymbols=()=>{", "var reportUndefinedSymbols=()=>{" + PENDING),
    # What Python itself exports gets its entry when a library asks for it (reportUndefinedSymbols), and stays first.
    ("assignWasmExports(wasmExports);updateGOT(origExports);", "assignWasmExports(wasmExports);"),
    ("if(isInternalSym(symName)){continue}var value",
     "if(isInternalSym(symName)||symName in wasmExports){continue}var value"),
    # These two are text: the edit of pyodide/_package_loader.py does without pathlib.
    ("SITE_PACKAGES.__str__()", "SITE_PACKAGES"),
    ("DSO_DIR.__str__()", "DSO_DIR"),
)


def slim(glue, *users):
    """The text of pyodide.asm.mjs without what neither it nor the `users`, the other texts that ask it, mention."""
    for old, new in CHANGES:
        if glue.count(old) != 1:
            raise Changed(f"pyodide.asm.mjs has changed: {old!r} is not in it once. Look at tools/vendor_glue.py.")
        glue = glue.replace(old, new)
    words = Counter(re.findall(r"\w+", glue))
    asked = Counter(word for match in MENTION.finditer(glue) for word in match.groups() if word)
    outside = {word for text in users for word in re.findall(r"\w+", text)}
    # An export is mentioned thrice, in the list of names and twice where it is set; a helper once as a property.
    exports = {match[1] for match in EXPORT.finditer(glue) if words[match[1]] <= 3} - outside
    helpers = {match[1] for match in HELPER.finditer(glue) if asked[match[1]] <= 1} - outside
    listed = NAMES.search(glue)
    if not (listed and exports and helpers):
        raise Changed("pyodide.asm.mjs has changed: its names are set otherwise. Look at tools/vendor_glue.py.")
    kept = ",".join(name for name in listed[1].split(",") if name not in exports)
    glue = glue.replace(listed[0], f"var {kept};")
    glue = EXPORT.sub(lambda match: "" if match[1] in exports else match[0], glue)
    return HELPER.sub(lambda match: "" if match[1] in helpers else match[0], glue)
