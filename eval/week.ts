// liveframe eval week: a week of a live-commerce shop with the cache off, by the exact key alone, and as the pipeline does it.
import type { ImageModelCard } from '../lambdas/shared/domain/packs.ts';
import type { Packs } from '../lambdas/shared/packs/load-packs.ts';
import type { Clock } from '../lambdas/shared/ports/clock.ts';
import type { VectorIndex } from '../lambdas/shared/ports/vector-index.ts';
import { rateOf, type Rate } from './qc/interval.ts';
import { memoryCloud } from './week/memory-cloud.ts';
import { planWeek, PRICE_NIGHT, type Show, type WeekOptions } from './week/plan-week.ts';
import { buildShow, MODES, runShow, type BuiltShow, type Mode, type WeekOutcome } from './week/run-show.ts';
import type { Shop } from './week/shop.ts';

export { MODES } from './week/run-show.ts';
export { readShop, SHOPS } from './week/shop.ts';
export { formatWeekTable } from './week/table.ts';

/** 19:00 UTC of a Monday. */
const FIRST_NIGHT = Date.UTC(2026, 10, 23, 19);
const DAY = 86_400_000;
/** Shows of one night follow one another. */
const HOUR = 3_600_000;
/** Wrong hits that are shown. */
const WORST = 20;

export interface WrongHit {
  show: string;
  edit: string;
  wanted: string;
  served: string;
  note: string;
}

/** One way to use the cache. Money in US dollars at the image model's card price. */
export interface ModeResult {
  mode: Mode;
  jobs: number;
  exactHits: number;
  semanticHits: number;
  hits: Rate;
  renders: number;
  rendersSaved: number;
  usd: number;
  usdSaved: number;
  /** Of all hits those whose picture was made for something else. */
  falseHits: Rate;
  /** Of the jobs whose edit is labelled as different: those that were served a picture of something else. */
  falseOnEdits: Rate;
  /** Jobs of edits that may be served, and of those how many were, once the picture was there. */
  sameEdits: Rate;
  /** Rendered on the night whose scripts are the evening before's with other prices. */
  rendersOnPriceNight: number;
  byLanguage: Record<string, { jobs: number; hits: Rate; falseHits: Rate }>;
  wrong: WrongHit[];
}

export interface WeekResult extends WeekOptions {
  shows: number;
  image: string;
  usdPerImage: number;
  embedder: string;
  modes: ModeResult[];
}

export interface WeekRequest extends WeekOptions {
  packs: Packs;
  shops: readonly Shop[];
  /** An index with nothing in it, for each mode. */
  newIndex: (mode: Mode) => (embedderId: string) => VectorIndex;
}

interface Ended extends WeekOutcome {
  show: Show;
  /** What the picture that is shown was made for. */
  madeFor: string;
}

/** The moment's look in the option's variation: options of one moment are meant to differ. */
const wantedBy = ({ moment, job }: WeekOutcome): string => `${moment.look}, ${job.variation}`;

/** A clock of the week's own: every show begins when the one before has been on air for an hour. */
const weekClock = (): Clock & { set: (now: number) => void } => {
  let now = FIRST_NIGHT;
  return {
    now: () => now,
    sleep: (milliseconds) => {
      now += milliseconds;
      return Promise.resolve();
    },
    set: (time) => {
      now = time;
    },
  };
};

/** When a show is on air, in milliseconds since 1970. */
const timeOf = ({ shops }: WeekRequest, { night }: Show, index: number): number =>
  FIRST_NIGHT + (night - 1) * DAY + (index % shops.length) * HOUR;

const buildWeek = async (request: WeekRequest): Promise<BuiltShow[]> => {
  const { packs, shops, seed, nights, options } = request;
  const clock = weekClock();
  const built: BuiltShow[] = [];
  for (const [index, show] of planWeek(shops, { seed, nights, options }).entries()) {
    clock.set(timeOf(request, show, index));
    built.push(await buildShow({ packs, clock }, show));
  }
  return built;
};

const runWeek = async (request: WeekRequest, shows: readonly BuiltShow[], mode: Mode): Promise<Ended[]> => {
  const clock = weekClock();
  const stage = { packs: request.packs, cloud: memoryCloud(), indexOf: request.newIndex(mode), clock, mode };
  const madeFor = new Map<string, string>();
  const all: Ended[] = [];
  for (const [index, built] of shows.entries()) {
    const { show } = built;
    clock.set(timeOf(request, show, index));
    for (const one of await runShow(stage, built)) {
      if (one.source === 'rendered') madeFor.set(one.assetKey, wantedBy(one));
      all.push({ ...one, show, madeFor: madeFor.get(one.assetKey) ?? 'nothing known' });
    }
  }
  return all;
};

const isHit = ({ source }: Ended): boolean => source !== 'rendered';
const isWrong = (one: Ended): boolean => isHit(one) && one.madeFor !== wantedBy(one);

const share = (of: readonly Ended[], counts: (one: Ended) => boolean): Rate =>
  rateOf(of.filter(counts).length, of.length);

const byLanguage = (all: readonly Ended[]): ModeResult['byLanguage'] =>
  Object.fromEntries(
    [...Map.groupBy(all, ({ show }) => show.language)].map(([language, of]) => [
      language,
      { jobs: of.length, hits: share(of, isHit), falseHits: share(of.filter(isHit), isWrong) },
    ]),
  );

/** The first of each look is always rendered: it says nothing about the cache. */
const repeats = (all: readonly Ended[]): Ended[] => {
  const seen = new Set<string>();
  return all.filter((one) => {
    const wanted = wantedBy(one);
    const isNew = !seen.has(wanted);
    seen.add(wanted);
    return !isNew;
  });
};

const UNEDITED: readonly string[] = ['as before', 'price'];

const wordsOf = (one: Ended): WrongHit => ({
  show: one.show.name,
  edit: one.moment.edit,
  wanted: wantedBy(one),
  served: one.madeFor,
  note: one.note,
});

const summarise = (mode: Mode, all: readonly Ended[], { usdPerImage }: ImageModelCard): ModeResult => {
  const hits = all.filter(isHit);
  const rendered = all.length - hits.length;
  const edited = all.filter(({ moment }) => !UNEDITED.includes(moment.edit));
  const dollars = (renders: number): number => Number((renders * usdPerImage).toFixed(2));
  return {
    mode,
    jobs: all.length,
    exactHits: hits.filter(({ source }) => source === 'exact-cache').length,
    semanticHits: hits.filter(({ source }) => source === 'semantic-cache').length,
    hits: share(all, isHit),
    renders: rendered,
    rendersSaved: hits.length,
    usd: dollars(rendered),
    usdSaved: dollars(hits.length),
    falseHits: share(hits, isWrong),
    falseOnEdits: share(
      edited.filter(({ moment }) => !moment.same),
      isWrong,
    ),
    sameEdits: share(
      repeats(all).filter(({ moment }) => moment.same && !UNEDITED.includes(moment.edit)),
      isHit,
    ),
    rendersOnPriceNight: all.filter((one) => one.show.night === PRICE_NIGHT && !isHit(one)).length,
    byLanguage: byLanguage(all),
    wrong: hits.filter(isWrong).slice(0, WORST).map(wordsOf),
  };
};

const imageCard = (packs: Packs, id: string): ImageModelCard => {
  const card = packs.model(id);
  if (card.kind !== 'image') throw new Error(`${id} is no image model.`);
  return card;
};

/**
 * Plans the week once and runs it in every mode, each with a bucket, a table and an index of its own. Everything is the
 * pipeline's code, save the analyst's reading and the pictures, which are given: see docs/cache-week.md.
 */
export const evaluateWeek = async (request: WeekRequest): Promise<WeekResult> => {
  const { packs, seed, nights, options } = request;
  const shows = await buildWeek(request);
  const image = imageCard(packs, 'stability-core');
  const modes: ModeResult[] = [];
  for (const mode of MODES) modes.push(summarise(mode, await runWeek(request, shows, mode), image));
  return {
    ...{ seed, nights, options, shows: shows.length },
    ...{ image: image.name, usdPerImage: image.usdPerImage, embedder: packs.model('local-hash').name, modes },
  };
};
