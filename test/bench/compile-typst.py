"""Typst through its Python package.

compile-typst.py SOURCE OUT FONTS          one PDF in two standards
compile-typst.py SOURCE OUT FONTS EDITS    in one process: one figure of the source edited and compiled again, EDITS times;
                                   prints the milliseconds of each and the process's memory in MiB as JSON
"""
import json
import re
import resource
import sys
import time

import typst

source, out, fonts = sys.argv[1:4]
standards = ["ua-1", "a-2a"]

if len(sys.argv) == 4:
    typst.compile(source, output=out, font_paths=[fonts], ignore_system_fonts=True, pdf_standards=standards)
else:
    text = open(source, encoding="utf-8").read()
    figures = list(re.finditer(r"table\.cell\(\[(\d+)\]\)", text))
    middle = figures[len(figures) // 2]
    compiler = typst.Compiler(source, font_paths=[fonts], ignore_system_fonts=True)
    compiler.compile(output=out, pdf_standards=standards)
    taken = []
    for edit in range(int(sys.argv[4])):
        with open(source, "w", encoding="utf-8") as file:
            file.write(text[: middle.start(1)] + str(100 + edit) + text[middle.end(1) :])
        start = time.perf_counter()
        compiler.compile(output=out, pdf_standards=standards)
        taken.append((time.perf_counter() - start) * 1000)
    with open(source, "w", encoding="utf-8") as file:
        file.write(text)
    resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"milliseconds": taken, "resident": resident}))
