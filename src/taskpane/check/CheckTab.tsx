import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useCheckWords } from "../strings/check-words";
import { usePane } from "../use-pane";
import { CheckResult } from "./CheckResult";
import { FirstSteps } from "./FirstSteps";
import { useCheckTabStyles } from "./CheckTab.styles";
import { RuleSettings } from "./RuleSettings";
import { SynonymSettings } from "./SynonymSettings";
import { StaleBar } from "./StaleBar";

/** 校核: one button, then what was found. */
export function CheckTab(): ReactNode {
  const styles = useCheckTabStyles();
  const strings = useCheckWords();
  const [model, { busy, check }] = usePane();
  const isBusy = busy !== null;
  return (
    <>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => void model.checking.check()}
        >
          {check ? strings.check.rerun : strings.check.run}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => void model.checking.clearMarks()}>
          {strings.check.clear}
        </Button>
        <MoreMenu />
      </div>
      {check ? (
        <>
          {check.isStale ? <StaleBar /> : null}
          <CheckResult result={check} />
        </>
      ) : (
        <>
          <p className={styles.intro}>{strings.check.intro}</p>
          <p className={styles.promise}>{strings.check.promise}</p>
          <FirstSteps />
        </>
      )}
      <RuleSettings />
      <SynonymSettings />
    </>
  );
}

/** What is needed less often: the sheets that can be written, and whether the check follows changes. */
function MoreMenu(): ReactNode {
  const strings = useCheckWords();
  const [model, { busy, check, isAutoRecheck }] = usePane();
  const isBusy = busy !== null;
  const settings = { follow: isAutoRecheck ? ["auto"] : [] };
  return (
    <Menu
      checkedValues={settings}
      onCheckedValueChange={(_event, { checkedItems }) =>
        model.checking.setFollowing(checkedItems.includes("auto"))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton>{strings.check.others}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem disabled={isBusy} onClick={() => void model.checking.addAuditSheet()}>
            {strings.check.audit}
          </MenuItem>
          <MenuItem disabled={isBusy} onClick={() => void model.checking.addReportSheet()}>
            {strings.check.report}
          </MenuItem>
          {check ? (
            <MenuItemCheckbox name="follow" value="auto">
              {strings.check.autoRecheck}
            </MenuItemCheckbox>
          ) : null}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
