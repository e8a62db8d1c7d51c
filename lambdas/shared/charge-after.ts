// What a failed model call did to the money reserved for it.
import { isLiveframeError } from './errors.ts';

/**
 * True when the failed call certainly cost nothing, so its reservation can be released; otherwise it is charged in full
 * as uncertain. The adapters in aws/ say so in `data.charge`.
 */
export const isUncharged = (error: unknown): boolean => isLiveframeError(error) && error.data['charge'] === 'none';
