// What a run is to be made with: overrides before the sidecar before defaults, each checked.
import { URGENCIES, type Urgency } from '../shared/domain/run.ts';
import type { Brand, Market } from '../shared/domain/packs.ts';
import { badInput } from '../shared/errors.ts';
import { toMicroUsd } from '../shared/money.ts';
import { didYouMean } from '../shared/nearest.ts';
import type { Packs } from '../shared/packs/load-packs.ts';
import { DEFAULT_BRAND, DEFAULT_MODELS, DEFAULT_PROMPTS, type PackChoice } from '../shared/packs/snapshot-packs.ts';
import type { Sidecar } from './read-sidecar.ts';

export interface Overrides {
  brand?: string | undefined;
  channels?: readonly string[] | undefined;
  markets?: readonly string[] | undefined;
  prompts?: string | undefined;
  overlay?: string | undefined;
  options?: number | undefined;
  urgency?: string | undefined;
  budgetUsd?: number | undefined;
  tenant?: string | undefined;
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
  urgency: Urgency;
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

const checkBudget = (budgetUsd: number): number => {
  if (Number.isFinite(budgetUsd) && budgetUsd > 0) return toMicroUsd(budgetUsd);
  throw badInput(`Budget is ${budgetUsd}; a number of US dollars above 0 is allowed, such as 5 or 0.50.`);
};

const checkUrgency = (urgency: string): Urgency => {
  const known = URGENCIES.find((one) => one === urgency);
  if (known !== undefined) return known;
  throw badInput(`There is no urgency "${urgency}".${didYouMean(urgency, URGENCIES)} Known: ${URGENCIES.join(', ')}.`);
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

/** Overrides that are given win over the sidecar; `undefined` is not given. */
const merge = (sidecar: Sidecar, overrides: Overrides): Overrides => ({
  ...fromSidecar(sidecar),
  ...Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined)),
});

const modelsOf = (models: Overrides['models']): typeof DEFAULT_MODELS => ({
  ...DEFAULT_MODELS,
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
      ...modelsOf(asked.models),
    },
    ...(asked.markets === undefined ? {} : { markets: asked.markets.map((id) => packs.market(id)) }),
    options: checkOptions(asked.options ?? DEFAULT_OPTIONS),
    urgency: checkUrgency(asked.urgency ?? 'normal'),
    ...(asked.budgetUsd === undefined ? {} : { budgetMicroUsd: checkBudget(asked.budgetUsd) }),
    tenant: checkTenant(asked.tenant ?? DEFAULT_TENANT),
    warnings,
  };
};
