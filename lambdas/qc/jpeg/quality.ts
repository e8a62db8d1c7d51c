// How strongly a JPEG file was compressed, by its own table.
import { scansOf } from './segments.ts';

/** The luma table of ITU-T T.81, annex K.1, which quality 50 of the IJG's library uses as it is, in zigzag order. */
const AT_50 = [
  16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40, 26, 24, 22, 22, 24, 49, 35, 37, 29, 40, 58, 51, 61,
  60, 57, 51, 56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87, 95, 98, 103, 104, 103, 62, 77, 113, 121,
  112, 100, 120, 92, 101, 103, 99,
];
/** Tables of eight bits end here: an entry at the end says nothing about the quality. */
const CLIPPED = 255;

/**
 * The quality 1–100 of the IJG's scale (libjpeg, jcparam.c, jpeg_quality_scaling: 5000 ÷ quality below 50, else 200 − 2 ×
 * quality percent) whose table has the same mean over the entries that are not clipped; undefined for bytes that are no JPEG.
 */
export const qualityOf = (bytes: Uint8Array): number | undefined => {
  const [scan] = scansOf(bytes);
  const table = scan?.tables.quantisation.get(scan.frame.components[0]?.quantisation ?? 0);
  if (table === undefined) return undefined;
  let [sum, sumAt50] = [0, 0];
  for (const [index, value] of table.entries()) {
    if (value >= CLIPPED) continue;
    sum += value;
    sumAt50 += AT_50[index] ?? 0;
  }
  if (sumAt50 === 0) return 1;
  const percent = (sum / sumAt50) * 100;
  const quality = percent >= 100 ? 5_000 / percent : (200 - percent) / 2;
  return Math.max(1, Math.min(100, Math.round(quality)));
};
