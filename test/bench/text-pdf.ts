const LINE = 88;
const LINES = 46;

/** A PDF of so many pages with a text in Helvetica, uncompressed: enough for a measurement. */
export function plainPdf(text: string, pages: number): Uint8Array {
  const lines = text.split(/\n+/).flatMap((paragraph) => wrapped(paragraph.replace(/[^\x20-\x7e]/g, "'")));
  const objects: string[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const kids: string[] = [];
  for (let page = 0; page < pages; page++) {
    const shown = Array.from({ length: LINES }, (_, i) => lines[(page * LINES + i) % lines.length]!);
    const words = shown.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
    const content = `BT /F 11 Tf 14 TL 60 760 Td\n${words}\nET`;
    objects.push(`<</Length ${content.length}>>stream\n${content}\nendstream`);
    const contents = `${objects.length} 0 R`;
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${contents}>>`,
    );
    kids.push(`${objects.length} 0 R`);
  }
  objects[1] = `<</Type/Pages/Count ${pages}/Kids[${kids.join(' ')}]>>`;
  return Buffer.from(assembled(objects), 'latin1');
}

function wrapped(paragraph: string): readonly string[] {
  const lines: string[] = [''];
  for (const word of paragraph.split(' ')) {
    if (lines.at(-1)!.length + word.length > LINE) lines.push(word);
    else lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
  }
  return lines;
}

function assembled(objects: readonly string[]): string {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
}
