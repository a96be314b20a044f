import { Disposable, EventEmitter, type Memento, type TreeDataProvider, type TreeView, window } from 'vscode';
import type { ClaimView } from '../../server/lsp/protocol.ts';
import { setContext } from '../context.ts';
import type { DraftStore } from '../drafts.ts';
import { VIEWS } from '../names.ts';
import { type ClaimNode, claimItem } from './claim-item.ts';
import { countWords, HEADINGS, type Heading, headingOf, wordsOf } from './claim-words.ts';

/** The fact-checker's list of the claims of the draft in front. */
export interface ClaimsView extends Disposable {
  /** The claim that a command is about when it is given none. */
  selected(): ClaimView | undefined;
  group(on: boolean): void;
  /** Asks which claims to show. */
  pickFilter(): Promise<void>;
  showAll(): void;
  /** What is shown now, for tests: headings and claims in their order. */
  shown(): readonly ClaimNode[];
}

/** What the reader has chosen, kept for the workspace. */
interface Choice {
  readonly grouped: boolean;
  /** Headings that are not shown. */
  readonly hidden: readonly Heading[];
}

const KEY = 'stet.claims';
const EVERYTHING: Choice = { grouped: true, hidden: [] };

export function createClaimsView(drafts: DraftStore, memory: Memento): ClaimsView {
  const changed = new EventEmitter<undefined>();
  let choice: Choice = { ...EVERYTHING, ...memory.get<Partial<Choice>>(KEY) };
  const all = (): readonly ClaimView[] => drafts.claims?.claims ?? [];
  const visible = () => all().filter((claim) => !choice.hidden.includes(headingOf(claim)));
  const roots = (): readonly ClaimNode[] =>
    choice.grouped ? groupsOf(visible()) : visible().map((claim) => ({ claim }));

  const provider: TreeDataProvider<ClaimNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: claimItem,
    getChildren: (node) => [...childrenOf(node, roots)],
    getParent: () => undefined,
  };
  const view = window.createTreeView(VIEWS.claims, { treeDataProvider: provider });
  const update = () => {
    decorate(view, drafts, visible().length);
    setContext('stet.claimsGrouped', choice.grouped);
    setContext('stet.claimsFiltered', choice.hidden.length > 0);
    changed.fire(undefined);
  };
  const choose = (next: Partial<Choice>) => {
    choice = { ...choice, ...next };
    void memory.update(KEY, choice);
    update();
  };
  const parts = Disposable.from(view, changed, drafts.onDidChange(update));
  update();
  return {
    dispose: () => void parts.dispose(),
    selected: () => {
      const [node] = view.selection;
      return node && 'claim' in node ? node.claim : undefined;
    },
    group: (grouped) => choose({ grouped }),
    showAll: () => choose({ hidden: [] }),
    async pickFilter() {
      const hidden = await pickHidden(all(), choice.hidden);
      if (hidden) choose({ hidden });
    },
    shown: roots,
  };
}

function childrenOf(node: ClaimNode | undefined, roots: () => readonly ClaimNode[]): readonly ClaimNode[] {
  if (!node) return roots();
  return 'claims' in node ? node.claims.map((claim) => ({ claim, grouped: true as const })) : [];
}

function groupsOf(claims: readonly ClaimView[]): readonly ClaimNode[] {
  const groups = Map.groupBy(claims, headingOf);
  return HEADINGS.flatMap((heading) => {
    const some = groups.get(heading);
    return some ? [{ heading, claims: some }] : [];
  });
}

/** The number at the icon, and the line above the list. */
function decorate(view: TreeView<ClaimNode>, { claims, stale, document }: DraftStore, shown: number): void {
  const all = claims?.claims ?? [];
  const open = all.filter((claim) => claim.open).length;
  view.badge = open > 0 ? { value: open, tooltip: countWords(all) } : undefined;
  view.description = document ? `${open} of ${all.length} open` : '';
  const hidden = shown < all.length ? `${shown} of ${all.length} claims shown.` : '';
  const old = stale ? 'As of the last check; the draft has changed since.' : '';
  const none = document && all.length === 0 ? 'Stet finds no claims in this draft.' : '';
  view.message = [none, hidden, old].filter(Boolean).join(' ');
}

async function pickHidden(
  claims: readonly ClaimView[],
  hidden: readonly Heading[],
): Promise<readonly Heading[] | undefined> {
  const groups = Map.groupBy(claims, headingOf);
  const items = HEADINGS.map((heading) => ({
    heading,
    label: wordsOf(heading),
    description: String(groups.get(heading)?.length ?? 0),
    picked: !hidden.includes(heading),
  }));
  const picked = await window.showQuickPick(items, {
    canPickMany: true,
    title: 'Stet: Claims to Show',
    placeHolder: 'Show claims that are …',
  });
  return picked && HEADINGS.filter((heading) => !picked.some((item) => item.heading === heading));
}
