import type { Resource } from '../../core/datasets/contract.ts';
import { m } from '../../i18n/language.ts';

/** Printed names of the subjects that group the catalogue. */
export const subjectNames: Readonly<Record<Resource['atlas']['subject'], () => string>> = {
  geography: () => m.catalogue_geography(),
  industry: () => m.catalogue_industry(),
  programmes: () => m.catalogue_programmes(),
  clusters: () => m.catalogue_clusters(),
  sites: () => m.catalogue_sites(),
  grants: () => m.catalogue_grants(),
  regions: () => m.catalogue_regions(),
  reference: () => m.catalogue_reference(),
  own: () => m.own_title(),
};
