// From a drawn frame to a file that may be published: AI label, metadata, encoding, and the independent check of the bytes.
import type { Canvas } from '@napi-rs/canvas';
import type { RefusedFile } from '../shared/domain/manifest.ts';
import type { Market } from '../shared/domain/packs.ts';
import type { OverlayReport } from '../shared/domain/overlay.ts';
import type { Outcome } from '../shared/domain/outcome.ts';
import { violationWords, type Violation } from '../shared/domain/violation.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import { checkFile } from '../shared/file-check/check-file.ts';
import { altTextOf } from './alt-text.ts';
import type { CueWork } from './cue-work.ts';
import type { Enlarged } from './enlarge.ts';
import { drawLabel } from './label/draw-label.ts';
import type { PlacedLabel } from './label/place-label.ts';
import { provenanceXmp, type FileKind, type Provenance } from './provenance/provenance.ts';
import { digitalSourceType, type Ingredients } from './provenance/source-type.ts';
import type { Rectangle } from './rectangle.ts';
import type { FittedProduct } from './staging/fit-product.ts';
import { encodeProven } from './truth/encode-proven.ts';
import type { Destination, FinishedFile } from './write-file.ts';

export interface Frame {
  canvas: Canvas;
  kind: FileKind;
  ingredients: Ingredients;
  /** What made the set; absent for a card and a product on white. */
  made?: { job: RenderJob; outcome: Outcome };
  /** Drawn last, over everything. */
  label?: PlacedLabel | undefined;
  /** What was written on it, and where. */
  report?: OverlayReport | undefined;
  enlarged?: Enlarged | undefined;
  /** The product's photo as it was drawn: what the finished picture is proven against. */
  product?: FittedProduct | undefined;
}

export type FileResult = { kind: 'file'; finished: FinishedFile } | { kind: 'refused'; refused: RefusedFile };

const wholePixels = ({ x, y, width, height }: Rectangle): Rectangle => {
  const [left, top] = [Math.round(x), Math.round(y)];
  return { x: left, y: top, width: Math.round(x + width) - left, height: Math.round(y + height) - top };
};

/** What the words stand in, block by block: together they may lie at both ends of the picture. */
const textBoxesOf = (report: OverlayReport | undefined): Rectangle[] =>
  (report?.elements ?? []).map(({ box: [x, y, width, height] }) => wholePixels({ x, y, width, height }));

const makingOf = ({ spec }: CueWork, { made }: Frame): Provenance['making'] => {
  if (made === undefined) return undefined;
  const { modelId, name } = spec.packs.image;
  const { job, outcome } = made;
  return {
    option: job.option,
    modelId,
    modelName: name,
    seed: outcome.kind === 'accepted' ? outcome.seed : job.seed,
    prompt: job.prompt,
  };
};

/** Where nothing is known in the market's language, the moment's title as the script has it: a file must say something. */
const saidOf = (work: CueWork, { kind }: Frame, market: Market): Pick<Provenance, 'altText' | 'language'> => {
  const { texts } = work.markets.find((each) => each.market.id === market.id) ?? work.markets[0];
  const altText = altTextOf(texts, market, { isCard: kind === 'card' });
  return altText === ''
    ? { altText: work.cue.title, language: work.cue.language }
    : { altText, language: market.locale };
};

/** Title and alternative text are in the market's language, as far as they are known in it. */
const provenanceOf = (work: CueWork, frame: Frame, { channel, market }: Destination): Provenance => {
  const { spec, cue } = work;
  const { texts } = work.markets.find((each) => each.market.id === market.id) ?? work.markets[0];
  const making = makingOf(work, frame);
  return {
    kind: frame.kind,
    ingredients: frame.ingredients,
    runId: spec.runId,
    cueId: cue.cueId,
    channel: channel.id,
    market,
    brandName: spec.packs.brand.name,
    title: texts.titles[0] ?? cue.title,
    ...saidOf(work, frame, market),
    createdAt: spec.createdAt,
    ...(making === undefined ? {} : { making }),
    ...(frame.label === undefined ? {} : { label: frame.label }),
    textBoxes: textBoxesOf(frame.report),
  };
};

/** The file that is not written; a warning on the cue says why. */
export const refuse = (
  work: CueWork,
  { channel, market }: Destination,
  reasons: [Violation, ...Violation[]],
): RefusedFile => {
  work.warnings.push(`${channel.id} for ${market.id} was not published: ${reasons.map(violationWords).join(' ')}`);
  return { channel: channel.id, market: market.id, reasons };
};

/** Whether fine coloured edges are on it: letters, a label, a product. */
const hasDetail = ({ label, report, ingredients }: Frame): boolean =>
  label !== undefined || (report?.elements.length ?? 0) > 0 || ingredients.productPhoto;

const factsOf = ({ kind, ingredients, label, enlarged, report }: Frame, altText: string): FinishedFile['facts'] => {
  const isWritten = report !== undefined && report.elements.length + report.warnings.length > 0;
  return {
    kind,
    sourceType: digitalSourceType(ingredients),
    altText,
    ...(label === undefined ? {} : { label: { text: label.text, box: label.box } }),
    ...(enlarged === undefined ? {} : { enlarged }),
    ...(isWritten ? { overlay: report } : {}),
  };
};

/**
 * Labels, describes, encodes and checks the frame. A file that its channel or market would reject is a value, not an error;
 * the warning goes to the cue's. Draws on the frame's canvas. Throws ProductUntrue when the product in it cannot be proven.
 */
export const finishFile = async (
  work: CueWork,
  frame: Frame,
  { channel, market }: Destination,
): Promise<FileResult> => {
  if (frame.label !== undefined) drawLabel(frame.canvas, frame.label);
  const provenance = provenanceOf(work, frame, { channel, market });
  const { bytes, proof } = await encodeProven(frame.canvas, {
    channel,
    sku: work.product?.sku ?? '',
    ...(frame.product === undefined ? {} : { product: frame.product }),
    xmp: provenanceXmp(provenance),
    detail: hasDetail(frame),
  });
  const [first, ...others] = await checkFile(bytes, channel, market);
  if (first !== undefined) return { kind: 'refused', refused: refuse(work, { channel, market }, [first, ...others]) };
  const facts = factsOf(frame, provenance.altText);
  return { kind: 'file', finished: { bytes, facts, ...(proof === undefined ? {} : { proof }) } };
};
