import { table } from './check.ts';

table(
  'quotation',
  `
“«We will not stop»,” said Mira.
`.replace('“«We will not stop»,”', '“«We will not stop,»”') +
    `
"«We will not stop,»" said Mira.
He called it "«a quiet war»".
He called it “«brave»”. → scare
The "«combat mission”» was over. → scare
`.replace('«combat mission”»', '«combat mission»”') +
    `
«She said "no" to it.»
`.replace('«She said "no" to it.»', 'She said "«no»" to it. → scare') +
    `
She said: “«Oskar told us ‘no deal’ was possible.»”
She said: "«Oskar told us 'no deal' was possible.»"
‘«We will not stop,»’ said Mira. ‘«Not ever.»’
'«We will not stop,»' said Mira.
The invaders' advance and the '90s weren't long.
Rock 'n' roll and the boys' boats
«Wir gehen» → scare
`.replace('«Wir gehen» → scare\n', '') +
    `
Er sagte: „«Wir gehen nicht weg.»“
“«I think so.»\\n\\n“«The work goes on,»” said Mira. → open;
"«I think so and will not leave → open
`.replace('"«I think so and will not leave → open', '"«I think so and will not leave» → open') +
    `
A 5'10" man and a 12" plate
`,
);
