// The offline analyst behind a direct call keeps the contract under both cards; the stand-in is tested over HTTP beside its server.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { offlineAnalyst } from '../../eval/analysis/run-row.ts';
import { LanguageModelCardSchema } from '../../lambdas/shared/domain/packs.ts';
import { describeLanguageModel } from './language-model.ts';

const cardOf = (id: string) =>
  LanguageModelCardSchema.parse(parse(readFileSync(new URL(`../../packs/models/${id}.yaml`, import.meta.url), 'utf8')));

for (const id of ['claude-haiku-4-5', 'nova-lite']) {
  describeLanguageModel('the offline analyst', { card: cardOf(id), create: offlineAnalyst });
}
