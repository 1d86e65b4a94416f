import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FactPhrase, Phrase, SourceCell } from "../../narrative/index";
import { toPlace } from "../cell-place";
import { useNarrativeWords, type NarrativeWords } from "../strings/narrative-words";
import { usePane } from "../use-pane";
import { useNarrativeStyles } from "./NarrativeTab.styles";

interface Props {
  readonly phrase: Phrase;
  readonly isChosen: boolean;
  readonly onChoose: (phrase: FactPhrase) => void;
}

/** More places than this are left to the source panel. */
const LISTED_PLACES = 4;

/** "表5!C12、上年工作簿 表5!G3". */
export function toPlaces(cells: readonly SourceCell[], words: NarrativeWords): string {
  return cells
    .map((cell) =>
      cell.year === "prior" ? `${words.sourcePrior} ${toPlace(cell)}` : toPlace(cell)
    )
    .join("、");
}

/** A piece of the text: a number from the tables leads to its cells, a gap says what belongs there. */
export function PhraseText({ phrase, isChosen, onChoose }: Props): ReactNode {
  const styles = useNarrativeStyles();
  const words = useNarrativeWords();
  switch (phrase.kind) {
    case "text":
      return phrase.text;
    case "given":
      return <span className={styles.given}>{phrase.text}</span>;
    case "missing":
      return (
        <mark
          className={styles.missing}
          data-key={phrase.key}
          title={words.missingHint(phrase.hint)}
        >
          {phrase.text}
        </mark>
      );
    case "fact":
      if (phrase.cells.length === 0) return phrase.text;
      return <Figure phrase={phrase} isChosen={isChosen} onChoose={onChoose} />;
  }
}

interface FigureProps extends Props {
  readonly phrase: FactPhrase;
}

/** A number, name or list with its cells. Not a `button` element: that would not break over two lines of the text. */
function Figure({ phrase, isChosen, onChoose }: FigureProps): ReactNode {
  const styles = useNarrativeStyles();
  const words = useNarrativeWords();
  const [model] = usePane();
  const current = phrase.cells.filter(({ year }) => year === "current");
  const places = toPlaces(phrase.cells.slice(0, LISTED_PLACES), words);
  const choose = (): void => {
    onChoose(phrase);
    if (current.length > 0) void model.select(current);
  };
  return (
    <span
      role="button"
      tabIndex={0}
      className={mergeClasses(styles.figure, isChosen && styles.chosenFigure)}
      title={phrase.explanation === "" ? places : phrase.explanation}
      aria-label={words.figure(phrase.text, places)}
      aria-pressed={isChosen}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        choose();
      }}
    >
      {phrase.text}
    </span>
  );
}
