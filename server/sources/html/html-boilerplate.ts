import { type Element, findAll, type Node } from './html-tree.ts';

/** Elements without anything to read, and what their writers took back. */
export const UNREAD: ReadonlySet<string> = new Set(
  'script style template noscript iframe object embed svg math canvas video audio map head title meta link input select option textarea datalist del s strike'.split(
    ' ',
  ),
);

const FURNITURE: ReadonlySet<string> = new Set('nav aside footer form button dialog menu search'.split(' '));

const FURNITURE_ROLES: ReadonlySet<string> = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar doc-toc'.split(
    ' ',
  ),
);

/** Words of class names and ids that page builders give to what is not the article. */
const FURNITURE_WORDS: ReadonlySet<string> = new Set(
  `ad ads advert advertisement advertising sponsor sponsored cookie cookies consent gdpr paywall regwall subscribe
  subscription subscriptions newsletter signup signin login related recirculation recirc recommended recommendations
  trending mostread popular share sharing social sidebar breadcrumb breadcrumbs promo promos comments disqus nav navbar
  navigation menu skip skiplink popup modal overlay teaser teasers outbrain taboola pagination toolbar masthead
  readmore editsection navbox catlinks toc`.split(/\s+/),
);

/** Boxes that state facts, whatever element they are made of. */
const FACT_BOX = /fact-?box|key-?(?:facts|figures|points)|at-?a-?glance|info-?box/i;

/** Not even named as furniture may these be dropped: they hold data or the whole page. */
const KEPT: ReadonlySet<string> = new Set(
  'html body main article table thead tbody tr td th caption figcaption'.split(' '),
);

/** Characters of readable text below each element, and of those the ones in paragraphs, cells, headings and list items. */
export interface Weights {
  of(element: Element): number;
  readonly total: number;
}

const PROSE: ReadonlySet<string> = new Set('p li td th blockquote pre dd figcaption h1 h2 h3'.split(' '));

/** Weighs each element by the prose below it; text loose in a `div` counts half. */
export function weigh(root: Element): Weights {
  const weights = new Map<Element, number>();
  const visit = (node: Node, prose: boolean): number => {
    if (node.type === 'text') return node.data.trim().length * (prose ? 1 : 0.5);
    if (UNREAD.has(node.name) || isHidden(node)) return 0;
    let sum = 0;
    for (const child of node.children) sum += visit(child, prose || PROSE.has(node.name));
    weights.set(node, sum);
    return sum;
  };
  const total = visit(root, false);
  return { of: (element) => weights.get(element) ?? 0, total };
}

/** Not shown to a reader of the page. */
export function isHidden({ attributes }: Element): boolean {
  if ('hidden' in attributes) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '');
}

/** Furniture of the page by element, role or class name, unless most of the page's prose is in it. */
export function isFurniture(element: Element, weights: Weights): boolean {
  if (KEPT.has(element.name)) return false;
  const names = `${element.attributes.class ?? ''} ${element.attributes.id ?? ''}`;
  if (FACT_BOX.test(names)) return false;
  const named =
    FURNITURE.has(element.name) ||
    FURNITURE_ROLES.has(element.attributes.role ?? '') ||
    classWords(names).some((word) => FURNITURE_WORDS.has(word));
  return named && weights.of(element) <= weights.total * 0.5;
}

/** "relatedStories most-read" → related, stories, most, read, relatedstories, mostread. A negated word is no word. */
function classWords(names: string): readonly string[] {
  return names
    .split(/\s+/)
    .filter((name) => name !== '' && !/^(?:no|has|with|without|is-not)[-_]/i.test(name))
    .flatMap((name) => {
      const parts = name
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .split(/[-_:]+/);
      return parts.length > 1 ? [...parts, parts.join('')] : parts;
    });
}

/**
 * The element that holds the article: marked as its body, `article`, `main`, or else the innermost one that has nearly
 * all the prose. A marked one counts only with a fair share of the page's prose, since teasers are articles too.
 */
export function articleOf(root: Element, weights: Weights): Element {
  const fair = proseOutsideFurniture(root, weights) * 0.4;
  for (const test of MARKS) {
    const best = heaviest(findAll(root, test), weights);
    if (best && weights.of(best) >= fair && weights.of(best) > 0) return best;
  }
  return densest(root, weights);
}

const MARKS: readonly ((element: Element) => boolean)[] = [
  (e) => /articleBody/.test(e.attributes.itemprop ?? ''),
  (e) => e.name === 'article' || e.attributes.role === 'article',
  (e) => e.name === 'main' || e.attributes.role === 'main',
];

function heaviest(elements: readonly Element[], weights: Weights): Element | undefined {
  let best: Element | undefined;
  for (const element of elements) if (!best || weights.of(element) > weights.of(best)) best = element;
  return best;
}

function proseOutsideFurniture(element: Element, weights: Weights): number {
  let sum = weights.of(element);
  for (const child of element.children) {
    if (child.type === 'text' || UNREAD.has(child.name)) continue;
    sum -= weights.of(child);
    if (!isFurniture(child, weights)) sum += proseOutsideFurniture(child, weights);
  }
  return sum;
}

/** Goes down while one child that is not furniture has four fifths of the prose. */
function densest(root: Element, weights: Weights): Element {
  let at = root;
  for (;;) {
    const children = at.children.filter(
      (c): c is Element => c.type === 'element' && !isFurniture(c, weights),
    );
    const best = heaviest(children, weights);
    if (!best || PROSE.has(best.name) || best.name === 'table') return at;
    if (weights.of(best) < weights.of(at) * 0.8) return at;
    at = best;
  }
}
