import type { Diagnostic, Message, Range } from 'vscode-languageserver/node';

type Body = Omit<Diagnostic, 'range'>;

const bodies = new WeakMap<Diagnostic, Body>();
const written = new WeakMap<Body, string>();
/** Each with a comma before it. */
const encoded = new WeakMap<Diagnostic, Buffer>();

/** The same diagnostic in another place: what does not change with the place is not written anew. */
export function moveDiagnostic(diagnostic: Diagnostic, range: Range): Diagnostic {
  const body = bodyOf(diagnostic);
  const moved = { ...diagnostic, range };
  bodies.set(moved, body);
  return moved;
}

function bodyOf(diagnostic: Diagnostic): Body {
  const known = bodies.get(diagnostic);
  if (known) return known;
  const { range: _, ...body } = diagnostic;
  bodies.set(diagnostic, body);
  return body;
}

/**
 * A message as JSON in UTF-8. Clients must be sent all findings of a draft at each change of it; those that are sent again are put
 * together from the bytes that they were written as before.
 */
export function writeMessage(message: Message): Buffer {
  const { params, result, ...rest } = message as Sent;
  const [key, holder] = params?.diagnostics ? ['params', params] : ['result', result];
  const list = holder?.diagnostics ?? (holder?.kind === 'full' ? holder.items : undefined);
  if (!list) return Buffer.from(JSON.stringify(message));
  const name = holder!.diagnostics ? 'diagnostics' : 'items';
  const { [name]: _, ...others } = holder!;
  const all = list.map(writeDiagnostic);
  // nothing stands before the first
  if (all[0]) all[0] = all[0].subarray(1);
  const head = `${open(rest)}${JSON.stringify(key)}:${open(others)}${JSON.stringify(name)}:[`;
  return Buffer.concat([Buffer.from(head), ...all, Buffer.from(']}}')]);
}

/** What a server sends that may hold diagnostics. */
interface Sent {
  readonly params?: Holder;
  readonly result?: Holder;
}

interface Holder {
  readonly kind?: string;
  readonly diagnostics?: readonly Diagnostic[];
  readonly items?: readonly Diagnostic[];
}

/** An object as JSON, to which more is going to be added. */
function open(object: object): string {
  const json = JSON.stringify(object);
  return json === '{}' ? '{' : `${json.slice(0, -1)},`;
}

function writeDiagnostic(diagnostic: Diagnostic): Buffer {
  const known = encoded.get(diagnostic);
  if (known) return known;
  const body = bodyOf(diagnostic);
  const json = written.get(body) ?? JSON.stringify(body);
  written.set(body, json);
  const bytes = Buffer.from(`,{"range":${JSON.stringify(diagnostic.range)},${json.slice(1)}`);
  encoded.set(diagnostic, bytes);
  return bytes;
}
