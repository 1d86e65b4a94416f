import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Disclosure } from "../Disclosure";
import { useCheckWords } from "../strings/check-words";
import { usePane } from "../use-pane";
import { useCheckTabStyles } from "./CheckTab.styles";

/** The clerk's own words for titles and captions of the form, kept on this machine. */
export function SynonymSettings(): ReactNode {
  const tab = useCheckTabStyles();
  const { synonyms: strings } = useCheckWords();
  const [model, { synonyms, busy }] = usePane();
  const [isOpen, setOpen] = useState(false);
  const [word, setWord] = useState("");
  const [meaning, setMeaning] = useState("");
  const own = Object.entries(synonyms ?? {});
  const keep = async (entries: readonly (readonly [string, string])[]): Promise<void> => {
    const isKept = await model.checking.keepSynonyms(Object.fromEntries(entries));
    if (!isKept) return;
    setWord("");
    setMeaning("");
  };
  const toggle = (open: boolean): void => {
    setOpen(open);
    if (open && synonyms === null) void model.checking.showSynonyms();
  };
  return (
    <Disclosure
      label={own.length > 0 ? strings.set(own.length) : strings.title}
      isOpen={isOpen}
      onToggle={toggle}
    >
      <p className={tab.small}>{strings.where}</p>
      <ul className={tab.findings}>
        {own.map(([one, means]) => (
          <li key={one}>
            {strings.pair(one, means)}{" "}
            <Button
              size="small"
              appearance="subtle"
              aria-label={strings.remove(one)}
              disabledFocusable={busy !== null}
              onClick={() => void keep(own.filter(([other]) => other !== one))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <Field label={strings.word} size="small">
        <Input size="small" value={word} onChange={(_event, { value }) => setWord(value)} />
      </Field>
      <Field label={strings.meaning} size="small">
        <Input size="small" value={meaning} onChange={(_event, { value }) => setMeaning(value)} />
      </Field>
      <Button
        size="small"
        disabledFocusable={busy !== null || word.trim() === "" || meaning.trim() === ""}
        onClick={() => void keep([...own, [word.trim(), meaning.trim()]])}
      >
        {strings.add}
      </Button>
    </Disclosure>
  );
}
