import { strToU8 } from "fflate";
import { buildWorkbook } from "./build-workbook";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n`;

/** Conditional formats of several kinds; the data bar stands in the extension list a second time. */
const FORMATS = `
  <conditionalFormatting sqref="A2:A9"><cfRule type="dataBar" priority="5"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{11111111-0000-4000-8000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>
  <conditionalFormatting sqref="B2:B9 D2" pivot="0"><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>AND($B2&gt;1,"a&quot;b"&lt;&gt;"c")</formula></cfRule><cfRule type="top10" dxfId="1" priority="3" rank="3"/><cfRule type="duplicateValues" dxfId="1" priority="4"/></conditionalFormatting>
  <conditionalFormatting sqref="C2:C9"><cfRule type="iconSet" priority="1"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule><cfRule type="containsText" dxfId="0" priority="8" operator="containsText" text="差"><formula>NOT(ISERROR(SEARCH("差",C2)))</formula></cfRule></conditionalFormatting>`;

const EXTENSIONS = `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{11111111-0000-4000-8000-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>A2:A9</xm:sqref></x14:conditionalFormatting><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="6" id="{22222222-0000-4000-8000-000000000002}"><xm:f>辅助表!$A$1&gt;$B2</xm:f><x14:dxf><font><i/><color rgb="FF7030A0"/></font></x14:dxf></x14:cfRule><xm:sqref>D2:D9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext xmlns:x14="${X14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="${XM}" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>辅助表!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>F2</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext xmlns:x14="${X14}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>主表!A2:D2</xm:f><xm:sqref>E2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;

const TAIL = `
  <dataValidations count="1"><dataValidation type="whole" allowBlank="1" sqref="A2:A9"><formula1>0</formula1></dataValidation></dataValidations>
  <hyperlinks><hyperlink ref="A1" location="辅助表!A1" display="辅助表"/></hyperlinks>
  <pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
  <pageSetup paperSize="9" orientation="landscape" r:id="rId2"/>
  <headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>
  <ignoredErrors><ignoredError sqref="A2:A9" numberStoredAsText="1"/></ignoredErrors>
  <legacyDrawing r:id="rId1"/>
  <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14" xmlns:x14="${X14}"><controls/></mc:Choice></mc:AlternateContent>
  ${EXTENSIONS}`;

/** Rows as a tool with pretty printing would write them: white space, single quotes, comments, a rich text, a shared formula. */
const ROWS = `
  <row r="1" spans='1:6' ht="30" customHeight="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">主 </t></r><r><t>表</t></r><rPh sb="0" eb="1"><t>zhu</t></rPh></is></c><!-- 注 --></row>
  <row r="2" spans="1:6">
    <c r="A2"><v>1</v></c>
    <c r="B2" s="0"><f t="shared" ref="B2:B4" si="0">A2*2</f><v>2</v></c>
    <c r="E2" t='str' ><f>"x"&amp;"&lt;y>"</f><v>x&lt;y></v></c>
  </row>
  <row r="3"><c r="A3"><v>2.50</v></c><c r="B3"><f t="shared" si="0"/><v>5</v></c></row>
  <row r="4"><c r="A4"><v>1E+2</v></c><c r="B4"><f t="shared" si="0"/><v>200</v></c></row>
  <row r="9" hidden="1"/>
`;

/**
 * A workbook full of what spreadsheet libraries lose: extension lists, protection hashes, custom XML, comments with their
 * drawings, printer settings, a calculation chain, alternate content.
 */
export function featureWorkbook(): Uint8Array {
  return buildWorkbook({
    title: "功能齐全",
    dxfs: [
      `<dxf><font><b/><color theme="1"/></font><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf>`,
      `<dxf><font><strike/></font></dxf>`,
    ],
    definedNames: [
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">主表!$1:$1</definedName>`,
      `<definedName name="隐名" hidden="1">主表!$A$2:$A$9</definedName>`,
      `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">辅助表!$A$1:$A$3</definedName>`,
    ],
    sheets: [
      {
        name: "主表",
        merges: ["C6:D7"],
        xml: {
          cols: `<cols><col min="1" max="3" width="12.5" customWidth="1" style="0"/><col min="5" max="5" width="9" hidden="1"/></cols>`,
          sheetData: ROWS,
          conditionalFormatting: FORMATS,
          tail: TAIL,
        },
      },
      {
        name: "辅助表",
        state: "hidden",
        xml: {
          sheetData: `<row r="1"><c r="A1"><v>7</v></c></row>`,
          tail: `<sheetProtection algorithmName="SHA-512" hashValue="q3Zb8w==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1"/>`,
        },
      },
    ],
    contentTypes: `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>`,
    workbookRelations: `<Relationship Id="rIdCalc" Type="${OFFICE}/calcChain" Target="calcChain.xml"/><Relationship Id="rIdXml" Type="${OFFICE}/customXml" Target="../customXml/item1.xml"/>`,
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="${OFFICE}/printerSettings" Target="../printerSettings/printerSettings1.bin"/><Relationship Id="rId3" Type="${OFFICE}/comments" Target="../comments1.xml"/></Relationships>`,
      "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"/></xml>`,
      "xl/printerSettings/printerSettings1.bin": Uint8Array.from({ length: 700 }, (_, i) => i * 37),
      "xl/comments1.xml": `${HEAD}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>甲</author></authors><commentList><comment ref="A2" authorId="0"><text><t>批注</t></text></comment></commentList></comments>`,
      "xl/calcChain.xml": `${HEAD}<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B2" i="1"/><c r="B3" i="1"/><c r="B4" i="1"/><c r="E2" i="1"/></calcChain>`,
      "customXml/item1.xml": strToU8(`\uFEFF<b:data xmlns:b="urn:x"> 原样  保留 </b:data>`),
    },
  });
}
