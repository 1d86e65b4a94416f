import { useEffect, useState } from "react";
import type { WrittenNarrative } from "../../app/budget-assistant";
import { isAskedFor, toPlainText, type InputLine } from "../../narrative/index";
import { usePane } from "../use-pane";
import { isOpenInput } from "./input-progress";

/** Of what the whole document asks for beyond its sections. */
export const DOCUMENT_SLUG = "document";

/** Which sections are unfolded, and the way to the next input that is still to be filled in. */
export interface Folds {
  readonly isAllOpen: boolean;
  isOpen(slug: string): boolean;
  readonly toggleAll: () => void;
  toggle(slug: string, isOpen: boolean): void;
  readonly goToNext: () => void;
}

/** Inputs that belong to no section of the text. */
export function documentInputs({ sections, lines }: WrittenNarrative): readonly InputLine[] {
  const headings = new Set(sections.map(({ heading }) => toPlainText(heading)));
  return lines.filter(({ section, state }) => !headings.has(section) && isAskedFor(state));
}

/** The folds of the text; the first section is open until the clerk says otherwise. */
export function useFolds(document: WrittenNarrative): Folds {
  const [model, { openSections, drafts }] = usePane();
  const slugs = [...document.sections.map(({ slug }) => slug), DOCUMENT_SLUG];
  const open = openSections ?? new Set(slugs.slice(0, 1));
  const isAllOpen = slugs.every((slug) => open.has(slug));
  const goTo = useFocusedInput();
  const goToNext = (): void => {
    const lines = document.lines.filter((line) => isOpenInput(line, drafts));
    const next = lines[nextAfter(document.lines, lines, model.narrative.lastInput)];
    if (!next) return;
    const section = document.sections.find(({ heading }) => toPlainText(heading) === next.section);
    model.narrative.showSections(new Set([...open, section?.slug ?? DOCUMENT_SLUG]));
    goTo(next.key);
  };
  return {
    isAllOpen,
    goToNext,
    isOpen: (slug) => open.has(slug),
    toggleAll: () => model.narrative.showSections(new Set(isAllOpen ? [] : slugs)),
    toggle(slug, isOpen) {
      if (open.has(slug) === isOpen) return;
      const others = [...open].filter((one) => one !== slug);
      model.narrative.showSections(new Set(isOpen ? [...others, slug] : others));
    },
  };
}

/** Place among the open lines of the first that follows the line with this key; from the last back to the first. */
function nextAfter(
  all: readonly InputLine[],
  open: readonly InputLine[],
  key: string | null
): number {
  const from = all.findIndex((line) => line.key === key);
  const next = open.findIndex((line) => all.indexOf(line) > from);
  return Math.max(next, 0);
}

/** Focuses the field of an input once it stands on the page. */
function useFocusedInput(): (key: string) => void {
  const [wanted, setWanted] = useState<{ readonly key: string } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const holders = [...document.querySelectorAll<HTMLElement>("[data-input]")];
    const holder = holders.find(({ dataset }) => dataset.input === wanted.key);
    holder?.scrollIntoView({ block: "center" });
    holder?.querySelector<HTMLElement>("textarea, select")?.focus();
  }, [wanted]);
  return (key) => setWanted({ key });
}
