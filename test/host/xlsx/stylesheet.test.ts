import { describe, expect, it } from "vitest";
import type { CellLook } from "../../../src/grid/plan";
import { CELL_LOOKS } from "../../../src/host/cell-looks";
import { emptyStylesheet, openStylesheet } from "../../../src/host/xlsx/stylesheet";
import { parseElement, parseXml } from "../../../src/host/xlsx/xml-tree";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A stylesheet with one style per `<xf>`. */
function stylesheet(records: {
  readonly numFmts?: string;
  readonly fonts?: string;
  readonly fills?: string;
  readonly borders?: string;
  readonly xfs: string;
  readonly tail?: string;
  readonly theme?: string;
}) {
  const source = `<styleSheet xmlns="${MAIN}">${records.numFmts ?? ""}<fonts><font/>${records.fonts ?? ""}</fonts><fills>${records.fills ?? "<fill/>"}</fills><borders>${records.borders ?? "<border/>"}</borders><cellXfs><xf/>${records.xfs}</cellXfs>${records.tail ?? ""}</styleSheet>`;
  const theme = records.theme === undefined ? null : parseElement(records.theme);
  return openStylesheet(parseXml(source), theme);
}

function solid(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`;
}

describe("reading styles", () => {
  it("knows built-in number formats, and lets the file's own ones win", () => {
    const styles = stylesheet({
      numFmts: `<numFmts><numFmt numFmtId="164" formatCode="0.00&quot;万元&quot;"/><numFmt numFmtId="41" formatCode="[=0]&quot;—&quot;"/></numFmts>`,
      xfs: [4, 9, 14, 49, 57, 164, 41, 999].map((id) => `<xf numFmtId="${id}"/>`).join(""),
    });
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((style) => styles.formatOf(style).numberFormat)).toEqual([
      "#,##0.00",
      "0%",
      "yyyy/m/d",
      "@",
      'yyyy"年"m"月"',
      '0.00"万元"',
      '[=0]"—"',
      "General",
    ]);
  });

  it("takes an empty fill for none, as xlsx-populate 1.21.0 writes it (findings/empty-fills-of-xlsx-populate.sh)", () => {
    const styles = stylesheet({
      fills: `<fill/>${solid('rgb="FFFFC7CE"')}<fill/>`,
      xfs: [1, 2].map((id) => `<xf fillId="${id}" applyFill="1"/>`).join(""),
    });
    expect([1, 2].map((style) => styles.formatOf(style).fill)).toEqual(["#FFC7CE", null]);
    expect(styles.toSource()).toContain("<fill/></fills>");
  });

  it("resolves colors: rgb, theme with tint, palette, automatic", () => {
    const colors = [
      'rgb="FFFFC7CE"',
      'rgb="ffc7ce"',
      'theme="0"',
      'theme="1"',
      'theme="4"',
      'theme="4" tint="0.5999938962981048"',
      'theme="0" tint="-0.249977111117893"',
      'indexed="10"',
      'indexed="64"',
      'auto="1"',
    ];
    const styles = stylesheet({
      fills: colors.map(solid).join(""),
      xfs: colors.map((_, index) => `<xf fillId="${index}"/>`).join(""),
    });
    expect(colors.map((_, index) => styles.formatOf(index + 1).fill)).toEqual([
      "#FFC7CE",
      "#FFC7CE",
      "#FFFFFF",
      "#000000",
      "#4472C4",
      "#B4C7E7",
      "#BFBFBF",
      "#FF0000",
      null,
      null,
    ]);
  });

  it("takes the theme's and the file's own colors", () => {
    const styles = stylesheet({
      fills: `${solid('theme="4"')}${solid('theme="1"')}${solid('indexed="1"')}`,
      xfs: `<xf fillId="0"/><xf fillId="1"/><xf fillId="2"/>`,
      tail: `<colors><indexedColors><rgbColor rgb="00112233"/><rgbColor rgb="00445566"/></indexedColors></colors>`,
      theme: `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="010203"/></a:dk1><a:accent1><a:srgbClr val="C00000"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`,
    });
    expect([1, 2, 3].map((style) => styles.formatOf(style).fill)).toEqual([
      "#C00000",
      "#010203",
      "#445566",
    ]);
  });

  it("reads font, alignment and border", () => {
    const styles = stylesheet({
      fonts: `<font><b/><i val="0"/><sz val="10.5"/><color rgb="FFFF0000"/><name val="宋体"/></font>`,
      borders: `<border/><border><left style="thin"/><right/><top style="none"/><bottom style="double"/></border>`,
      xfs: `<xf fontId="1" borderId="1"><alignment horizontal="centerContinuous" vertical="top" wrapText="1" indent="2"/></xf>`,
    });
    expect(styles.formatOf(1)).toEqual({
      numberFormat: "General",
      fill: null,
      fontName: "宋体",
      fontSize: 10.5,
      fontColor: "#FF0000",
      bold: true,
      italic: false,
      horizontal: "center",
      vertical: "top",
      wrapText: true,
      indent: 2,
      border: { top: false, right: false, bottom: true, left: true },
    });
  });

  it("falls back for a style that is not there", () => {
    expect(stylesheet({ xfs: "" }).formatOf(99)).toMatchObject({ fontSize: 11, fill: null });
  });
});

describe("deriving styles", () => {
  const empty = () => openStylesheet(parseXml(emptyStylesheet(MAIN)), null);

  it.each(Object.keys(CELL_LOOKS) as CellLook[])("writes and reads the look %s", (look) => {
    const styles = empty();
    const style = styles.withFormat(0, CELL_LOOKS[look]);
    const again = openStylesheet(parseXml(styles.toSource()), null);
    expect(again.formatOf(style)).toMatchObject(CELL_LOOKS[look]);
    expect(again.formatOf(0)).toEqual(empty().formatOf(0));
  });

  it("keeps what the change does not name", () => {
    const styles = stylesheet({
      fonts: `<font><u/><sz val="9"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>`,
      xfs: `<xf numFmtId="4" fontId="1" fillId="0" borderId="0" xfId="0"><alignment indent="3"/><protection locked="0"/></xf>`,
    });
    const style = styles.withFormat(1, { bold: true, fontName: "宋体" });
    const source = styles.toSource();
    expect(source).toContain(
      '<font><b/><u/><sz val="9"/><color theme="1"/><name val="宋体"/></font>'
    );
    expect(source).toMatch(/<protection locked="0"\/><\/xf><\/cellXfs>/);
    expect(styles.formatOf(style)).toMatchObject({
      numberFormat: "#,##0.00",
      indent: 3,
      bold: true,
      fontName: "宋体",
    });
  });

  it("takes bold, fill and border away again", () => {
    const styles = empty();
    const border = { top: true, right: true, bottom: true, left: true };
    const loud = styles.withFormat(0, { bold: true, fill: "#FFFF00", border });
    const quiet = styles.withFormat(loud, {
      bold: false,
      fill: null,
      border: { top: false, right: false, bottom: false, left: false },
    });
    expect(styles.formatOf(quiet)).toEqual(styles.formatOf(0));
  });

  it("uses equal records again, whatever the order of their attributes", () => {
    const styles = stylesheet({
      xfs: `<xf xfId="0" borderId="0" fillId="0" fontId="0" numFmtId="4" applyNumberFormat="1"/>`,
    });
    expect(styles.withFormat(0, { numberFormat: "#,##0.00" })).toBe(1);
    const before = styles.toSource();
    expect(styles.withFormat(0, { numberFormat: "#,##0.00" })).toBe(1);
    expect(styles.toSource()).toBe(before);
  });

  it("gives a new number format an id of its own, and counts what it appends", () => {
    const styles = stylesheet({
      numFmts: `<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>`,
      xfs: "",
    });
    const style = styles.withFormat(0, { numberFormat: '0.00"万<元>"' });
    expect(styles.toSource()).toContain(
      '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0"/><numFmt numFmtId="165" formatCode="0.00&quot;万&lt;元&gt;&quot;"/></numFmts>'
    );
    expect(styles.formatOf(style).numberFormat).toBe('0.00"万<元>"');
    expect(styles.withFormat(0, { numberFormat: "0.0" })).not.toBe(style);
  });

  it("makes a missing list where the schema wants it", () => {
    const styles = stylesheet({ xfs: "", tail: `<cellStyles/><tableStyles/>` });
    styles.addDifferential({ fill: "#FFC7CE", fontColor: null, bold: false, italic: true });
    styles.withFormat(0, { numberFormat: "0.0" });
    expect(styles.toSource()).toMatch(
      /^<styleSheet[^>]*><numFmts count="1">.*<\/numFmts><fonts>.*<cellStyles\/><dxfs count="1"><dxf>.*<\/dxf><\/dxfs><tableStyles\/>/
    );
  });
});
