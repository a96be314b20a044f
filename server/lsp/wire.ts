import type { Diagnostic, Message, Range } from 'vscode-languageserver/node';

type Body = Omit<Diagnostic, 'range'>;

const bodies = new WeakMap<Diagnostic, Body>();
const written = new WeakMap<Body, string>();

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
 * A message as JSON. Clients must be sent all findings of a draft at each change of it; of a long draft, those that are sent again are put
 * together from the text that they were written as before.
 */
export function writeMessage(message: Message): string {
  const { params, result, ...rest } = message as Sent;
  const [key, holder] = params?.diagnostics ? ['params', params] : ['result', result];
  const list = holder?.diagnostics ?? (holder?.kind === 'full' ? holder.items : undefined);
  if (!list) return JSON.stringify(message);
  const name = holder!.diagnostics ? 'diagnostics' : 'items';
  const { [name]: _, ...others } = holder!;
  const all = `${open(others)}${JSON.stringify(name)}:[${list.map(writeDiagnostic).join(',')}]}`;
  return `${open(rest)}${JSON.stringify(key)}:${all}}`;
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

function writeDiagnostic(diagnostic: Diagnostic): string {
  const body = bodyOf(diagnostic);
  const json = written.get(body) ?? JSON.stringify(body);
  written.set(body, json);
  return `{"range":${JSON.stringify(diagnostic.range)},${json.slice(1)}`;
}
