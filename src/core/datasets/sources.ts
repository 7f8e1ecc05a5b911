import type { Atlas } from './atlas.ts';
import { isOwn, resourceNamed } from './contract.ts';
import { readerOf } from './reader.ts';
import { text } from './table.ts';
import { dateText } from '../indicators/date-text.ts';
import { textIn, type Language, type Text } from '../text.ts';

/** Where a figure is from. */
export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly publisher: Text;
  /** '' where no public address is known. */
  readonly url: string;
  readonly licence: string;
  readonly retrieved: string;
  readonly asOf: string;
}

const sourcesById = readerOf<ReadonlyMap<string, Source>>(['sources'], new Map(), (table) =>
  new Map(
    Array.from({ length: table.length }, (_, row) => {
      const id = text(table, 'source_id', row);
      return [
        id,
        {
          id,
          title: { zh: text(table, 'title', row), en: text(table, 'title_en', row) },
          publisher: { zh: text(table, 'publisher', row), en: text(table, 'publisher_en', row) },
          url: text(table, 'url', row),
          licence: text(table, 'licence', row),
          retrieved: text(table, 'retrieved', row),
          asOf: text(table, 'as_of', row),
        },
      ] as const;
    }),
  ),
);

/** What a visitor said of where a table of their own is from. */
function ownSource(atlas: Atlas, id: string): readonly Source[] {
  const resource = resourceNamed(atlas.package, id);
  const [source] = resource?.sources ?? [];
  if (!resource || !source || !isOwn(resource)) return [];
  const title = { zh: source.title, en: source.titleEn };
  return [{ id, title, publisher: { zh: '', en: '' }, url: source.path ?? '', licence: resource.licenses[0]?.name ?? '', retrieved: '', asOf: resource.asOf ?? '' }];
}

/** The sources behind some figures, each once; those of a table that is not loaded are left out. */
export function sourcesOf(atlas: Atlas, ids: readonly string[]): readonly Source[] {
  const known = sourcesById(atlas);
  return [...new Set(ids)].flatMap((id) => known.get(id) ?? ownSource(atlas, id));
}

/** Printed name of the licence a source stands under. */
export function licenceName(atlas: Atlas, licence: string): Text {
  const known = [...atlas.package.licenses, ...atlas.package.resources.flatMap((resource) => resource.licenses)].find((entry) => entry.name === licence);
  return known ? { zh: known.title, en: known.titleEn } : { zh: licence, en: licence };
}

/** A source as one line of a file or a citation. */
export function sourceText(source: Source, language: Language): string {
  const parts = [textIn(source.publisher, language), textIn(source.title, language), source.asOf === '' ? '' : textIn(dateText(source.asOf), language), source.url];
  return parts.filter((part) => part !== '').join(language === 'en' ? ', ' : '，');
}
