// How strongly a JPEG file was compressed, by its own table.
import { scansOf } from './segments.ts';

/** Mean of the luma table of ITU-T T.81, annex K.1, which quality 50 of the IJG's library uses as it is. */
const MEAN_AT_50 = 57.625;

/**
 * The quality 1–100 of the IJG's scale (libjpeg, jcparam.c, jpeg_quality_scaling: 5000 ÷ quality below 50, else 200 − 2 ×
 * quality percent) whose table has the same mean; undefined for bytes that are no JPEG. Tables clip at 255, so low qualities
 * read a little higher than they are.
 */
export const qualityOf = (bytes: Uint8Array): number | undefined => {
  const [scan] = scansOf(bytes);
  const table = scan?.tables.quantisation.get(scan.frame.components[0]?.quantisation ?? 0);
  if (table === undefined) return undefined;
  const percent = (table.reduce((sum, value) => sum + value, 0) / 64 / MEAN_AT_50) * 100;
  const quality = percent >= 100 ? 5_000 / percent : (200 - percent) / 2;
  return Math.max(1, Math.min(100, Math.round(quality)));
};
