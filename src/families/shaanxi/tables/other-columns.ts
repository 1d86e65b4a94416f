import type { OtherColumn } from "../../../recognition/printed-table";

/** 序号，表1 至表13 的第一栏。 */
export const ROW_NUMBER: OtherColumn = { captions: ["序号"], holds: "row-number" };

/** 政府经济科目名称，在它的编码之后。 */
export const GOVERNMENT_ECONOMIC_NAME: OtherColumn = {
  captions: ["政府经济科目名称"],
  holds: "text",
};

/** 备注，明细表的最后一栏。 */
export const REMARKS: OtherColumn = { captions: ["备注"], holds: "text" };
