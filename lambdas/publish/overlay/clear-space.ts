// The space that a brand keeps free around its logo.
import type { OverlayBlock } from '../../shared/domain/overlay.ts';
import type { Rectangle } from '../rectangle.ts';
import type { Logo } from './logo.ts';
import type { SetElement } from './set-element.ts';

/** Pixels kept free on every side of the logo among `elements`; 0 without one. */
export const clearSpaceOf = (
  elements: readonly Pick<SetElement, 'element' | 'width'>[],
  logo: Pick<Logo, 'clearSpace'> | undefined,
): number => {
  const width = elements.find(({ element }) => element === 'logo')?.width ?? 0;
  return width * (logo?.clearSpace ?? 0);
};

export const holdsLogo = ({ elements }: Pick<OverlayBlock, 'elements'>): boolean =>
  elements.some(({ element }) => element === 'logo');

/** The part of `box` that is at least `space` pixels away from the edges of a frame. */
export const offEdges = (box: Rectangle, space: number, frame: { width: number; height: number }): Rectangle => {
  const [x, y] = [Math.max(box.x, space), Math.max(box.y, space)];
  return {
    x,
    y,
    width: Math.min(box.x + box.width, frame.width - space) - x,
    height: Math.min(box.y + box.height, frame.height - space) - y,
  };
};
