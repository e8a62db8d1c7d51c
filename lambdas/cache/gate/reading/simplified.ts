// Traditional Chinese characters as simplified ones, so that both are read alike.
import { Converter } from 'opencc-js/t2cn';

const HAN = /\p{Script=Han}/u;
let converter: ((text: string) => string) | undefined;

/** The dictionary is built at the first Chinese text. */
export const simplified = (text: string): string => {
  if (!HAN.test(text)) return text;
  const convert = (converter ??= Converter({ from: 't', to: 'cn' }));
  return convert(text);
};
