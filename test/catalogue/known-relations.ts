/**
 * Relations and checks of the published list that `published-relations.json` leaves out, because they are about the
 * performance-target tables or one family's other tables.
 */
export const LISTED_ELSEWHERE: readonly string[] = [
  ...["ANY-11", "C086", "SX-A19", "SX-A20", "SX-A21"],
  ...["SX-B20", "SX-B21", "SX-B22", "SX-B23", "SX-B24", "SX-B25"],
  ...["XJ-P01", "XJ-P02", "XJ-P03", "XJ-P04", "XJ-P05", "XJ-P06", "XJ-P08", "XJ-P09", "XJ-P10"],
  ...["XJ-P11", "XJ-P12", "XJ-P14", "XJ-P15", "XJ-P16", "XJ-P17", "XJ-P18", "XJ-P20", "XJ-P21"],
  ...["XJ-P22", "XJ-P23"],
];

/** Ids that this project gave to relations of its own, by the rule that brought them in. */
export const OWN_RELATIONS: Readonly<Record<string, string>> = {
  "ANY-12": "BC319",
  "ANY-13": "BC313",
  "ANY-14": "BC315",
  "ANY-15": "BC316",
  "XJ-P24": "BC312",
};
