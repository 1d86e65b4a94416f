/** Address of a file that is shipped beside the add-in's scripts; nothing outside is ever linked to. */
export function ownFile(name: string): string {
  return new URL(name, scriptFolder()).href;
}

/** The pane of the workbench stands elsewhere than its scripts; without a script there is only the page. */
function scriptFolder(): string {
  const script = document.querySelector<HTMLScriptElement>('script[src*="taskpane."]');
  return script?.src ?? document.baseURI;
}
