// What a run is to be made with: overrides before the sidecar before defaults, each checked.
import { JUDGE_POLICIES, URGENCIES, type JudgePolicy, type Urgency } from '../shared/domain/run.ts';
import type { Brand, Market } from '../shared/domain/packs.ts';
import { badInput } from '../shared/errors.ts';
import { toMicroUsd } from '../shared/money.ts';
import { didYouMean } from '../shared/nearest.ts';
import type { Packs } from '../shared/packs/load-packs.ts';
import {
  DEFAULT_BRAND,
  DEFAULT_MODELS,
  DEFAULT_PROMPTS,
  imageModelFor,
  servicesFor,
  type PackChoice,
} from '../shared/packs/snapshot-packs.ts';
import type { Sidecar } from './read-sidecar.ts';

export interface Overrides {
  brand?: string | undefined;
  channels?: readonly string[] | undefined;
  markets?: readonly string[] | undefined;
  prompts?: string | undefined;
  overlay?: string | undefined;
  options?: number | undefined;
  /** Pictures of the whole run, in place of `options` for each moment. */
  images?: number | undefined;
  urgency?: string | undefined;
  judge?: string | undefined;
  budgetUsd?: number | undefined;
  tenant?: string | undefined;
  /** `auto`: product photos without alpha are cut out by a paid service; `never`: they are used as they are. */
  cutOut?: string | undefined;
  /** Ids of model cards. */
  models?:
    | {
        image?: string | undefined;
        analyst?: string | undefined;
        judge?: string | undefined;
        embedder?: string | undefined;
      }
    | undefined;
}

export interface Settings {
  choice: Omit<PackChoice, 'markets'>;
  /** Undefined: to be chosen by the script. */
  markets?: Market[];
  options: number;
  images?: number;
  urgency: Urgency;
  judge: JudgePolicy;
  /** Undefined when nobody named one: the default for a new run, what it was for an old one. */
  budgetMicroUsd?: number;
  tenant: string;
  warnings: string[];
}

export const DEFAULT_OPTIONS = 4;
const MAX_OPTIONS = 8;
export const DEFAULT_BUDGET_MICRO_USD = 5_000_000;
export const DEFAULT_TENANT = 'default';

const checkOptions = (options: number): number => {
  if (Number.isInteger(options) && options >= 1 && options <= MAX_OPTIONS) return options;
  throw badInput(
    `Options is ${options}; a whole number from 1 to ${MAX_OPTIONS} is allowed: so many pictures are made for each moment.`,
  );
};

const MAX_IMAGES = 100_000;

/** Both say how many pictures there will be, so only one can hold. */
const checkImages = ({ images, options }: Overrides): { images?: number } => {
  if (images === undefined) return {};
  if (options !== undefined) {
    throw badInput(
      `Options (${options}) and images (${images}) are both given. Give one: options for each moment, or images for the run.`,
    );
  }
  if (Number.isInteger(images) && images >= 1 && images <= MAX_IMAGES) return { images };
  throw badInput(
    `Images is ${images}; a whole number from 1 to ${MAX_IMAGES} is allowed: so many pictures are made for the run.`,
  );
};

const checkBudget = (budgetUsd: number): number => {
  if (Number.isFinite(budgetUsd) && budgetUsd > 0) return toMicroUsd(budgetUsd);
  throw badInput(`Budget is ${budgetUsd}; a number of US dollars above 0 is allowed, such as 5 or 0.50.`);
};

const checkUrgency = (urgency: string): Urgency => {
  const known = URGENCIES.find((one) => one === urgency);
  if (known !== undefined) return known;
  throw badInput(`There is no urgency "${urgency}".${didYouMean(urgency, URGENCIES)} Known: ${URGENCIES.join(', ')}.`);
};

const checkJudge = (judge: string): JudgePolicy => {
  const known = JUDGE_POLICIES.find((one) => one === judge);
  if (known !== undefined) return known;
  throw badInput(
    `There is no judge policy "${judge}".${didYouMean(judge, JUDGE_POLICIES)} Known: ${JUDGE_POLICIES.join(', ')}.`,
  );
};

const checkTenant = (tenant: string): string => {
  if (/^[a-z0-9][a-z0-9-]{0,39}$/u.test(tenant)) return tenant;
  throw badInput(`The tenant is "${tenant}"; up to 40 lower-case letters, digits and hyphens are allowed.`);
};

/** A brand, with the warning when nobody named one. */
const chooseBrand = (packs: Packs, id: string | undefined): { brand: Brand; warnings: string[] } => {
  if (id !== undefined) return { brand: packs.brand(id), warnings: [] };
  const warning = `No brand was named: the neutral house brand is used. Known: ${packs.ids('brands').join(', ')}.`;
  return { brand: packs.brand(DEFAULT_BRAND), warnings: [warning] };
};

/** The sidecar's values under the overrides' names. */
const fromSidecar = ({ budget, ...same }: Sidecar): Overrides => ({
  ...same,
  budgetUsd: budget,
});

/** Options and images say the same thing: an override of one takes the place of either. */
const withoutOtherNumber = ({ options, images, ...same }: Overrides, overrides: Overrides): Overrides =>
  overrides.options === undefined && overrides.images === undefined ? { ...same, options, images } : same;

/** Overrides that are given win over the sidecar; `undefined` is not given. */
const merge = (sidecar: Sidecar, overrides: Overrides): Overrides => ({
  ...withoutOtherNumber(fromSidecar(sidecar), overrides),
  ...Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined)),
});

const CUT_OUTS = ['auto', 'never'];

const checkCutOut = (cutOut: string): boolean => {
  if (CUT_OUTS.includes(cutOut)) return cutOut === 'auto';
  throw badInput(`cutOut is "${cutOut}".${didYouMean(cutOut, CUT_OUTS)} Allowed: ${CUT_OUTS.join(', ')}.`);
};

const modelsOf = (models: Overrides['models'], brand: Brand): typeof DEFAULT_MODELS => ({
  ...DEFAULT_MODELS,
  image: imageModelFor(brand),
  ...Object.fromEntries(Object.entries(models ?? {}).filter(([, id]) => id !== undefined)),
});

/**
 * Merges and checks everything that does not need the script. Throws BadInput; an unknown id lists the known ones and the nearest.
 * Without a brand the neutral house brand is used, with a warning.
 */
export const resolveSettings = (packs: Packs, sidecar: Sidecar, overrides: Overrides): Settings => {
  const asked = merge(sidecar, overrides);
  const { brand, warnings } = chooseBrand(packs, asked.brand);
  return {
    choice: {
      brand: brand.id,
      channels: (asked.channels ?? brand.channels).map((id) => packs.channel(id).id),
      prompts: asked.prompts ?? DEFAULT_PROMPTS,
      ...(asked.overlay === undefined ? {} : { overlay: packs.overlay(asked.overlay).id }),
      ...modelsOf(asked.models, brand),
      services: servicesFor({ cutOut: checkCutOut(asked.cutOut ?? 'auto'), brand }),
    },
    ...(asked.markets === undefined ? {} : { markets: asked.markets.map((id) => packs.market(id)) }),
    options: checkOptions(asked.options ?? DEFAULT_OPTIONS),
    ...checkImages(asked),
    urgency: checkUrgency(asked.urgency ?? 'normal'),
    judge: checkJudge(asked.judge ?? 'uncertain'),
    ...(asked.budgetUsd === undefined ? {} : { budgetMicroUsd: checkBudget(asked.budgetUsd) }),
    tenant: checkTenant(asked.tenant ?? DEFAULT_TENANT),
    warnings,
  };
};
