// What the judge is told of the moment and the product: the script's own words and the sheet's facts.
import * as z from 'zod';
import type { Product } from '../shared/domain/product.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import type { RunSpec } from '../shared/domain/run.ts';
import { getJson } from '../shared/json-objects.ts';
import { analysisKey } from '../shared/keys.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';

export interface JudgeFacts {
  /** The script's sentences of the cue, word for word. */
  evidence: string;
  /** Title and attributes of the product; empty without one. */
  product: string;
  /** There is no cut-out photo, so the picture shows the product as the model imagines it. */
  drawsProduct: boolean;
}

/** The most UTF-8 bytes that both texts can have; Admit reserves them before there is an answer to whose picture it is. */
export const MOST_EVIDENCE_BYTES = 240;
export const MOST_PRODUCT_BYTES = 180;

/** The part of an Analysis that is needed here. */
const CuesSchema = z.object({
  cues: z.array(z.object({ cueId: z.string(), evidence: z.array(z.object({ quote: z.string() })) })),
});

/** As many whole characters as fit into `most` bytes. */
const withinBytes = (text: string, most: number): string => {
  let [bytes, kept] = [0, ''];
  for (const character of text.replaceAll(/\s+/gu, ' ').trim()) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept;
};

export const productOf = ({ products }: RunSpec, { productSku }: RenderJob): Product | undefined =>
  productSku === undefined ? undefined : products.find(({ sku }) => sku === productSku);

const productWords = (product: Product | undefined): string => {
  if (product === undefined) return '';
  const attributes = Object.entries(product.attributes).map(([name, value]) => `${name}: ${value}`);
  return [product.title, ...attributes].join('; ');
};

/** The facts of a job. Throws ObjectNotFound without the run's analysis, and StoreUnavailable. */
export const judgeFactsOf = async (
  store: Pick<ObjectStore, 'get'>,
  spec: RunSpec,
  job: RenderJob,
): Promise<JudgeFacts> => {
  const { cues } = await getJson(store, analysisKey(spec.runId), CuesSchema);
  const quotes = cues.find(({ cueId }) => cueId === job.cueId)?.evidence.map(({ quote }) => quote) ?? [];
  const product = productOf(spec, job);
  return {
    evidence: withinBytes(quotes.join(' '), MOST_EVIDENCE_BYTES),
    product: withinBytes(productWords(product), MOST_PRODUCT_BYTES),
    drawsProduct: job.productSku !== undefined && product?.photo?.cutOut !== true,
  };
};
