/** How running text tells who came and went; data for every reader of prose, whatever the family. */

const STAFF = "(?:在职|退休|编制内|聘用)(?:人员|职工)?";

/** “在职人员20人，增加3人”: way and number. */
export const STAFF_MOVED = /在职(?:人员|职工)?\d+[人名],(增加|减少)(\d+)[人名]/u;

/** “人数减少1人”: way and number. */
export const PERSONS_MOVED = /人(?:数|员)[^,。;]{0,8}(增加|减少)(\d+)[人名]/u;

/** “增加3名在职人员” or “在职人员多了3名”: way, number and who, or who, way and number. */
export const WHO_MOVED = new RegExp(
  `(增加|减少|新增|调入|调出)了?(\\d+)[名人个](${STAFF})|(${STAFF})(增加|减少|多|少)了?(\\d+)[名人]`,
  "gu"
);

/** Ways that make fewer. */
export const FEWER = /减|少|出/u;
