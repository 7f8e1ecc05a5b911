const narrow = new Set("iljtfrI.,:;'|!()[]‧・· ");
const wide = new Set('mwMW@%—');

/** True for characters set on a full square: Chinese, full-width forms, kana and their punctuation. */
function isFullWidth(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60) ||
    code >= 0x20000
  );
}

/** Estimated width of a line of text in px, for Noto Sans TC and the usual fallbacks; a little too large rather than too small. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) {
    if (isFullWidth(character.codePointAt(0) ?? 0)) ems += 1;
    else if (narrow.has(character)) ems += 0.36;
    else if (wide.has(character)) ems += 0.92;
    else if (character >= 'A' && character <= 'Z') ems += 0.69;
    else ems += 0.59;
  }
  return ems * fontSize;
}

/** The text, cut with an ellipsis so that it is at most `width` px wide. */
export function fitText(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, fontSize) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
