// The port for image models.

export type ImageAnswer =
  | { kind: 'image'; bytes: Uint8Array; seed: number }
  | { kind: 'refused'; stage: 'prompt' | 'input image' | 'output image'; reason: string };

/** One image a call, one send a call (never retried inside). Throws the Model* errors. */
export interface ImageModel {
  generate: (request: { modelId: string; region: string; body: Record<string, unknown> }) => Promise<ImageAnswer>;
}
