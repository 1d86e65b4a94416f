"use strict";
const { readdirSync } = require("node:fs");
const { join } = require("node:path");
const [, , library, folder] = process.argv;
const { Workbook } = require(library);

void (async () => {
  for (const name of readdirSync(folder)) await new Workbook().xlsx.readFile(join(folder, name));
})();
