import { describe, expect, it } from "vitest";
import { isOneOf, listedCode } from "../../src/budget/code-book";
import listed from "../../src/budget/code-book.json";

const nameIs = (code: string, name: string): boolean =>
  isOneOf(listedCode(code)?.names ?? [], name);

describe("the list of codes", () => {
  it("knows a code's certainty and leaves doubtful and unknown codes out", () => {
    expect(listedCode("208")).toEqual({ names: ["社会保障和就业支出"], certainty: "A" });
    expect(listedCode("2080501")?.certainty).toBe("A");
    expect(listedCode("30201")?.names).toEqual(["办公费"]);
    expect(listedCode("2999999")).toBeNull();
  });

  it("takes width, spaces, brackets and ordinals for the same name", () => {
    expect(nameIs("208", "　一、社会保障 和就业支出")).toBe(true);
    expect(nameIs("30213", "维修(护)费")).toBe(true);
    expect(nameIs("208", "社会保障支出")).toBe(false);
  });

  it("accepts the names of earlier editions", () => {
    expect(nameIs("2013804", "市场主体管理")).toBe(true);
    expect(nameIs("2013804", "经营主体管理")).toBe(true);
  });

  it("lists every code once, with a parent of its own for every longer one that is certain", () => {
    const codes = Object.values(listed).flatMap((part) => Object.keys(part));
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[235][0-9]{2}([0-9]{2}){0,2}$/);
    for (const code of Object.keys(listed.A).filter(({ length }) => length > 3))
      expect(listedCode(code.slice(0, 3))).not.toBeNull();
  });
});
