/**
 * The same function of a text, which remembers what it found: columns of a table repeat few texts in many rows. From `most` different texts on it no longer
 * remembers new ones, so that a column in which all are different costs no memory.
 */
export function remembering<Found>(read: (text: string) => Found, most = 4000): (text: string) => Found {
  const known = new Map<string, { readonly found: Found }>();
  return (text) => {
    const held = known.get(text);
    if (held) return held.found;
    const found = read(text);
    if (known.size < most) known.set(text, { found });
    return found;
  };
}
