import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { BibliographyRecord, Index } from '../../server/index/port.ts';
import { findWorks, shelfOf } from '../../server/lsp/shelf.ts';

const WORKS: readonly BibliographyRecord[] = [
  { key: 'tarn2031', title: 'Pumps back', author: 'Ida Quell', date: '2031-05-07' },
  { key: 'quell2030', title: 'The hills of Tarn' },
  { key: 'Østby', title: 'Água e pão', publisher: 'Tarn Gazette' },
  { key: 'wet-tarn' },
  { key: '@home', title: 'Back home' },
];

/** The keys that a query finds on a shelf with these works. */
async function keys(query: string, most = 9, works = WORKS): Promise<string> {
  const index: Pick<Index, 'revision' | 'bibliography' | 'sources'> = {
    revision: async () => 1,
    bibliography: async () => works,
    sources: async () => [],
  };
  return findWorks(await shelfOf(index as Index), query, most)
    .map(({ key }) => key)
    .join(' ');
}

it('finds all works for no query, by key', async () => {
  assert.equal(await keys(''), '@home quell2030 tarn2031 wet-tarn Østby');
  assert.equal(await keys('', 2), '@home quell2030');
  assert.equal(await keys('', 9, []), '');
});

it('finds keys that begin with the query, then what has its words', async () => {
  assert.equal(await keys('tarn'), 'tarn2031 quell2030 wet-tarn Østby');
  assert.equal(await keys('tarn', 2), 'tarn2031 quell2030');
  assert.equal(await keys('quell'), 'quell2030 tarn2031');
  assert.equal(await keys('ostb'), 'Østby');
  assert.equal(await keys('agua'), 'Østby');
  assert.equal(await keys('2031'), 'tarn2031');
});

it('wants every word, from its beginning or within the key', async () => {
  assert.equal(await keys('back-pumps'), 'tarn2031');
  assert.equal(await keys('pumps-home'), '');
  assert.equal(await keys('umps'), '');
  assert.equal(await keys('arn'), 'tarn2031 wet-tarn');
  assert.equal(await keys('gazette-tarn'), 'Østby');
});

it('finds nothing for what nothing has', async () => {
  assert.equal(await keys('zebra'), '');
  assert.equal(await keys('@@'), '');
});
