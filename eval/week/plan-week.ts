// Plans the shows of a week from a shop: what is on air each night, which scripts are edited how, and what may share a picture.
import type { Overrides } from '../../lambdas/intake/settings.ts';
import type { Scene } from '../../lambdas/shared/domain/analysis.ts';
import { seedOf } from '../../lambdas/shared/hash.ts';
import type { Edit, Shop, ShopMoment, ShopProduct } from './shop.ts';

export interface Moment {
  /** Seconds since the show began; no two moments of a show have the same. */
  start: number;
  /** What is to be seen. Two moments with one look may share a picture; nothing else may. */
  look: string;
  sku: string;
  scene: Scene;
  /** What was done to it: `as before`, `price`, or the edit's kind. */
  edit: string;
  /** Whether the picture of the unedited moment may serve it. */
  same: boolean;
}

export interface Show {
  name: string;
  /** From 1. */
  night: number;
  language: string;
  files: Readonly<Record<string, string>>;
  settings: Overrides;
  moments: Moment[];
}

export interface WeekOptions {
  seed: number;
  /** Nights, from 1 to 7. */
  nights: number;
  /** Pictures to choose from for each moment. */
  options: number;
}

/** This night's shows are those of the evening before, word for word, at other prices. */
export const PRICE_NIGHT = 6;
/** Shares of the full price by night: everything costs less from the fourth night on. */
const PRICE_SHARES = [1, 1, 1, 0.8, 0.8, 0.7, 0.8] as const;

/** Of ten moments six are read as on the first night, two get an edit that changes nothing to see, two one that does. */
const SHARES = { asBefore: 0.6, same: 0.8 } as const;

/** From 0 up to 1, always the same for the same words. */
const drawOf = (...words: readonly unknown[]): number => seedOf(words) / 4_294_967_295;

const pick = <Item>(items: readonly Item[], draw: number): Item | undefined => items[Math.floor(draw * items.length)];

/** Undefined: read as it was. */
const editOf = (edits: readonly Edit[], { seed, night, id }: { seed: number; night: number; id: string }) => {
  if (night === 1) return undefined;
  const kind = drawOf(seed, night, id, 'kind');
  if (kind < SHARES.asBefore) return undefined;
  const wanted = edits.filter(({ same }) => same === kind < SHARES.same);
  return pick(wanted, drawOf(seed, night, id, 'edit'));
};

const clock = (seconds: number): string =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;

const isOnAir = ({ from, to }: ShopProduct, night: number): boolean => night >= from && night <= to;

/** In the currency's whole units. */
const priceOn = ({ price }: ShopProduct, night: number): number => Math.round(price * (PRICE_SHARES[night - 1] ?? 1));

const sceneOf = ({
  subject,
  action,
  setting,
  foreground,
  background,
  light,
  props,
}: Omit<ShopMoment, 'id' | 'edits'>) => ({
  subject: subject ?? '',
  action: action ?? '',
  setting: setting ?? '',
  foreground: foreground ?? '',
  background: background ?? '',
  light: light ?? '',
  mood: '',
  props: props ?? [],
});

/** A moment as it is read on a night, and what may share a picture with it. */
const momentOf = (
  product: ShopProduct,
  moment: ShopMoment,
  { seed, night }: { seed: number; night: number },
): Omit<Moment, 'start'> => {
  const { sku } = product;
  const look = `${sku} (${Object.values(product.attributes).join(', ')}) ${moment.id}`;
  const edit = editOf(moment.edits, { seed, night, id: `${sku} ${moment.id}` });
  const scene = sceneOf({ ...moment, ...edit });
  if (edit === undefined)
    return { sku, scene, look, edit: priceOn(product, night) === product.price ? 'as before' : 'price', same: true };
  const { same, kind } = edit;
  return { sku, scene, look: same ? look : `${look}: ${JSON.stringify(scene)}`, edit: kind, same };
};

const sheetOf = (products: readonly ShopProduct[], night: number, currency: string): string => {
  const names = [...new Set(products.flatMap(({ attributes }) => Object.keys(attributes)))];
  const rows = products.map((product) => [
    product.sku,
    product.title,
    priceOn(product, night),
    currency,
    ...names.map((name) => product.attributes[name] ?? ''),
  ]);
  return [['sku', 'title', 'price', 'currency', ...names], ...rows]
    .map((row) => row.map((cell) => `"${cell}"`).join(','))
    .join('\n');
};

/** Seconds between two moments. */
const STEP = 90;

const textOf = ({ scene: { props, ...layers }, sku }: Moment, priceOf: (sku: string) => number): string =>
  [...Object.values(layers), ...props, String(priceOf(sku))].filter((words) => words !== '').join(', ');

const showOf = (shop: Shop, night: number, { seed, options }: WeekOptions): Show => {
  const onAir = shop.products.filter((product) => isOnAir(product, night));
  const script = night === PRICE_NIGHT ? night - 1 : night;
  const moments = onAir
    .flatMap((product) => product.moments.map((moment) => momentOf(product, moment, { seed, night: script })))
    .map((moment, index): Moment => ({ start: (index + 1) * STEP, ...moment }));
  const priceOf = (sku: string): number =>
    onAir.filter((one) => one.sku === sku).map((one) => priceOn(one, night))[0] ?? 0;
  const lines = moments.map((moment) => `[${clock(moment.start)}] ${textOf(moment, priceOf)}`);
  return {
    name: `${shop.language}-night-${night}`,
    night,
    language: shop.language,
    files: {
      'script.md': `# ${shop.brand} ${night}\n\n${lines.join('\n\n')}\n`,
      'products.csv': sheetOf(onAir, night, shop.currency),
    },
    settings: { brand: shop.brand, markets: [shop.market], channels: ['live-cover'], options, cutOut: 'never' },
    moments,
  };
};

/** The shows in the order in which they are on air: every night one of each shop. The same options give the same week. */
export const planWeek = (shops: readonly Shop[], options: WeekOptions): Show[] =>
  Array.from({ length: options.nights }, (_, index) => index + 1).flatMap((night) =>
    shops.map((shop) => showOf(shop, night, options)),
  );
