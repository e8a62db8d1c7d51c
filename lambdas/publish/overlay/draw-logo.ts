// Draws a logo where it was placed: on the picture, or smaller on a panel of its own.
import type { OverlayAlign } from '../../shared/domain/overlay.ts';
import type { Rectangle } from '../rectangle.ts';
import { standOf } from './logo-ground.ts';
import type { Logo } from './logo.ts';
import { SHARES, type Frame } from './place-block.ts';
import type { SetElement } from './set-element.ts';
import { drawPanel } from './shapes.ts';

/** Of a logo's box, when it stands on a panel; the panel's padding at its sides, as a multiple of that above and below. */
const LOGO_ON_PANEL = 0.76;
const PANEL_SIDES = 1.8;

/** The panel of a logo in `box`, as wide as the smaller logo needs, at the side that the block stands at. */
const drawLogoPanel = (
  { context, shorter }: Frame,
  { box, fill, horizontal }: { box: Rectangle; fill: string; horizontal: OverlayAlign['horizontal'] },
): Rectangle => {
  const [width, height] = [box.width * LOGO_ON_PANEL, box.height * LOGO_ON_PANEL];
  const padding = (box.height - height) / 2;
  const panelWidth = Math.min(box.width, width + 2 * PANEL_SIDES * padding);
  const x = box.x + (box.width - panelWidth) * SHARES[horizontal];
  drawPanel(context, { box: { ...box, x, width: panelWidth }, fill, shorter });
  return { x: x + (panelWidth - width) / 2, y: box.y + padding, width, height };
};

interface LogoToDraw {
  element: SetElement;
  /** Pixels. */
  box: Rectangle;
  /** RGBA of what lies behind the box. */
  behind: Uint8ClampedArray;
  logo: Logo;
  horizontal: OverlayAlign['horizontal'];
}

/** Draws the logo on the picture, or smaller on a panel of its own. Gives its contrast to its ground; undefined where it may stand on none. */
export const drawLogo = (frame: Frame, { element, box, behind, logo, horizontal }: LogoToDraw): number | undefined => {
  const { context, brand } = frame;
  const stand = standOf(logo, behind, brand);
  if (stand?.panel === undefined) {
    if (stand !== undefined) element.drawGlyphs(context, box, () => '');
    return stand?.contrast;
  }
  const inside = drawLogoPanel(frame, { box, fill: stand.panel, horizontal });
  context.save();
  context.translate(inside.x, inside.y);
  context.scale(LOGO_ON_PANEL, LOGO_ON_PANEL);
  element.drawGlyphs(context, { x: 0, y: 0 }, () => '');
  context.restore();
  return stand.contrast;
};
