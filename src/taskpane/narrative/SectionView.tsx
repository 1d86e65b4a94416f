import type { ReactNode } from "react";
import {
  toPlainText,
  type FactPhrase,
  type InputLine,
  type NarrativeParagraph,
  type NarrativeSection,
} from "../../narrative/index";
import { Disclosure } from "../Disclosure";
import { useNarrativeWords } from "../strings/narrative-words";
import { usePane } from "../use-pane";
import { InputForm } from "./InputForm";
import { isOpenInput } from "./input-progress";
import { useNarrativeStyles } from "./NarrativeTab.styles";
import { PhraseText } from "./PhraseText";

interface Props {
  readonly section: NarrativeSection;
  /** 填报事项 of the whole text. */
  readonly lines: readonly InputLine[];
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
  isOpen,
  onToggle,
  chosen,
  onChoose,
  onNext,
}: Props): ReactNode {
  const heading = toPlainText(section.heading);
  const own = lines.filter((line) => line.section === heading && line.state !== "unneeded");
  return (
    <Disclosure
      label={<SectionLabel heading={heading} lines={own} />}
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <Paragraphs paragraphs={section.paragraphs} chosen={chosen} onChoose={onChoose} />
      <InputForm lines={own} onNext={onNext} />
    </Disclosure>
  );
}

interface ParagraphsProps extends Pick<Props, "chosen" | "onChoose"> {
  readonly paragraphs: readonly NarrativeParagraph[];
}

/** The running text, of a section or above the first heading; nothing where there is none. */
export function Paragraphs({ paragraphs, chosen, onChoose }: ParagraphsProps): ReactNode {
  const styles = useNarrativeStyles();
  if (paragraphs.length === 0) return null;
  return (
    <div className={styles.text} lang="zh-CN">
      {paragraphs.map(({ phrases }, index) => (
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
  );
}

interface LabelProps {
  readonly heading: string;
  readonly lines: readonly InputLine[];
}

/** What is asked for, and how much of it is still to be filled in. */
export function SectionLabel({ heading, lines }: LabelProps): ReactNode {
  const styles = useNarrativeStyles();
  const words = useNarrativeWords();
  const [, { drafts }] = usePane();
  const open = lines.filter((line) => isOpenInput(line, drafts)).length;
  return (
    <span className={styles.sectionLabel}>
      <span className={styles.heading}>{heading}</span>
      <span className={open === 0 ? styles.complete : styles.lacking}>
        {open === 0 ? words.complete : words.lacking(open)}
      </span>
    </span>
  );
}
