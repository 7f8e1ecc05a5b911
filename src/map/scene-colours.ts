import type { AreaMark } from '../core/layers/mark.ts';
import { mapColours } from '../drawing/map-colours.ts';
import type { SceneTheme } from './scene-input.ts';

export type Rgba = [number, number, number, number];

/** `#rrggbb` and an opacity 0–1 as 0–255 channels. @throws RangeError for anything that is not `#rrggbb`. */
export function rgba(colour: string, opacity = 1): Rgba {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`Not a colour of the form #rrggbb: ${colour}`);
  const number = Number.parseInt(colour.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255, Math.round(255 * Math.min(1, Math.max(0, opacity)))];
}

/** `colour` laid over an opaque `ground` with an opacity 0–1, opaque. */
export function overGround(colour: string, opacity: number, ground: string): Rgba {
  const [red, green, blue] = rgba(colour);
  const below = rgba(ground);
  const mix = (above: number, under: number): number => Math.round(above * opacity + under * (1 - opacity));
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 255];
}

export type Hatch = NonNullable<AreaMark['hatch']>;

export interface SceneColours {
  /** Ground and ink; in light equal to the patterns of the drawn map (a test holds the two together). */
  readonly hatches: Readonly<Record<Hatch, { readonly ground: string; readonly ink: string }>>;
  readonly sea: string;
  readonly land: string;
  readonly surroundings: string;
  readonly surroundingsEdge: string;
  readonly graticule: string;
  readonly coast: string;
  readonly line: string;
  readonly emphasis: string;
  readonly emphasisCasing: string;
  readonly areaName: string;
  readonly markName: string;
  readonly halo: string;
}

/** Colours by role. Light equals the drawn map, so that the scene takes over without a jump. */
export const sceneColours: Readonly<Record<SceneTheme, SceneColours>> = {
  light: {
    hatches: { 'no-data': { ground: '#f4f6f6', ink: '#b4c0c6' }, 'not-comparable': { ground: '#f7f3ea', ink: '#b09a72' } },
    sea: '#dfe8ec',
    land: mapColours.land,
    surroundings: mapColours.surroundings,
    surroundingsEdge: mapColours.surroundingsEdge,
    graticule: mapColours.graticule,
    coast: mapColours.coast,
    line: mapColours.countyLine,
    emphasis: mapColours.emphasis,
    emphasisCasing: '#ffffff',
    areaName: mapColours.areaName,
    markName: mapColours.text,
    halo: mapColours.halo,
  },
  dark: {
    hatches: { 'no-data': { ground: '#2a363c', ink: '#5a6b73' }, 'not-comparable': { ground: '#38352c', ink: '#8d7d5c' } },
    sea: '#0f1b21',
    land: '#2a363c',
    surroundings: '#1c282e',
    surroundingsEdge: '#2b3a41',
    graticule: '#1b2a31',
    coast: '#56676f',
    line: '#10191e',
    emphasis: '#ffffff',
    emphasisCasing: '#0f1b21',
    areaName: '#d5e0e4',
    markName: '#ffffff',
    halo: '#0f1b21',
  },
};
