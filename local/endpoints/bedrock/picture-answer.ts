// A picture as Stability's models on Bedrock answer with it.
import { stabilityError } from './wire.ts';

/** Bedrock's largest answer, in bytes of JSON. */
const LARGEST_PAYLOAD = 16_777_216;

/** What a filtered request gets, with status 200. */
export const filteredAnswer = (): object => ({ finish_reasons: ['Filter reason: prompt'] });

/** Throws ValidationException when the answer would be larger than 16 MiB. */
export const pictureAnswer = (bytes: Uint8Array, seed: number): object => {
  const answer = { seeds: [seed], finish_reasons: [null], images: [Buffer.from(bytes).toString('base64')] };
  const size = answer.images.join('').length + JSON.stringify({ ...answer, images: [''] }).length;
  if (size <= LARGEST_PAYLOAD) return answer;
  throw stabilityError(
    `Response payload size ${size} bytes exceeds the maximum allowed size of ${LARGEST_PAYLOAD} bytes`,
  );
};
