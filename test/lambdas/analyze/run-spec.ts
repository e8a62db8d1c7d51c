// A whole run specification, for tests that read it through its schema.
import type { RunSpec } from '../../../lambdas/shared/domain/run.ts';
import { EMBEDDER_CARD, IMAGE_CARD } from '../../fakes/render-run.ts';
import { loadPacks } from '../../../lambdas/shared/packs/load-packs.ts';
import { CARD, PRODUCTS, RUN_ID } from './analysis-run.ts';

const channelRules = loadPacks('packs').channel('live-cover').rules;

export const runSpec = (): RunSpec => ({
  runId: RUN_ID,
  runHash: '0'.repeat(64),
  tenant: 'local',
  title: 'Show',
  scriptName: 'show.md',
  scriptSha256: '1'.repeat(64),
  scriptLength: 300,
  parts: 1,
  products: PRODUCTS,
  packs: {
    brand: {
      id: 'house',
      name: 'House',
      tagline: '',
      palette: [
        { role: 'primary', name: 'ink', hex: '#111111' },
        { role: 'background', name: 'paper', hex: '#ffffff' },
        { role: 'text', name: 'black', hex: '#000000' },
      ],
      light: 'soft',
      composition: 'centred',
      camera: '50 mm',
      mood: 'calm',
      tone: 'plain',
      do: [],
      dont: [],
      negativePrompt: [],
      typography: { family: 'Noto Sans SC', titleWeight: '700' },
      channels: ['story'],
    },
    channels: [
      {
        id: 'story',
        name: 'Story',
        width: 1080,
        height: 1920,
        format: 'jpeg',
        maxBytes: 1_000_000,
        safeArea: { top: 0, right: 0, bottom: 0, left: 0 },
        textAllowed: true,
        shows: 'product',
        rules: channelRules,
        source: 'test',
        date: '2026-11-23',
      },
    ],
    markets: [{ id: 'us', name: 'US', locale: 'en-US', currency: 'USD', rules: [] }],
    prompts: {
      id: 'house',
      template: ['{subject}'],
      variations: ['a', 'b', 'c', 'd'].map((name) => ({ name, phrase: name })),
      negativePrompt: [],
    },
    overlay: loadPacks('packs').overlay('classic'),
    image: IMAGE_CARD,
    analyst: CARD,
    judge: CARD,
    embedder: EMBEDDER_CARD,
    versions: {},
  },
  options: 4,
  modelEndpoint: 'stand-in',
  createdAt: 1_795_435_200_000,
  warnings: [],
});
