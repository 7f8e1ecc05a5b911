import type { LayerLegendEntry, LayerSymbol } from '../core/layers/layer.ts';
import { symbolPath } from './mark-svg.ts';
import { element } from './svg-text.ts';

function areasSymbol(symbol: LayerSymbol): string {
  return (
    element('path', { d: 'M-7 -5a2 2 0 0 1 2 -2H0V7H-5a2 2 0 0 1 -2 -2Z', fill: symbol.fill }) +
    element('path', { d: 'M0 -7H5a2 2 0 0 1 2 2V5a2 2 0 0 1 -2 2H0Z', fill: symbol.stroke })
  );
}

function lineSymbol(symbol: LayerSymbol, dashed: boolean): string {
  const d = 'M-7 2.5C-3 -4 3 4 7 -2.5';
  return (
    element('path', { d, fill: 'none', stroke: '#ffffff', 'stroke-width': 6, 'stroke-linecap': 'round' }) +
    element('path', {
      d,
      fill: 'none',
      stroke: symbol.stroke,
      'stroke-width': 3.6,
      'stroke-linecap': 'round',
      'stroke-dasharray': dashed ? '3 4' : null,
    }) +
    element('path', {
      d,
      fill: 'none',
      stroke: '#ffffff',
      'stroke-width': 1.3,
      'stroke-dasharray': '3 4',
      'stroke-opacity': 0.8,
    })
  );
}

/**
 * The symbol of a layer or of an entry of its legend, drawn as on the map: marks by their shape, areas as a square in two tones, lines as a
 * cased dash.
 * @param size width and height in px; a larger `radius` of the entry is scaled down to fit.
 */
export function symbolSvg(symbol: LayerLegendEntry['symbol'], size: number): string {
  const half = size / 2;
  const drawn = symbol.shape === 'areas' || symbol.shape === 'line' ? size : 0;
  const content =
    symbol.shape === 'areas'
      ? areasSymbol(symbol)
      : symbol.shape === 'line'
        ? lineSymbol(symbol, symbol.dashed ?? false)
        : symbolPath({
            shape: symbol.shape,
            radius: Math.min(symbol.radius ?? half * 0.62, half * 0.8),
            fill: symbol.fill,
            stroke: symbol.stroke,
            fillOpacity: symbol.shape === 'disc' ? 0.4 : 1,
            dashed: symbol.dashed ?? false,
            precision: 'site',
          });
  const box = drawn > 0 ? 9 : half;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'symbol-svg',
      width: size,
      height: size,
      viewBox: `${-box} ${-box} ${2 * box} ${2 * box}`,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    content,
  );
}
