export function renderMarkdown(markdown: string): string;
