import { DataTransferItem, Disposable, EventEmitter, type TreeDataProvider, window } from 'vscode';
import type { FolderSources, SourceView } from '../../server/lsp/protocol.ts';
import { VIEWS } from '../names.ts';
import { type SourceNode, sourceItem } from './source-item.ts';

/** What a source carries while it is dragged: its id. */
export const SOURCE_MIME = 'application/vnd.stet.source';

/** The list of what the corpora hold. */
export interface SourcesView extends Disposable {
  /** Asks the server again, if anybody looks; what comes out the same changes nothing. */
  refresh(): Promise<void>;
  /** The sources as last heard of, asked for when nobody has yet. */
  sources(): Promise<readonly SourceView[]>;
  selected(): SourceView | undefined;
  /** What is shown now, for tests. */
  shown(): readonly SourceNode[];
}

/** `ask` resolves with undefined when the server cannot say. */
export function createSourcesView(ask: () => Promise<readonly FolderSources[] | undefined>): SourcesView {
  const changed = new EventEmitter<undefined>();
  let folders: readonly FolderSources[] = [];
  let asked = 0;

  const refresh = async () => {
    const turn = ++asked;
    const found = await ask();
    if (turn !== asked || !found || JSON.stringify(found) === JSON.stringify(folders)) return;
    folders = found;
    changed.fire(undefined);
  };
  const provider: TreeDataProvider<SourceNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: sourceItem,
    getChildren: (node) => [...(node ? childrenOf(node) : rootsOf(folders))],
  };
  const view = window.createTreeView(VIEWS.sources, {
    treeDataProvider: provider,
    dragAndDropController: {
      dragMimeTypes: [SOURCE_MIME],
      dropMimeTypes: [],
      handleDrag(nodes, data) {
        const [node] = nodes;
        if (node?.kind === 'source') data.set(SOURCE_MIME, new DataTransferItem(node.source.id));
      },
    },
  });
  // nobody looks at what is hidden
  const look = view.onDidChangeVisibility(({ visible }) => void (visible && refresh()));
  const parts = Disposable.from(view, changed, look);
  return {
    dispose: () => void parts.dispose(),
    refresh: async () => {
      if (view.visible || folders.length > 0) await refresh();
    },
    async sources() {
      await refresh();
      return folders.flatMap(({ sources }) => sources);
    },
    selected: () => {
      const [node] = view.selection;
      return node?.kind === 'source' ? node.source : undefined;
    },
    shown: () => rootsOf(folders),
  };
}

function rootsOf(folders: readonly FolderSources[]): readonly SourceNode[] {
  const some = folders.filter(({ sources, unreadable }) => sources.length + unreadable.length > 0);
  if (some.length === 1) return sourcesIn(some[0]!);
  return some.map((folder) => ({ kind: 'folder', folder }));
}

function childrenOf(node: SourceNode): readonly SourceNode[] {
  switch (node.kind) {
    case 'folder':
      return sourcesIn(node.folder);
    case 'source':
      return node.source.losses.map((_, at) => ({ kind: 'loss', source: node.source, at }));
    case 'unreadable':
      return node.files.map((file) => ({ kind: 'file', file }));
    default:
      return [];
  }
}

const sourcesIn = ({ folder, sources, unreadable }: FolderSources): readonly SourceNode[] => [
  ...sources.map((source) => ({ kind: 'source' as const, source })),
  ...(unreadable.length > 0 ? [{ kind: 'unreadable' as const, folder, files: unreadable }] : []),
];
