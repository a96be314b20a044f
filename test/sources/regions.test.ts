import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lines, marked } from './helper.ts';

const ARTICLE = `
Divers have raised the bell of the lightship Petrel, which sank off Cape Morrow in 1911 with the loss of nine men.
The bell, which weighs 140 kilograms, was lifted on Thursday by a team from the museum of Port Amery. It will lie in a bath of fresh water for two years.
"It rang once when it broke the surface," said the leader of the dive, Ruth Calder. "Nobody on the boat spoke for a while after that."
The wreck of the lightship lies at a depth of 38 metres and was found by a fishing boat in 2019.`;

const cases: readonly (readonly [string, string])[] = [
  ['an ordinary article is evidence', ARTICLE],
  [
    'subscription text in another language and teasers after it',
    `${ARTICLE}
«Esta noticia es de la edición June 4, 2031 de Port Amery Mail.
Comience su prueba gratuita y lea miles de revistas.
¿Ya eres suscriptor? Conectar
Rovers sign striker on eve of derby
THE Rovers have paid a record fee for a forward from the southern league.
Why your kettle costs you money
A CONSUMER group says limescale adds a third to the bill of a typical kitchen.
Mayor to open rose garden
VISITORS may smell all ninety kinds free of charge, the council announced.»`,
  ],
  [
    'teasers without a notice before them',
    `${ARTICLE}
«Rovers sign striker on eve of derby
THE Rovers have paid a record fee for a forward from the southern league.
Why your kettle costs you money
A CONSUMER group says limescale adds a third to the bill of a typical kitchen.
Mayor to open rose garden
Visitors may smell all ninety kinds free of charge, the council announced.»`,
  ],
  [
    'sections with a headline and one sentence about the same thing stay',
    `${ARTICLE}
The bell
It was cast at Port Amery and weighs 140 kilograms without its clapper.
The wreck
The lightship broke in two on the sea bed, at a depth of 38 metres.
The divers
The museum team made eleven dives to the wreck, all of them led by Calder.`,
  ],
  [
    'a notice in the middle of an article',
    `${ARTICLE}
«Sign up for our weekly newsletter and get the best of the coast in your inbox.»
The museum of Port Amery hopes to show the bell of the Petrel to the public in 2033. It may ring again.`,
  ],
  [
    'related stories under a heading',
    `${ARTICLE}
«Related stories
Rovers sign striker on eve of derby
Council to plant nine hundred lime trees
Choir seeks tenors»`,
  ],
  [
    'a menu above the article',
    `«Home
News
Sport
Opinion
Skip to content»${ARTICLE}`,
  ],
  [
    'cookies, copyright and comments',
    `«We use cookies to improve your visit.»${ARTICLE}
«© 2031 Port Amery Mail. All rights reserved.
12 comments»`,
  ],
  [
    'an article about subscriptions is evidence',
    `The Port Amery Mail lost 1,200 subscribers in March, a tenth of those it had.
Readers who log in now see a notice about cookies and a free trial of fourteen days.
The newsletter, which goes to 5,000 people, will be sent once a month.
"Already a third of our readers subscribe to another paper," the editor said.`,
  ],
  [
    'a list at the end is evidence',
    `${ARTICLE}
Those who died were:
Amos Teller, master
John Penrose Whitby, mate
Silas Ord, lamplighter
Two brothers named Crane`,
  ],
  [
    'references after a report',
    `${ARTICLE}

«References

Calder, R. (2029). The lightships of Cape Morrow. Port Amery: Weir Press.
Ord, S. and Teller, B. (2030). "Bells under water". Journal of Wrecks 4, pp. 11–20.»`,
  ],
  [
    'a heading "Sources" above prose is evidence',
    `${ARTICLE}

Sources

The museum draws its water from a spring in the cellar, which never freezes.

It has done so since the house was built, and the bell will profit from it.`,
  ],
  [
    'a quotation in another language is evidence',
    `${ARTICLE}\n"Es una campana que no ha sonado en más de cien años, y ahora está en casa," said the Spanish diver Pilar Ruiz of the bell.`,
  ],
];

for (const [what, fixture] of cases) {
  test(what, async () => assert.equal(await marked(lines(fixture)), lines(fixture)));
}
