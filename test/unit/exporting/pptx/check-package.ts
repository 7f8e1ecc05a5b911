import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { elementsOf, everyElement, parseXml, type XmlElement } from '../parse-xml.ts';

/** Order of children by ECMA-376 part 1, annex A (5th edition); elements that are not named here are not written. */
const sequences: Readonly<Record<string, readonly string[]>> = {
  'p:presentation': ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:handoutMasterIdLst', 'p:sldIdLst', 'p:sldSz', 'p:notesSz', 'p:defaultTextStyle'],
  'p:sldMaster': ['p:cSld', 'p:clrMap', 'p:sldLayoutIdLst', 'p:transition', 'p:timing', 'p:hf', 'p:txStyles'],
  'p:sldLayout': ['p:cSld', 'p:clrMapOvr'],
  'p:notesMaster': ['p:cSld', 'p:clrMap', 'p:hf', 'p:notesStyle'],
  'p:sld': ['p:cSld', 'p:clrMapOvr', 'p:transition', 'p:timing'],
  'p:notes': ['p:cSld', 'p:clrMapOvr'],
  'p:cSld': ['p:bg', 'p:spTree'],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:style', 'p:txBody'],
  'p:nvSpPr': ['p:cNvPr', 'p:cNvSpPr', 'p:nvPr'],
  'p:pic': ['p:nvPicPr', 'p:blipFill', 'p:spPr'],
  'p:blipFill': ['a:blip', 'a:srcRect', 'a:stretch'],
  'p:graphicFrame': ['p:nvGraphicFramePr', 'p:xfrm', 'a:graphic'],
  'p:spPr': ['a:xfrm', 'a:custGeom', 'a:prstGeom', 'a:noFill', 'a:solidFill', 'a:ln', 'a:effectLst'],
  'c:spPr': ['a:xfrm', 'a:prstGeom', 'a:noFill', 'a:solidFill', 'a:ln', 'a:effectLst'],
  'a:ln': ['a:noFill', 'a:solidFill', 'a:prstDash', 'a:round', 'a:headEnd', 'a:tailEnd'],
  'p:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'c:txPr': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'c:rich': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:p': ['a:pPr', 'a:r|a:br|a:fld', 'a:endParaRPr'],
  'a:pPr': ['a:lnSpc', 'a:spcBef', 'a:spcAft', 'a:buClrTx', 'a:buClr', 'a:buSzPct', 'a:buFont', 'a:buNone', 'a:buChar', 'a:tabLst', 'a:defRPr'],
  'a:lvl1pPr': ['a:lnSpc', 'a:spcBef', 'a:spcAft', 'a:buClr', 'a:buFont', 'a:buNone', 'a:buChar', 'a:defRPr'],
  'a:rPr': ['a:ln', 'a:noFill', 'a:solidFill', 'a:effectLst', 'a:highlight', 'a:latin', 'a:ea', 'a:cs', 'a:sym'],
  'a:defRPr': ['a:ln', 'a:noFill', 'a:solidFill', 'a:effectLst', 'a:latin', 'a:ea', 'a:cs'],
  'a:endParaRPr': ['a:ln', 'a:noFill', 'a:solidFill', 'a:effectLst', 'a:latin', 'a:ea', 'a:cs'],
  'a:r': ['a:rPr', 'a:t'],
  'a:fld': ['a:rPr', 'a:pPr', 'a:t'],
  'a:tbl': ['a:tblPr', 'a:tblGrid', 'a:tr'],
  'a:tc': ['a:txBody', 'a:tcPr'],
  'a:tcPr': ['a:lnL', 'a:lnR', 'a:lnT', 'a:lnB', 'a:noFill', 'a:solidFill'],
  'a:clrScheme': ['a:dk1', 'a:lt1', 'a:dk2', 'a:lt2', 'a:accent1', 'a:accent2', 'a:accent3', 'a:accent4', 'a:accent5', 'a:accent6', 'a:hlink', 'a:folHlink'],
  'a:themeElements': ['a:clrScheme', 'a:fontScheme', 'a:fmtScheme'],
  'a:fmtScheme': ['a:fillStyleLst', 'a:lnStyleLst', 'a:effectStyleLst', 'a:bgFillStyleLst'],
  'a:majorFont': ['a:latin', 'a:ea', 'a:cs', 'a:font'],
  'a:minorFont': ['a:latin', 'a:ea', 'a:cs', 'a:font'],
  'c:chartSpace': ['c:date1904', 'c:lang', 'c:roundedCorners', 'c:style', 'c:clrMapOvr', 'c:chart', 'c:spPr', 'c:txPr', 'c:externalData', 'c:printSettings'],
  'c:chart': ['c:title', 'c:autoTitleDeleted', 'c:plotArea', 'c:legend', 'c:plotVisOnly', 'c:dispBlanksAs'],
  'c:title': ['c:tx', 'c:layout', 'c:overlay', 'c:spPr', 'c:txPr'],
  'c:plotArea': ['c:layout', 'c:barChart|c:lineChart', 'c:catAx|c:valAx', 'c:dTable', 'c:spPr'],
  'c:barChart': ['c:barDir', 'c:grouping', 'c:varyColors', 'c:ser', 'c:dLbls', 'c:gapWidth', 'c:overlap', 'c:serLines', 'c:axId'],
  'c:lineChart': ['c:grouping', 'c:varyColors', 'c:ser', 'c:dLbls', 'c:dropLines', 'c:hiLowLines', 'c:upDownBars', 'c:marker', 'c:smooth', 'c:axId'],
  'c:ser': ['c:idx', 'c:order', 'c:tx', 'c:spPr', 'c:invertIfNegative', 'c:marker', 'c:dPt', 'c:dLbls', 'c:cat', 'c:val', 'c:smooth'],
  'c:dLbls': ['c:numFmt', 'c:spPr', 'c:txPr', 'c:dLblPos', 'c:showLegendKey', 'c:showVal', 'c:showCatName', 'c:showSerName', 'c:showPercent', 'c:showBubbleSize'],
  'c:catAx': ['c:axId', 'c:scaling', 'c:delete', 'c:axPos', 'c:majorGridlines', 'c:title', 'c:numFmt', 'c:majorTickMark', 'c:minorTickMark', 'c:tickLblPos', 'c:spPr', 'c:txPr', 'c:crossAx', 'c:crosses', 'c:crossesAt', 'c:auto', 'c:lblAlgn', 'c:lblOffset', 'c:tickLblSkip', 'c:tickMarkSkip', 'c:noMultiLvlLbl'],
  'c:valAx': ['c:axId', 'c:scaling', 'c:delete', 'c:axPos', 'c:majorGridlines', 'c:title', 'c:numFmt', 'c:majorTickMark', 'c:minorTickMark', 'c:tickLblPos', 'c:spPr', 'c:txPr', 'c:crossAx', 'c:crosses', 'c:crossesAt', 'c:crossBetween', 'c:majorUnit', 'c:minorUnit'],
  'c:scaling': ['c:logBase', 'c:orientation', 'c:max', 'c:min'],
  'c:marker': ['c:symbol', 'c:size', 'c:spPr'],
  'c:legend': ['c:legendPos', 'c:legendEntry', 'c:layout', 'c:overlay', 'c:spPr', 'c:txPr'],
  'c:numCache': ['c:formatCode', 'c:ptCount', 'c:pt'],
  'c:strCache': ['c:ptCount', 'c:pt'],
};

function orderFaults(root: XmlElement): string[] {
  return everyElement(root).flatMap((element) => {
    const sequence = sequences[element.name];
    if (!sequence) return [];
    let reached = 0;
    return element.children.flatMap(({ name }) => {
      const at = sequence.findIndex((entry) => entry.split('|').includes(name));
      if (at < 0) return [`<${name}> in <${element.name}> is not in the schema`];
      const fault = at < reached ? [`<${name}> comes too late in <${element.name}>`] : [];
      reached = Math.max(reached, at);
      return fault;
    });
  });
}

/** An unzipped package: bytes by path. */
export function openPackage(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** Everything that would make PowerPoint or Excel ask for a repair; empty when the package is sound. */
export function packageFaults(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const faults: string[] = [];
  const documents = new Map<string, XmlElement>();
  for (const [path, bytes] of parts) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    try {
      documents.set(path, parseXml(strFromU8(bytes)));
    } catch (error) {
      faults.push(`${path}: ${String(error)}`);
    }
  }
  const types = documents.get('[Content_Types].xml');
  if (!types) return [...faults, 'no content types'];
  const overrides = types.children.filter(({ name }) => name === 'Override').map(({ attributes }) => attributes.get('PartName') ?? '');
  const extensions = new Set(types.children.filter(({ name }) => name === 'Default').map(({ attributes }) => attributes.get('Extension')));
  if (new Set(overrides).size !== overrides.length) faults.push('a part has two content types');
  for (const part of overrides) if (!parts.has(part.slice(1))) faults.push(`content type for ${part}, which is not there`);
  const reached = new Set(['[Content_Types].xml']);
  for (const path of parts.keys()) {
    const ownType = overrides.includes(`/${path}`);
    if (!ownType && (!extensions.has(path.split('.').pop()) || (path.endsWith('.xml') && path !== '[Content_Types].xml'))) faults.push(`${path} has no content type of its own`);
    if (!path.endsWith('.rels')) continue;
    reached.add(path);
    const source = posix.join(posix.dirname(path), '..', posix.basename(path, '.rels'));
    if (source !== '' && path !== '_rels/.rels' && !parts.has(source)) faults.push(`${path} belongs to nothing`);
    const ids = new Set<string>();
    for (const { attributes } of documents.get(path)?.children ?? []) {
      const id = attributes.get('Id') ?? '';
      if (ids.has(id)) faults.push(`${path}: ${id} twice`);
      ids.add(id);
      const target = posix.join(path === '_rels/.rels' ? '' : posix.dirname(source), attributes.get('Target') ?? '');
      if (!parts.has(target)) faults.push(`${path}: ${target} is not there`);
      reached.add(target);
    }
    const used = documents.has(source) ? everyElement(documents.get(source) ?? types).flatMap(({ attributes }) => ['r:id', 'r:embed'].flatMap((key) => attributes.get(key) ?? [])) : [];
    for (const id of used) if (!ids.has(id)) faults.push(`${source}: ${id} has no relationship`);
  }
  for (const path of parts.keys()) if (!reached.has(path)) faults.push(`${path} is reached from nowhere`);
  for (const [path, root] of documents) {
    const ids = elementsOf(root, 'p:cNvPr').map(({ attributes }) => attributes.get('id') ?? '');
    if (new Set(ids).size !== ids.length) faults.push(`${path}: ids of shapes are not unique`);
    if (everyElement(root).some(({ attributes }) => [...attributes.keys()].some((key) => key.startsWith('r:'))) && !parts.has(posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`))) faults.push(`${path}: no relationships`);
    for (const table of elementsOf(root, 'a:tbl')) {
      const columns = elementsOf(table, 'a:gridCol').length;
      if (elementsOf(table, 'a:tr').some((row) => row.children.length !== columns)) faults.push(`${path}: a row of a table is too short or too long`);
    }
    for (const body of everyElement(root).filter(({ name }) => name.endsWith(':txBody'))) if (!body.children.some(({ name }) => name === 'a:p')) faults.push(`${path}: a text without paragraph`);
    for (const element of everyElement(root)) {
      for (const [key, value] of element.attributes) if (/NaN|undefined|Infinity/.test(value) || (['cx', 'cy', 'w', 'h'].includes(key) && Number(value) < 0)) faults.push(`${path}: ${element.name} ${key}="${value}"`);
      if (element.attributes.has('sz') && element.name.endsWith('RPr') && !/^\d+$/.test(element.attributes.get('sz') ?? '')) faults.push(`${path}: sz="${element.attributes.get('sz')}"`);
    }
    faults.push(...orderFaults(root).map((fault) => `${path}: ${fault}`));
  }
  return faults;
}
