import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';

/** What a remote ground adds to the style. */
export interface GroundParts {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
  readonly glyphs?: string | undefined;
  readonly sprite?: string | undefined;
}
