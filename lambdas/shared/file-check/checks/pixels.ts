// The picture has a size and shape that the channel takes.
import { sizeProblem } from '../../domain/channel-rules.ts';
import type { FileCheck } from '../rules.ts';

export const checkPixels: FileCheck = ({ facts: { metadata }, channel }) => {
  const { width, height } = metadata;
  const { pixels } = channel.rules;
  const exactly = pixels.exact && (width !== channel.width || height !== channel.height);
  const problem = exactly ? `exactly ${channel.width}×${channel.height}` : sizeProblem(pixels, metadata);
  if (problem === undefined) return [];
  const change = `Export it again at ${channel.width}×${channel.height}, the size of packs/channels/${channel.id}.yaml.`;
  return [{ rule: 'pixels', got: `${width}×${height}`, allowed: problem, change }];
};
