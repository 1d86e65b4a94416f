import { Field, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { LayoutReport } from "../../report/check-report";
import { useCheckWords } from "../strings/check-words";
import { usePane } from "../use-pane";
import { useCheckTabStyles } from "./CheckTab.styles";

const useStyles = makeStyles({
  details: {
    margin: "2px 0 8px",
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
});

/** Value of the entry that leaves it to the evidence. */
const FOUND = "";

/** Which form the workbook was taken for; on demand why, and another one to choose. */
export function LayoutFact({ layout }: { readonly layout: LayoutReport }): ReactNode {
  const styles = useStyles();
  const tab = useCheckTabStyles();
  const { check } = useCheckWords();
  const [model, { layouts, busy }] = usePane();
  const [isOpen, setOpen] = useState(false);
  const choose = (value: string): void => {
    const choice = layouts.find((one) => toValue(one.family, one.formYear) === value);
    void model.checking.chooseLayout(choice ?? null);
  };
  return (
    <>
      <p className={tab.fact}>
        {check.layout(layout.name, layout.isGeneral ? null : layout.year)}{" "}
        <Link as="button" inline aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {check.layoutDetails}
        </Link>
      </p>
      {isOpen ? (
        <div className={styles.details}>
          <p className={tab.small}>{layout.reason}</p>
          <Field label={check.layoutChoice} size="small">
            <Select
              size="small"
              disabled={busy !== null}
              value={layout.isStated ? toValue(layout.family, layout.year) : FOUND}
              onChange={(_event, { value }) => choose(value)}
            >
              <option value={FOUND}>{check.layoutFound}</option>
              {layouts.map(({ family, name, formYear, isGeneral }) => (
                <option key={toValue(family, formYear)} value={toValue(family, formYear)}>
                  {check.layout(name, isGeneral ? null : formYear)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      ) : null}
    </>
  );
}

function toValue(family: string, year: number): string {
  return `${family} ${year}`;
}
