// The brands whose samples are photographed in a procedural studio: their palettes are the ground truth of `liveframe eval brand`.

export interface SampleColour {
  role: 'primary' | 'secondary' | 'accent' | 'background' | 'text';
  name: string;
  hex: string;
  /** How often it is taken for walls and tables, relative to the others; 0: for things only. */
  grounds: number;
  /** How often it is taken for things. */
  things: number;
}

export interface SampleBrand {
  id: string;
  name: string;
  palette: readonly SampleColour[];
  products: readonly string[];
  things: readonly ThingKind[];
  /** What breaks the light. */
  patterns: readonly ('panes' | 'leaves' | 'none' | 'blinds')[];
  light: {
    /** Opacity of the deepest shadow. */
    shadow: number;
    /** Blur of shadows in hundredths of the shorter side. */
    softness: number;
    vignette: number;
    /** Colour of lit edges. */
    glow: string;
  };
  /** Number of things around the subject. */
  props: readonly [number, number];
  /** Height of the subject as a share of the picture. */
  subject: readonly [number, number];
  grain: number;
}

export type ThingKind =
  'sphere' | 'vase' | 'bowl' | 'bottle' | 'jar' | 'stones' | 'branch' | 'block' | 'cloth' | 'ring';

const KITCHEN = ['kettle', 'skillet-blue', 'chef-knife', 'blender', 'spatula-set'].map((n) => `kitchen-en/photos/${n}`);
const BEAUTY = ['cream', 'serum', 'sunscreen', 'cushion'].map((n) => `beauty-zh/photos/${n}`);
const FASHION = ['sombrero', 'bolso-cuero', 'pendientes', 'zapatillas'].map((n) => `fashion-es/photos/${n}`);

/** Stoneware and slow food: dark clay, deep shadows, one hard low light. */
const kiln: SampleBrand = {
  id: 'kiln',
  name: 'Kiln',
  palette: [
    { role: 'primary', name: 'fired clay', hex: '#9C4F35', grounds: 4, things: 3 },
    { role: 'background', name: 'soot', hex: '#3A302C', grounds: 4, things: 2 },
    { role: 'secondary', name: 'raw umber', hex: '#6B4A36', grounds: 2, things: 2 },
    { role: 'accent', name: 'ash glaze', hex: '#C9B79C', grounds: 2, things: 4 },
  ],
  products: KITCHEN,
  things: ['vase', 'bowl', 'jar', 'stones', 'cloth', 'branch'],
  patterns: ['none', 'blinds', 'panes'],
  light: { shadow: 0.55, softness: 1.6, vignette: 0.22, glow: '#ffe2b8' },
  props: [2, 5],
  subject: [0.3, 0.46],
  grain: 5,
};

/** Skin care by the sea: high, clear, blue and white, with a lot of air. */
const tidal: SampleBrand = {
  id: 'tidal',
  name: 'Tidal',
  palette: [
    { role: 'background', name: 'sea foam', hex: '#E6F0F0', grounds: 5, things: 3 },
    { role: 'primary', name: 'lagoon', hex: '#5FB3C4', grounds: 4, things: 3 },
    { role: 'secondary', name: 'shell', hex: '#EBD7C6', grounds: 3, things: 3 },
    { role: 'accent', name: 'deep water', hex: '#1F5F86', grounds: 1, things: 4 },
  ],
  products: BEAUTY,
  things: ['sphere', 'stones', 'ring', 'block', 'bottle', 'cloth'],
  patterns: ['leaves', 'none', 'panes'],
  light: { shadow: 0.24, softness: 2.6, vignette: 0.03, glow: '#ffffff' },
  props: [1, 3],
  subject: [0.34, 0.52],
  grain: 2.5,
};

/** Plants and linen: mid tones, muted greens and oat, calm overcast light. */
const moss: SampleBrand = {
  id: 'moss',
  name: 'Moss',
  palette: [
    { role: 'primary', name: 'moss', hex: '#6E7F56', grounds: 4, things: 3 },
    { role: 'background', name: 'oat', hex: '#DCD0B4', grounds: 5, things: 3 },
    { role: 'secondary', name: 'lichen', hex: '#A9B59B', grounds: 3, things: 3 },
    { role: 'accent', name: 'ochre', hex: '#C08A3E', grounds: 1, things: 4 },
    { role: 'text', name: 'bark', hex: '#4A3F33', grounds: 0.6, things: 3 },
  ],
  products: [...FASHION, 'kitchen-en/photos/spatula-set'],
  things: ['branch', 'vase', 'bowl', 'stones', 'cloth', 'jar', 'sphere'],
  patterns: ['leaves', 'leaves', 'none'],
  light: { shadow: 0.32, softness: 3.2, vignette: 0.08, glow: '#fff6df' },
  props: [3, 6],
  subject: [0.28, 0.44],
  grain: 3.5,
};

export const SAMPLE_BRANDS: readonly SampleBrand[] = [kiln, tidal, moss];
