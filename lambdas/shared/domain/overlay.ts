// Overlays as data: where words, logo and code stand on a picture, in relative units. Files under packs/overlays/.
import * as z from 'zod';

export const OVERLAY_ELEMENTS = ['title', 'sellingPoints', 'price', 'callToAction', 'logo', 'qr'] as const;
export type OverlayElement = (typeof OVERLAY_ELEMENTS)[number];

export const FRAME_SHAPES = ['portrait', 'square', 'landscape', 'ultraWide'] as const;
export type FrameShape = (typeof FRAME_SHAPES)[number];

/** Smallest letters, as a share of the frame's shorter side: 22 px of 1080, about 2 mm on a phone held upright. */
export const MIN_TEXT_SIZE = 0.02;

const ShareSchema = z.number().min(0).max(1);

/** Shares of the channel's safe area. */
const BoxSchema = z
  .strictObject({ x: ShareSchema, y: ShareSchema, width: ShareSchema.min(0.05), height: ShareSchema.min(0.03) })
  .superRefine(({ x, y, width, height }, context) => {
    if (x + width <= 1.0001 && y + height <= 1.0001) return;
    const message = `the box ends at ${(x + width).toFixed(2)} × ${(y + height).toFixed(2)}; the safe area ends at 1 × 1. Make it smaller or move it.`;
    context.addIssue({ code: 'custom', message });
  });
export type OverlayBox = z.infer<typeof BoxSchema>;

const AlignSchema = z.strictObject({
  horizontal: z.enum(['start', 'center', 'end']),
  vertical: z.enum(['top', 'middle', 'bottom']),
});
export type OverlayAlign = z.infer<typeof AlignSchema>;

const PlaceSchema = z.strictObject({ box: BoxSchema, align: AlignSchema });
export type OverlayPlace = z.infer<typeof PlaceSchema>;

/** A role of the brand's palette. */
const FillSchema = z.enum(['primary', 'secondary', 'accent', 'background', 'text']);
export type OverlayFill = z.infer<typeof FillSchema>;

const ElementSchema = z
  .strictObject({
    element: z.enum(OVERLAY_ELEMENTS),
    /** 1 is what the picture is about; the highest number is left out first where there is no room. */
    importance: z.int().min(1).max(9),
    /** Of letters, or the height of logo and code: shares of the frame's shorter side, tried from the largest. */
    size: z.strictObject({ largest: ShareSchema, smallest: ShareSchema.min(MIN_TEXT_SIZE) }),
    /** `brand` is the brand's titleWeight, `body` its bodyWeight. */
    weight: z.enum(['brand', 'body', '400', '500', '700', '900']).default('brand'),
    /** Aimed at; a text that fits in no other way takes more lines. */
    maxLines: z.int().min(1).max(8).default(1),
    /** `ink`: the brand's dark or light colour, whichever is readable; a role: that colour where it is readable, else ink. */
    colour: z.enum(['ink', 'primary', 'secondary', 'accent']).default('ink'),
    /** The element's own ground; its words are then set in what is readable on `fill`. */
    background: z.enum(['none', 'pill', 'panel']).default('none'),
    fill: FillSchema.default('primary'),
    /** Price: the old price and the saving beside the price, or above and below it. */
    arrangement: z.enum(['row', 'stack']).default('row'),
    /** Selling points: how many at most, what stands before each, and beside how many others. */
    count: z.int().min(1).max(6).default(1),
    marker: z.enum(['none', 'bullet', 'number', 'check']).default('none'),
    columns: z.int().min(1).max(4).default(1),
  })
  .refine(({ size }) => size.smallest <= size.largest, {
    error: 'smallest may be at most largest. Swap them or widen the range.',
    path: ['size'],
  });
export type OverlayElementStyle = z.infer<typeof ElementSchema>;

const BlockSchema = z.strictObject({
  /** Names the block in warnings. */
  name: z.string().min(1),
  /** Tried in turn; the first is the wanted one, a later one wins where it is calmer or has more room. */
  places: z.array(PlaceSchema).min(1),
  /** Behind the whole block. `scrim`: a veil only as strong as contrast needs; `badge`: a disc. */
  background: z.enum(['none', 'scrim', 'panel', 'badge']),
  fill: FillSchema.default('background'),
  /** From top to bottom. */
  elements: z.array(ElementSchema).min(1),
});
export type OverlayBlock = z.infer<typeof BlockSchema>;

const VariantSchema = z.strictObject({
  /** Where the product may stand; blocks keep off what it takes there. */
  product: BoxSchema,
  /** Placed in this order: each keeps off those before it. */
  blocks: z.array(BlockSchema).min(1),
});
export type OverlayVariant = z.infer<typeof VariantSchema>;

/** packs/overlays/<id>.yaml */
export const OverlaySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** What it is for, for a person who chooses. */
  description: z.string(),
  variants: z.strictObject({
    portrait: VariantSchema,
    square: VariantSchema,
    landscape: VariantSchema,
    ultraWide: VariantSchema,
  }),
});
export type Overlay = z.infer<typeof OverlaySchema>;

const PixelBoxSchema = z.tuple([z.int(), z.int(), z.int(), z.int()]);

/** What was written on one published file, measured on its pixels before encoding. */
export const OverlayReportSchema = z.strictObject({
  overlay: z.string(),
  shape: z.enum(FRAME_SHAPES),
  elements: z.array(
    z.strictObject({
      element: z.enum(OVERLAY_ELEMENTS),
      /** As drawn, lines joined by a space; the link of a code; the brand of a logo. */
      text: z.string(),
      /** x, y, width, height in pixels. */
      box: PixelBoxSchema,
      /** Pixels: of its smallest letters, of a module of the code, the height of the logo. */
      size: z.number(),
      /** WCAG ratio of the letters to their surroundings: the worst hundredth of the places measured. */
      contrast: z.number(),
      /** The text was longer than what fits and ends in an ellipsis. */
      shortened: z.literal(true).optional(),
    }),
  ),
  /** Signs on the picture that no typeface has; anything but 0 is a fault. */
  missingGlyphs: z.int(),
  warnings: z.array(z.string()),
});
export type OverlayReport = z.infer<typeof OverlayReportSchema>;

/** A brand's own logo and typefaces, as assets in the bucket. */
export const BrandFilesSchema = z.strictObject({
  logo: z
    .strictObject({
      key: z.string(),
      sha256: z.string(),
      width: z.int(),
      height: z.int(),
      /** Without it the logo stands on a panel. */
      transparent: z.boolean(),
    })
    .optional(),
  fonts: z.array(
    z.strictObject({ key: z.string(), sha256: z.string(), name: z.string(), weight: z.int().min(1).max(1000) }),
  ),
});
export type BrandFiles = z.infer<typeof BrandFilesSchema>;
