(globalThis.marketsLab ??= {}).site = {
"names": [
"chairs",
"segregation",
"line",
"tipping",
"attendance",
"el_farol"
],
"config": "{\"interpreter\": \"./assets/runtime/pyodide.mjs\", \"packages\": [\"numpy\"], \"packages_cache\": \"passthrough\"}",
"packs": {
"attendance": {
"size": 83897,
"mark": "c09d621b"
},
"chairs": {
"size": 81673,
"mark": "f0f213d7"
},
"el_farol": {
"size": 29711,
"mark": "c6f32e39"
},
"line": {
"size": 26083,
"mark": "b7fd9edd"
},
"segregation": {
"size": 71574,
"mark": "6ffc5ea6"
},
"site": {
"size": 298339,
"mark": "1a94a0f4"
},
"tipping": {
"size": 45598,
"mark": "0e5e03f1"
}
},
"screens": {
"attendance": "29bae8b1",
"chairs": "bdcfffba",
"el_farol": "46e7f474",
"home": "c383cb49",
"line": "fc2e696c",
"segregation": "19467d39",
"tipping": "639ff861"
}
};
