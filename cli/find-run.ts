// Finds the run that a person means: by its id, the beginning of it, or the folder it was copied to.
import { badInput } from '../lambdas/shared/errors.ts';
import type { ObjectStore } from '../lambdas/shared/ports/object-store.ts';

const RUN = /^runs\/([^/]+)\/spec\.json$/u;

const runIds = async (objects: Pick<ObjectStore, 'list'>): Promise<string[]> => {
  const ids: string[] = [];
  for await (const key of objects.list('runs/')) {
    const id = RUN.exec(key)?.[1];
    if (id !== undefined) ids.push(id);
  }
  return ids;
};

const MOST_NAMED = 8;

/** The run's id. Throws BadInput that lists the runs when none, or more than one, is meant. */
export const findRun = async (objects: Pick<ObjectStore, 'list'>, meant: string): Promise<string> => {
  const name = meant.split(/[/\\]/u).findLast((part) => part !== '') ?? '';
  const known = await runIds(objects);
  if (known.includes(name)) return name;
  const matching = known.filter((id) => id.startsWith(name));
  const [first] = matching;
  if (first !== undefined && matching.length === 1) return first;
  const listed = (matching.length > 1 ? matching : known).slice(0, MOST_NAMED).join(', ') || 'none';
  throw badInput(
    matching.length > 1
      ? `"${meant}" may mean several runs: ${listed}. Write more of the name.`
      : `There is no run "${meant}" here. Known: ${listed}. Give --data when the run was made with one.`,
  );
};
