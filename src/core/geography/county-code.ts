/**
 * The five-digit code of a county-level division as the Ministry of the Interior gives it, for example `66000` (臺中市) or `09007` (連江縣).
 * Always text: as a number `09007` would lose its leading zero.
 */
export type CountyCode = string & { readonly countyCode: unique symbol };

// Special municipalities are 63000–68000, counties and cities of Taiwan 100xx, the two counties of Fujian 090xx.
const pattern = /^(?:6[3-8]000|100\d\d|090\d\d)$/;

/** True when the value has the form of a county code. Whether the county exists is for the table `counties` to say. */
export function isCountyCode(value: unknown): value is CountyCode {
  return typeof value === 'string' && pattern.test(value);
}

/**
 * The text as a county code.
 * @throws RangeError when it has another form, with a hint when a leading zero seems lost.
 */
export function countyCode(text: string): CountyCode {
  if (isCountyCode(text)) return text;
  const hint = isCountyCode(`0${text}`) ? `; 0${text} with its leading zero?` : '';
  throw new RangeError(`not a county code: "${text}"${hint}`);
}
