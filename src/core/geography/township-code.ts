import { countyCode, isCountyCode, type CountyCode } from './county-code.ts';

/**
 * The eight-digit code of a township-level division: its county's five digits and three of its own, for example `66000010`.
 * Always text, for the same reason as county codes.
 */
export type TownshipCode = string & { readonly townshipCode: unique symbol };

/** True when the value has the form of a township code. Whether the township exists is for the table `townships` to say. */
export function isTownshipCode(value: unknown): value is TownshipCode {
  return typeof value === 'string' && /^\d{8}$/.test(value) && isCountyCode(value.slice(0, 5));
}

/**
 * The text as a township code.
 * @throws RangeError when it has another form, with a hint when a leading zero seems lost.
 */
export function townshipCode(text: string): TownshipCode {
  if (isTownshipCode(text)) return text;
  const hint = isTownshipCode(`0${text}`) ? `; 0${text} with its leading zero?` : '';
  throw new RangeError(`not a township code: "${text}"${hint}`);
}

/** The county a township belongs to, read from its code. */
export function countyOfTownship(code: TownshipCode): CountyCode {
  return countyCode(code.slice(0, 5));
}
