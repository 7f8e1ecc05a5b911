export { licenceName, sourcesOf, sourceText, type Source } from '../../core/datasets/sources.ts';
