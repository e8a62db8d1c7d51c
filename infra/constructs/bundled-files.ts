// What is copied beside a function's bundle: the packs, native packages for Lambda's architecture, fonts.
import { existsSync } from 'node:fs';

export type BundledFile = 'packs' | 'sharp' | 'canvas' | 'fonts';

interface Copy {
  root: string;
  output: string;
  files: readonly BundledFile[];
  architecture: 'arm64' | 'x64';
}

const FONTS = 'node_modules/@expo-google-fonts/noto-sans-sc';
const FONT_FILES = ['400Regular', '500Medium', '700Bold', '900Black'];

/** The folder that `npm run natives` fills for one architecture. */
export const nativesFolder = (root: string, architecture: string): string =>
  `${root}build/natives/linux-${architecture}`;

/** Whether the native packages for the architecture are there, so that the assembly can be deployed. */
export const hasNatives = (root: string, architecture: string): boolean =>
  existsSync(nativesFolder(root, architecture));

const copyFonts = ({ root, output }: Copy): string[] => [
  `mkdir -p "${output}/${FONTS}" && cp "${root}${FONTS}/package.json" "${output}/${FONTS}/"`,
  ...FONT_FILES.map((file) => `cp -R "${root}${FONTS}/${file}" "${output}/${FONTS}/"`),
];

const copyNative = ({ root, output, architecture }: Copy, file: 'sharp' | 'canvas'): string[] =>
  hasNatives(root, architecture)
    ? [`cp -R "${nativesFolder(root, architecture)}/${file}/." "${output}/node_modules/"`]
    : [];

const copyFile = (copy: Copy, file: BundledFile): string[] => {
  switch (file) {
    case 'packs':
      return [`cp -R "${copy.root}packs" "${copy.output}/packs"`];
    case 'fonts':
      return copyFonts(copy);
    case 'sharp':
    case 'canvas':
      return copyNative(copy, file);
  }
};

/** Shell commands in one string each (CDK runs every element in its own shell from the project's root). */
export const bundledFiles = (copy: Copy): string[] => [
  `mkdir -p "${copy.output}/node_modules"`,
  ...copy.files.flatMap((file) => copyFile(copy, file)),
];
