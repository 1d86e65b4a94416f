import { append } from "../../lists/group-by";
import { scanDocxXml } from "./scan-docx-xml";

/** The parts that reading needs, by the kind of relationship that leads to each, with the path under which Word writes it. */
const USUAL: readonly (readonly [kind: string, path: string])[] = [
  ["styles", "word/styles.xml"],
  ["numbering", "word/numbering.xml"],
  ["footnotes", "word/footnotes.xml"],
  ["endnotes", "word/endnotes.xml"],
];
export const BODY = "word/document.xml";
/** What stands above and below the pages, of which there are several; each goes by its kind and a running number. */
const MARGINS = ["header", "footer"] as const;
/** Sections of a document beyond which nothing new is expected above its pages. */
const MOST_MARGINS = 24;

/**
 * Where the parts of a document are, by their usual paths: Word on the web writes word/document2.xml, others use another
 * folder. What no relationship leads to is looked for at its usual place.
 * @param read - the text of a part, null where there is none
 */
export function findDocxParts(read: (path: string) => string | null): ReadonlyMap<string, string> {
  const body = targetsOf("", read).get("officeDocument")?.[0] ?? BODY;
  const targets = targetsOf(body, read);
  return new Map([
    [BODY, body],
    ...USUAL.map(([kind, path]) => [path, targets.get(kind)?.[0] ?? path] as const),
    ...MARGINS.flatMap((kind) =>
      (targets.get(kind) ?? [])
        .slice(0, MOST_MARGINS)
        .map((path, at) => [`${kind}${at + 1}`, path] as const)
    ),
  ]);
}

/** Internal targets of a part by the kind of relationship. */
function targetsOf(
  source: string,
  read: (path: string) => string | null
): ReadonlyMap<string, readonly string[]> {
  const slash = source.lastIndexOf("/") + 1;
  const folder = source.slice(0, slash);
  const targets = new Map<string, string[]>();
  const relationships = read(`${folder}_rels/${source.slice(slash)}.rels`);
  if (relationships === null) return targets;
  scanDocxXml(relationships, {
    open(name, attribute) {
      if (name !== "Relationship" || attribute("TargetMode") === "External") return;
      const [kind = "", target = ""] = ["Type", "Target"].map((key) => attribute(key) ?? "");
      const last = kind.slice(kind.lastIndexOf("/") + 1);
      append(targets, last, resolve(folder, target));
    },
    close: () => undefined,
  });
  return targets;
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of `${target.startsWith("/") ? "" : folder}${target}`.split("/"))
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  return path.join("/");
}
