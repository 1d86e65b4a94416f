import type { Finding, Suspect } from "../checking/index";
import { Amount } from "../money/amount";
import { formatWithMeasure } from "../money/format";

/** What a finding would have in a cell, without a doubt of its own. */
interface Claim {
  readonly finding: Finding;
  readonly cell: string;
  readonly amount: Amount;
}

/**
 * Where findings would have different amounts in the same cell none of these is suggested: the findings say so, by which relation it
 * would be how much, and what to check first.
 */
export function withoutDisputes(findings: readonly Finding[]): Finding[] {
  const claims = findings.flatMap(claimsOf);
  const byCell = new Map<string, readonly Claim[]>();
  for (const claim of claims) byCell.set(claim.cell, [...(byCell.get(claim.cell) ?? []), claim]);
  const disputes = new Map([...byCell].filter(([, own]) => isDisputed(own)));
  if (disputes.size === 0) return [...findings];
  return findings.map((finding) => {
    const claimed = new Set(claimedBy(finding).map(toCell));
    const isOpen = (suspect: Suspect): boolean =>
      claimed.has(toCell(suspect)) && disputes.has(toCell(suspect));
    if (!finding.suspects.some(isOpen)) return finding;
    const suspects = finding.suspects.map((one) =>
      isOpen(one) ? { ...one, suggested: null } : one
    );
    const [first] = finding.suspects;
    if (!first || !isOpen(first)) return Object.freeze({ ...finding, suspects });
    const told = describe(first.address, disputes.get(toCell(first)) ?? []);
    const suggestion = `${told}${finding.suggestion}`;
    return Object.freeze({ ...finding, suspects, suggestion, isDisputed: true as const });
  });
}

/** Of slips that would each do alone only the likeliest is claimed. */
function claimedBy({ suspects, joined }: Finding): readonly Suspect[] {
  return joined === undefined ? suspects.slice(0, 1) : suspects;
}

function claimsOf(finding: Finding): readonly Claim[] {
  const { measure, suspects } = finding;
  if (measure === null) return [];
  const told = suspects.length === 0 ? statedBy(finding) : claimedBy(finding);
  return told.flatMap((one) =>
    one.suggested === null
      ? []
      : [{ finding, cell: toCell(one), amount: Amount.of(one.suggested, measure) }]
  );
}

/** A relation that no single cell would repair still says what its own figure should be. */
function statedBy({ relation, right, outcome }: Finding): readonly Suspect[] {
  if (outcome !== "violated") return [];
  const figure =
    relation?.kind === "foots"
      ? relation.total
      : relation?.kind === "restates"
        ? relation.copy
        : null;
  return figure?.cell ? [{ ...figure.cell, suggested: right }] : [];
}

function isDisputed(claims: readonly Claim[]): boolean {
  const [first, ...others] = claims;
  return others.some(
    ({ amount }) => first !== undefined && !amount.to(first.amount.measure).equals(first.amount)
  );
}

/** “E3 按“甲”（BC311）应为 10.00万元，按“乙”（BC317）应为 12.00万元：先核对…” */
function describe(address: string, claims: readonly Claim[]): string {
  const told = claims.map(
    ({ finding, amount }) =>
      `按“${finding.title}”（${finding.code}）应为 ${formatWithMeasure(amount)}`
  );
  return `${address} ${[...new Set(told)].join("，")}，不能同时成立：先核对这几项关系中其他的数，改正以后再看这一格。`;
}

function toCell({ sheet, address }: Suspect): string {
  return JSON.stringify([sheet, address]);
}
