import * as z from 'zod';

/**
 * The one declaration of what a person sets in the editor, below `stet`. What a project decides stands in its own
 * settings and is the same for everybody; package.json's settings derive from here.
 */
export const EDITOR_SETTINGS = z.object({
  run: z
    .enum(['onType', 'onSave', 'manual'])
    .default('onType')
    .describe(
      'When a draft is checked: while it is written, when it is saved, or only by the command Check All Drafts.',
    ),
  debounce: z
    .number()
    .int()
    .min(0)
    .max(10_000)
    .default(150)
    .describe('Milliseconds without a change before a draft is checked.'),
  quietLine: z
    .boolean()
    .default(true)
    .describe('Wait with new findings in the line being written until the writer pauses or goes elsewhere.'),
  inlayHints: z
    .boolean()
    .default(false)
    .describe('Show the key of the source behind figures, dates and quotations that are supported.'),
  codeLens: z
    .boolean()
    .default(false)
    .describe('Show above each heading how many claims its section makes, and how many are open.'),
});

export type EditorSettings = Readonly<z.output<typeof EDITOR_SETTINGS>>;

export const EDITOR_DEFAULTS: EditorSettings = EDITOR_SETTINGS.parse({});

/** Reads what an editor says of `stet`; what is none of our values counts as not set. */
export function readEditorSettings(value: unknown): EditorSettings {
  const stated = typeof value === 'object' && value !== null ? value : {};
  const valid = Object.entries(EDITOR_SETTINGS.shape).flatMap(([key, schema]) => {
    const read = schema.safeParse((stated as Record<string, unknown>)[key]);
    return read.success ? [[key, read.data]] : [];
  });
  return { ...EDITOR_DEFAULTS, ...Object.fromEntries(valid) };
}

/** What the extension's own side reads, not the server. */
const CLIENT_ONLY = {
  'stet.trace.server': {
    type: 'string',
    enum: ['off', 'messages', 'verbose'],
    default: 'off',
    scope: 'window',
    description: 'Log the messages between VS Code and the Stet server.',
  },
};

/** package.json's `contributes.configuration`. */
export function contributedSettings(): object {
  const { properties } = z.toJSONSchema(EDITOR_SETTINGS, { target: 'draft-7', io: 'input' });
  const named = Object.entries(properties ?? {}).map(([key, schema]) => [
    `stet.${key}`,
    { ...(schema as object), scope: 'window' },
  ]);
  return { title: 'Stet', properties: { ...Object.fromEntries(named), ...CLIENT_ONLY } };
}
