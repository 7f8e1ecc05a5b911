/** A plain number as spreadsheets and CSV files write it: a minus, perhaps grouped thousands, perhaps a percent sign. */
const plainNumber = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d+)?%?$/i;
/** Dashes alone stand for "nothing" in many tables and cannot be a formula. */
const onlyDashes = /^[-－]+$/;
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

function isFormula(text: string): boolean {
  return formulaStart.test(text) && !plainNumber.test(text) && !onlyDashes.test(text);
}

/**
 * Spreadsheets run a cell of a CSV file that begins with `=`, `+`, `-`, `@`, a tab or a line break (or the full-width forms) as a formula; an
 * apostrophe before it keeps it text. Plain negative numbers and dashes alone stay as they are. A text that has the apostrophe already gets one
 * more, so that `withoutGuard` gives back exactly what was written. See OWASP, "CSV Injection".
 */
export function withFormulaGuard(text: string): string {
  return isFormula(text.replace(/^'+/, '')) ? `'${text}` : text;
}

/** The text behind `withFormulaGuard`; texts without a guard come back unchanged. */
export function withoutFormulaGuard(text: string): string {
  return text.startsWith("'") && isFormula(text.replace(/^'+/, '')) ? text.slice(1) : text;
}
