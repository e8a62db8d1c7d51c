// Prepares runs on this machine: packs from the checkout, and whose models will answer.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { estimate, type Estimate } from '../lambdas/intake/estimate.ts';
import type { PrepareCollaborators, PreparedRun } from '../lambdas/intake/prepare-run.ts';
import { systemPhotoFetcher } from '../lambdas/intake/photos/system-photo-fetcher.ts';
import { loadPacks } from '../lambdas/shared/packs/load-packs.ts';
import { systemClock } from '../lambdas/shared/aws/system-clock.ts';
import { awsModelEndpoint } from '../local/runtime/aws-account.ts';
import { LOCAL_REGION } from '../local/local-account.ts';

/** The checkout's packs. */
export const PACKS = join(import.meta.dirname, '../packs');

/** Throws BadInput when real models are asked for and the credentials do not tell whose account pays. */
export const prepareCollaborators = async (models: 'local' | 'aws'): Promise<PrepareCollaborators> => ({
  packs: loadPacks(PACKS),
  clock: systemClock,
  modelEndpoint: models === 'local' ? 'stand-in' : await awsModelEndpoint(LOCAL_REGION),
  newSalt: randomUUID,
  fetchPhoto: systemPhotoFetcher,
});

/** Rows of a running order are moments of their own; other scripts show how many they have when they are analysed. */
const cuesOf = ({ segments }: PreparedRun['script']): number | undefined =>
  segments.every(({ row }) => row !== undefined) ? segments.length : undefined;

/** A product without a photo, or whose photo nobody cuts out, is drawn by the model. */
const drawsProducts = ({ products, packs }: PreparedRun['spec']): boolean =>
  products.some(
    ({ photo }) => photo === undefined || (!photo.cutOut && packs.services?.removeBackground === undefined),
  );

/** What the prepared run will probably cost and take on Bedrock, with the cards' quotas. */
export const estimateRun = ({ script, parts, spec }: PreparedRun): Estimate =>
  estimate({
    text: script.text,
    parts: parts.length,
    options: spec.options,
    images: spec.images,
    packs: spec.packs,
    opaquePhotos: new Set(spec.products.flatMap(({ photo }) => (photo?.cutOut === false ? [photo.sha256] : []))).size,
    cues: cuesOf(script),
    judge: spec.judge,
    drawsProducts: drawsProducts(spec),
  });
