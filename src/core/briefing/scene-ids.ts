/** A short id that no scene has: the wanted one, else `s1`, `s2` … */
export function freeSceneId(taken: ReadonlySet<string>, wanted = ''): string {
  if (wanted !== '' && !taken.has(wanted)) return wanted;
  let number = taken.size + 1;
  while (taken.has(`s${number}`)) number += 1;
  return `s${number}`;
}
