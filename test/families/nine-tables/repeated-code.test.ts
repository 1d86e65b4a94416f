import { describe, expect, it } from "vitest";
import { examineWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { Finding } from "../../../src/checking/finding";
import { readCase, withCell } from "../../support/read-workbook";

async function findingsWith(address: string, code: string): Promise<readonly Finding[]> {
  const workbook = withCell(await readCase("nine-tables-plain"), "Sheet2", address, code);
  return examineWorkbook(openCase(workbook)).report.findings.filter(
    ({ severity }) => severity !== "info"
  );
}

describe("a row under the code of another row", () => {
  it("is one finding that says which code it has by its name", async () => {
    const [finding, ...others] = await findingsWith("A11", "2010301");
    expect(others).toEqual([]);
    expect(finding?.message).toContain("应为 2080505");
    expect(finding?.suspects[0]).toMatchObject({ sheet: "Sheet2", address: "A11" });
  });
});
