/**
 * `stet lsp`: hands standard input and output over to the language server, a bundle of its own. It is loaded by its
 * address, so that the command line holds nothing of it.
 */
export async function lsp(): Promise<void> {
  const place = import.meta.url.endsWith('.ts') ? '../lsp/main.ts' : './lsp.js';
  await import(new URL(place, import.meta.url).href);
}
