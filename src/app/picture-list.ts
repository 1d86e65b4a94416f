import { Amount } from "../money/amount";
import { formatAmount, measureLabel } from "../money/format";
import type { CheckList } from "../report/check-lists";
import { composePictures, type Picture, type PictureRow } from "./compose-pictures";
import type { Case } from "./open-case";

/** Characters of the longest bar. */
const LONGEST = 40;

/** The pictures of a workbook as annexes of its report. */
export function listPictures(opened: Case): readonly CheckList[] {
  return composePictures(opened).map(toPictureList);
}

/** Characters of a bar; what is there is seen, however small. */
function lengthOf(share: number): number {
  return share > 0 ? Math.max(1, Math.round(LONGEST * share)) : 0;
}

/** A picture as a list of the printed report: bars of characters, which every rendering prints and every eye tells apart. */
export function toPictureList({ title, measure, year, priorYear, rows }: Picture): CheckList {
  const amounts = rows.flatMap(({ now, before }) => [now, before]);
  const most = Math.max(...amounts.map((amount) => Number(amount ?? 0)));
  const line = (name: string, label: string, amount: PictureRow["now"], mark: string) => [
    name,
    label,
    amount === null ? "" : formatAmount(Amount.of(amount, measure)),
    mark.repeat(lengthOf(Number(amount ?? 0) / most)),
  ];
  return {
    heading: `${title}（${measureLabel(measure)}）`,
    columns: [
      { caption: "项目", width: 40 },
      { caption: "年度", width: 10 },
      { caption: "金额", width: 19, isAmount: true },
      { caption: "图", width: 90 },
    ],
    rows: rows.flatMap(({ name, now, before }) => [
      line(name, year === null ? "本年" : `${year}年`, now, "█"),
      ...(priorYear === null ? [] : [line("", `${priorYear}年`, before, "░")]),
    ]),
    none: "",
  };
}
