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
"size": 80125,
"mark": "0fb5d25a"
},
"attendance": {
"size": 87053,
"mark": "f8d34bbc"
},
"chairs": {
"size": 16877,
"mark": "b3b6bf51"
},
"contagion": {
"size": 51416,
"mark": "43276f98"
},
"el_farol": {
"size": 30155,
"mark": "bc310fab"
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
"size": 26399,
"mark": "ce3f4a4d"
},
"market_power": {
"size": 60611,
"mark": "348b57db"
},
"planner": {
"size": 53370,
"mark": "aef21919"
},
"public_goods": {
"size": 65207,
"mark": "a1628ee7"
},
"segregation": {
"size": 75882,
"mark": "7bf8f2bc"
},
"site": {
"size": 509519,
"mark": "28945b3c"
},
"tipping": {
"size": 45678,
"mark": "61b05fd3"
}
},
"screens": {
"agency": "3ffb79a2",
"attendance": "cac6d748",
"chairs": "79027b13",
"contagion": "fe7ab704",
"el_farol": "244e85c5",
"externality": "aadd4945",
"home": "b6054e57",
"lemons": "8d4eb6af",
"line": "fbec85ef",
"market_power": "962fbb45",
"planner": "9f266be4",
"public_goods": "36413281",
"segregation": "4321e14a",
"tipping": "ad1b2908"
}
};
