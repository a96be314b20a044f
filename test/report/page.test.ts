import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { safeLink } from '../../server/report/escape.ts';
import { reportPage } from '../../server/report/page.ts';
import { PALETTES, STYLE } from '../../server/report/style.ts';
import { fakeReport } from '../lsp/fake.ts';

const page = (text: string, linkTo?: (id: string) => string): string =>
  reportPage([{ path: 'a & b.md', text, report: fakeReport(text), ...(linkTo ? { linkTo } : {}) }]);

describe('the report', () => {
  it('marks each claim and leads to its card', () => {
    const html = page('# Pumps\n\nCrews restored 47 pumps.\n');
    assert.match(html, /<title>Stet: a &amp; b\.md<\/title>/);
    assert.match(
      html,
      /restored <a class="mark contradicted" id="m0-0" href="#c0-0" title="contradicted" aria-label="47, contradicted">47<\/a> pumps\./,
    );
    assert.match(html, /<details class="card contradicted" open><summary id="c0-0">/);
    assert.match(html, /had restored <strong>53<\/strong> pumps\./);
    assert.match(html, /<div class="draft heading"># Pumps<\/div>/);
  });

  it('links to sources, never to anything that runs', () => {
    assert.match(
      page('47', () => 'corpus/a.md'),
      /<a href="corpus\/a\.md">/,
    );
    assert.doesNotMatch(
      page('47', () => 'javascript:alert(1)'),
      /javascript/,
    );
    for (const bad of ['data:text/html,x', 'vbscript:x', 'JavaScript:x'])
      assert.equal(safeLink(bad), undefined);
  });

  it('opens a passage by a command of ours in an editor, and by no other', () => {
    assert.match(
      page('47', () => 'command:stet.openSource?%5B%5D'),
      /<a href="command:stet\.openSource\?%5B%5D">/,
    );
    assert.doesNotMatch(
      page('47', () => 'command:workbench.action.quit'),
      /command:/,
    );
  });

  it('tells what a person has verified, and folds it', () => {
    const text = '47 pumps';
    const verified = new Map([[0, 'by phone <i>']]);
    const html = reportPage([{ path: 'a.md', text, report: fakeReport(text), verified }]);
    assert.match(
      html,
      /<details class="card contradicted verified"><summary id="c0-0">.*>verified<\/span><\/summary>/,
    );
    assert.match(html, /Verified: by phone &lt;i&gt;/);
  });

  it('leads nowhere where there is nothing, and says what its parts are', () => {
    const html = page('# Pumps\n\nCrews restored 47 pumps.\n\nThen 48, then 49.\n');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, id] of html.matchAll(/ (?:href="#|aria-labelledby=")([^"]+)"/g))
      assert.ok(ids.includes(id), id);
    assert.match(html, /<body>\n<a class="skip" href="#drafts">/);
    assert.deepEqual(
      [...html.matchAll(/<(h[1-6]|header|main|footer)\b/g)].map(([, tag]) => tag),
      ['header', 'h1', 'main', 'h2'],
    );
    assert.match(html, /<div class="evidence" role="group" aria-label="What the sources say"><details/);
    assert.match(html, /<div class="evidence"><\/div>/);
    assert.match(html, /<a class="back" href="#m0-0">/);
  });

  it('keeps front matter small', () => {
    assert.match(page('---\ntitle: 47\n---\n\nText.\n'), /<div class="draft front">---\ntitle: /);
  });

  it('holds nothing from outside and no script', () => {
    const html = page('47 <script>alert(1)</script> <img src=x onerror=y>');
    assert.doesNotMatch(html, /<script|<img|<link|@import|url\(/);
    assert.match(html, /default-src 'none'/);
  });

  it('shows the text as it is, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const html = page(`47 ${text}`);
        const blocks = [...html.matchAll(/<div class="draft[^>]*>([\s\S]*?)<\/div>/g)].map(
          ([, block]) => block!,
        );
        const shown = blocks.join('').replace(/<[^>]*>/g, '');
        const decoded = shown.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => DECODED[name]!);
        assert.equal(decoded.replace(/\s/g, ''), `47${text}`.replace(/\s/g, ''));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

const DECODED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

const READ = ['text', 'soft', 'link', 'red', 'amber', 'violet', 'grey', 'green'] as const;

describe('the colours', () => {
  for (const [name, palette] of Object.entries(PALETTES)) {
    const least = name.startsWith('contrast') ? 7 : 4.5;
    it(`${name} has contrast enough to read`, () => {
      for (const ground of [palette.page, palette.card])
        for (const use of READ) {
          const ratio = contrast(palette[use], ground);
          assert.ok(ratio >= least, `${use} on ${ground}: ${ratio.toFixed(2)}`);
        }
    });
  }

  it('are those of the page, which has no other', () => {
    const known = new Set<string>(Object.values(PALETTES).flatMap((palette) => Object.values(palette)));
    assert.deepEqual(
      [...STYLE.matchAll(/#[0-9a-f]{3,8}\b/gi)].map(([hex]) => hex).filter((hex) => !known.has(hex)),
      [],
    );
    for (const use of STYLE.matchAll(/var\(--(\w+)\)/g)) assert.ok(use[1]! in PALETTES.light, use[1]);
  });
});
