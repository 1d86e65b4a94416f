"use strict";
const { readdirSync } = require("node:fs");
const { join } = require("node:path");
const [, , library, folder] = process.argv;
const { readFile } = require(library);

for (const name of readdirSync(folder)) readFile(join(folder, name));
