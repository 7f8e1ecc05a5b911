declare module 'subset-font' {
  export interface SubsetOptions {
    readonly targetFormat?: 'sfnt' | 'woff' | 'woff2';
    readonly noLayoutClosure?: boolean;
    readonly noHinting?: boolean;
    /** Layout features to keep; all when left out. */
    readonly keepFeatures?: readonly string[];
    readonly dropTables?: readonly string[];
  }

  /** The font with the glyphs of the text alone; characters without a glyph are passed over in silence. */
  export default function subsetFont(font: Buffer, text: string, options?: SubsetOptions): Promise<Buffer>;
}
