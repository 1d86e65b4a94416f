import { parseTagFormula, SHEET_TAG_NAME, toTagFormula } from "../../host/sheet-tag";
import { apiNotFound, HostError, itemNotFound } from "../host-error";
import { defineType, procedure, readOnly, readWrite, type HostObject } from "../object-type";
import type { WorkbookState } from "./workbook-state";

interface NamesTarget {
  readonly state: WorkbookState;
  readonly sheetId: string;
}

/** The text of a formula that is one text constant; the tag of our own sheets is the only name the document knows. */
function toTag(formula: unknown): string {
  const tag = typeof formula === "string" ? parseTagFormula(formula) : null;
  if (tag === null) throw apiNotFound("NamedItemCollection", `add with formula ${String(formula)}`);
  return tag;
}

function tagOf({ state, sheetId }: NamesTarget): string {
  const { tag } = state.sheet(sheetId);
  if (tag === null) throw itemNotFound(`name ${SHEET_TAG_NAME}`);
  return tag;
}

const namedItemType = defineType<NamesTarget>({
  name: "NamedItem",
  identity: () => ({ _Id: SHEET_TAG_NAME }),
  scalars: {
    _Id: readOnly(() => SHEET_TAG_NAME),
    Name: readOnly(() => SHEET_TAG_NAME),
    Type: readOnly(() => "String"),
    Scope: readOnly(() => "Worksheet"),
    Value: readOnly(tagOf),
    Formula: readOnly((target) => {
      const tag = tagOf(target);
      return target.state.tagFormulas.get(target.sheetId) ?? toTagFormula(tag);
    }),
    Visible: readWrite(
      ({ state, sheetId }) => state.visibleTags.has(sheetId),
      ({ state, sheetId }, value) => {
        state.writable(sheetId);
        if (value === true) state.visibleTags.add(sheetId);
        else state.visibleTags.delete(sheetId);
      }
    ),
  },
  methods: {
    Delete: procedure(() => {
      throw apiNotFound("NamedItem", "delete");
    }),
  },
});

function findName(target: NamesTarget, name: unknown): HostObject | null {
  const isTag = String(name).toLowerCase() === SHEET_TAG_NAME;
  return isTag && target.state.sheet(target.sheetId).tag !== null ? namedItemType(target) : null;
}

function addName(target: NamesTarget, [name, reference]: readonly unknown[]): HostObject {
  if (name !== SHEET_TAG_NAME) throw apiNotFound("NamedItemCollection", `add(${String(name)})`);
  const sheet = target.state.writable(target.sheetId);
  if (sheet.tag !== null)
    throw new HostError("InvalidArgument", `The name ${SHEET_TAG_NAME} already exists.`);
  sheet.setTag(toTag(reference));
  target.state.tagFormulas.set(target.sheetId, String(reference));
  target.state.visibleTags.add(target.sheetId);
  return namedItemType(target);
}

/** `worksheet.names`: the document gives away no other name than our tag. */
export const namedItemsType = defineType<NamesTarget>({
  name: "NamedItemCollection",
  items: (target) => {
    const found = findName(target, SHEET_TAG_NAME);
    return found ? [found] : [];
  },
  item: (target, name) => {
    const found = findName(target, name);
    if (!found) throw itemNotFound(`name ${String(name)}`);
    return found;
  },
  methods: {
    Add: addName,
    GetCount: (target) => (findName(target, SHEET_TAG_NAME) ? 1 : 0),
    GetItemOrNullObject: (target, [name]) => findName(target, name),
  },
});
