import { isAbsolute, relative, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Globs, Settings } from './settings.ts';

/** Whether an absolute path is one of those that some globs mean; nothing outside their folder is. */
export function globMatcher({ folder, globs }: Globs): (path: string) => boolean {
  const matches = picomatch([...globs], { dot: false });
  return (path) => {
    const way = relative(folder, path);
    return way !== '' && !isAbsolute(way) && !way.startsWith('..') && matches(way.replaceAll(sep, '/'));
  };
}

/** The settings for one draft: those of all drafts with the overrides that name it. `path` is absolute. */
export function settingsAt(settings: Settings, path: string | undefined): Settings {
  if (path === undefined || settings.overrides.length === 0) return settings;
  const meant = settings.overrides.filter(({ files }) => globMatcher(files)(path));
  const stated: Partial<Settings> = Object.assign(
    {},
    ...meant.map(({ files: _, rules: __, ...rest }) => rest),
  );
  const rules = Object.assign({}, settings.rules, ...meant.map((override) => override.rules));
  return { ...settings, ...stated, rules };
}
