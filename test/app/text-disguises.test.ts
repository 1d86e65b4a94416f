import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { openCase, type Case } from "../../src/app/open-case";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import { reviewText } from "../../src/app/review-text";
import { takeInputs } from "../../src/app/take-inputs";
import { readTextFile } from "../../src/document/read-text-file";
import { toComparable } from "../../src/text/normalize";
import { casePath, readCase } from "../support/read-workbook";

/** Harmless ways to write or export the same text. */
const DISGUISES: Readonly<Record<string, (text: string) => string>> = {
  "lines broken at 38 characters": (text) => broken(text, 38),
  "lines broken at 25 characters": (text) => broken(text, 25),
  "spaces around numbers": (text) => text.replace(/(\d[\d,.]*)/gu, " $1 "),
  "spaces before measures": (text) => text.replace(/万元/gu, " 万元"),
  "points after numbers": (text) => text.replace(/^(\d+)、/gmu, "$1."),
  "commas after numbers": (text) => text.replace(/^(\d+)\./gmu, "$1、"),
  "half-width brackets": (text) => text.replace(/（/gu, "(").replace(/）/gu, ")"),
  "unlike brackets": (text) => text.replace(/（/gu, "("),
  "half-width commas": (text) => text.replace(/，/gu, ","),
  "full-width digits": (text) =>
    text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  "no thousands separators": (text) => text.replace(/(\d),(\d{3})/gu, "$1$2"),
  "a colon after the reason's words": (text) => text.replace(/主要原因是/gu, "主要原因是："),
  "a colon instead of 是": (text) => text.replace(/主要原因是/gu, "主要原因："),
  较上年预算: (text) => text.replace(/比上年预算/gu, "较上年预算"),
  与上年预算相比: (text) => text.replace(/比上年预算/gu, "与上年预算相比，"),
  上升: (text) => text.replace(/增长(?=\d)/gu, "上升"),
  降低: (text) => text.replace(/下降(?=\d)/gu, "降低"),
  共计: (text) => text.replace(/拨款合计/gu, "拨款共计"),
  "单位 behind the unit's name": (text) => text.replace(/社会保险中心(?=2)/gu, "社会保险中心单位"),
  "lines indented": (text) => text.replace(/^/gmu, "　　"),
  "blank lines": (text) => text.replace(/\n/gu, "\n\n"),
  "Windows line ends": (text) => text.replace(/\n/gu, "\r\n"),
  "page numbers between lines": (text) => paged(text, (page) => `- ${page} -`),
  "page numbers in words": (text) => paged(text, (page) => `第 ${page} 页 共 20 页`),
};

function broken(text: string, width: number): string {
  const piece = new RegExp(`.{1,${width}}`, "gu");
  return text.replace(/.+/gu, (line) => (line.match(piece) ?? []).join("\n"));
}

function paged(text: string, footer: (page: number) => string): string {
  const lines = text.split("\n");
  return lines
    .flatMap((line, index) => (index % 15 === 14 ? [line, footer((index + 1) / 15)] : [line]))
    .join("\n");
}

describe.each(["hejing-2026", "aketao-2025"])("the text of %s, written otherwise", (slug) => {
  const text = readFileSync(casePath(slug, "text.txt"), "utf8");

  let opened: Case;
  let alone: Case;
  let plain: ReturnType<typeof read>;
  beforeAll(async () => {
    const { budget } = recognizeWorkbook(await readCase(slug, "prior.xlsx"));
    alone = openCase(await readCase(slug));
    opened = openCase(await readCase(slug), {}, { budget, targets: [] });
    plain = read(text);
  });

  function read(changed: string) {
    const bytes = new TextEncoder().encode(changed);
    const lines = readTextFile({ fileName: "text.txt", bytes });
    const { findings, unread } = reviewText(opened, lines);
    const { inputs } = takeInputs(alone, lines);
    return {
      findings: findings.map(({ heading, severity }) => `${heading} ${severity}`),
      unread,
      inputs: inputs.map(({ key, content }) => `${key} ${withoutPunctuation(content)}`),
    };
  }

  it.each(Object.entries(DISGUISES))("%s", (_name, disguise) => {
    expect(read(disguise(text))).toEqual(plain);
  });
});

/** The clerk's own words are taken as they are written, punctuation and all. */
function withoutPunctuation(content: string): string {
  return toComparable(content).replace(/[,。、.;:()]/gu, "");
}
