import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { FactPhrase, NarrativeDocument } from "../../narrative/phrase";
import type { NarrativeResult } from "../pane-state";
import { useStrings } from "../strings/strings-context";
import { CopyButton } from "./CopyButton";
import { countMissing } from "./narrative-text";
import { useNarrativeStyles } from "./NarrativeTab.styles";
import { SectionView } from "./SectionView";
import { SourcePanel } from "./SourcePanel";

/** The text by sections, and where the number clicked last comes from. */
export function NarrativeView({ result }: { readonly result: NarrativeResult }): ReactNode {
  const styles = useNarrativeStyles();
  const { narrative: words } = useStrings();
  const { value: document, isStale, isPriorStale } = result;
  const [chosen, setChosen] = useState<FactPhrase | null>(null);
  const folds = useFolds(document);
  const missing = countMissing(document);
  return (
    <>
      {isStale || isPriorStale ? (
        <MessageBar intent="warning" layout="multiline" className={styles.banner}>
          <MessageBarBody>{isStale ? words.stale : words.priorChanged}</MessageBarBody>
        </MessageBar>
      ) : null}
      <p className={styles.summary} role="status">
        {words.summary(document.sections.length, document.missing.length)}
      </p>
      <div className={styles.actions}>
        <CopyButton document={document} />
        <Button size="small" onClick={folds.toggleAll}>
          {folds.isAllOpen ? words.collapseAll : words.expandAll}
        </Button>
      </div>
      {document.sections.map((section) => (
        <SectionView
          key={section.slug}
          section={section}
          missing={missing.get(section.slug) ?? 0}
          isOpen={folds.isOpen(section.slug)}
          onToggle={(isOpen) => folds.toggle(section.slug, isOpen)}
          chosen={chosen}
          onChoose={setChosen}
        />
      ))}
      <SourcePanel phrase={chosen} />
    </>
  );
}

/** Which sections are open; the first one at the start. */
function useFolds({ sections }: NarrativeDocument) {
  const slugs = sections.map(({ slug }) => slug);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(slugs.slice(0, 1)));
  const isAllOpen = slugs.every((slug) => open.has(slug));
  return {
    isAllOpen,
    isOpen: (slug: string) => open.has(slug),
    toggleAll: () => setOpen(new Set(isAllOpen ? [] : slugs)),
    toggle: (slug: string, isOpen: boolean) =>
      setOpen((before) => {
        const after = new Set(before);
        if (isOpen) after.add(slug);
        else after.delete(slug);
        return after;
      }),
  };
}
