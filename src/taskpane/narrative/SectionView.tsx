import type { ReactNode } from "react";
import {
  toPlainText,
  type FactPhrase,
  type InputLine,
  type NarrativeSection,
} from "../../narrative/index";
import { Disclosure } from "../Disclosure";
import { useNarrativeWords } from "../strings/narrative-words";
import { InputForm } from "./InputForm";
import { useNarrativeStyles } from "./NarrativeTab.styles";
import { PhraseText } from "./PhraseText";

interface Props {
  readonly section: NarrativeSection;
  /** 填报事项 of the whole text. */
  readonly lines: readonly InputLine[];
  /** Number of inputs still to be given. */
  readonly missing: number;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly chosen: FactPhrase | null;
  readonly onChoose: (phrase: FactPhrase) => void;
  /** Goes to the next input that is still to be filled in. */
  readonly onNext: () => void;
}

/** One section: heading with its state, and the text when unfolded. */
export function SectionView({
  section,
  lines,
  missing,
  isOpen,
  onToggle,
  chosen,
  onChoose,
  onNext,
}: Props): ReactNode {
  const styles = useNarrativeStyles();
  const words = useNarrativeWords();
  const heading = toPlainText(section.heading);
  const own = lines.filter((line) => line.section === heading && line.state !== "unneeded");
  const label = (
    <span className={styles.sectionLabel}>
      <span className={styles.heading}>{heading}</span>
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
      <InputForm lines={own} onNext={onNext} />
    </Disclosure>
  );
}
