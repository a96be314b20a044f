/** Colours hold WCAG AA (4.5 to 1) against their backgrounds, in light and in dark; verdicts differ by line style too. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1c1c1e; --soft: #55565c; --page: #ffffff; --card: #f4f4f6; --line: #c9c9cf; --link: #0b57a4;
  --red: #a3141d; --amber: #7a4b00; --violet: #6b2a9b; --grey: #55565c; --green: #14652f; }
@media (prefers-color-scheme: dark) {
  :root { --text: #ececf0; --soft: #b4b5bd; --page: #1b1c1f; --card: #26272b; --line: #46474d; --link: #8ab8f0;
    --red: #ff9a98; --amber: #f0bf6a; --violet: #d3aef5; --grey: #b4b5bd; --green: #86d6a0; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; background: var(--page); color: var(--text); font: 1rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .25rem; overflow-wrap: anywhere; }
.legend, .counts, .rule, figcaption { color: var(--soft); font-size: .85rem; } .legend { display: flex; gap: 1rem; flex-wrap: wrap; }
.row { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 2rem; padding: .6rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
.draft { font-family: Georgia, 'Times New Roman', serif; font-size: 1.06rem; white-space: pre-wrap; overflow-wrap: anywhere; } .draft.heading { font-weight: 700; }
.mark { color: inherit; text-decoration: underline 2px; text-underline-offset: .2em; border-radius: 2px; }
.mark.contradicted { text-decoration-color: var(--red); text-decoration-style: wavy; } .mark.unsupported { text-decoration-color: var(--amber); text-decoration-style: wavy; }
.mark.disputed { text-decoration-color: var(--violet); text-decoration-style: double; } .mark.unchecked { text-decoration-color: var(--grey); text-decoration-style: dotted; }
.mark.supported { text-decoration-color: var(--green); }
.card { background: var(--card); border-left: 4px solid var(--grey); border-radius: 4px; padding: .4rem .7rem; margin: 0 0 .5rem; font-size: .92rem; overflow-wrap: anywhere; }
.card:target { outline: 2px solid var(--link); } .card p { margin: .3rem 0; } .card summary { cursor: pointer; }
.card.contradicted, .card.error { border-color: var(--red); } .card.unsupported, .card.warning { border-color: var(--amber); } .card.disputed { border-color: var(--violet); } .card.supported { border-color: var(--green); }
.verdict { color: var(--soft); } .contradicted .verdict { color: var(--red); } .unsupported .verdict { color: var(--amber); } .disputed .verdict { color: var(--violet); } .supported .verdict { color: var(--green); }
figure { margin: .5rem 0; } blockquote { margin: 0; } a { color: var(--link); } .draft a { color: inherit; } :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media (max-width: 46rem) { .row { grid-template-columns: 1fr; } .evidence { margin-top: .5rem; } }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } .card { border-left-width: 3px; } a { color: inherit; } }
`;
