import type { ReactNode } from "react";
import type { FactPhrase } from "../../narrative/index";
import { CellLink } from "../CellLink";
import { toPlace } from "../cell-place";
import { useNarrativeWords } from "../strings/narrative-words";
import { useNarrativeStyles } from "./NarrativeTab.styles";

/** Where the number clicked last stands; cells of last year's workbook are named, for they cannot be gone to. */
export function SourcePanel({ phrase }: { readonly phrase: FactPhrase | null }): ReactNode {
  const styles = useNarrativeStyles();
  const words = useNarrativeWords();
  return (
    <section
      className={phrase ? styles.source : undefined}
      role="status"
      aria-label={words.sourceTitle}
    >
      {phrase ? (
        <p className={styles.sourceTitle}>
          {words.sourceTitle}：{phrase.text}
        </p>
      ) : null}
      {phrase && phrase.explanation !== "" ? (
        <p className={styles.sourceLine}>{phrase.explanation}</p>
      ) : null}
      {phrase ? (
        <p className={styles.sourceLine}>
          {phrase.cells.map((cell, index) => (
            <span key={`${cell.year}-${toPlace(cell)}`}>
              {index > 0 ? "、" : ""}
              {cell.year === "prior" ? (
                `${words.sourcePrior} ${toPlace(cell)}`
              ) : (
                <CellLink cell={cell} />
              )}
            </span>
          ))}
        </p>
      ) : null}
    </section>
  );
}
