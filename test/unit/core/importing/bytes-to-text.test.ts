import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToText, decodingFindings } from '../../../../src/core/importing/bytes-to-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((character) => character.split(''));
  return new Uint8Array(units.flatMap((unit) => {
    const code = unit.charCodeAt(0);
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
  }));
}

function decoded(bytes: Uint8Array): readonly [string, string, number] {
  const result = bytesToText(bytes);
  return result.ok ? [result.value.text, result.value.encoding, result.value.replaced] : ['', result.why.zh, -1];
}

/** 縣市,家數\n臺北市,12\n in Big5 (bytes from the code table, by hand). */
const big5 = new Uint8Array([0xbf, 0xa4, 0xa5, 0xab, 0x2c, 0xae, 0x61, 0xbc, 0xc6, 0x0a, 0xbb, 0x4f, 0xa5, 0x5f, 0xa5, 0xab, 0x2c, 0x31, 0x32, 0x0a]);
const table = '縣市,家數\n臺北市,12\n新竹縣,34\n';

describe('bytesToText', () => {
  it('reads UTF-8 with and without mark', () => {
    expect(decoded(utf8(table))).toEqual([table, 'utf-8', 0]);
    expect(decoded(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(table)]))).toEqual([table, 'utf-8', 0]);
  });
  it('reads Big5', () => {
    expect(decoded(big5)).toEqual(['縣市,家數\n臺北市,12\n', 'big5', 0]);
  });
  it.each([[true, true], [true, false], [false, true], [false, false]])('reads UTF-16, little end %s, mark %s', (little, mark) => {
    expect(decoded(utf16(table, little, mark))).toEqual([table, little ? 'utf-16le' : 'utf-16be', 0]);
  });
  it('takes a character cut off at the end as one lost character', () => {
    expect(decoded(utf8(`${table}臺`).slice(0, -1))).toEqual([`${table}\ufffd`, 'utf-8', 1]);
    expect(decoded(new Uint8Array([...big5, 0xbb]))).toEqual(['縣市,家數\n臺北市,12\n\ufffd', 'big5', 1]);
  });
  it('keeps UTF-8 with one broken character', () => {
    const bytes = utf8(`${table.repeat(5)}臺北市`);
    bytes[10] = 0xff;
    expect(decoded(bytes)[1]).toBe('utf-8');
  });
  it('refuses what is not text, and says what it is', () => {
    expect(decoded(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]))[1]).toContain('PDF');
    expect(decoded(new Uint8Array([1, 2, 3, 0, 0, 4, 5]))[2]).toBe(-1);
    expect(decoded(new Uint8Array())[1]).toBe('這個檔案是空的。');
  });
  it('says what was lost, and when the encoding is not sure', () => {
    const about = (bytes: Uint8Array): readonly string[] => {
      const result = bytesToText(bytes);
      return result.ok ? decodingFindings(result.value).map((found) => found.about) : [];
    };
    expect(about(utf8(table))).toEqual([]);
    expect(about(big5)).toEqual(['encoding']);
    expect(about(utf8(`${table}臺`).slice(0, -1))).toEqual(['lost-characters']);
    // 县市,家数 / 台北市,12 / 云林县,5 in GBK.
    const gbk = [0xcf, 0xd8, 0xca, 0xd0, 0x2c, 0xbc, 0xd2, 0xca, 0xfd, 0x0a, 0xcc, 0xa8, 0xb1, 0xb1, 0xca, 0xd0, 0x2c, 0x31, 0x32, 0x0a, 0xd4, 0xc6, 0xc1, 0xd6, 0xcf, 0xd8, 0x2c, 0x35, 0x0a];
    expect(about(new Uint8Array(gbk))).toContain('encoding-unsure');
  });
  it('never throws on random bytes, and brings back every text in UTF-8', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => { bytesToText(bytes); }));
    fc.assert(fc.property(fc.array(fc.constantFrom('臺', '縣', 'a', ',', '1', '\n', 'é'), { minLength: 1 }), (characters) => {
      const text = characters.join('');
      expect(decoded(utf8(text))[0]).toBe(text);
    }));
  });
});
