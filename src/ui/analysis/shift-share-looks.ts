export { partLook } from '../../drawing/figures/shift-share-looks.ts';
