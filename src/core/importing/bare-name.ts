/** Bullets, box drawing, numbers (三重區 begins with none: 一、 and (一) have a mark behind them) and the letters of counties. */
const marksInFront = /^(?:[◎※*#>•●○■□◆◇★☆└├│┌─━・‧+-]|[([【]?\d{1,3}[)\]】.、:-]*(?=\p{Script=Han})|[([【]?[一二三四五六七八九十]{1,3}[)\]】、.:]|[A-Z][.、-]?(?=\p{Script=Han}))+/u;
/** Marks of footnotes, of revised and preliminary figures, and punctuation. */
const marksBehind = /(?:[*#†‡※.,。;:]+|[([]?附?註[\d一二三四五六七八九十]{0,2}[)\]]?|[([](?:初步|修正|修訂|更正|暫估|推估|估計|預估|確定|定案)[值數]?[)\]]|[([~^]?\d{1,2}[)\]]?|(?<=[縣市鄉鎮區])\(?[a-z]\)?)$/iu;
/** 「新北市政府金山區公所」 is the office of 金山區. */
const townshipOffice = /^(.{2}[縣市])政府(?=\p{Script=Han}{1,3}[鄉鎮市區]公所$)/u;
/** 「板橋區公所」, 「東區區公所」, and the offices of a county: 「新北市政府經濟發展局」, 「臺中市地方稅務局」, 「彰化縣議會」; not those of its parts, 「臺北市稅捐稽徵處中正分處」. */
const office = /(?<=([縣市鄉鎮區]))\1公所$|(?<=[縣市鄉鎮區])(?:政府|公所)$|(?<=^.{2}[縣市])(?:政府(?!\p{Script=Han}*分[局處])\p{Script=Han}{2,12}|(?!\p{Script=Han}{1,3}[鄉鎮市區]|\p{Script=Han}*分[局處])\p{Script=Han}{2,8}[局處]|議會)$/u;
/** Bodies of the firms, farmers and workers of a county, and the programme that counties run under one name. */
const body = /(?<=^.{2}[縣市])(?:(?:省?[工商]業會|總工會|農會|漁會)|(?:政府)?地方產業創新研發推動計畫)$/u;
/** 「臺北市合計」 where all rows of a table are called so. */
const total = /(?<=^.{2}[縣市])[(]?(?:總計|合計|小計)[)]?$/u;
/** 「宜蘭縣境」, 「嘉義縣全縣」, 「臺北市地區」 say no more than the name. */
const extent = /(?<=^.{2}[縣市])(?:地區|轄區|轄內|境內|全境|全縣|全市|境)$/u;

/**
 * A folded name without what stands around it in files: 「1.臺北市」, 「[38]臺北市」, 「（三）桃園市」, 「220 板橋區」, 「臺北市*」, 「臺北市(註1)」,
 * 「臺灣省臺北縣」, 「臺北市政府」, 「新竹縣工業會」.
 */
export function bareName(folded: string): string {
  const plain = folded
    .replace(marksInFront, '')
    .replace(marksBehind, '')
    .replace(/^[(「『【〈《[]{1,2}(\p{Script=Han}+)[)」』】〉》\]]{1,2}$/u, '$1');
  const inCountry = plain.replace(/^(?:中華民國)?(?:臺灣省|福建省|臺閩地區|臺灣地區)(?=.{3})|^(?:中華民國)?(?:臺灣)?(?=.{2}[縣市])/u, '');
  const joined = inCountry.replace(/^(.{2}[縣市])[-/_>,、:|.・‧•]+(?=.{2})/u, '$1');
  return joined.replace(townshipOffice, '$1').replace(office, '').replace(body, '').replace(extent, '').replace(total, '');
}
