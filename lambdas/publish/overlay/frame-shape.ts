// Which of an overlay's variants a frame takes.
import type { FrameShape } from '../../shared/domain/overlay.ts';

/** Width ÷ height up to which a frame is of the shape; wider ones are ultra-wide. */
const SHAPES: readonly [FrameShape, number][] = [
  ['portrait', 0.8],
  ['square', 1.3],
  ['landscape', 2],
];

export const frameShapeOf = ({ width, height }: { width: number; height: number }): FrameShape =>
  SHAPES.find(([, upTo]) => width / height < upTo)?.[0] ?? 'ultraWide';
