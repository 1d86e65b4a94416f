/**
 * Draws assets/*.png from the shapes below with a headless browser; run it once after changing a shape and commit
 * the pictures. Office wants PNG of exactly these sizes.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { CHROMIUM_ARGS, findChromium } from "./chromium-path.mjs";

const GREEN = "#107C41";
const DARK = "#0B5A2F";
const RED = "#C50F1F";
const BLUE = "#0F6CBD";

const sheet = (x, y, w, h) => `
  <rect x="${x}" y="${y}" width="${w}" height="${h}" rx="2" fill="#fff" stroke="${DARK}" stroke-width="2"/>
  <rect x="${x + 1}" y="${y + 1}" width="${w - 2}" height="6" fill="${GREEN}"/>
  <path d="M${x + 1} ${y + 13}h${w - 2}M${x + 1} ${y + 19}h${w - 2}M${x + w / 2 - 2} ${y + 7}v${h - 8}" stroke="#8FC9A8" stroke-width="1.5"/>`;

/** 32 x 32 drawings. */
const SHAPES = {
  icon: {
    sizes: [16, 32, 64, 80, 128],
    svg: `<rect x="1" y="1" width="30" height="30" rx="6" fill="${GREEN}"/>
      <path d="M7 9h18M7 16h7M7 23h7" stroke="#fff" stroke-width="3" stroke-linecap="round"/>
      <path d="M16 20.5l4 4 7-9" fill="none" stroke="#FFE38A" stroke-width="3.6" stroke-linecap="round" stroke-linejoin="round"/>`,
  },
  check: {
    sizes: [16, 32, 80],
    svg: `${sheet(2, 3, 22, 24)}
      <circle cx="22.5" cy="22" r="8.5" fill="${GREEN}" stroke="#fff" stroke-width="1.5"/>
      <path d="M18.3 22.2l3 3 5.2-6.2" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>`,
  },
  clear: {
    sizes: [16, 32, 80],
    svg: `${sheet(2, 3, 22, 24)}
      <circle cx="22.5" cy="22" r="8.5" fill="${RED}" stroke="#fff" stroke-width="1.5"/>
      <path d="M19.3 18.8l6.4 6.4M25.7 18.8l-6.4 6.4" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/>`,
  },
  audit: {
    sizes: [16, 32, 80],
    svg: `${sheet(3, 3, 26, 26)}
      <path d="M7 20h5M7 25h5M18 20l2 2 4-4M18 26h7" fill="none" stroke="${BLUE}" stroke-width="2.4" stroke-linecap="round"/>`,
  },
  report: {
    sizes: [16, 32, 80],
    svg: `<path d="M5 2h16l6 6v22H5z" fill="#fff" stroke="${DARK}" stroke-width="2" stroke-linejoin="round"/>
      <path d="M21 2v6h6" fill="#CFE8D8" stroke="${DARK}" stroke-width="2" stroke-linejoin="round"/>
      <path d="M9 12h9M9 17h14" stroke="${DARK}" stroke-width="2.4" stroke-linecap="round"/>
      <path d="M10 24l3 3 7-7" fill="none" stroke="${GREEN}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`,
  },
  narrative: {
    sizes: [16, 32, 80],
    svg: `<path d="M5 2h16l6 6v22H5z" fill="#fff" stroke="${BLUE}" stroke-width="2" stroke-linejoin="round"/>
      <path d="M21 2v6h6" fill="#CFE4FA" stroke="${BLUE}" stroke-width="2" stroke-linejoin="round"/>
      <path d="M9 13h14M9 18h14M9 23h9" stroke="${BLUE}" stroke-width="2.4" stroke-linecap="round"/>`,
  },
  targets: {
    sizes: [16, 32, 80],
    svg: `<circle cx="15" cy="17" r="12.5" fill="#fff" stroke="${RED}" stroke-width="3"/>
      <circle cx="15" cy="17" r="6.6" fill="none" stroke="${RED}" stroke-width="3"/>
      <circle cx="15" cy="17" r="2" fill="${RED}"/>
      <path d="M15 17L27 5m-4-1l-.6 5.6L28 9l2.4-3.4-3-.9-.9-3z" fill="${BLUE}" stroke="${BLUE}" stroke-width="2.2" stroke-linejoin="round"/>`,
  },
};

const executablePath = findChromium();
if (executablePath === null)
  throw new Error("No browser found; run scripts/ensure-chromium.mjs first.");
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
const page = await browser.newPage({ deviceScaleFactor: 1 });
await mkdir("assets", { recursive: true });
for (const [name, { sizes, svg }] of Object.entries(SHAPES)) {
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block}</style><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${svg}</svg>`
    );
    await writeFile(`assets/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
