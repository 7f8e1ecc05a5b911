/**
 * Short and other names in common use, each line one thing. They only help to find a thing; what is shown is its name
 * in the data. A name that begins with one of a line is also found under the others: 「國立成功大學技術移轉育成中心」 under
 * 「成大技術移轉育成中心」.
 */
export const wellKnownNames: readonly (readonly string[])[] = [
  ['新竹科學園區', '新竹科學工業園區', '竹科', 'HSP'],
  ['中部科學園區', '中部科學工業園區', '中科', 'CTSP'],
  ['南部科學園區', '南部科學工業園區', '南科', 'STSP'],
  ['連江縣', '馬祖', 'Matsu'],
  ['金門縣', 'Quemoy'],
  ['澎湖縣', 'Pescadores'],
  ['花蓮縣', 'Hwalien'],
  ['國立臺灣大學', '台大', 'NTU'],
  ['國立清華大學', '清大', 'NTHU'],
  ['國立陽明交通大學', '陽明交大', '交大', 'NYCU'],
  ['國立成功大學', '成大', 'NCKU'],
  ['國立中央大學', 'NCU'],
  ['國立中山大學', 'NSYSU'],
  ['國立中興大學', '興大', 'NCHU'],
  ['國立政治大學', '政大', 'NCCU'],
  ['國立臺灣師範大學', '師大', 'NTNU'],
  ['國立臺灣科技大學', '台科大', 'NTUST', 'Taiwan Tech'],
  ['國立臺北科技大學', '北科大', 'Taipei Tech'],
  ['國立高雄科技大學', '高科大', 'NKUST'],
  ['國立雲林科技大學', '雲科大'],
  ['國立屏東科技大學', '屏科大'],
  ['國立虎尾科技大學', '虎科大'],
  ['國立臺灣海洋大學', '海大', 'NTOU'],
  ['國立東華大學', '東華'],
  ['國立暨南國際大學', '暨大'],
  ['工業技術研究院', '工研院', 'ITRI'],
  ['資訊工業策進會', '資策會'],
  ['中央研究院', '中研院', 'Academia Sinica'],
  ['國家中山科學研究院', '中山科學研究院', '中科院', 'NCSIST'],
  ['國家衛生研究院', '國衛院', 'NHRI'],
  ['國家實驗研究院', '國研院', 'NARLabs'],
  ['國家同步輻射研究中心', '國輻中心', 'NSRRC'],
  ['金屬工業研究發展中心', '金屬中心', 'MIRDC'],
  ['精密機械研究發展中心', '精機中心', 'PMC'],
  ['食品工業發展研究所', '食品所', 'FIRDI'],
  ['紡織產業綜合研究所', '紡織所', 'TTRI'],
  ['車輛研究測試中心', '車測中心', 'ARTC'],
  ['生物技術開發中心', 'DCB'],
  ['石材暨資源產業研究發展中心', '石資中心'],
  ['核能研究所', '核研所', '國家原子能科技研究院'],
];

/** The other names of a thing by its Chinese name: those of the line with the longest beginning of it. */
export function otherNames(name: string, lines: readonly (readonly string[])[] = wellKnownNames): string[] {
  const stem = name.replaceAll(/[（(][^）)]*[）)]/gu, '').trim();
  let best: { readonly line: readonly string[]; readonly beginning: string } | null = null;
  for (const line of lines) {
    for (const beginning of line) {
      if (stem.startsWith(beginning) && beginning.length > (best?.beginning.length ?? 0)) best = { line, beginning };
    }
  }
  if (!best) return [];
  const { line, beginning } = best;
  return line.filter((other) => other !== beginning).map((other) => `${other}${stem.slice(beginning.length)}`);
}
