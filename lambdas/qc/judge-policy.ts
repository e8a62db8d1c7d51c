// Decides whether a picture that passed the pixel checks is shown to the judge, and says why or why not.
import type { CheckResult } from '../shared/domain/outcome.ts';
import { flagsOf } from '../shared/domain/outcome.ts';
import type { Product } from '../shared/domain/product.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import type { JudgePolicy } from '../shared/domain/run.ts';

export const DEFAULT_POLICY: JudgePolicy = 'uncertain';

/** With the policy sample, one job of so many is shown. */
export const SAMPLE = 10;

/** What image models draw wrong most often and no pixel check sees. */
const PEOPLE =
  /\b(person|people|wom[ae]n|m[ae]n|girl|boy|child|children|model|hands?|fingers?|face|portrait|holding|wearing)\b/iu;

export interface Doubt {
  job: RenderJob;
  /** Of the sheet, when the job has one. */
  product: Product | undefined;
  attempt: number;
  checks: readonly CheckResult[];
}

/** Every reason to doubt a picture whose pixels passed, in words; empty when there is none. */
export const doubtsOf = ({ job, product, attempt, checks }: Doubt): string[] => [
  ...flagsOf(checks).map(({ check }) => `${check} wants a look`),
  ...checks.filter(({ close }) => close === true).map(({ check }) => `${check} is close to its limit`),
  ...(job.productSku !== undefined && product?.photo?.cutOut !== true
    ? ['the model drew the product, since there is no cut-out photo of it']
    : []),
  ...(PEOPLE.test(job.prompt) ? ['people or hands are asked for'] : []),
  ...(attempt > 1 ? ['an earlier picture of this option failed'] : []),
];

/** The same jobs in every repeat: by the first 8 hex digits of the job's id. */
const isSampled = ({ jobId }: RenderJob): boolean => Number.parseInt(jobId.slice(0, 8), 16) % SAMPLE === 0;

export interface Decision {
  ask: boolean;
  /** For the manifest, when the judge is not asked. */
  why: string;
}

/** Whether the judge is asked: always; when something leaves a doubt; or of one job in ten, doubt or not. */
export const decideToAsk = (policy: JudgePolicy, doubt: Doubt): Decision => {
  switch (policy) {
    case 'always':
      return { ask: true, why: 'Every picture is shown to the judge.' };
    case 'sample':
      return { ask: isSampled(doubt.job), why: `The judge sees one picture in ${SAMPLE}; this was not one.` };
    case 'uncertain':
      return { ask: doubtsOf(doubt).length > 0, why: 'Nothing measured left a doubt, so the judge was not asked.' };
  }
};
