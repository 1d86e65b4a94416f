import { makeStyles, tokens } from "@fluentui/react-components";

export const usePaneStyles = makeStyles({
  provider: { height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    position: "relative",
  },
  head: {
    flexShrink: 0,
    padding: "4px 8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "12px 16px 24px" },
  bodyInner: { maxWidth: "720px", marginInline: "auto" },
  /** For screen readers only. */
  hidden: {
    position: "absolute",
    margin: 0,
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
