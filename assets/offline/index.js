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
"size": 80541,
"mark": "f611345d"
},
"attendance": {
"size": 87917,
"mark": "03fcd143"
},
"chairs": {
"size": 16877,
"mark": "b3b6bf51"
},
"contagion": {
"size": 54348,
"mark": "2545c440"
},
"el_farol": {
"size": 30435,
"mark": "ca518c98"
},
"externality": {
"size": 45206,
"mark": "4a9729fe"
},
"lemons": {
"size": 38493,
"mark": "5ddd99b9"
},
"line": {
"size": 26399,
"mark": "ce3f4a4d"
},
"market_power": {
"size": 60875,
"mark": "1b7cb66d"
},
"planner": {
"size": 53550,
"mark": "18d2579f"
},
"public_goods": {
"size": 65251,
"mark": "7900c849"
},
"segregation": {
"size": 75846,
"mark": "ac39e091"
},
"site": {
"size": 512835,
"mark": "5e55462f"
},
"tipping": {
"size": 46410,
"mark": "403b3ce2"
}
},
"screens": {
"agency": "3ffb79a2",
"attendance": "cac6d748",
"chairs": "79027b13",
"contagion": "33a39a6f",
"el_farol": "24a0f573",
"externality": "70169beb",
"home": "b6054e57",
"lemons": "93ae7717",
"line": "fbec85ef",
"market_power": "962fbb45",
"planner": "760dae38",
"public_goods": "36413281",
"segregation": "7141e3d4",
"tipping": "d7a479de"
}
};
