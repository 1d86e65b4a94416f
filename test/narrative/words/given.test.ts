import { describe, expect, it } from "vitest";
import { given, sentence } from "../../../src/narrative";
import { createEnvironment } from "../../../src/narrative/references/environment";
import { ReadText } from "../../../src/narrative/text/read-text";

const field = sentence`培训费明细：${given("training.details", "培训", { extent: "line" })}`;

/** What of a text the field reads, null where it is none. */
function read(written: string): string | null {
  const text = new ReadText(written);
  const [match] = field.match(
    text,
    0,
    createEnvironment({ current: null, prior: null, inputs: new Map() })
  );
  return match ? text.slice(0, match.end) : null;
}

describe("a field of words that only the clerk knows", () => {
  it("is read to the end of its line, with or without its colon", () => {
    expect(read("培训费明细：一月业务培训")).toBe("培训费明细:一月业务培训");
    expect(read("培训费明细一月业务培训")).toBe("培训费明细一月业务培训");
    expect(read("培训费明细：\n一月业务培训")).toBe("培训费明细:一月业务培训");
  });

  it("is not the title of a table, whose lines stand below", () => {
    expect(read("培训费明细\n单位：万元")).toBeNull();
  });
});
