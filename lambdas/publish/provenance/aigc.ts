// China's implicit label: the AIGC field of GB 45438-2025, Annex E.

export interface AigcRequest {
  /** Name or code of the one who answers for the generating service. */
  producer: string;
  /** Unique number of the content with that producer. */
  produceId: string;
}

/**
 * The field's JSON. Label 1 = AI-generated (2 possibly, 3 suspected). The propagator's fields are filled by the platform
 * that spreads the picture, the reserved codes (a security check of one's own) are optional: all empty.
 */
export const aigcField = ({ producer, produceId }: AigcRequest): string =>
  JSON.stringify({
    Label: '1',
    ContentProducer: producer,
    ProduceID: produceId,
    ReservedCode1: '',
    ContentPropagator: '',
    PropagateID: '',
    ReservedCode2: '',
  });
