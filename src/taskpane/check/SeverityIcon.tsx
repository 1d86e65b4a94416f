import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import type { Severity } from "../../checking/index";

const ICONS = {
  error: ErrorCircleFilled,
  warning: WarningFilled,
  info: InfoRegular,
  clean: CheckmarkCircleFilled,
} as const;

/** A shape for each severity, so that colour is never the only difference. */
export function SeverityIcon({ severity }: { readonly severity: Severity | "clean" }): ReactNode {
  const Icon = ICONS[severity];
  return <Icon />;
}
