(globalThis.marketsLab ??= {}).site = {
"names": [
"chairs",
"planner",
"segregation",
"line",
"tipping",
"attendance",
"el_farol",
"lemons",
"externality",
"market_power",
"public_goods",
"contagion",
"agency"
],
"config": "{\"interpreter\": \"./assets/runtime/pyodide.mjs\", \"packages\": [\"numpy\"], \"packages_cache\": \"passthrough\"}",
"packs": {
"agency": {
"size": 79429,
"mark": "6ea90795"
},
"attendance": {
"size": 87053,
"mark": "f8d34bbc"
},
"chairs": {
"size": 16709,
"mark": "9ddcd484"
},
"contagion": {
"size": 51332,
"mark": "be3abe26"
},
"el_farol": {
"size": 29711,
"mark": "c6f32e39"
},
"externality": {
"size": 44414,
"mark": "043cc8ab"
},
"lemons": {
"size": 38233,
"mark": "77efd745"
},
"line": {
"size": 26083,
"mark": "b7fd9edd"
},
"market_power": {
"size": 60379,
"mark": "9fa2750a"
},
"planner": {
"size": 52658,
"mark": "41d8a1e2"
},
"public_goods": {
"size": 65207,
"mark": "a1628ee7"
},
"segregation": {
"size": 73890,
"mark": "4b5e264a"
},
"site": {
"size": 501499,
"mark": "295aa6dd"
},
"tipping": {
"size": 45598,
"mark": "0e5e03f1"
}
},
"screens": {
"agency": "3ffb79a2",
"attendance": "cac6d748",
"chairs": "642e4bd1",
"contagion": "fe7ab704",
"el_farol": "14692ed9",
"externality": "aadd4945",
"home": "b6054e57",
"lemons": "8d4eb6af",
"line": "fbec85ef",
"market_power": "962fbb45",
"planner": "df85cce8",
"public_goods": "36413281",
"segregation": "6f2168d3",
"tipping": "ad1b2908"
}
};
