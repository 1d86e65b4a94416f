import { decodeCellText } from "./xml-text";
import { scanXml } from "./xml-scan";

/**
 * The strings of xl/sharedStrings.xml by index. Runs of rich text are joined; phonetic runs (`rPh`), which Excel shows
 * above the text only, are left out.
 */
export function readSharedStrings(source: string): readonly string[] {
  const strings: string[] = [];
  const collector = createRunCollector();
  scanXml(source, {
    open(name) {
      collector.open(name);
    },
    text: (text) => collector.text(text),
    close(name) {
      collector.close(name);
      if (localName(name) === "si") strings.push(collector.take());
    },
  });
  return strings;
}

/** Joins the text of `<t>` elements outside of phonetic runs, as in `<si>` and `<is>`. */
export interface RunCollector {
  open(name: string): void;
  text(text: string): void;
  close(name: string): void;
  /** The text so far, which is then forgotten. */
  take(): string;
}

export function createRunCollector(): RunCollector {
  let collected = "";
  let isInText = false;
  let isPhonetic = false;
  return {
    open(name) {
      const local = localName(name);
      if (local === "rPh") isPhonetic = true;
      if (local === "t") isInText = !isPhonetic;
    },
    text(text) {
      if (isInText) collected += text;
    },
    close(name) {
      const local = localName(name);
      if (local === "rPh") isPhonetic = false;
      if (local === "t") isInText = false;
    },
    take() {
      if (collected === "") return "";
      const text = decodeCellText(collected);
      collected = "";
      return text;
    },
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
