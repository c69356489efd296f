globalThis.marketsLabRuntime = {
 "pyodide": "314.0.3",
 "pyscript": "0.7.31",
 "lock": "{\"info\": {\"abi_version\": \"2026_0\", \"arch\": \"wasm32\", \"platform\": \"emscripten_5_0_3\", \"python\": \"3.14.0\"}, \"packages\": {}}",
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
   "bytes": 1249447,
   "sha256": "1a9775427ef6e8abaa7db88ece0515422d1886915ae5c9093776410c865dfd8d",
   "when": "start",
   "pieces": [
    {
     "file": "glue-00.js",
     "size": 325261,
     "mark": "e0ac626e"
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
   "bytes": 2326867,
   "sha256": "e37571f5399d82962e2ab2a4f4b7a00549c73b374fbafda0a3a9033ac60487e3",
   "when": "start",
   "pieces": [
    {
     "file": "stdlib-00.js",
     "size": 524331,
     "mark": "deaa0d4b"
    },
    {
     "file": "stdlib-01.js",
     "size": 409915,
     "mark": "0383922c"
    }
   ]
  },
  {
   "name": "numpy.zip",
   "type": "application/zip",
   "bytes": 4164636,
   "sha256": "e9e37079348a7e23a0565828348fd86534eeb6de54d0ed54f7acf012f6a09943",
   "when": "start",
   "pieces": [
    {
     "file": "numpy-00.js",
     "size": 524323,
     "mark": "7150e1dd"
    },
    {
     "file": "numpy-01.js",
     "size": 524323,
     "mark": "218ca66c"
    },
    {
     "file": "numpy-02.js",
     "size": 458551,
     "mark": "73af9821"
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
   "bytes": 79850,
   "sha256": "517e8020aabfff35a46a76c3a70dd9aa27446694941ffdd8ed3aa0626272ca9f",
   "when": "start",
   "pieces": [
    {
     "file": "pyscript-py-00.js",
     "size": 32366,
     "mark": "aee0a219"
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
