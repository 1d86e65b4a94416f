import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PackageFault } from "../../../src/host/xlsx/package-fault";
import { plainXmlStart, scanPlainXml } from "../../../src/host/xlsx/plain-xml";
import type { XmlListener } from "../../../src/host/xlsx/xml-listener";
import { scanAnyXml } from "../../../src/host/xlsx/xml-scan";
import { casePath } from "../../support/read-workbook";

type Event = readonly (string | number | readonly (readonly [string, string])[])[];

/** What a listener hears inside the root element, texts in one piece; null for a document that is refused. */
function eventsOf(scan: (listener: XmlListener) => void): readonly Event[] | null {
  const events: Event[] = [];
  let pending = "";
  let depth = 0;
  const flush = (): void => {
    if (pending !== "") events.push(["text", pending]);
    pending = "";
  };
  try {
    scan({
      open(name, attributes, start, end) {
        flush();
        depth += 1;
        events.push(["open", name, Object.entries(attributes), start, end]);
      },
      text: (text) => void (pending += depth > 0 ? text : ""),
      close(name, start, end) {
        flush();
        depth -= 1;
        events.push(["close", name, start, end]);
      },
    });
    return events;
  } catch (error) {
    if (error instanceof PackageFault) return null;
    throw error;
  }
}

const plainEvents = (source: string): readonly Event[] | null =>
  eventsOf((listener) => scanPlainXml(source, plainXmlStart(source) ?? NaN, listener));
const anyEvents = (source: string): readonly Event[] | null =>
  eventsOf((listener) => scanAnyXml(source, listener));

const SAMPLES = [
  '<a><b c="1"/><b  c = "2"\n d=\'3\' >x</b ></a>',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<a>\r\n<b x:c="&lt;&#x4e2d;&#10;&amp;">1 &gt; 2\r3 &quot;&apos;</b></a>\n',
  '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"/></x:row>',
  "<a b=\"two\tlines\r\nof 'text'\">科目 > 编码</a>",
];

describe("plain XML is read as any XML is", () => {
  it.each(SAMPLES)("%s", (source) => {
    expect(plainEvents(source)).not.toBeNull();
    expect(plainEvents(source)).toEqual(anyEvents(source));
  });

  it.each(["hejing-2026", "aketao-2025", "zizhou-2024"])("every part of %s", (slug) => {
    const parts = unzipSync(new Uint8Array(readFileSync(casePath(slug))));
    const plain = Object.entries(parts)
      .filter(([path]) => /\.(xml|rels)$/u.test(path))
      .map(([, bytes]) => strFromU8(bytes))
      .filter((source) => plainXmlStart(source) !== null);
    expect(plain.length).toBeGreaterThan(10);
    for (const source of plain) expect(plainEvents(source)).toEqual(anyEvents(source));
  });

  it("and refused where any XML is refused: documents with a slip or two", () => {
    const edit = fc.record({
      at: fc.nat(120),
      remove: fc.nat(3),
      insert: fc.constantFrom(
        "",
        "<",
        ">",
        "/",
        '"',
        "'",
        "=",
        " ",
        "&",
        "&lt;",
        "&x;",
        "&#0;",
        "&#65;",
        "a",
        "1",
        "</a>",
        "<b/>",
        'c="9"',
        ":",
        "-"
      ),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLES),
        fc.array(edit, { minLength: 1, maxLength: 2 }),
        (sample, edits) => {
          const source = edits.reduce(
            (text, { at, remove, insert }) =>
              text.slice(0, at) + insert + text.slice(Math.min(text.length, at) + remove),
            sample
          );
          fc.pre(plainXmlStart(source) !== null);
          expect(plainEvents(source)).toEqual(anyEvents(source));
        }
      ),
      { numRuns: 4000, seed: 20261121 }
    );
  });

  it.each([
    "<!DOCTYPE a><a/>",
    '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>',
    "<a><!-- remark --></a>",
    "<a><![CDATA[1]]></a>",
    "<a><?b?></a>",
    "<a>]]></a>",
    "<a>\u0001</a>",
    '<?xml version="2.0"?><a/>',
  ])("anything else is left to the parser of all XML: %s", (source) => {
    expect(plainXmlStart(source)).toBeNull();
  });

  it("nesting is bounded", () => {
    expect(plainEvents("<a>".repeat(256) + "</a>".repeat(256))).not.toBeNull();
    expect(plainEvents("<a>".repeat(257) + "</a>".repeat(257))).toBeNull();
  });
});
