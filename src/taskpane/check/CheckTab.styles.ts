import { makeStyles, tokens } from "@fluentui/react-components";

export const useCheckTabStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginBottom: "8px" },
  intro: { margin: "8px 0", color: tokens.colorNeutralForeground2 },
  promise: {
    margin: "8px 0",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  banner: { marginBottom: "12px" },
  result: { display: "flex", alignItems: "center", gap: "8px", margin: "12px 0 2px" },
  resultTitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  resultIcon: { fontSize: "24px", display: "inline-flex", flexShrink: 0 },
  clean: { color: tokens.colorStatusSuccessForeground1 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  fact: { margin: "2px 0", color: tokens.colorNeutralForeground2 },
  small: {
    margin: "2px 0",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  list: { listStyle: "none", margin: "0 0 8px", padding: "0 0 0 24px" },
  listItem: { padding: "3px 0" },
  heading: {
    margin: "16px 0 8px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  findings: { listStyle: "none", margin: 0, padding: 0 },
  selection: {
    position: "sticky",
    top: "-12px",
    zIndex: 1,
    margin: "8px -16px",
    padding: "6px 16px",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
  },
});
