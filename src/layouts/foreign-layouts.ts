import type { ForeignLayout } from "../recognition/foreign-layout";

/** 认得出、但还不能读的版式；只列表名足以断定的，其余只说“版式暂不支持”。 */
export const foreignLayouts: readonly ForeignLayout[] = [
  { name: "部门决算公开表，不是预算", titlesInOrder: ["决算", "决算", "决算"] },
  {
    name: "上海市（区级）的部门预算公开表",
    titlesInOrder: [
      "财务收支预算总表",
      "财政拨款收支预算总表",
      "一般公共预算支出功能分类预算表",
      "“三公”经费和机关运行经费预算表",
    ],
  },
  {
    name: "北京市的部门预算公开表",
    titlesInOrder: [
      "收支总表",
      "收入总表",
      "支出总表",
      "项目支出",
      "政府采购",
      "财政拨款收支总表",
      "政府购买服务",
    ],
  },
];
