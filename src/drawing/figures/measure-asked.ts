import { establishmentMeasures, type EstablishmentMeasure } from '../../core/indicators/establishment-measure.ts';

/** The measure of the parameters; `null` when they name none that exists. */
export function measureAsked(name: string | undefined): EstablishmentMeasure | null {
  return establishmentMeasures.find((known) => known === name) ?? null;
}
