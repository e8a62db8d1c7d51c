// Asks the offline analyst about a script, as the analyze Lambda would.
import { userText } from '../../../../../lambdas/analyze/request.ts';
import { type Answer, AnswerSchema } from '../../../../../lambdas/analyze/answer-schema.ts';
import { readScript } from '../../../../../lambdas/intake/read-script.ts';
import type { Product } from '../../../../../lambdas/shared/domain/product.ts';
import { analyse } from '../../../../../local/endpoints/bedrock/analyst/analyse.ts';
import { product } from '../../../../lambdas/analyze/analysis-run.ts';

export const sheet = (rows: readonly { sku: string; title: string; [attribute: string]: string }[]): Product[] =>
  rows.map(({ sku, title, ...attributes }) => product({ sku, title, attributes }));

/** The answer about `text`, checked against the schema a real model has to fit. */
export const ask = (text: string, products: readonly Product[] = [], system = ''): Answer => {
  const { text: whole, segments } = readScript(new TextEncoder().encode(text), 'script.md');
  const part = { index: 0, offset: 0, text: whole, segments };
  return AnswerSchema.parse(JSON.parse(analyse({ system, user: userText(part, products) })));
};

export const valuesOf = ({ cues }: Answer): string[] =>
  cues.flatMap(({ keywords, attributes }) => [
    ...keywords.map(({ text }) => text),
    ...attributes.map(({ value }) => value),
  ]);
