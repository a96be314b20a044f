/** The colours of a scheme, by what they are for. */
export type Palette = Readonly<
  Record<
    'text' | 'soft' | 'page' | 'card' | 'line' | 'link' | 'red' | 'amber' | 'violet' | 'grey' | 'green',
    string
  >
>;

/** Text and verdicts hold WCAG AA (4.5 to 1) against page and card, in high contrast AAA (7 to 1). */
export const PALETTES = {
  light: {
    ...{
      text: '#1c1c1e',
      soft: '#55565c',
      page: '#ffffff',
      card: '#f4f4f6',
      line: '#c9c9cf',
      link: '#0b57a4',
    },
    ...{ red: '#a3141d', amber: '#7a4b00', violet: '#6b2a9b', grey: '#55565c', green: '#14652f' },
  },
  dark: {
    ...{
      text: '#ececf0',
      soft: '#b4b5bd',
      page: '#1b1c1f',
      card: '#26272b',
      line: '#46474d',
      link: '#8ab8f0',
    },
    ...{ red: '#ff9a98', amber: '#f0bf6a', violet: '#d3aef5', grey: '#b4b5bd', green: '#86d6a0' },
  },
  contrastLight: {
    ...{
      text: '#000000',
      soft: '#292929',
      page: '#ffffff',
      card: '#ffffff',
      line: '#0f4a85',
      link: '#0f4a85',
    },
    ...{ red: '#8b0000', amber: '#5c3700', violet: '#521b7d', grey: '#292929', green: '#0b4a20' },
  },
  contrastDark: {
    ...{
      text: '#ffffff',
      soft: '#e6e6e6',
      page: '#000000',
      card: '#000000',
      line: '#6fc3df',
      link: '#6fc3df',
    },
    ...{ red: '#ffaaa8', amber: '#ffd37a', violet: '#dfc0ff', grey: '#e6e6e6', green: '#98f0b4' },
  },
} as const satisfies Readonly<Record<string, Palette>>;

const variables = (name: keyof typeof PALETTES): string =>
  Object.entries(PALETTES[name])
    .map(([key, hex]) => `--${key}: ${hex};`)
    .join(' ');

/** The colours follow the reader's system, in VS Code its theme; paper is light. Verdicts differ by line style too. */
export const STYLE = `
:root { color-scheme: light dark; ${variables('light')} }
@media (prefers-color-scheme: dark) { :root { ${variables('dark')} } }
@media (prefers-contrast: more) { :root { ${variables('contrastLight')} } }
@media (prefers-contrast: more) and (prefers-color-scheme: dark) { :root { ${variables('contrastDark')} } }
body.vscode-light { color-scheme: light; ${variables('light')} }
body.vscode-dark { color-scheme: dark; ${variables('dark')} }
body.vscode-high-contrast { color-scheme: dark; ${variables('contrastDark')} }
body.vscode-high-contrast-light { color-scheme: light; ${variables('contrastLight')} }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; background: var(--page); color: var(--text); font: 16px/1.55 system-ui, sans-serif; }
main:focus { outline: none; } .skip { position: absolute; left: 1.5rem; top: -4rem; padding: .3rem .7rem; background: var(--card); border: 1px solid var(--line); } .skip:focus { top: .3rem; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .25rem; overflow-wrap: anywhere; }
.legend, .counts, .rule, figcaption { color: var(--soft); font-size: .85rem; } .legend { display: flex; gap: 1rem; flex-wrap: wrap; }
.row { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 2rem; padding: .6rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
.draft { font-family: Georgia, 'Times New Roman', serif; font-size: 1.06rem; white-space: pre-wrap; overflow-wrap: anywhere; } .draft.heading { font-weight: 700; }
.mark { color: inherit; text-decoration: underline 2px; text-underline-offset: .2em; border-radius: 2px; }
.mark.contradicted { text-decoration-color: var(--red); text-decoration-style: wavy; } .mark.unsupported { text-decoration-color: var(--amber); text-decoration-style: wavy; }
.mark.disputed { text-decoration-color: var(--violet); text-decoration-style: double; } .mark.unchecked { text-decoration-color: var(--grey); text-decoration-style: dotted; }
.mark.supported { text-decoration-color: var(--green); }
.card { background: var(--card); border-left: 4px solid var(--grey); border-radius: 4px; padding: .4rem .7rem; margin: 0 0 .5rem; font-size: .92rem; overflow-wrap: anywhere; }
.card:has(:target) { outline: 2px solid var(--link); } .mark:target { outline: 2px solid var(--link); } .card p { margin: .3rem 0; } .card summary { cursor: pointer; }
.card.contradicted, .card.error { border-color: var(--red); } .card.unsupported, .card.warning { border-color: var(--amber); } .card.disputed { border-color: var(--violet); } .card.supported { border-color: var(--green); }
.verdict { color: var(--soft); } .contradicted .verdict { color: var(--red); } .unsupported .verdict { color: var(--amber); } .disputed .verdict { color: var(--violet); } .supported .verdict { color: var(--green); }
.back { font-size: .85rem; }
figure { margin: .5rem 0; } blockquote { margin: 0; } a { color: var(--link); } .draft a { color: inherit; } :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media (max-width: 46rem) { .row { grid-template-columns: 1fr; } .evidence { margin-top: .5rem; } }
.draft.front { color: var(--soft); font-size: .85rem; line-height: 1.35; } .card.supported:not([open]), .card.verified:not([open]) { display: inline-block; margin-right: .4rem; padding: .15rem .6rem; font-size: .85rem; max-width: 100%; }
.by-hand { color: var(--green); } .vscode-high-contrast .card, .vscode-high-contrast-light .card { border: 1px solid var(--line); border-left-width: 4px; }
@media print { :root, body { color-scheme: light; ${variables('light')} } body { max-width: none; padding: 0; font-size: 10pt; } .card { border-left-width: 3px; break-inside: avoid; } a { color: inherit; } .skip, .back { display: none; } }
`;
