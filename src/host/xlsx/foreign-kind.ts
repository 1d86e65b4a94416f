import { looseText } from "./text-encoding";

/** What a file is that is no .xlsx workbook, and what the clerk can do, as the end of a sentence. */
type ForeignKind = string;

const SAVE = "请用 Excel 或 WPS 打开后另存为 .xlsx";
const ARCHIVE = "是压缩包，不是 .xlsx 工作簿，请先解压，再选里面的工作簿";
const PAGE = `是网页形式的表格（有的系统导出的 .xls 就是这样），不是 .xlsx 工作簿，${SAVE}，并看一看科目编码开头的 0 还在不在`;
const PICTURE = "是图片，不是 .xlsx 工作簿，请提供原来的工作簿";

/** By the first bytes; text is looked at afterwards. */
const SIGNATURES: readonly (readonly [readonly number[], ForeignKind])[] = [
  [[0x25, 0x50, 0x44, 0x46], "是 PDF，不是 .xlsx 工作簿，请提供原来的工作簿"],
  [[0xff, 0xd8, 0xff], PICTURE],
  [[0x89, 0x50, 0x4e, 0x47], PICTURE],
  [[0x52, 0x61, 0x72, 0x21], ARCHIVE],
  [[0x37, 0x7a, 0xbc, 0xaf], ARCHIVE],
  [[0x1f, 0x8b], ARCHIVE],
];

/** By words near the beginning, the first that is there; web pages have no one beginning. */
const WORDS: readonly (readonly [RegExp, ForeignKind])[] = [
  [
    /urn:schemas-microsoft-com:office:spreadsheet|progid="excel\.sheet"/u,
    `是“XML 电子表格 2003”，不是 .xlsx 工作簿，${SAVE}`,
  ],
  [/<office:document/u, `是 OpenDocument 表格，不是 .xlsx 工作簿，${SAVE}`],
  [/<(?:!doctype html|html|head|meta|style|table)\b|^mime-version:/u, PAGE],
];

/** Characters that no text has. */
const BINARY = /[\u0000-\u0008\u000e-\u001f]/u;
/** Bytes that are looked at. */
const HEAD = 4096;

/** What a file is that is no zip file; null where that cannot be told. */
export function foreignFile(bytes: Uint8Array): ForeignKind | null {
  const [, signed = null] =
    SIGNATURES.find(([signature]) => signature.every((byte, at) => bytes[at] === byte)) ?? [];
  if (signed !== null) return signed;
  const head = looseText(bytes.subarray(0, HEAD)).trimStart().toLowerCase();
  const [, told = null] = WORDS.find(([words]) => words.test(head)) ?? [];
  if (told !== null) return told;
  return BINARY.test(head) ? null : `是文字文件（如 .csv），不是 .xlsx 工作簿，${SAVE}`;
}

/** By the paths in a zip file, the first that is there. */
const PATHS: readonly (readonly [RegExp, ForeignKind])[] = [
  [/^word\/document\d*\.xml$/iu, "是 Word 文稿，不是 .xlsx 工作簿，请选带有公开表的工作簿"],
  [/^ppt\/presentation\.xml$/iu, "是演示文稿，不是 .xlsx 工作簿，请选带有公开表的工作簿"],
  [/^META-INF\/manifest\.xml$/u, `是 OpenDocument 文件（如 .ods），不是 .xlsx 工作簿，${SAVE}`],
  [/^Index\/.*\.iwa$/u, "是 Numbers 表格，不是 .xlsx 工作簿，请在 Numbers 里导出为 Excel 文件"],
  [/\.(?:xlsx?|et|xlsm|docx?|wps|pdf|zip|rar)$/iu, ARCHIVE],
];

/** What a zip file is that holds no workbook's parts; null where that cannot be told. */
export function foreignPackage(paths: readonly string[]): ForeignKind | null {
  return PATHS.find(([pattern]) => paths.some((path) => pattern.test(path)))?.[1] ?? null;
}
