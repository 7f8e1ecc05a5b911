/** Reading of JSON whose shape is not known yet. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; anything else in it is left out. */
export function recordsOf(value: unknown): readonly JsonRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The text under a name, or '' when there is none. */
export function textOf(owner: JsonRecord, name: string): string {
  const value = owner[name];
  return typeof value === 'string' ? value : '';
}
