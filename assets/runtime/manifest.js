globalThis.marketsLabRuntime = {
 "pyodide": "314.0.3",
 "pyscript": "0.7.31",
 "lock": "{\"info\": {\"abi_version\": \"2026_0\", \"arch\": \"wasm32\", \"platform\": \"emscripten_5_0_3\", \"python\": \"3.14.0\"}, \"packages\": {}}",
 "glue_made_from": "1a9775427ef6e8abaa7db88ece0515422d1886915ae5c9093776410c865dfd8d",
 "packs": [
  {
   "name": "pyodide.mjs",
   "type": "text/javascript",
   "bytes": 17880,
   "sha256": "5cfc46f5dcbaf2a16f26e2363f441873eb424762609cc03db00d6a2ace4d00e5",
   "when": "start",
   "pieces": [
    {
     "file": "loader-00.js",
     "size": 9405,
     "mark": "0b82b6e4"
    }
   ]
  },
  {
   "name": "pyodide.asm.mjs",
   "type": "text/javascript",
   "bytes": 703174,
   "sha256": "cb698e37e6ddd17712ef8e6678b48636203bd803897cb6eb0ddd404b546ccd88",
   "when": "start",
   "pieces": [
    {
     "file": "glue-00.js",
     "size": 209753,
     "mark": "f2286f63"
    }
   ]
  },
  {
   "name": "pyodide.asm.wasm",
   "type": "application/wasm",
   "bytes": 9596462,
   "sha256": "e7f8fac36f8bf11085309cbc5c829b3ec3057c18bf1d73b05a6741612d63cdbf",
   "when": "start",
   "pieces": [
    {
     "file": "core-00.js",
     "size": 524330,
     "mark": "66b6dfea"
    },
    {
     "file": "core-01.js",
     "size": 524330,
     "mark": "d223b611"
    },
    {
     "file": "core-02.js",
     "size": 524330,
     "mark": "1cb2d91c"
    },
    {
     "file": "core-03.js",
     "size": 524330,
     "mark": "12fb66be"
    },
    {
     "file": "core-04.js",
     "size": 524330,
     "mark": "57e91650"
    },
    {
     "file": "core-05.js",
     "size": 524330,
     "mark": "2c2ee361"
    },
    {
     "file": "core-06.js",
     "size": 524330,
     "mark": "4d48868c"
    },
    {
     "file": "core-07.js",
     "size": 524330,
     "mark": "394f3388"
    },
    {
     "file": "core-08.js",
     "size": 353930,
     "mark": "9634ea2a"
    }
   ]
  },
  {
   "name": "python_stdlib.zip",
   "type": "application/zip",
   "bytes": 2326494,
   "sha256": "97a016773dd466f2b45fc332bcb1a6003c86715e313b18f054ef2b238a5245ac",
   "when": "start",
   "pieces": [
    {
     "file": "stdlib-00.js",
     "size": 524331,
     "mark": "764a9df5"
    },
    {
     "file": "stdlib-01.js",
     "size": 409799,
     "mark": "22a1cd29"
    }
   ]
  },
  {
   "name": "numpy.zip",
   "type": "application/zip",
   "bytes": 4164721,
   "sha256": "5314e6f671e8ccdc040ad1052c1bb80bc2278fbf05518cdf9c8d12f2bb5d315d",
   "when": "start",
   "pieces": [
    {
     "file": "numpy-00.js",
     "size": 524323,
     "mark": "71d55eca"
    },
    {
     "file": "numpy-01.js",
     "size": 524323,
     "mark": "58f53901"
    },
    {
     "file": "numpy-02.js",
     "size": 458691,
     "mark": "99193f58"
    }
   ]
  },
  {
   "name": "pyscript.mjs",
   "type": "text/javascript",
   "bytes": 136035,
   "sha256": "3c1c572a9bebcaf54b67ba906e679e7ecbd33e53aab512420ef481518f747f13",
   "when": "start",
   "pieces": [
    {
     "file": "pyscript-00.js",
     "size": 64866,
     "mark": "91eef224"
    }
   ]
  },
  {
   "name": "pyscript.zip",
   "type": "application/zip",
   "bytes": 79885,
   "sha256": "6157abc8214634012f4a4b072bf1ed0f737e87838856f74e738cb45986a633ab",
   "when": "start",
   "pieces": [
    {
     "file": "pyscript-py-00.js",
     "size": 32378,
     "mark": "33b1c43a"
    }
   ]
  },
  {
   "name": "figures.zip",
   "type": "application/zip",
   "bytes": 25613601,
   "sha256": "2341e1d5607190b9aa9d5c22edbdb63887a3937c3e89d54974357a95844ee70c",
   "when": "figures",
   "pieces": [
    {
     "file": "figures-00.js",
     "size": 524325,
     "mark": "20b7d086"
    },
    {
     "file": "figures-01.js",
     "size": 524325,
     "mark": "2f416029"
    },
    {
     "file": "figures-02.js",
     "size": 524325,
     "mark": "6afe0aa0"
    },
    {
     "file": "figures-03.js",
     "size": 524325,
     "mark": "8106d45e"
    },
    {
     "file": "figures-04.js",
     "size": 524325,
     "mark": "27d5d74f"
    },
    {
     "file": "figures-05.js",
     "size": 524325,
     "mark": "8e8fc80f"
    },
    {
     "file": "figures-06.js",
     "size": 524325,
     "mark": "9f62b20f"
    },
    {
     "file": "figures-07.js",
     "size": 524325,
     "mark": "b20b0f7e"
    },
    {
     "file": "figures-08.js",
     "size": 524325,
     "mark": "7470c171"
    },
    {
     "file": "figures-09.js",
     "size": 524325,
     "mark": "21dbacf1"
    },
    {
     "file": "figures-10.js",
     "size": 524326,
     "mark": "43dda745"
    },
    {
     "file": "figures-11.js",
     "size": 524326,
     "mark": "d05ee37f"
    },
    {
     "file": "figures-12.js",
     "size": 524326,
     "mark": "aa619680"
    },
    {
     "file": "figures-13.js",
     "size": 524326,
     "mark": "7cf93521"
    },
    {
     "file": "figures-14.js",
     "size": 524326,
     "mark": "b1974564"
    },
    {
     "file": "figures-15.js",
     "size": 524326,
     "mark": "6d8bf8cc"
    },
    {
     "file": "figures-16.js",
     "size": 524326,
     "mark": "2a3b3870"
    },
    {
     "file": "figures-17.js",
     "size": 524326,
     "mark": "fcbe19fd"
    },
    {
     "file": "figures-18.js",
     "size": 524326,
     "mark": "e403e813"
    },
    {
     "file": "figures-19.js",
     "size": 524326,
     "mark": "9807528a"
    },
    {
     "file": "figures-20.js",
     "size": 524326,
     "mark": "30aa6577"
    },
    {
     "file": "figures-21.js",
     "size": 524326,
     "mark": "5ce02d5f"
    },
    {
     "file": "figures-22.js",
     "size": 524326,
     "mark": "1321845b"
    },
    {
     "file": "figures-23.js",
     "size": 524326,
     "mark": "b981bb78"
    },
    {
     "file": "figures-24.js",
     "size": 33458,
     "mark": "b6829923"
    }
   ]
  },
  {
   "name": "qr.zip",
   "type": "application/zip",
   "bytes": 246129,
   "sha256": "9bcf495b2adba74f7db2cea4d084d0e99b5efd8e8d3e8eb05d8c93b92d31a6bd",
   "when": "qr",
   "pieces": [
    {
     "file": "qr-00.js",
     "size": 107708,
     "mark": "4aa1bbc5"
    }
   ]
  }
 ]
};
