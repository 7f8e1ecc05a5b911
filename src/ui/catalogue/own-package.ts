/** The published package of this site, relative to the page. */
export const ownPackage = 'data/datapackage.json';
