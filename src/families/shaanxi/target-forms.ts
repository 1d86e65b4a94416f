/**
 * Words of the 陕西 performance-target forms of 2024, said once for the layouts that draw the empty forms and read their
 * amounts as tables of the workbook, and for the forms that fill them in and read them whole.
 */
export const SHAANXI_TARGET_FORMS = {
  /** Widths in characters: 一级、二级指标，指标内容，指标值，备注. */
  columnWidths: [14, 18, 22, 30, 18, 14],
  project: {
    number: 14,
    title: "专项业务经费绩效目标表",
    project: "项目名称",
    department: "主管部门",
    amounts: "资金金额（万元）",
    total: "实施期资金总额",
    appropriation: "其中：财政拨款",
    otherFunds: "其他资金",
    goal: "总体目标",
    notes: [
      "注：1、绩效指标可选择填写。",
      "2、根据需要可往下续表。",
      "3、市县扶贫资金项目的绩效目标必须公开。",
      "4、市县部门也应公开。",
    ],
  },
  overall: {
    number: 15,
    title: "整体支出绩效目标表",
    unit: "部门（单位）名称",
    tasks: "年度主要任务",
    task: "任务名称",
    content: "主要内容",
    amounts: "预算金额（万元）",
    total: "总额",
    appropriation: "财政拨款",
    otherFunds: "其他资金",
    sum: "金额合计",
    goal: "年度总体目标",
    notes: ["注：1、年度绩效指标可选择填写。", "2、部门应公开本部门整体预算绩效。"],
  },
  indicators: {
    frame: "年度绩效指标",
    level1: "一级指标",
    level2: "二级指标",
    level3: "指标内容",
    targetValue: "指标值",
    remark: "备注",
    /** First-level indicators with their second-level ones; 成本指标 is a second-level indicator here. */
    levels: [
      ["产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]],
      ["效益指标", ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]],
      ["满意度指标", ["服务对象满意度指标"]],
    ],
  },
} as const;
