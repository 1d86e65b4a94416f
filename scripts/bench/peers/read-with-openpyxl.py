import json
import os
import resource
import sys

import openpyxl

folder = sys.argv[1]
for name in os.listdir(folder):
    openpyxl.load_workbook(os.path.join(folder, name))

used = resource.getrusage(resource.RUSAGE_SELF)
line = {"cpuMs": (used.ru_utime + used.ru_stime) * 1000, "peakBytes": used.ru_maxrss * 1024}
with open(os.environ["USAGE_FILE"], "a") as file:
    file.write(json.dumps(line) + "\n")
