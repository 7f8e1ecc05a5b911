import type { Text } from '../text.ts';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { clusterStrength } from './cluster-strength.ts';
import { complementarity } from './complementarity.ts';
import { dbscan } from './dbscan.ts';
import { economicComplexity } from './economic-complexity.ts';
import { entropy } from './entropy.ts';
import { establishmentDensity } from './establishment-density.ts';
import { establishmentGrowth } from './establishment-growth.ts';
import { gearysC } from './gearys-c.ts';
import { getisOrdGiStar } from './getis-ord-gi-star.ts';
import { growthCandidates } from './growth-candidates.ts';
import { hexagonCounts } from './hexagon-counts.ts';
import { hhi } from './hhi.ts';
import { hullAndArea } from './hull-and-area.ts';
import { innovationGaps } from './innovation-gaps.ts';
import { kernelDensity } from './kernel-density.ts';
import { krugmanIndex } from './krugman-index.ts';
import { localMoran } from './local-moran.ts';
import { locationQuotient } from './location-quotient.ts';
import { locationalGini } from './locational-gini.ts';
import { lqGrowth } from './lq-growth.ts';
import type { MethodEntry } from './method-entry.ts';
import { moransI } from './morans-i.ts';
import { peersCosine } from './peers-cosine.ts';
import { peersLogLq } from './peers-log-lq.ts';
import { priorityMapping } from './priority-mapping.ts';
import { proximity } from './proximity.ts';
import { reach } from './reach.ts';
import { relatednessDensity } from './relatedness-density.ts';
import { robustnessCurve } from './robustness-curve.ts';
import { shareAndRank } from './share-and-rank.ts';
import { shiftShareClassic } from './shift-share-classic.ts';
import { shiftShareEstebanMarquillas } from './shift-share-esteban-marquillas.ts';
import { spatialWeights } from './spatial-weights.ts';

/*
 * The register holds long texts in two languages. It is loaded when a method card or the page of methods is opened, by a dynamic import:
 * nothing of the first view may import it (test/unit/core/methods.test.ts).
 */

const groups = [
  { title: { zh: '家數與占比', en: 'Counts and shares' }, methods: [shareAndRank, establishmentGrowth, establishmentDensity, priorityMapping] },
  { title: { zh: '專業化與集中', en: 'Specialisation and concentration' }, methods: [locationQuotient, lqGrowth, hhi, entropy, krugmanIndex, locationalGini] },
  { title: { zh: '成長的來源', en: 'Sources of growth' }, methods: [shiftShareClassic, shiftShareEstebanMarquillas] },
  { title: { zh: '關聯與複雜度', en: 'Relatedness and complexity' }, methods: [proximity, relatednessDensity, growthCandidates, economicComplexity] },
  { title: { zh: '地區之間的比較', en: 'Comparing regions' }, methods: [peersCosine, peersLogLq, complementarity] },
  { title: { zh: '空間自相關', en: 'Spatial autocorrelation' }, methods: [spatialWeights, moransI, gearysC, localMoran, getisOrdGiStar, benjaminiHochberg] },
  { title: { zh: '點的聚集', en: 'Clusters of points' }, methods: [dbscan, robustnessCurve, hullAndArea, hexagonCounts, kernelDensity] },
  { title: { zh: '聚落與支援', en: 'Clusters and their support' }, methods: [clusterStrength, reach, innovationGaps] },
] as const;

/** The name of a method that the register knows. */
export type MethodId = (typeof groups)[number]['methods'][number]['id'];

/** Methods of one subject. */
export interface MethodGroup {
  readonly title: Text;
  readonly methods: readonly MethodEntry<MethodId>[];
}

/** The register by subject, in the order of docs/methods.md. */
export const methodGroups: readonly MethodGroup[] = groups;

/** All methods, in the same order. */
export const methods: readonly MethodEntry<MethodId>[] = methodGroups.flatMap((group) => group.methods);

const byId: ReadonlyMap<string, MethodEntry<MethodId>> = new Map(methods.map((method) => [method.id, method]));

/**
 * The method of a name.
 * @throws RangeError for a name that is not in the register, which the type rules out for names written in the code.
 */
export function methodById(id: MethodId): MethodEntry<MethodId> {
  const method = byId.get(id);
  if (!method) throw new RangeError(`No method is called "${id}".`);
  return method;
}
