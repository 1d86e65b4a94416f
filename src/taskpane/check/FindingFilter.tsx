import { Checkbox, Input, Select, ToggleButton } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFindingWords } from "../strings/finding-words";
import { useCheckTabStyles } from "./CheckTab.styles";
import type { ShownFindings } from "./use-findings";

/** Fewer findings than this are seen at a glance. */
const WORTH_NARROWING = 4;

/** Narrows the findings down by level, sheet and words. */
export function FindingFilter({ findings }: { readonly findings: ShownFindings }): ReactNode {
  const styles = useCheckTabStyles();
  const words = useFindingWords();
  const { filter, narrow, counts, sheets } = findings;
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  if (all < WORTH_NARROWING) return null;
  return (
    <div role="group" aria-label={words.filter} className={styles.filter}>
      {counts.map(([level, count]) => (
        <ToggleButton
          key={level}
          size="small"
          checked={filter.level === level}
          onClick={() => narrow({ level: filter.level === level ? null : level })}
        >
          {words.level[level]} {count}
        </ToggleButton>
      ))}
      <Input
        type="search"
        size="small"
        className={styles.search}
        aria-label={words.search}
        placeholder={words.search}
        value={filter.words}
        onChange={(_event, { value }) => narrow({ words: value })}
      />
      {sheets.length > 1 ? (
        <>
          <Select
            size="small"
            className={styles.search}
            aria-label={words.table}
            value={filter.sheet ?? ""}
            onChange={(_event, { value }) => narrow({ sheet: value === "" ? null : value })}
          >
            <option value="">{words.anyTable}</option>
            {sheets.map((sheet) => (
              <option key={sheet} value={sheet}>
                {sheet}
              </option>
            ))}
          </Select>
          <Checkbox
            checked={filter.isByTable}
            label={words.byTable}
            onChange={(_event, { checked }) => narrow({ isByTable: checked === true })}
          />
        </>
      ) : null}
    </div>
  );
}
