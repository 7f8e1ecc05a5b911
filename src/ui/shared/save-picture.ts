import { dateText } from '../../core/indicators/date-text.ts';
import type { Chart } from '../../drawing/charts/chart.ts';
import { chartPicture, type PictureKey } from '../../exporting/chart-picture.ts';
import { fileNamePart } from '../../exporting/csv.ts';
import { saveFile } from '../../exporting/save-file.ts';
import { pngOfSvg } from '../../exporting/svg-to-png.ts';
import { m, say } from '../../i18n/language.ts';
import { atlasStore } from '../../stores/atlas-store.ts';
import { viewStore } from '../../stores/view-store.ts';
import { sourcesOf, sourceText } from './sources.ts';

export interface SavedPicture {
  readonly chart: Chart;
  readonly title: string;
  /** Begins the file name. */
  readonly name: string;
  readonly key: readonly PictureKey[];
  readonly notes: readonly string[];
  readonly sourceIds: readonly string[];
  readonly asOf: string | undefined;
  readonly boxWidth: number;
}

/** Saves a chart with its title, what it says of itself, its date and its sources as a picture. */
export async function savePicture({ chart, title, name, key, notes, sourceIds, asOf, boxWidth }: SavedPicture, kind: 'svg' | 'png'): Promise<void> {
  const { language } = viewStore.getState().view;
  const sources = sourcesOf(atlasStore.getState().atlas, sourceIds).map((source) => m.csv_source({ source: sourceText(source, language) }));
  const date = asOf === undefined || asOf === '' ? [] : [m.source_as_of({ date: say(dateText(asOf)) })];
  const picture = chartPicture({ chart, title, key, notes: [...notes, ...date, ...sources, m.csv_product()], language, boxWidth });
  const file = `${fileNamePart(name)}.${kind}`;
  if (kind === 'svg') saveFile(file, picture.svg, 'image/svg+xml');
  else saveFile(file, await pngOfSvg(picture), 'image/png');
}
