import { table } from './check.ts';

table(
  'quotation',
  `
“«We will not stop,»” said Mira.
"«We will not stop,»" said Mira.
He called it "«a quiet war»".
He called it “«brave»”. → scare
The "«combat mission»” was over. → scare
She said "«no»" to it. → scare
She said: “«Oskar told us ‘no deal’ was possible.»”
She said: "«Oskar told us 'no deal' was possible.»"
‘«We will not stop,»’ said Mira. ‘«Not ever.»’
'«We will not stop,»' said Mira.
The invaders' advance and the '90s weren't long.
Rock 'n' roll and the boys' boats
Er sagte: „«Wir gehen nicht weg.»“
“«I think so.»\\n\\n“«The work goes on,»” said Mira. → open;
"«I think so and will not leave» → open
A 5'10" man and a 12" plate
`,
);
