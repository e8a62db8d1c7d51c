// The checks that hold a picture against the brand's guide: its look as a whole, and its colours.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import type { Brand } from '../../shared/domain/packs.ts';
import { styleOf } from '../../shared/style/style-of.ts';
import type { Pixels } from '../pixels.ts';
import { checkPalette } from './palette.ts';
import { blocksStyle, checkStyle } from './style.ts';

/** A picture that is off brand goes to a person, unless the guide says that it must not be published. */
export const brandStyleChecks = ({ colours }: Pick<Pixels, 'colours'>, brand: Brand): CheckResult[] => {
  const { width, height, values } = colours;
  const features = styleOf({ width, height, data: values });
  const style = checkStyle(features, brand);
  const blocks = style.value !== undefined && blocksStyle(style.value, brand);
  return [
    { ...style, severity: blocks ? 'block' : 'review' },
    { ...checkPalette(features, brand), severity: 'review' },
  ];
};
