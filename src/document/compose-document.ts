import type { WorkbookSnapshot } from "../grid/snapshot";
import {
  toPlainText,
  type DocumentOutline,
  type NarrativeDocument,
  type NarrativeSection,
  type OutlinePart,
  type OverviewItem,
  type Term,
} from "../narrative/index";
import type { FormFamily } from "../performance/form/form";
import type { Recognition } from "../recognition/recognize";
import { toChineseOrdinal } from "../text/chinese-ordinal";
import { toTablePages, type DocumentPage } from "./budget-tables";
import {
  textOf,
  type DisclosureDocument,
  type DocumentBlock,
  type DocumentParagraph,
  type PageSection,
  type ParagraphStyle,
  type TextRun,
} from "./document-tree";
import { fillOutline } from "./fill-outline";
import { toTargetPages } from "./target-tables";
import { missingRun, phrasesToRuns, toRuns } from "./text-runs";

/** What the document is put together from. */
export interface DocumentSource {
  readonly workbook: WorkbookSnapshot;
  readonly recognized: Extract<Recognition, { kind: "recognized" }>;
  readonly narrative: NarrativeDocument;
  readonly outline: DocumentOutline;
  readonly forms: FormFamily;
  /** What the clerk typed, by key. */
  readonly inputs: ReadonlyMap<string, string>;
}

/** The whole disclosure document: cover, and the parts of the outline in their order. */
export function composeDocument(source: DocumentSource): DisclosureDocument {
  const { outline, recognized } = source;
  const cover = outline.cover.map((line) => fillOutline(line, recognized.budget));
  const pages = outline.parts.flatMap((part) => composePart(part, source));
  return {
    title: cover.map(textOf).join(""),
    cover: cover.map((runs) => paragraph("cover", runs)),
    sections: joinPages([...pages, upright(signature(source))]),
  };
}

/** Pages of one orientation that follow each other need no section of their own. */
function joinPages(pages: readonly DocumentPage[]): readonly PageSection[] {
  const sections: { orientation: PageSection["orientation"]; blocks: DocumentBlock[] }[] = [];
  for (const { orientation, blocks } of pages) {
    const last = sections[sections.length - 1];
    if (last?.orientation === orientation) last.blocks.push(...blocks);
    else sections.push({ orientation, blocks: blocks.map(withoutBreak) });
  }
  return sections;
}

/** A section begins a page by itself; its first block must not begin another one. */
function withoutBreak(block: DocumentBlock, index: number): DocumentBlock {
  return index === 0 && block.kind === "paragraph" ? { ...block, startsPage: false } : block;
}

function upright(blocks: readonly DocumentBlock[]): DocumentPage {
  return { orientation: "portrait", blocks };
}

function composePart(part: OutlinePart, source: DocumentSource): readonly DocumentPage[] {
  const { workbook, recognized } = source;
  const { budget, statuses } = recognized;
  const title = paragraph("part", fillOutline(part.title, budget), true);
  switch (part.content) {
    case "overview":
      return [upright([title, ...part.items.flatMap((item, at) => overview(item, at, source))])];
    case "tables":
      return [upright([title]), ...toTablePages(workbook, budget, statuses)];
    case "narrative":
      return composeText(part, title, source);
    case "terms":
      return [upright([title, ...explain(part.terms, budget.formYear)])];
  }
}

function overview(
  { heading, key, hint }: OverviewItem,
  index: number,
  { inputs, recognized }: DocumentSource
): readonly DocumentBlock[] {
  const number = toRuns(`${toChineseOrdinal(index + 1)}、`);
  const lines = (inputs.get(key) ?? "").split(/[\r\n]+/u).filter((line) => line.trim() !== "");
  return [
    paragraph("heading", [...number, ...fillOutline(heading, recognized.budget)]),
    ...(lines.length === 0
      ? [paragraph("body", [missingRun(hint)])]
      : lines.map((line) => paragraph("body", toRuns(line.trim())))),
  ];
}

/** A part of the text, or the whole of it: with its title in the clerk's words. */
function composeText(
  { sections: slugs }: Extract<OutlinePart, { content: "narrative" }>,
  standard: DocumentParagraph,
  source: DocumentSource
): readonly DocumentPage[] {
  const { title, lead = [], sections } = source.narrative;
  const isWhole = slugs === undefined;
  const isFirst = isWhole || slugs.includes(sections[0]?.slug ?? "");
  const heading =
    isWhole && title !== undefined ? paragraph("part", toRuns(title), true) : standard;
  const above = isFirst ? lead.map(({ phrases }) => paragraph("body", phrasesToRuns(phrases))) : [];
  return [upright([heading, ...above]), ...narrativePages(source, slugs)];
}

/** Sections of the text, with the performance-target tables where the text announces them. */
function narrativePages(
  source: DocumentSource,
  slugs: readonly string[] | undefined
): readonly DocumentPage[] {
  const { workbook, recognized, narrative, forms } = source;
  const sections = narrative.sections.filter(({ slug }) => slugs?.includes(slug) ?? true);
  return sections.flatMap((section) => {
    const [above, below] = showSection(section);
    if (below === null) return [upright(above)];
    return [upright(above), ...toTargetPages(workbook, recognized.budget, forms), upright(below)];
  });
}

/** Blocks above and below the place for the performance-target tables; null where the section has none. */
function showSection({
  heading,
  paragraphs,
  attachment,
}: NarrativeSection): readonly [readonly DocumentBlock[], readonly DocumentBlock[] | null] {
  const shown = paragraphs.map(({ phrases }) =>
    paragraph(isSubheading(toPlainText(phrases)) ? "subheading" : "body", phrasesToRuns(phrases))
  );
  const title = paragraph("heading", phrasesToRuns(heading));
  if (attachment === undefined) return [[title, ...shown], null];
  return [[title, ...shown.slice(0, attachment)], shown.slice(attachment)];
}

/** “（一）单位运行经费情况”: numbered, and no sentence. */
function isSubheading(text: string): boolean {
  return /^（[一二三四五六七八九十]+）[^，。：；]*$/u.test(text);
}

function explain(terms: readonly Term[], formYear: number): readonly DocumentBlock[] {
  return terms
    .filter(({ since = formYear }) => since <= formYear)
    .map(({ name, meaning }, index) =>
      paragraph("body", [
        ...toRuns(`${toChineseOrdinal(index + 1)}、${name}：`, "term"),
        ...toRuns(meaning),
      ])
    );
}

/** Unit and day at the end. */
function signature({ outline, recognized, inputs }: DocumentSource): readonly DocumentBlock[] {
  const { key, hint } = outline.date;
  const date = inputs.get(key)?.trim() ?? "";
  return [
    paragraph("signature", fillOutline("{unit}", recognized.budget)),
    paragraph("signature", date === "" ? [missingRun(hint)] : toRuns(date)),
  ];
}

function paragraph(
  style: ParagraphStyle,
  runs: readonly TextRun[],
  startsPage = false
): DocumentParagraph {
  return { kind: "paragraph", style, runs, startsPage };
}
