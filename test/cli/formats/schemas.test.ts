import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';
import type { Result } from '../../../server/cli/check/result.ts';
import { FORMATS, type FormatName } from '../../../server/cli/formats/table.ts';
import { fakeReport } from '../../lsp/fake.ts';
import { CONTEXT, resultOf, sampleResult } from './result.ts';

const schema = (name: string): string => readFileSync(new URL(`../schemas/${name}`, import.meta.url), 'utf8');

function validator(name: string): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(schema(name)));
}

const render = async (name: FormatName, result: Result): Promise<string> =>
  (await FORMATS[name]())(result, CONTEXT);

/** Ten thousand findings, many to a line, with characters that need escapes. */
function many(): Result {
  const line = `${'47 <a> & "b" \u0007 \u{1F692}; '.repeat(50)}\n`;
  const text = line.repeat(200);
  const result = resultOf({ 'long.md': '' });
  return { ...result, drafts: [{ ...result.drafts[0]!, text, report: fakeReport(text) }] };
}

const RESULTS: readonly (readonly [what: string, result: Result])[] = [
  ['a sample', sampleResult()],
  ['nothing', resultOf({ 'a.md': 'Nothing.' })],
  ['10,000 findings', many()],
];

describe('reports are valid by their published schemas', () => {
  const sarif = validator('sarif-2.1.0.json');
  const rdjson = validator('rdjson.json');
  const gitlab = validator('gitlab.json');
  for (const [what, result] of RESULTS) {
    it(`${what}: sarif`, async () => {
      const log = JSON.parse(await render('sarif', result));
      assert.ok(sarif(log), JSON.stringify(sarif.errors?.slice(0, 3)));
    });
    it(`${what}: rdjson`, async () => {
      assert.ok(
        rdjson(JSON.parse(await render('rdjson', result))),
        JSON.stringify(rdjson.errors?.slice(0, 3)),
      );
    });
    it(`${what}: gitlab`, async () => {
      const entries = JSON.parse(await render('gitlab', result)) as readonly { fingerprint: string }[];
      for (const entry of entries) assert.ok(gitlab(entry), JSON.stringify(gitlab.errors?.slice(0, 3)));
      assert.equal(new Set(entries.map(({ fingerprint }) => fingerprint)).size, entries.length);
    });
    it(`${what}: junit`, async () => {
      const contents = await render('junit', result);
      const { valid, errors } = await validateXML({
        xml: [{ fileName: 'junit.xml', contents }],
        schema: [schema('junit.xsd')],
      });
      assert.ok(valid, JSON.stringify(errors.slice(0, 3)));
    });
    it(`${what}: checkstyle is well-formed`, async () => {
      const contents = await render('checkstyle', result);
      const checked = await validateXML({ xml: [{ fileName: 'c.xml', contents }], schema: [CHECKSTYLE] });
      assert.ok(checked.valid, JSON.stringify(checked.errors.slice(0, 3)));
    });
  }
});

/** What readers of Checkstyle's output rely on; it has no published schema. */
const CHECKSTYLE = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="checkstyle"><xs:complexType><xs:sequence>
<xs:element name="file" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
<xs:element name="error" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
<xs:attribute name="line" type="xs:positiveInteger" use="required"/><xs:attribute name="column" type="xs:positiveInteger"/>
<xs:attribute name="severity" use="required"/><xs:attribute name="message" use="required"/><xs:attribute name="source" use="required"/>
</xs:complexType></xs:element></xs:sequence><xs:attribute name="name" use="required"/></xs:complexType></xs:element>
</xs:sequence><xs:attribute name="version" use="required"/></xs:complexType></xs:element></xs:schema>`;

describe('SARIF as GitHub takes it', async () => {
  const log = JSON.parse(await render('sarif', sampleResult()));
  const [run] = log.runs;

  it('declares every rule with help', () => {
    for (const rule of run.tool.driver.rules) assert.ok(rule.help.text && rule.help.markdown, rule.id);
    for (const { ruleId, ruleIndex } of run.results)
      assert.equal(run.tool.driver.rules[ruleIndex].id, ruleId);
  });

  it('names files relative to the root', () => {
    const [{ locations }] = run.results;
    assert.deepEqual(locations[0].physicalLocation.artifactLocation, {
      uri: 'notes/a%20%26%20b.md',
      uriBaseId: '%SRCROOT%',
    });
  });

  it('counts columns from one in UTF-16 units', () => {
    const { region } = run.results[0].locations[0].physicalLocation;
    assert.deepEqual(region, { startLine: 1, startColumn: 17, endLine: 1, endColumn: 19 });
    assert.equal(run.columnKind, 'utf16CodeUnits');
  });

  it('tells two findings on one line apart', () => {
    const prints = run.results.map((one: { partialFingerprints: Record<string, string> }) =>
      Object.values(one.partialFingerprints).join(),
    );
    assert.equal(new Set(prints).size, run.results.length);
  });

  it('keeps what is suppressed, with the reason', () => {
    const kept = run.results.flatMap((one: { suppressions?: unknown[] }) => one.suppressions ?? []);
    assert.deepEqual(kept, [
      { kind: 'inSource', status: 'accepted', justification: 'checked by phone' },
      { kind: 'external', status: 'accepted' },
    ]);
  });
});
