import { Button, Link } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useState, type ReactNode } from "react";
import { ownFile } from "../own-file";
import { useFindingWords } from "../strings/finding-words";
import { useHelpWords } from "../strings/help-words";
import { useCheckTabStyles } from "./CheckTab.styles";
import { LEVELS } from "./finding-level";

/** On demand what each level means and what to do next, and the manual that comes with the add-in. */
export function LevelHelp(): ReactNode {
  const styles = useCheckTabStyles();
  const words = useHelpWords();
  const { level } = useFindingWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<QuestionCircleRegular />}
        aria-label={words.open}
        title={words.open}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen ? (
        <section className={styles.help} aria-label={words.title}>
          <dl className={styles.helpList}>
            {LEVELS.map((one) => (
              <div key={one}>
                <dt className={styles.helpTerm}>{level[one]}</dt>
                <dd className={styles.helpText}>{words.level[one]}</dd>
              </div>
            ))}
          </dl>
          <p className={styles.fact}>{words.incomplete}</p>
          <p className={styles.fact}>{words.next}</p>
          <Link href={ownFile("help.html")} target="_blank">
            {words.manual}
          </Link>
        </section>
      ) : null}
    </>
  );
}
