import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, test } from "vitest";

const MANIFEST = "manifest.xml";
const DEV = "https://localhost:3000/";

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

let root: Node;
let overrides: Node;

beforeAll(() => {
  root = parse(readFileSync(MANIFEST, "utf8"));
  overrides = only(root, "VersionOverrides");
});

/** Element names without prefix; attributes as written. */
function parse(xml: string): Node {
  const holder: Node = { name: "", attributes: {}, children: [], text: "" };
  const stack = [holder];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const node: Node = {
      name: name.replace(/^.*:/u, ""),
      attributes: attributes,
      children: [],
      text: "",
    };
    stack[stack.length - 1]!.children.push(node);
    stack.push(node);
  });
  parser.on("text", (text) => (stack[stack.length - 1]!.text += text.trim()));
  parser.on("closetag", () => void stack.pop());
  parser.write(xml).close();
  return holder.children[0]!;
}

function all(node: Node, name: string): readonly Node[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

function only(node: Node, name: string): Node {
  const found = all(node, name);
  expect(found, name).toHaveLength(1);
  return found[0]!;
}

function names(node: Node): readonly string[] {
  return node.children.map(({ name }) => name);
}

/** The order the schema asks for; elements that are not there are passed over. */
function expectOrder(node: Node, order: readonly string[]): void {
  const found = names(node);
  expect(order).toEqual(expect.arrayContaining([...new Set(found)]));
  const places = found.map((name) => order.indexOf(name));
  expect(places, `order in ${node.name}`).toEqual([...places].sort((a, b) => a - b));
}

function resources(kind: "Image" | "Url" | "String"): ReadonlyMap<string, Node> {
  const nodes = kind === "Image" ? all(only(overrides, "Images"), kind) : all(overrides, kind);
  return new Map(nodes.map((node) => [node.attributes.id ?? "", node]));
}

function pixels(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1"), `${file} is PNG`).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** A page that the build emits or a file that it copies. */
function isServed(url: string): boolean {
  const file = url.slice(DEV.length);
  if (file.startsWith("assets/")) return existsSync(file);
  return existsSync(path.join("src/taskpane", file));
}

describe("manifest", () => {
  test("is read by Microsoft's own reader", async () => {
    const info = await OfficeAddinManifest.readManifestFile(MANIFEST);
    expect(info).toMatchObject({
      defaultLocale: "zh-CN",
      displayName: "预算公开助手",
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      hosts: ["Workbook"],
    });
    expect(info.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
  });

  test("version is that of the package, with four parts", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(only(root, "Version").text).toBe(`${version}.0`);
  });

  test("elements stand in the order of the schema", () => {
    expectOrder(root, [
      "Id",
      "AlternateId",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
      "ExtendedOverrides",
    ]);
    expectOrder(overrides, ["Description", "Requirements", "Hosts", "Resources"]);
    expectOrder(only(overrides, "Host"), ["Runtimes", "DesktopFormFactor"]);
    expectOrder(only(overrides, "DesktopFormFactor"), [
      "GetStarted",
      "FunctionFile",
      "ExtensionPoint",
    ]);
    expectOrder(only(overrides, "CustomTab"), ["Group", "Label"]);
    for (const group of all(overrides, "Group")) expectOrder(group, ["Label", "Icon", "Control"]);
    for (const control of all(overrides, "Control"))
      expectOrder(control, ["Label", "Supertip", "Icon", "Action"]);
    expectOrder(only(overrides, "Resources"), ["Images", "Urls", "ShortStrings", "LongStrings"]);
  });

  test("declares what the host port needs and no more", () => {
    const sets = all(root, "Set").map(({ attributes }) => [attributes.Name, attributes.MinVersion]);
    expect(sets).toEqual([
      ["ExcelApi", "1.13"],
      ["SharedRuntime", "1.1"],
    ]);
    expect(only(root, "Permissions").text).toBe("ReadWriteDocument");
  });

  test("seven buttons: the pane, and six functions that the code registers", () => {
    const actions = all(overrides, "Action");
    expect(actions.map(({ attributes }) => attributes["xsi:type"])).toEqual([
      "ShowTaskpane",
      "ExecuteFunction",
      "ExecuteFunction",
      "ExecuteFunction",
      "ExecuteFunction",
      "ExecuteFunction",
      "ExecuteFunction",
    ]);
    expect(all(overrides, "FunctionName").map(({ text }) => text)).toEqual([
      "checkWorkbook",
      "clearMarks",
      "writeAudit",
      "writeReport",
      "writeNarrative",
      "writeTargets",
    ]);
    for (const group of all(overrides, "Group"))
      expect(all(group, "Control").length).toBeLessThanOrEqual(6);
  });

  test("one runtime for pane and functions", () => {
    const used = [
      only(overrides, "Runtime").attributes.resid,
      only(overrides, "FunctionFile").attributes.resid,
      only(overrides, "SourceLocation").attributes.resid,
    ];
    expect(new Set(used).size).toBe(1);
    expect(only(overrides, "Runtime").attributes.lifetime).toBe("long");
    const pane = resources("Url").get(used[0] ?? "")?.attributes.DefaultValue;
    expect(pane).toBe(only(root, "DefaultSettings").children[0]?.attributes.DefaultValue);
  });

  test("ids are unique and short enough", () => {
    const ids = [
      ...all(overrides, "CustomTab"),
      ...all(overrides, "Group"),
      ...all(overrides, "Control"),
      ...resources("Image").values(),
      ...resources("Url").values(),
      ...resources("String").values(),
    ].map(({ attributes }) => attributes.id ?? "");
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length, id).toBeLessThanOrEqual(125);
  });

  test("every resid resolves to a resource of its kind, and every resource is used", () => {
    const KINDS: Readonly<Record<string, "Image" | "Url" | "String">> = {
      Image: "Image",
      Runtime: "Url",
      FunctionFile: "Url",
      SourceLocation: "Url",
      LearnMoreUrl: "Url",
      Label: "String",
      Title: "String",
      Description: "String",
    };
    const used = new Set<string>();
    const visit = (node: Node): void => {
      const { resid } = node.attributes;
      if (resid !== undefined) {
        expect(resid.length, resid).toBeLessThanOrEqual(32);
        expect(resources(KINDS[node.name]!).has(resid), `${node.name} ${resid}`).toBe(true);
        used.add(resid);
      }
      node.children.forEach(visit);
    };
    visit(overrides);
    const declared = [
      ...resources("Image").keys(),
      ...resources("Url").keys(),
      ...resources("String").keys(),
    ];
    expect([...used].sort()).toEqual(declared.sort());
  });

  test("texts keep the limits, and all have Chinese by default and English beside it", () => {
    const limits: Readonly<Record<string, number>> = {
      DisplayName: 125,
      Description: 250,
      ShortStrings: 125,
      LongStrings: 250,
    };
    const texts = [
      ...root.children.filter(({ name }) => name === "DisplayName" || name === "Description"),
      ...only(overrides, "ShortStrings").children,
      ...only(overrides, "LongStrings").children,
    ];
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) {
      const [english] = text.children;
      expect(english?.attributes.Locale, text.attributes.id).toBe("en-US");
      const limit =
        limits[text.name] ??
        (only(overrides, "ShortStrings").children.includes(text)
          ? limits.ShortStrings!
          : limits.LongStrings!);
      for (const value of [text.attributes.DefaultValue ?? "", english?.attributes.Value ?? ""]) {
        expect(value).not.toBe("");
        expect(value.length, value).toBeLessThanOrEqual(limit);
      }
      expect(text.attributes.DefaultValue).toMatch(/\p{Script=Han}/u);
      expect(english?.attributes.Value).not.toMatch(/\p{Script=Han}/u);
    }
    expect(only(root, "ProviderName").text.length).toBeLessThanOrEqual(125);
  });

  test("icons come in the sizes asked for, as PNG of exactly these pixels", () => {
    for (const icon of [...all(overrides, "Icon")]) {
      expect(icon.children.map(({ attributes }) => attributes.size)).toEqual(["16", "32", "80"]);
      for (const { attributes } of icon.children) {
        const url = resources("Image").get(attributes.resid ?? "")?.attributes.DefaultValue ?? "";
        const size = Number(attributes.size);
        expect(pixels(url.slice(DEV.length)), url).toEqual([size, size]);
      }
    }
    const [icon, highResolution] = ["IconUrl", "HighResolutionIconUrl"].map(
      (name) => only(root, name).attributes.DefaultValue ?? ""
    );
    expect(pixels(icon!.slice(DEV.length))).toEqual([32, 32]);
    expect(pixels(highResolution!.slice(DEV.length))).toEqual([64, 64]);
    for (const size of [16, 32, 64, 80, 128])
      expect(pixels(`assets/icon-${size}.png`)).toEqual([size, size]);
  });

  test("every address is https on the one place we are served from, and there is something there", () => {
    const urls = readFileSync(MANIFEST, "utf8").match(
      /(?<=(DefaultValue|Value|Url)=")https?:[^"]+/gu
    );
    expect(urls!.length).toBeGreaterThan(15);
    for (const url of urls!) {
      expect(url.startsWith(DEV), url).toBe(true);
      expect(isServed(url), url).toBe(true);
    }
    expect(all(root, "AppDomain").map(({ text }) => `${text}/`)).toEqual([DEV]);
  });
});
