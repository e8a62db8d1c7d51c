// What is proven and measured of a cue's published files, in one line and file by file.
import type { CuePublication, PublishedFile } from '../../shared/domain/manifest.ts';
import { markup, type Html } from './html.ts';
import type { View } from './view.ts';
import { counted, styleWords } from './words.ts';

const enlargedWords = ({ scale, from, by }: NonNullable<PublishedFile['enlarged']>): string =>
  by === 'upscaler'
    ? `made larger by the upscaler, to ${from.width}×${from.height}`
    : `enlarged ${scale.toFixed(1)}× from ${from.width}×${from.height}`;

/** What the manifest knows of one file, each as a short phrase. */
export const fileFacts = ({ proof, label, enlarged }: PublishedFile): string[] => [
  ...(proof === undefined ? [] : [`product unchanged (likeness ${proof.ssim.toFixed(3)} of 1)`]),
  ...(label === undefined ? [] : [`AI label “${label.text}”`]),
  ...(enlarged === undefined ? [] : [enlargedWords(enlarged)]),
];

const inFiles = (count: number, total: number): string =>
  count === total ? `in ${total === 1 ? 'the file' : `all ${total} files`}` : `in ${count} of ${total} files`;

const labelFacts = (files: readonly PublishedFile[]): string[] => {
  const labelled = files.filter(({ label }) => label !== undefined);
  const texts = [...new Set(labelled.map(({ label }) => `“${label?.text ?? ''}”`))];
  return labelled.length === 0 ? [] : [`AI label ${texts.join(', ')} ${inFiles(labelled.length, files.length)}`];
};

/** Up to here an enlargement is not visible enough to be told with the pick: the limit of docs/channels.md. */
const NOTABLE = 1.5;

const enlargedFacts = (files: readonly PublishedFile[]): string[] => {
  const scales = files.flatMap(({ enlarged }) => enlarged?.scale ?? []).filter((scale) => scale > NOTABLE);
  if (scales.length === 0) return [];
  return [`${counted(scales.length, 'file')} enlarged, up to ${Math.max(...scales).toFixed(1)}×`];
};

/** Brand style, proofs, AI labels and enlargements of the pick's files; nothing when there is nothing to say. */
export const cueFacts = ({ files, styleScore }: CuePublication, { spec }: View): Html => {
  const proven = files.filter(({ proof }) => proof !== undefined).length;
  const facts = [
    ...(styleScore === undefined ? [] : [styleWords(styleScore, spec.packs.brand.name)]),
    ...(proven === 0 ? [] : [`Product proven unchanged ${inFiles(proven, files.length)}`]),
    ...labelFacts(files),
    ...enlargedFacts(files),
  ];
  if (facts.length === 0) return markup``;
  return markup`<ul class="facts">${facts.map((fact) => markup`<li>${fact}</li>`)}</ul>`;
};
