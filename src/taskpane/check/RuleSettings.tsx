import { Button, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { RuleChoice } from "../../app/budget-assistant";
import { RULE_GRADES } from "../../checking/index";
import { Disclosure } from "../Disclosure";
import { useCheckWords } from "../strings/check-words";
import { useFindingText } from "../strings/finding-text";
import { usePane } from "../use-pane";
import { useCheckTabStyles } from "./CheckTab.styles";

const useStyles = makeStyles({
  frame: { marginTop: "16px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  search: { width: "100%", margin: "4px 0" },
  rule: { padding: "6px 0", overflowWrap: "anywhere" },
  select: { maxWidth: "220px", marginTop: "2px" },
});

/** As many as anyone looks through; words narrow it down. */
const SHOWN = 12;

function isGraded({ grade, severity }: RuleChoice): boolean {
  return grade !== severity;
}

/** Rules that are graded otherwise come first. */
function find(rules: readonly RuleChoice[], words: string): readonly RuleChoice[] {
  const wanted = words.trim().toLowerCase();
  const found = rules.filter(({ code, title }) =>
    `${code} ${title}`.toLowerCase().includes(wanted)
  );
  return [...found.filter(isGraded), ...found.filter((rule) => !isGraded(rule))];
}

/** Switches rules off or grades them otherwise, on this machine. */
export function RuleSettings(): ReactNode {
  const styles = useStyles();
  const tab = useCheckTabStyles();
  const { rules: strings } = useCheckWords();
  const [model, { rules, check, busy }] = usePane();
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const family = check?.value.report.layout.family;
  const own = (rules ?? []).filter(({ families }) => !family || families.includes(family));
  const changed = (rules ?? []).filter(isGraded).length;
  const found = find(own, words);
  const toggle = (open: boolean): void => {
    setOpen(open);
    if (open && rules === null) void model.checking.showRules();
  };
  return (
    <div className={styles.frame}>
      <Disclosure
        label={changed > 0 ? strings.changed(changed) : strings.title}
        isOpen={isOpen}
        onToggle={toggle}
      >
        <p className={tab.small}>{strings.where}</p>
        <Input
          className={styles.search}
          type="search"
          size="small"
          aria-label={strings.search}
          placeholder={strings.search}
          value={words}
          onChange={(_event, { value }) => setWords(value)}
        />
        {changed > 0 ? (
          <Button
            size="small"
            disabledFocusable={busy !== null}
            onClick={() => void model.checking.gradeRule(null)}
          >
            {strings.reset}
          </Button>
        ) : null}
        <ul className={tab.findings}>
          {found.slice(0, SHOWN).map((rule) => (
            <RuleGradeEntry key={rule.code} rule={rule} />
          ))}
        </ul>
        <p className={tab.small} role="status">
          {found.length > SHOWN ? strings.more(found.length - SHOWN) : ""}
          {rules !== null && found.length === 0 ? strings.none : ""}
        </p>
      </Disclosure>
    </div>
  );
}

function RuleGradeEntry({ rule }: { readonly rule: RuleChoice }): ReactNode {
  const styles = useStyles();
  const tab = useCheckTabStyles();
  const { rules: strings } = useCheckWords();
  const [model, { busy }] = usePane();
  const { code, severity, grade } = rule;
  const title = useFindingText()(rule.title);
  return (
    <li className={styles.rule}>
      {title} <span className={tab.small}>{code}</span>
      <Select
        size="small"
        className={styles.select}
        aria-label={strings.gradeOf(title)}
        disabled={busy !== null}
        value={grade}
        onChange={(_event, { value }) => {
          const wanted = RULE_GRADES.find((one) => one === value);
          if (wanted) void model.checking.gradeRule({ code, grade: wanted });
        }}
      >
        {RULE_GRADES.map((one) => (
          <option key={one} value={one}>
            {one === severity ? strings.asInCatalogue(severity) : strings.grade(one)}
          </option>
        ))}
      </Select>
    </li>
  );
}
