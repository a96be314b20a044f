import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that the tests of the readers have. */
const made = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '..', 'sources', 'fixtures', name));

const FOLDERS = ['desk', 'bare', 'links', 'papers'];

/**
 * The workspace of the tests: a folder with sources, one that Stet has no business in, one that cites by links, one whose sources are
 * files without lines.
 */
export const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'stet.code-workspace': JSON.stringify({ folders: FOLDERS.map((path) => ({ path })) }),
  'papers/stet.json': '{ "corpus": "sources", "baseline": "baseline.json" }\n',
  'papers/sources/bulletin.pdf': made('bulletin.pdf'),
  'papers/sources/minutes.docx': made('tracked.docx'),
  'papers/sources/displaced.xlsx': made('displaced.xlsx'),
  'bare/notes.md': 'The bridge at Orrin carried 4,812 lorries in March, says Tobias Quill.\n',
  'links/stet.json': '{ "corpus": "../desk/sources", "citationStyle": "link" }\n',
  'desk/stet.json': '{ "corpus": "sources" }\n',
  'desk/sources/harbour-courier.md': `---
title: Fire on the Orrin quay
publisher: Harbour Courier
author: Ines Maldonado
date: 2031-04-09
---

# Fire on the Orrin quay

A fire destroyed 14 warehouses on the Orrin quay on 8 April 2031, the harbour master Ottilie Brandvold said.

The fire brigade of Orrin sent 62 firefighters to the quay. Nobody was killed.

The damage is put at 3.4 million crowns by the insurer Lodestar Mutual.
`,
  'desk/sources/insurer-statement.txt': `Lodestar Mutual: statement on the warehouses

Lodestar Mutual insures nine of the warehouses that burned on the Orrin quay.

"We shall pay every valid claim within thirty days," said Lodestar Mutual's director, Pieter Anselm.
`,
  'desk/sources/port-report.md': `---
title: Port of Orrin, annual report
publisher: Orrin Port Authority
date: 2031-01-20
---

# Port of Orrin, annual report

The port of Orrin handled 912,000 tonnes of grain in 2030.

The port authority employs 340 people.
`,
};
