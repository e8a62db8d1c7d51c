// Text of tables and subtitles, which office programs still save in old encodings: UTF-8, UTF-16, GB 18030, Windows-1252.
import { decodeText, sizeWords } from './decode-text.ts';
import { badInput } from '../shared/errors.ts';

export interface DecodedText {
  text: string;
  /** Says which encoding was taken when it was not UTF-8. */
  warnings: string[];
}

const tryDecode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const utf16 = (bytes: Uint8Array): string | undefined => {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe) return 'utf-16le';
  return mark === 0xfeff ? 'utf-16be' : undefined;
};

/** Characters that stand in ordinary Chinese text; other bytes read as GB 18030 give rare ones. */
const COMMON = /[\u4e00-\u9fa5，。、：；！？（）“”￥¥\p{ASCII}]/gu;
/** The 3,755 characters of GB 2312's first level begin with these bytes; they are 99.7 % of running text. */
const LEVEL_ONE = { from: 0xb0, to: 0xd7 };
const CHINESE_SHARE = 0.7;

/** Share of the two-byte characters that are of the first level of GB 2312: Latin text in Windows-1252 has nearly none. */
const firstLevelShare = (bytes: Uint8Array): number => {
  let [pairs, common] = [0, 0];
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    pairs += 1;
    if (byte >= LEVEL_ONE.from && byte <= LEVEL_ONE.to && (bytes[index + 1] ?? 0) >= 0xa1) common += 1;
    index += 1;
  }
  return pairs === 0 ? 0 : common / pairs;
};

const chinese = (bytes: Uint8Array): string | undefined => {
  if (firstLevelShare(bytes) < CHINESE_SHARE / 2) return undefined;
  const text = tryDecode(bytes, 'gb18030');
  const common = text?.match(COMMON)?.length ?? 0;
  return text !== undefined && common / text.length >= CHINESE_SHARE ? text : undefined;
};

const said = (name: string, encoding: string): string =>
  `${name} is not UTF-8: it was read as ${encoding}. If letters look wrong, save it as UTF-8 and run again.`;

/** Latin letters of Windows-1252; without them a file is something else. */
const western = (bytes: Uint8Array): string | undefined => {
  const text = tryDecode(bytes, 'windows-1252') ?? '';
  const odd = text.match(/[^\p{ASCII}\p{Script=Latin}¿¡«»“”‘’€£¥°ºª·–—…\u00a0]/gu)?.length ?? 0;
  return odd === 0 && !bytes.includes(0) ? text : undefined;
};

/**
 * Decodes UTF-8 and UTF-16 with a byte order mark, and what Excel writes where those are not the default: GB 18030 (GBK) in China and
 * Windows-1252 in the West, each with a warning. Throws BadInput when the file is too large, binary, or fits none of them.
 */
export const decodeTableText = (bytes: Uint8Array, limits: { name: string; maxBytes: number }): DecodedText => {
  const { name, maxBytes } = limits;
  if (bytes.length > maxBytes) {
    throw badInput(
      `${name} is ${sizeWords(bytes.length)}; at most ${sizeWords(maxBytes)} is allowed. Split it into several files.`,
    );
  }
  const marked = utf16(bytes);
  if (marked !== undefined) {
    const text = tryDecode(bytes, marked);
    if (text !== undefined) return { text, warnings: [] };
  }
  if (tryDecode(bytes, 'utf-8') === undefined && !bytes.includes(0)) {
    const gb = chinese(bytes);
    if (gb !== undefined) return { text: gb, warnings: [said(name, 'GB 18030 (GBK)')] };
    const latin = western(bytes);
    if (latin !== undefined) return { text: latin, warnings: [said(name, 'Windows-1252')] };
  }
  return { text: decodeText(bytes, limits), warnings: [] };
};
