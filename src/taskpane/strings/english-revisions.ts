/**
 * What is said of slips that explain several findings at once, in English: titles and suggestions as a whole, in messages what
 * stands around names and amounts.
 */
export const ENGLISH_REVISIONS: readonly (readonly [chinese: RegExp, english: string])[] = [
  [/^表(\S+)的计量单位$/u, "Measure of 表$1"],
  [/^表(\S+)的科目编码$/u, "A code in 表$1"],
  [/^表(\S+)缺少的行$/u, "A row that 表$1 lacks"],
  [
    /^表(\S+)有一行的金额不符，或缺少一行$/u,
    "A row of 表$1 has wrong amounts, or a row is missing",
  ],
  [/^表(\S+)有一行重复$/u, "A row of 表$1 stands twice"],
  [/^表(\S+)有一个金额像是填低了一行$/u, "An amount of 表$1 looks a row too low"],
  [/^表(\S+)有一个金额像是填高了一行$/u, "An amount of 表$1 looks a row too high"],
  [/^表(\S+)有一个金额像是填到了别的行$/u, "An amount of 表$1 looks to be in another row"],
  [/^表(\S+)有一行的金额像是错开了一列$/u, "A row of 表$1 looks shifted by a column"],
  [/^表(\S+)有几行的金额像是错开了一列$/u, "Rows of 表$1 look shifted by a column"],
  [/^表(\S+)有一行的金额像是从邻行复制的$/u, "A row of 表$1 looks copied from the next"],
  [/^表(\S+)有两行的金额像是填反了$/u, "Two rows of 表$1 look exchanged"],
  [/^表(\S+)有一行的金额像是填到了别的行$/u, "A row of 表$1 looks to be in the place of another"],
  [/^表(\S+)有一列的金额像是错开了一行$/u, "A column of 表$1 looks shifted by a row"],
  [
    /^把 (\S+) 的计量单位改为“单位：(\S+)”，或把整张表的金额换算成(\S+)。$/u,
    "Change the measure in $1 to “单位：$2”, or convert the whole table to $3.",
  ],
  [
    /^核对该行的科目编码，把它连同金额放到“([^”]+)”之下。$/u,
    "Check the code of this row; it belongs with its amounts below “$1”.",
  ],
  [/^核对该行的科目编码，改为 (\S+)。$/u, "Check the code of this row; it should be $1."],
  [
    /^核对表(\S+)是否漏了这一行；补上，或核对各处为什么相差这些数。$/u,
    "Check whether 表$1 lacks this row; add it, or find out why so much is missing.",
  ],
  [
    /^先核对这几行的金额；金额都对的，再看是否漏了一行。$/u,
    "Check the amounts of these rows first; where they are right, see whether a row is missing.",
  ],
  [
    /^核对后删去第 (\d+) 行；如果确实是两笔，改正这一行的科目、名称或金额。$/u,
    "Check, then delete row $1; if there really are two, put code, name or amount right.",
  ],
  [/^核对后把 (\S+) 的 (\S+) 移到 (\S+)，\S+ 留空。$/u, "Check, then move $2 from $1 to $3."],
  [
    /^核对后把这些金额向左移回一列，空出的格按推算的数填写。$/u,
    "Check, then move these amounts a column to the left; fill the empty cell as worked out.",
  ],
  [
    /^核对后把这些金额向右移回一列，空出的格按推算的数填写。$/u,
    "Check, then move these amounts a column to the right; fill the empty cell as worked out.",
  ],
  [
    /^核对第 (\d+) 行的金额，改为推算的数；如果这一行没有错，请核对第 (\d+) 行。$/u,
    "Check the amounts of row $1 and enter those worked out; if they are right, check row $2.",
  ],
  [/^核对后把这两行的金额对调。$/u, "Check, then exchange the amounts of both rows."],
  [/^核对后把这些金额移到第 (\d+) 行。$/u, "Check, then move these amounts to row $1."],
  [
    /^核对后把这一段移回一行，空出的一格按推算的数填写。$/u,
    "Check, then move this stretch back by a row; fill the empty cell as worked out.",
  ],
  [/^表(\S+)的金额取整$/u, "Amounts of 表$1 are rounded"],
  [/^表(\S+)整张与其他表不符$/u, "表$1 as a whole does not fit the other tables"],
  [/^表(\S+)有两列填反了$/u, "Two columns of 表$1 are exchanged"],
  [/^表(\S+)有几行的金额像是错开了一行$/u, "Amounts of 表$1 look shifted by a row"],
  [
    /^把表(\S+)的金额都乘以一万，与“单位：万元”相符。$/u,
    "Multiply every amount of 表$1 by ten thousand, as “单位：万元” says.",
  ],
  [
    /^表(\S+)的金额改为保留到 (\S+)，与其他表一致。$/u,
    "Give the amounts of 表$1 to $2, as the other tables do.",
  ],
  [
    /^核对这张表是不是放错了（例如别的单位、别的年度或上一稿的表），换成本单位本年的表后再校核。$/u,
    "Check whether this table is the wrong one (another unit's, another year's, a draft); put this unit's in its place and check again.",
  ],
  [
    /^核对后把“([^”]+)”“([^”]+)”两列的金额对调；如果写反的是表头，改正表头。$/u,
    "Check, then exchange the amounts of the columns “$1” and “$2”, or their captions where these are wrong.",
  ],
  [/第 (\d+) 行处?/gu, "row $1"],
  [
    /，全部金额却与其他表相差一万倍；按(万元|元)读，/gu,
    ", but all amounts are ten thousand times those of the other tables or a part of them; read as $1, ",
  ],
  [/写明“单位：/gu, " says “单位："],
  [/的科目编码应在“([^”]+)”之下/gu, ": the code belongs below “$1”"],
  [/的科目编码应为 /gu, ": the code should be "],
  [/缺少“([^”]+)”一行，应为 /gu, " lacks the row “$1”, which should be "],
  [/等 (\d+) 行中有一行的金额可能填/gu, " or another of $1 rows may have an amount 填"],
  [/的金额可能填/gu, " may have an amount 填"],
  [/填多了 /gu, "too large by "],
  [/填少了 /gu, "too small by "],
  [/，也可能漏了“([^”]+)”一行/gu, ", or the row “$1” is missing"],
  [/，也可能“([^”]+)”之下漏了一行/gu, ", or a row below “$1” is missing"],
  [/之下缺少一行，应为 /gu, " lacks a row below, which should be "],
  [
    /的科目、名称和金额都相同，像是重复列示；没有这一行，不一致的 /gu,
    " have the same code, name and amounts, as if listed twice; without this row all ",
  ],
  [/像是填低了一行，应当填在/gu, " looks a row too low; it belongs into "],
  [/像是填高了一行，应当填在/gu, " looks a row too high; it belongs into "],
  [/像是填到了别的行，应当填在/gu, " looks to be in another row; it belongs into "],
  [
    /的金额像是整行向右错开了一列，应为 /gu,
    ": the amounts look shifted to the right by a column; they should be ",
  ],
  [
    /的金额像是整行向左错开了一列，应为 /gu,
    ": the amounts look shifted to the left by a column; they should be ",
  ],
  [
    /完全相同，像是从那一行复制来的；按其他关系推算，应为 /gu,
    " are the same, as if copied from there; by the other relations they should be ",
  ],
  [/的金额与/gu, ": the amounts and those of "],
  [/的金额像是填反了，对调后应为 /gu, ": the amounts look exchanged; they should be "],
  [
    /的金额像是应当填在(row \d+“[^”]*”)，应为 /gu,
    ": the amounts seem to belong into $1; they should be ",
  ],
  [
    /列从(row \d+“[^”]*”)到(row \d+“[^”]*”)像是错开了一行，应为 /gu,
    " from $1 to $2 looks shifted by a row; it should be ",
  ],
  [/(row \d+“[^”]*”)[与到](?=row \d+“)/gu, "$1 and "],
  [/(\d+ )格/gu, "$1cells"],
  [/ 等 (?=\d+ cells)/gu, " and others, "],
  [/不一致的 (?=\d+ 条)/gu, "all "],
];
