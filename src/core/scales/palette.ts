/** Every colour that stands for data, by role. */

/** Below the centre of a diverging scale, the farthest first. */
export const divergingBelow = ['#a9744a', '#d3ab7d', '#ece0cb'] as const;

/** From the centre of a diverging scale upwards, the nearest first. */
export const divergingAbove = ['#d5e5e1', '#8fc0b9', '#3f8f8c', '#0f5f66'] as const;

/** One hue, evenly darker; the palest still stands out from the land. */
const tealRamp = ['#d9eae6', '#b6d6d1', '#92c1bb', '#6caaa6', '#479290', '#29797b', '#0f5f66'] as const;

/**
 * `classes` steps of the teal ramp from pale to dark.
 * @throws RangeError outside 1–7.
 */
export function sequentialRamp(classes: number): readonly string[] {
  if (!Number.isInteger(classes) || classes < 1 || classes > tealRamp.length) {
    throw new RangeError(`The ramp has 1 to ${tealRamp.length} steps, not ${classes}.`);
  }
  if (classes === 1) return [tealRamp[3]];
  return Array.from({ length: classes }, (_, index) => tealRamp[Math.round((index * (tealRamp.length - 1)) / (classes - 1))] ?? tealRamp[0]);
}

/**
 * What stands for the darker steps on a dark ground: the same hue, so much lighter that the last is still told from the ground, and each from the
 * next. The paler steps stay.
 */
const onDarkGround: ReadonlyMap<string, string> = new Map([
  ['#92c1bb', '#9ccac4'],
  ['#6caaa6', '#79b7b2'],
  ['#479290', '#4ba39f'],
  ['#3f8f8c', '#43a29e'],
  ['#29797b', '#278284'],
  ['#0f5f66', '#15757e'],
]);

/** A colour of a scale as it is on a dark ground; any other colour as it is. */
export function colourOnDark(colour: string): string {
  return onDarkGround.get(colour) ?? colour;
}

const colours = {
  blue: '#3d6fd1',
  orange: '#d9822b',
  green: '#2f9e57',
  magenta: '#c2479b',
  slate: '#5b6472',
  olive: '#8aa12b',
  cyan: '#12a5a5',
  red: '#c23b33',
  violet: '#7b57c2',
  brown: '#8a5a33',
  navy: '#24406e',
  gold: '#d6b01f',
  rose: '#e58fa6',
} as const;

/** Thirteen colours that can be told apart on screen and in print; as many as the longest programme has items. */
export const categoryColours: readonly string[] = Object.values(colours);

type ColourName = keyof typeof colours;

/** Kindred items of different programmes share a colour where their programme leaves it free. */
const programmeColours: Readonly<Record<string, Readonly<Record<string, ColourName>>>> = {
  'five-plus-two': {
    'asia-silicon-valley': 'blue',
    'smart-machinery': 'orange',
    'green-energy': 'green',
    biomedicine: 'magenta',
    defense: 'slate',
    'new-agriculture': 'olive',
    'circular-economy': 'cyan',
  },
  'six-core': {
    'info-digital': 'blue',
    cybersecurity: 'violet',
    'precision-health': 'magenta',
    'defense-strategic': 'slate',
    'green-power': 'green',
    'strategic-stockpile': 'brown',
  },
  'five-trusted': {
    semiconductor: 'cyan',
    ai: 'blue',
    military: 'slate',
    'security-surveillance': 'violet',
    'next-gen-communications': 'orange',
  },
  'ai-new-ten': {
    'ai-silicon-photonics': 'cyan',
    'ai-quantum': 'violet',
    'ai-robotics': 'orange',
    'ai-compute': 'navy',
    'ai-sovereign': 'slate',
    'ai-talent': 'magenta',
    'ai-balanced-regions': 'olive',
    'ai-software': 'blue',
    'ai-all-trades': 'brown',
    'ai-living-circle': 'green',
  },
  'thirteen-strategic': {
    's13-semiconductor': 'cyan',
    's13-ai': 'blue',
    's13-photonics-quantum': 'violet',
    's13-ai-robots': 'orange',
    's13-military': 'slate',
    's13-security': 'navy',
    's13-communications': 'gold',
    's13-critical-minerals': 'brown',
    's13-biomedical': 'magenta',
    's13-asset-management': 'olive',
    's13-public-works': 'red',
    's13-culture': 'rose',
    's13-tourism': 'green',
  },
  'six-regions': {
    'golden-corridor-capital': 'gold',
    'tzm-silicon-valley': 'blue',
    'precision-smart-core': 'orange',
    'south-silicon-valley': 'violet',
    'east-slow-living': 'green',
    'low-carbon-islands': 'cyan',
  },
};

/** The colour of a priority industry by its id, `programme.item`. An item of a programme not listed here has one too, the same each time. */
export function priorityColour(priorityId: string): string {
  const dot = priorityId.indexOf('.');
  const known = programmeColours[priorityId.slice(0, dot)]?.[priorityId.slice(dot + 1)];
  if (known) return colours[known];
  let sum = 0;
  for (const character of priorityId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return categoryColours[sum % categoryColours.length] ?? colours.slate;
}
