/** Loaded into every process of a measured command (NODE_OPTIONS): writes down at its end what it has used. */
"use strict";
const { appendFileSync } = require("node:fs");

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const line = { cpuMs: (userCPUTime + systemCPUTime) / 1000, peakBytes: maxRSS * 1024 };
  appendFileSync(process.env.USAGE_FILE, `${JSON.stringify(line)}\n`);
});

// The processes of a batch are stopped by the one that started them.
if (process.send !== undefined) process.once("SIGTERM", () => process.exit());
