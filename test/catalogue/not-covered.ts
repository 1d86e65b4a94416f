const TEXT = "要有说明文字才能核对：审阅文稿时由第三部分的句子读取核对";
const DOCUMENT = "属于说明文稿，不在工作簿的公开表里";
const HARMLESS = "写法不同，读出的金额相同，不算差错";

/** Why an item of the published lists is no rule of its own. */
export const NOT_COVERED: Readonly<Record<string, string>> = {
  "XJ-F05": "由 XJ-F03、XJ-F04 推出，不重复报告",
  "XJ-F06": "由 XJ-F03、XJ-F04 推出，不重复报告",
  "XJ-X36": "按全部为项目支出推定，BC065、BC077 已核对可以确定的部分",
  "XJ-X37": "项目支出表只到经济分类类级，第二项取不到数；可以确定的部分见 BC072、BC075",
  "XJ-X44": "由 XJ-X26 和两表的分级合计推出，不重复报告",
  "XJ-Z07": TEXT,
  "XJ-Z09": TEXT,
  "XJ-Z10": DOCUMENT,
  "XJ-Z11": "识别版式用，不是对填报人的要求",
  "XJ-Z12": "识别版式用，不是对填报人的要求",
  "SX-B13": "只是一个单位的对应，不是版式规则",
  "SX-B14": "只是一个单位的对应，不是版式规则",
  "ANY-08": TEXT,
  "ANY-10": TEXT,
  ...all(["XJ-N09", "XJ-N15", "XJ-N16", "XJ-N21", "XJ-N22", "XJ-N23", "XJ-N29", "XJ-N30"], TEXT),
  ...all(["XJ-N31", "XJ-N45", "XJ-N49", "XJ-N71", "SX-C02", "SX-C12", "SX-C13", "SX-C14"], TEXT),
  ...all(["SX-C15", "SX-C16", "SX-C17"], TEXT),
  C002: "见 BC091、BC092、BC260",
  C003: "见 BC091、BC260",
  C006: "编制单位见 BC090、BC094；没写计量单位的表在识别情况里说明，金额不核对",
  C007: "两处都像同一张表时在识别情况里说明，并指出两处",
  ...all(["C008", "C009", "C010", "C011", "C012", "C013", "C015"], DOCUMENT),
  ...all(["C017", "C023", "C024", "C036", "C037", "C038"], TEXT),
  C020: HARMLESS,
  C022: HARMLESS,
  C025: "错误值在识别情况里指出单元格，用到它的关系不核对",
  C026: "手工填的合计照样核对，见各表的合计关系",
  C027: "隐藏行列里的金额在识别情况里提示",
  C028: "内置的科目表不完整，查不到的编码不能断定有误",
  C033: "见 BC031 至 BC038（ANY-01）",
  C034: "见 BC031 至 BC038（ANY-01）",
  C039: "见 BC017",
  C040: "见 BC070",
  ...all(["C041", "C042", "C043", "C044", "C045", "C046", "C047", "C048"], "见所列关系编号的规则"),
  ...all(["C049", "C050", "C051", "C052", "C053"], "见所列关系编号的规则"),
  C054: "每条合计关系按区间判定，尾差单列",
  C055: "同一数字出现两处的关系不留尾差",
};

function all(ids: readonly string[], reason: string): Readonly<Record<string, string>> {
  return Object.fromEntries(ids.map((id) => [id, reason]));
}
