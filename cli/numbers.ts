// Numbers from the command line: what was got, what is allowed.
import { badInput } from '../lambdas/shared/errors.ts';

/** Throws BadInput unless `text` is a whole number between `min` and `max`. */
export const wholeNumber = (option: string, text: string, { min, max }: { min: number; max: number }): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max && text.trim() !== '') return value;
  throw badInput(`${option} is ${JSON.stringify(text)}; it takes a whole number from ${min} to ${max}.`);
};

/** Throws BadInput unless `text` is a finite number; the range is checked where its meaning is known. */
export const numberFrom = (option: string, text: string): number => {
  const value = Number(text);
  if (Number.isFinite(value) && text.trim() !== '') return value;
  throw badInput(`${option} is ${JSON.stringify(text)}; it takes a number.`);
};
