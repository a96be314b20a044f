/** The part of an address by which two copies of one page agree: no scheme, "www.", fragment or tracking; undefined for what is no web address. */
export function addressKey(url: string | undefined): string | undefined {
  const found = /^(?:(?:https?:)?\/\/(?:www\.)?|www\.)([^/?#\s]+)([^#\s]*)/i.exec(url ?? '');
  if (!found) return undefined;
  const path = found[2]!.replace(/[?&](?:utm_\w+|fbclid|gclid)=[^&]*/gi, '').replace(/\/+$/, '');
  return found[1]!.toLowerCase() + decoded(path);
}

/** A DOI in lower case, out of the bare number, "doi:…" or an address of a resolver. */
export const doiKey = (text: string | undefined): string | undefined =>
  /(?:^|doi:\s*|doi\.org\/)(10\.\d{4,9}\/[^\s?#]+)$/i.exec(text?.trim() ?? '')?.[1]?.toLowerCase();

/** Percent signs read where they are well-formed. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
