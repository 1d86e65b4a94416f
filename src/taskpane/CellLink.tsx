import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellRef } from "../grid/address";
import { toPlace } from "./cell-place";
import { useStrings } from "./strings/strings-context";
import { usePane } from "./use-pane";

interface Props {
  readonly cell: CellRef;
  readonly children?: ReactNode;
}

/** Goes to a cell of the open workbook. */
export function CellLink({ cell, children }: Props): ReactNode {
  const strings = useStrings();
  const [model] = usePane();
  const place = toPlace(cell);
  return (
    <Link as="button" inline title={strings.goTo(place)} onClick={() => void model.select([cell])}>
      {children ?? place}
    </Link>
  );
}
