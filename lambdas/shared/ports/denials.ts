// The port for what the cache must not serve any more.

/** What must not be served any more, whatever an index or a record still says. */
export interface Denial {
  kind: 'entry' | 'asset' | 'brand' | 'product';
  /** The entry's id, the picture's key, a brand's `<id>` or `<id>@<content hash>`, a product's sku. */
  value: string;
  /** Of a product: its visual version; absent for all of them. */
  version?: string;
  /** Milliseconds since 1970: brand and product deny what was made until then, entry and asset whatever was made. */
  at: number;
  /** Milliseconds since 1970: nothing that it denies lives longer. */
  until: number;
}

export interface Denials {
  add: (denial: Denial) => Promise<void>;
  /** Those that hold at `now`. */
  list: (now: number) => Promise<Denial[]>;
}
