import { expect, it } from "vitest";
import { pairGap } from "../../../src/narrative/hands/gap";
import { ReadText } from "../../../src/narrative/text/read-text";

it("what is missing is told in words; a placeholder of ours is no wording to copy", () => {
  const text = new ReadText("车辆 × 辆");
  const absent = ["补贴人数：【请填写：补贴人数】", "车辆【请填写：车辆数】辆"];
  const [unread, left] = pairGap([absent[1]!, absent[0]!], [{ start: 0, end: 4 }], 0, text);
  expect(unread).toMatchObject({ gap: "unread", expected: absent[1] });
  expect(unread?.message).toContain("没有读懂，应写“车辆（车辆数，请填写）辆”。");
  expect(left?.message).toBe("这里漏写了“补贴人数：（补贴人数，请填写）”。");
});
