// The part of opencc-js 1.4.2 that is used here: it brings no types.
declare module 'opencc-js/t2cn' {
  export const Converter: (options: { from: 't'; to: 'cn' }) => (text: string) => string;
}
