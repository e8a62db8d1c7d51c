// Types of the `linebreak` package (Unicode line breaking, UAX 14), which ships without any.
declare module 'linebreak' {
  class LineBreaker {
    constructor(text: string);
    /** The next place after which a line may (or, `required`, must) end. */
    nextBreak(): { position: number; required: boolean } | null;
  }
  export = LineBreaker;
}
