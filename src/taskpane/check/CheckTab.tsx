import { Button, Checkbox } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStrings } from "../strings/strings-context";
import { usePane } from "../use-pane";
import { CheckResult } from "./CheckResult";
import { useCheckTabStyles } from "./CheckTab.styles";
import { RuleSettings } from "./RuleSettings";
import { StaleBar } from "./StaleBar";

/** 校核: one button, then what was found. */
export function CheckTab(): ReactNode {
  const styles = useCheckTabStyles();
  const strings = useStrings();
  const [model, { busy, check, isAutoRecheck }] = usePane();
  const isBusy = busy !== null;
  return (
    <>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void model.check()}>
          {check ? strings.check.rerun : strings.check.run}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => void model.clearMarks()}>
          {strings.check.clear}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => void model.addAuditSheet()}>
          {strings.check.audit}
        </Button>
        <Button
          disabledFocusable={isBusy}
          onClick={() => void model.addReportSheet(new Date().toLocaleDateString("zh-CN"))}
        >
          {strings.check.report}
        </Button>
      </div>
      {check ? (
        <>
          <Checkbox
            checked={isAutoRecheck}
            label={strings.check.autoRecheck}
            onChange={(_event, { checked }) => model.setAutoRecheck(checked === true)}
          />
          {check.isStale ? <StaleBar /> : null}
          <CheckResult checked={check.value} />
        </>
      ) : (
        <>
          <p className={styles.intro}>{strings.check.intro}</p>
          <p className={styles.promise}>{strings.check.promise}</p>
        </>
      )}
      <RuleSettings />
    </>
  );
}
