// How a picture came to be, in IPTC's words.

/** What went into a file: who drew the set, and whether a product's photo is in it. */
export interface Ingredients {
  /** `model`: a trained image model; `painter`: a program without a model, the local stand-in or a card; `none`: no set. */
  set: 'model' | 'painter' | 'none';
  productPhoto: boolean;
}

const VOCABULARY = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/**
 * The IPTC Digital Source Type of a file (cv.iptc.org/newscodes/digitalsourcetype, definitions read 2026-11-26).
 * - model: `trainedAlgorithmicMedia`; with a real photo `compositeWithTrainedAlgorithmicMedia`, "the compositing of trained
 *   algorithmic media with some other media".
 * - painter: `algorithmicMedia`, "created purely by an algorithm not based on any sampled training data"; with a photo
 *   `compositeSynthetic`, "at least one of [the elements] is synthetic". Not `digitalCreation`: that is made by a person.
 * - no set: `algorithmicallyEnhanced`, the seller's own photo on a plain ground, its content unchanged.
 */
export const digitalSourceType = ({ set, productPhoto }: Ingredients): string => {
  if (set === 'model')
    return `${VOCABULARY}${productPhoto ? 'compositeWithTrainedAlgorithmicMedia' : 'trainedAlgorithmicMedia'}`;
  if (set === 'painter') return `${VOCABULARY}${productPhoto ? 'compositeSynthetic' : 'algorithmicMedia'}`;
  return `${VOCABULARY}${productPhoto ? 'algorithmicallyEnhanced' : 'algorithmicMedia'}`;
};
