import type { Family } from "./define-family";
import { nineTablesFamily } from "./nine-tables/index";
import { shaanxi } from "./shaanxi/index";
import { xinjiang } from "./xinjiang/index";

/** 能读的全部版式；加一种版式就是建一个文件夹，在这里加一行。 */
export const FAMILIES: readonly Family[] = [xinjiang, shaanxi, nineTablesFamily];
