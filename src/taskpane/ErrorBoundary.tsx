import { Component, type ReactNode } from "react";
import { BootMessage } from "./BootMessage";
import { StringsContext } from "./strings/strings-context";

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly fault: string | null;
}

/** Keeps a fault of one screen from leaving a blank pane: says what happened and offers a way out. */
export class ErrorBoundary extends Component<Props, State> {
  static override contextType = StringsContext;
  declare context: React.ContextType<typeof StringsContext>;
  override state: State = { fault: null };

  static getDerivedStateFromError(fault: unknown): State {
    return { fault: fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    const { crashed, crashedHelp } = this.context.boot;
    return <BootMessage title={crashed} help={crashedHelp} detail={fault} />;
  }
}
