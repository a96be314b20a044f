const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or an attribute of HTML. */
export const html = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char]!);

/** An address that may stand in a link: of the web, of a file, or relative; nothing that runs. */
export const safeLink = (address: string): string | undefined =>
  /^(https?:|file:)/i.test(address) || !/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : undefined;
