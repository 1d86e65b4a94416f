import { FluentProvider, Tab, TabList } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import { ErrorBoundary } from "./ErrorBoundary";
import type { ThemeName } from "./office-theme";
import type { PaneModel } from "./pane-model";
import { TAB_NAMES, type TabName } from "./pane-state";
import { usePaneStyles } from "./Pane.styles";
import { useStrings } from "./strings/strings-context";
import { PaneContext, usePane } from "./use-pane";
import { useTheme } from "./use-theme";

const CONTENT = {
  check: lazy(async () => ({
    default: (await import(/* webpackChunkName: "check" */ "./check/CheckTab")).CheckTab,
  })),
  narrative: lazy(async () => ({
    default: (await import(/* webpackChunkName: "narrative" */ "./narrative/NarrativeTab"))
      .NarrativeTab,
  })),
  targets: lazy(async () => ({
    default: (await import(/* webpackChunkName: "targets" */ "./targets/TargetsTab")).TargetsTab,
  })),
} as const;

const NoticeBar = lazy(async () => ({
  default: (await import(/* webpackChunkName: "notice" */ "./NoticeBar")).NoticeBar,
}));

const WorkingBar = lazy(async () => ({
  default: (await import(/* webpackChunkName: "working" */ "./WorkingBar")).WorkingBar,
}));

interface Props {
  readonly model: PaneModel;
  /** null when Office tells no theme. */
  readonly officeTheme: ThemeName | null;
}

/** The task pane: three jobs, three tabs, one screen each. */
export function Pane({ model, officeTheme }: Props): ReactNode {
  const styles = usePaneStyles();
  const theme = useTheme(officeTheme);
  return (
    <PaneContext value={model}>
      <FluentProvider theme={theme} className={styles.provider}>
        <ErrorBoundary>
          <PaneScreen />
        </ErrorBoundary>
      </FluentProvider>
    </PaneContext>
  );
}

function PaneScreen(): ReactNode {
  const styles = usePaneStyles();
  const strings = useStrings();
  const [model, { tab, busy }] = usePane();
  const Content = CONTENT[tab];
  const working = busy === null ? "" : strings.busy[busy];
  return (
    <main className={styles.pane} aria-busy={busy !== null}>
      <h1 className={styles.hidden}>{strings.productName}</h1>
      <header className={styles.head}>
        <TabList
          aria-label={strings.tabList}
          selectedValue={tab}
          onTabSelect={(_event, { value }) => model.showTab(value as TabName)}
        >
          {TAB_NAMES.map((name) => (
            <Tab key={name} id={`tab-${name}`} value={name} aria-controls={`panel-${name}`}>
              {strings.tabs[name]}
            </Tab>
          ))}
        </TabList>
      </header>
      <p className={styles.hidden} role="status">
        {working}
      </p>
      <ErrorBoundary>
        <Suspense>
          <NoticeBar />
        </Suspense>
      </ErrorBoundary>
      <div
        className={styles.body}
        id={`panel-${tab}`}
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        tabIndex={-1}
      >
        <div className={styles.bodyInner}>
          <ErrorBoundary key={tab}>
            <Suspense fallback={<p role="status">{strings.loading}</p>}>
              <Content />
            </Suspense>
          </ErrorBoundary>
        </div>
      </div>
      {busy === null ? null : (
        <Suspense>
          <WorkingBar />
        </Suspense>
      )}
    </main>
  );
}
