/** The part of a new configuration that depends on the project. */
export interface Template {
  readonly corpus: string;
  readonly bibliography: readonly string[];
}

/** Text of a new stet.json: what most people change, each line with what it is for. Comments are allowed there. */
export function configText({ corpus, bibliography }: Template): string {
  const listed = bibliography.map((file) => JSON.stringify(file)).join(', ');
  return `{
  // Folders with the sources: text, Markdown, HTML, PDF, Word, Excel and more.
  "corpus": [${JSON.stringify(corpus)}],

  // Files in them that are no sources.
  "exclude": [],

  // BibTeX, CSL-JSON or CSL-YAML files with the citation keys of your sources.
  "bibliography": [${listed}],

  // How a citation is inserted: "pandoc" [@key], "footnote", "link" or "wiki".
  "citationStyle": "pandoc",

  // Names to accept without a source: your own organisation, the author.
  "names": [],

  // Severity of each rule: "off", "information", "warning" or "error".
  "rules": {
    "claim-uncited": "off"
  },

  // Least severity at which stet check fails.
  "failOn": "warning"
}
`;
}
