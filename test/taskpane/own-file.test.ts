// @vitest-environment jsdom
import { afterEach, expect, test } from "vitest";
import { ownFile } from "../../src/taskpane/own-file";

afterEach(() => document.head.replaceChildren());

test("files are found beside the script, wherever the page stands", () => {
  const script = document.createElement("script");
  // A type that the page does not run.
  script.type = "text/plain";
  script.src = "../addin/taskpane.12345678.js";
  document.head.append(script);
  expect(ownFile("help.html")).toBe(new URL("../addin/help.html", document.baseURI).href);
});

test("without a script they are beside the page", () => {
  expect(ownFile("help.html")).toBe(new URL("help.html", document.baseURI).href);
});
