// The account's quota: requests a minute for each model, counted over a sliding window.
import { BedrockError } from './wire.ts';

const WINDOW_MILLISECONDS = 60_000;

export type TakeQuota = (modelId: string) => void;

/**
 * Returns a function that lets a request of `modelId` pass, or throws ThrottlingException when `requestsPerMinute` have
 * passed within the last 60 seconds. A refused request takes no place.
 */
export const createQuota = (requestsPerMinute: (modelId: string) => number, now: () => number): TakeQuota => {
  const passed = new Map<string, number[]>();
  return (modelId) => {
    const times = passed.get(modelId) ?? [];
    const time = now();
    const firstKept = times.findIndex((earlier) => earlier > time - WINDOW_MILLISECONDS);
    const recent = firstKept < 0 ? [] : times.slice(firstKept);
    passed.set(modelId, recent);
    if (recent.length >= requestsPerMinute(modelId)) {
      throw new BedrockError('ThrottlingException', 'Too many requests, please wait before trying again.');
    }
    recent.push(time);
  };
};
