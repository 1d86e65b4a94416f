import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { Finding } from "../../checking/index";
import { groupBy } from "../../lists/group-by";
import { toPlace } from "../cell-place";
import { useFindingWords } from "../strings/finding-words";
import { useCheckWords } from "../strings/check-words";
import { usePaneStyles } from "../Pane.styles";
import { usePane } from "../use-pane";
import { useCheckTabStyles } from "./CheckTab.styles";
import { concerns } from "./current-finding";
import { levelOf, sheetOf } from "./finding-level";
import { FindingFilter } from "./FindingFilter";
import { FindingGroup, groupFindings } from "./FindingGroup";
import { PagedList } from "./PagedList";
import type { ShownFindings } from "./use-findings";

interface Props {
  /** Every finding, whatever is shown. */
  readonly all: readonly Finding[];
  readonly findings: ShownFindings;
}

/** Findings worst first; those of the selected cell are marked where they stand, so that nothing jumps. */
export function FindingList({ all, findings }: Props): ReactNode {
  const styles = useCheckTabStyles();
  // The verdict above says it to the eye.
  const { hidden } = usePaneStyles();
  const { check } = useCheckWords();
  const words = useFindingWords();
  const [, { selection }] = usePane();
  const { shown, current, filter } = findings;
  const list = useRef<HTMLElement>(null);
  // Where the pane is small or enlarged, the first finding is seen without scrolling by hand.
  useEffect(() => {
    list.current?.querySelector("li")?.scrollIntoView({ block: "nearest" });
  }, []);
  if (all.length === 0) return null;
  const own = selection ? all.filter((finding) => concerns(finding, selection)) : [];
  const tails = own.filter((finding) => levelOf(finding) === "rounding").length;
  const marked = new Set(current ? [...own, current] : own);
  return (
    <section ref={list} aria-label={check.findings} className={styles.section}>
      <h3 className={hidden}>{check.findings}</h3>
      <FindingFilter findings={findings} />
      <div role="status">
        {selection ? (
          <p className={styles.selection}>
            {check.selection(toPlace(selection), own.length - tails, tails)}
          </p>
        ) : null}
      </div>
      {shown.length === 0 ? (
        <p>
          {words.nothing}{" "}
          <Button size="small" onClick={findings.showAll}>
            {words.all}
          </Button>
        </p>
      ) : null}
      {(filter.isByTable ? bySheet(shown) : [shown]).map((group, index) => (
        <div key={index}>
          {filter.isByTable ? (
            <h4 className={styles.sheetName}>{sheetName(group, words.elsewhere)}</h4>
          ) : null}
          <PagedList
            items={groupFindings(group)}
            mustShow={(rule) => rule.some((finding) => marked.has(finding))}
            render={(rule, place) => (
              <FindingGroup
                key={place}
                findings={rule}
                concerned={marked}
                current={current}
                onGo={findings.goTo}
              />
            )}
          />
        </div>
      ))}
    </section>
  );
}

function bySheet(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  return [...groupBy(findings, sheetOf).values()];
}

function sheetName(findings: readonly Finding[], elsewhere: string): string {
  const [first] = findings;
  return `${(first && sheetOf(first)) ?? elsewhere}（${findings.length}）`;
}
