// Traditional Chinese characters as simplified ones, so that both are read alike.
import { Converter } from 'opencc-js/t2cn';

const HAN = /\p{Script=Han}/u;
let converter: ((text: string) => string) | undefined;

/** The dictionary is built at the first Chinese text. */
export const simplified = (text: string): string => {
  if (!HAN.test(text)) return text;
  const convert = (converter ??= Converter({ from: 't', to: 'cn' }));
  // What is left of 著 is 着 where it is no writing: 拿著, 著名.
  return convert(text)
    .replaceAll(/(?<![名显土原译专编巨])著(?![名作述称])/gu, '着')
    .replaceAll('揹', '背');
};
