import { describe, expect, it } from 'vitest';
import { parseSymbol } from '../../../lib/symbols/index.ts';

/** What is typed, and the key it stands for. */
const READ: readonly (readonly [string, string])[] = [
  ['a/res/80/233', 'A/RES/80/233'],
  ['Ａ／７３／１３１', 'A/73/131'],
  ['A/73/131*', 'A/73/131'],
  ['S/RES/2274\u00A0(2016)', 'S/RES/2274(2016)'],
  ['A/RES/ES‑10/15', 'A/RES/ES-10/15'],
  ['A/HRC/55/43.Add.1', 'A/HRC/55/43/Add.1'],
  ['A/66/53/ADD.1/CORR.1', 'A/66/53/Add.1/Corr.1'],
  ['A/48/42(Supp)', 'A/48/42'],
  ['A/RES/217 А (III)', 'A/RES/217A(III)'],
  ['A/CONF.157/24 (PART I)', 'A/CONF.157/24(PartI)'],
  ['NPT/CONF.2000/28 (Parts I-II)', 'NPT/CONF.2000/28(PartsIandII)'],
  ['A/77/6 (Sect. 29E)/Corr.1', 'A/77/6(Sect.29E)/Corr.1'],
  ['S/PV.7813 (Resumption 1)', 'S/PV.7813(Resumption1)'],
  ['A/C.6/64/SR.1–28', 'A/C.6/64/SR.1-28'],
  ['CEDAW/C/PRK/CO/2-4', 'CEDAW/C/PRK/CO/2-4'],
  ['IDB.48/16/Rev.1', 'IDB.48/16/Rev.1'],
  ['A/RES/76/84 A and B', 'A/RES/76/84A-B'],
  ['A/69/87–E/2014/80', 'A/69/87–E/2014/80'],
  ['A/48/486‑S/26560', 'A/48/486–S/26560'],
  ['A/77/69/Add.1-E/2022/47/Add.1', 'A/77/69/Add.1–E/2022/47/Add.1'],
  ['217 A (III)', 'A/RES/217A(III)'],
  ['3379 (XXX)', 'A/RES/3379(XXX)'],
  ['1874 (S-IV)', 'A/RES/1874(S-IV)'],
  ['1503 (XLVIII)', 'E/RES/1503(XLVIII)'],
  ['S-20/4 A–E', 'A/RES/S-20/4A-E'],
  ['ES-11/1', 'A/RES/ES-11/1'],
  ['2014/35', 'E/RES/2014/35'],
  ['2018/243', 'E/DEC/2018/243'],
  ['74/537', 'A/DEC/74/537'],
  ['1/CP.21', '1/CP.21'],
  ['3379 (د-30)', 'A/RES/3379(XXX)'],
  ['دإ-30/1', 'A/RES/S-30/1'],
  ['دإط-10/15', 'A/RES/ES-10/15'],
  ['217 ألف (د-3)', 'A/RES/217A(III)'],
  ['دإ-20/4 ألف إلى هاء', 'A/RES/S-20/4A-E'],
  ['二一七A(三)', 'A/RES/217A(III)'],
  ['https://undocs.org//en/A/RES/217 (III)', 'A/RES/217(III)'],
  ['https://docs.un.org/zh/A/RES/70/1?direct=true', 'A/RES/70/1'],
];

/** What is no symbol, and the fault that says why. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['', 'symbol-empty'],
  ['A/C', 'symbol-no-number'],
  ['S/N 12345', 'symbol-malformed'],
  ['24/7', 'symbol-unknown-body'],
  ['5/7', 'symbol-unknown-body'],
  ['Q/RES/1', 'symbol-unknown-body'],
  ['A/RES/A/79/188', 'symbol-malformed'],
  ['A/'.repeat(300), 'symbol-too-long'],
];

describe('parseSymbol', () => {
  it.each(READ)('reads %s as %s', (input, key) => {
    const parsed = parseSymbol(input);
    expect(parsed.ok ? parsed.value.key : parsed.fault).toBe(key);
  });

  it.each(REFUSED)('refuses %j with %s', (input, code) => {
    const parsed = parseSymbol(input);
    expect(parsed.ok ? parsed.value.key : parsed.fault.code).toBe(code);
  });
});
