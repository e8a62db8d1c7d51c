// Chinese numerals as numbers.

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** 二十五 → 25, 三百 → 300. */
export const chineseNumber = (numeral: string): number => {
  let [total, digit] = [0, 0];
  for (const character of numeral) {
    const power = POWERS[character];
    if (power === undefined) digit = DIGITS[character] ?? 0;
    else {
      total = power === 10_000 ? (total + digit) * power : total + (digit === 0 ? 1 : digit) * power;
      digit = 0;
    }
  }
  return total + digit;
};
