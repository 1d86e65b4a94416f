import { TOTAL } from "../../../budget/block";
import { defineRule, foots, type Rule } from "../../../checking/index";

/** “三公”经费支出表自身的勾稽。 */
export const threePublicRules: readonly Rule[] = [
  defineRule({
    code: "BC431",
    title: "“三公”经费表合计等于各项费用之和",
    scope: "intra-table",
    severity: "error",
    covers: ["NT-31"],
    basis:
      "“三公”经费表 合计 = 因公出国（境）费 ＋ 公务用车购置及运行费 ＋ 公务接待费；列有会议费、培训费的，含不含都可以",
    needs: ["nineThreePublicExpenditure"],
    *relations({ nineThreePublicExpenditure: { main } }) {
      if (!main.row(TOTAL)) return;
      const vehicles = main.row("officialVehicles")
        ? (["officialVehicles"] as const)
        : (["vehiclePurchase", "vehicleOperation"] as const);
      for (const { id } of main.columns) {
        const total = main.fact(TOTAL, id);
        const three = (["overseasVisits", ...vehicles, "officialReception"] as const).map((line) =>
          main.fact(line, id)
        );
        const more = [...three, main.fact("meetings", id), main.fact("training", id)];
        const sum = more.reduce(
          (all, { amount }) => all.plus(amount),
          total.amount.minus(total.amount)
        );
        yield foots(total, sum.equals(total.amount) ? more : three);
      }
    },
    suggestion: "核对各项费用；购置费和运行费之和是公务用车小计。",
  }),
  defineRule({
    code: "BC432",
    title: "“三公”经费表公务用车费等于购置费加运行费",
    scope: "intra-table",
    severity: "error",
    covers: ["NT-32"],
    basis: "“三公”经费表 公务用车购置及运行费 = 购置费 ＋ 运行费",
    needs: ["nineThreePublicExpenditure"],
    *relations({ nineThreePublicExpenditure: { main } }) {
      if (!main.row("officialVehicles") || !main.row("vehicleOperation")) return;
      for (const { id } of main.columns)
        yield foots(main.fact("officialVehicles", id), [
          main.fact("vehiclePurchase", id),
          main.fact("vehicleOperation", id),
        ]);
    },
    suggestion: "核对公务用车购置费、运行费和小计。",
  }),
];
