// What people said of semantic hits, right or wrong, in one object of the bucket.
import * as z from 'zod';
import { badInput } from '../../lambdas/shared/errors.ts';
import { hashOf } from '../../lambdas/shared/hash.ts';
import { findJson, putJson } from '../../lambdas/shared/json-objects.ts';
import { cacheMarksKey } from '../../lambdas/shared/keys.ts';
import type { ObjectStore } from '../../lambdas/shared/ports/object-store.ts';
import { rateOf, type Rate } from '../../eval/qc/interval.ts';

export const VERDICTS = ['right', 'wrong'] as const;

const MarkSchema = z.strictObject({
  hitId: z.string(),
  verdict: z.enum(VERDICTS),
  /** Milliseconds since 1970. */
  at: z.int(),
  runId: z.string(),
  jobId: z.string(),
  assetKey: z.string(),
});
export type Mark = z.output<typeof MarkSchema>;

const MarksSchema = z.strictObject({ marks: z.array(MarkSchema) });

/** What a hit is called on the page and the command line: 12 hex digits of the job that was served. */
export const hitIdOf = ({ runId, jobId }: { runId: string; jobId: string }): string => hashOf({ runId, jobId }, 12);

export const readMarks = async (objects: Pick<ObjectStore, 'find'>): Promise<Mark[]> =>
  (await findJson(objects, cacheMarksKey, MarksSchema))?.marks ?? [];

/** Keeps the marks; a hit's later mark takes the place of the earlier one. */
export const addMarks = async (objects: Pick<ObjectStore, 'find' | 'put'>, added: readonly Mark[]): Promise<void> => {
  const byHit = new Map([...(await readMarks(objects)), ...added].map((mark) => [mark.hitId, mark]));
  await putJson(objects, cacheMarksKey, { marks: [...byHit.values()] });
};

/** The false-hit rate that people found: a sample of the semantic hits, with its 95 % Wilson interval. */
export const auditedRate = (marks: readonly Mark[]): Rate =>
  rateOf(marks.filter(({ verdict }) => verdict === 'wrong').length, marks.length);

/** Reads `<hit>=right` and `<hit>=wrong`. Throws BadInput. */
export const parseMarks = (given: readonly string[]): { hitId: string; verdict: Mark['verdict'] }[] =>
  given.map((one) => {
    const [hitId = '', said = ''] = one.split('=');
    const verdict = VERDICTS.find((each) => each === said);
    if (hitId !== '' && verdict !== undefined) return { hitId, verdict };
    throw badInput(`--mark takes <hit>=right or <hit>=wrong, such as 0123456789ab=wrong; got "${one}".`);
  });
