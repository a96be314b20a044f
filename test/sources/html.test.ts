import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lines, passagesOf, read } from './helper.ts';

const P = '<p>The water rose by two metres in the night and took the bridge with it, people said.</p>';
const OUT = 'body: The water rose by two metres in the night and took the bridge with it, people said.';

const cases: readonly (readonly [string, string, string])[] = [
  [
    'entities and inline marks',
    '<p>Fish &amp; chips: <b>&euro;</b>12&nbsp;for <a href=x>t<i>w</i>o</a>.</p>',
    'body: Fish & chips: €12 for two.',
  ],
  ['scripts and styles', `<script>var a = "1";</script><style>p{}</style>${P}<noscript>no</noscript>`, OUT],
  [
    'navigation, footer, aside',
    `<nav><a>News</a></nav><article>${P}<aside>Our letter has 5,300 readers.</aside></article><footer>Since 1922.</footer>`,
    OUT,
  ],
  [
    'boxes by their names',
    `<article>${P}<div class="newsletterSignup"><p>Join 900 others.</p></div><ul id="related-stories"><li>Bull sold</li></ul></article>`,
    OUT,
  ],
  ['a name of furniture around the page', `<div class="has-sidebar page-with-newsletter">${P}</div>`, OUT],
  ['a form around the page', `<form>${P}${P}</form>`, `${OUT}\n${OUT}`],
  [
    'teasers are articles too',
    `<main><article>${P}${P}${P}</article></main><article><p>Bull sold for 9,000 at the market.</p></article>`,
    `${OUT}\n${OUT}\n${OUT}`,
  ],
  [
    'the densest container',
    `<div><div>Menu 1 2 3</div><div><div>${P}${P}</div></div></div>`,
    `${OUT}\n${OUT}`,
  ],
  [
    'marks of notes',
    '<p>It is 62 m<sup><a href="#n1">1</a></sup> high<sup>[2]</sup> and 5 m<sup>2</sup> wide.</p>',
    'body: It is 62 m high and 5 m2 wide.',
  ],
  [
    'quoted and deleted text',
    '<p>She said <q>no</q> <del>twelve</del> twice.</p>',
    'body: She said “no” twice.',
  ],
  ['hidden text', `${P}<p hidden>12 ghosts.</p><p style="display: none">13 ghosts.</p>`, OUT],
  [
    'headings, quotations, captions',
    `<article><h1>Flood</h1>${P}<blockquote><p>We ran.</p></blockquote><figure><img src=a><figcaption>The bridge on Monday.</figcaption></figure></article>`,
    `heading: Flood\n${OUT}\nquotation: We ran.\ncaption: The bridge on Monday.`,
  ],
  [
    'tables row by row',
    `${P}<table><caption>Losses</caption><thead><tr><th>Street<th>Houses</thead><tr><td>Mill <b>Lane</b><td>59<tr><td>Church Row<td></table>`,
    `${OUT}\ncaption: Losses\ntable: Mill Lane | Houses 59\ntable: Church Row`,
  ],
  [
    'a table that lays out the page',
    `<table><tr><td><p>Left.</p></td><td>${P}<table><tr><td>a</td><td>1</td></tr></table></td></tr></table>`,
    `body: Left.\n${OUT}\ntable: a | 1`,
  ],
  [
    'terms with values',
    `${P}<dl><dt>Dead</dt><dd>5</dd><dt>Missing</dt><dd>11</dd></dl>`,
    `${OUT}\ntable: Dead | 5\ntable: Missing | 11`,
  ],
  [
    'line breaks for paragraphs',
    'One thing happened.<br><br>Another thing<br>did not.',
    'body: One thing happened.\nbody: Another thing\nbody: did not.',
  ],
  [
    'lists of references',
    `<article>${P}${P}<ol class="references"><li>Berg (2030), p. 4.</li></ol></article>`,
    `${OUT}\n${OUT}`,
  ],
  [
    'broken markup',
    `<p>Open <b>bold<p>next</div></span><table><tr><td>cell`,
    'body: Open bold\nbody: next\nbody: cell',
  ],
];

for (const [what, html, expected] of cases) {
  test(what, async () => assert.equal(await passagesOf('a.html', html), expected));
}

const metadata: readonly (readonly [string, string, object])[] = [
  [
    'JSON-LD before the rest',
    `<html lang="en"><title>x</title><meta property="og:title" content="Worse"><script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"S"},
    {"@type":"NewsArticle","headline":"Better","author":[{"name":"Ada Berg"},{"name":"Ole Lund"}],"publisher":{"name":"The Lamp"},"datePublished":"2031-05-17T23:30:00-05:00","mainEntityOfPage":{"@id":"https://lamp.example/1"}}]}</script>${P}`,
    {
      title: 'Better',
      author: 'Ada Berg and Ole Lund',
      publisher: 'The Lamp',
      date: '2031-05-17',
      url: 'https://lamp.example/1',
      language: 'en',
    },
  ],
  [
    'Open Graph and meta',
    `<meta property="og:title" content="Flood at Orre | The Lamp"><meta property="og:site_name" content="The Lamp"><meta name="author" content="By Ada Berg"><meta property="article:published_time" content="2031-05-17">${P}`,
    { title: 'Flood at Orre', author: 'Ada Berg', publisher: 'The Lamp', date: '2031-05-17' },
  ],
  [
    'what the page shows',
    `<link rel="canonical" href="https://lamp.example/2"><h1>Flood <i>again</i></h1><span class="byline">By Ada Berg</span><time datetime="2031-05-17T08:00">today</time>${P}`,
    { title: 'Flood again', author: 'Ada Berg', date: '2031-05-17', url: 'https://lamp.example/2' },
  ],
  [
    'broken JSON-LD is passed over',
    `<script type="application/ld+json">{"@type":</script><h1>Flood again</h1>${P}`,
    { title: 'Flood again' },
  ],
];

for (const [what, html, expected] of metadata) {
  test(`metadata: ${what}`, async () =>
    assert.deepEqual({ ...(await read('.html', html)).metadata }, expected));
}

test('a passage knows its line and heading', async () => {
  const html = lines(`
    <article>
    <h2>What was lost</h2>
    <p>
      One house fell.
    </p>`);
  const { text, locators } = await read('a.html', html);
  const at = text.indexOf('One house');
  assert.deepEqual(locators.find((mark) => mark.at === at)?.locator, { line: 4, heading: 'What was lost' });
});

test('a page without an article says so', async () => {
  const { losses } = await read('a.html', '<nav>Home</nav><footer>© 2031</footer>');
  assert.match(losses[0]!.message, /no article text/);
});

test('deep nesting is no danger', async () => {
  const html = `${'<div>'.repeat(50_000)}The water rose.`;
  assert.equal(await passagesOf('a.html', html), 'body: The water rose.');
});
