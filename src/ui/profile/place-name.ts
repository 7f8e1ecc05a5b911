import type { Atlas } from '../../core/datasets/atlas.ts';
import { countyByCode, townshipByCode } from '../../core/datasets/counties.ts';
import { say } from '../../i18n/language.ts';

/** The name of a county or township in the language of the view, for file names. */
export function placeName(atlas: Atlas, code: string): string {
  const place = countyByCode(atlas).get(code) ?? townshipByCode(atlas).get(code);
  return place ? say(place.name) : '';
}
