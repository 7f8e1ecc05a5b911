/** Colours of kinds of sites in charts, by layer; no two stand for one kind on the map and another here. */
const kindColours: Readonly<Record<string, string>> = {
  'science-parks': '#14232b',
  'industrial-parks': '#7b8a91',
  'innovation-centres': '#c9971c',
  incubators: '#7a4fb5',
  clusters: '#d9822b',
  universities: '#3d6fd1',
  'research-institutes': '#2f9e57',
  'transport-nodes': '#b4c0c6',
};

export function kindColour(layerId: string): string {
  return kindColours[layerId] ?? '#5b6b73';
}
