// A vector as the server gets it to search by: what decides is our own copy of it, whole.

/**
 * Five decimals of a unit vector's values: two fifths of the bytes that the server has to parse and keep, and at 1,024
 * dimensions the cosine of the two differs from 1 by less than 1e-8.
 */
export const shortened = (vector: readonly number[]): number[] => vector.map((value) => Math.round(value * 1e5) / 1e5);
