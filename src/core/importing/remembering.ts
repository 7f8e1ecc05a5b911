/**
 * The same function of a text, which remembers what it found: most columns of a table repeat few texts in many rows. After `most` different texts it gives up,
 * for in a column in which all are different looking them up costs more than it saves.
 */
export function remembering<Found>(read: (text: string) => Found, most = 1000): (text: string) => Found {
  const known = new Map<string, { readonly found: Found }>();
  return (text) => {
    if (known.size >= most) return read(text);
    const held = known.get(text);
    if (held) return held.found;
    const found = read(text);
    known.set(text, { found });
    return found;
  };
}
