import type { ReactNode } from "react";
import { toPlainText, type FactPhrase, type NarrativeSection } from "../../narrative/phrase";
import { Disclosure } from "../Disclosure";
import { useStrings } from "../strings/strings-context";
import { useNarrativeStyles } from "./NarrativeTab.styles";
import { PhraseText } from "./PhraseText";

interface Props {
  readonly section: NarrativeSection;
  /** Number of inputs still to be given. */
  readonly missing: number;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly chosen: FactPhrase | null;
  readonly onChoose: (phrase: FactPhrase) => void;
}

/** One section: heading with its state, and the text when unfolded. */
export function SectionView({
  section,
  missing,
  isOpen,
  onToggle,
  chosen,
  onChoose,
}: Props): ReactNode {
  const styles = useNarrativeStyles();
  const { narrative: words } = useStrings();
  const label = (
    <span className={styles.sectionLabel}>
      <span className={styles.heading}>{toPlainText(section.heading)}</span>
      <span className={missing === 0 ? styles.complete : styles.lacking}>
        {missing === 0 ? words.complete : words.lacking(missing)}
      </span>
    </span>
  );
  return (
    <Disclosure label={label} isOpen={isOpen} onToggle={onToggle}>
      <div className={styles.text} lang="zh-CN">
        {section.paragraphs.map(({ phrases }, index) => (
          <p key={index} className={styles.paragraph}>
            {phrases.map((phrase, position) => (
              <PhraseText
                key={position}
                phrase={phrase}
                isChosen={phrase === chosen}
                onChoose={onChoose}
              />
            ))}
          </p>
        ))}
      </div>
    </Disclosure>
  );
}
