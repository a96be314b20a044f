import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import { STATUS, type Status } from './protocol.ts';

/** Tells the client where each folder stands; progress bars where the client has them. */
export interface StatusReporter {
  tell(status: Status): void;
}

/** Sends only what changed. `progress`: the client supports work-done progress; `cancel` hears of bars that are called off. */
export function statusReporter(
  connection: Connection,
  progress: boolean,
  cancel: (folder: string) => void,
): StatusReporter {
  const last = new Map<string, string>();
  const bars = new Map<string, Bar>();
  return {
    tell(status) {
      const text = JSON.stringify(status);
      if (last.get(status.folder) === text) return;
      last.set(status.folder, text);
      void connection.sendNotification(STATUS, status);
      if (!progress) return;
      const bar = bars.get(status.folder);
      if (status.state !== 'indexing') {
        bar?.done();
        bars.delete(status.folder);
      } else if (bar) bar.show(status);
      // A corpus that is up to date has nothing to wait for.
      else if ((status.total ?? 0) > (status.done ?? 0))
        bars.set(
          status.folder,
          openBar(connection, status, () => cancel(status.folder)),
        );
    },
  };
}

interface Bar {
  show(status: Status): void;
  done(): void;
}

/** The client must agree to a bar first; until then only the newest state is kept. */
function openBar(connection: Connection, first: Status, cancel: () => void): Bar {
  let latest = first;
  let over = false;
  let reporter: WorkDoneProgressServerReporter | undefined;
  connection.window
    .createWorkDoneProgress()
    .then((created) => {
      if (over) return;
      reporter = created;
      created.begin('Stet: reading sources', percentage(latest), counts(latest), true);
      created.token.onCancellationRequested(cancel);
    })
    .catch(() => undefined);
  return {
    show(status) {
      latest = status;
      reporter?.report(percentage(status), counts(status));
    },
    done() {
      over = true;
      reporter?.done();
    },
  };
}

const percentage = ({ done = 0, total = 0 }: Status): number =>
  total === 0 ? 0 : Math.min(100, Math.round((100 * done) / total));

const counts = ({ done, total }: Status): string =>
  done === undefined || total === undefined ? '' : `${done} of ${total}`;
