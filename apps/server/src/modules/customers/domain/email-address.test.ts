import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emailSuggestion, kindOfDigitalAddress, parseDigitalAddress, parseEmail } from './index.ts';

describe('e-mail', () => {
  test.each([
    ['jan@ziggo.nl', 'jan@ziggo.nl'],
    [' Jan.de.Vries+gemeente@Papendrecht.NL ', 'jan.de.vries+gemeente@papendrecht.nl'],
    ['mailto:info@dordrecht.nl', 'info@dordrecht.nl'],
    ['"Vries, J. de" <j.devries@kpnmail.nl>', 'j.devries@kpnmail.nl'],
    ["o'brien@example.ie", "o'brien@example.ie"],
    ['jürgen@müller.de', 'jürgen@müller.de'],
    ['用户@例子.广告', '用户@例子.广告'],
    ['a@b.co', 'a@b.co'],
    ['x@xn--mller-kva.de', 'x@xn--mller-kva.de'],
  ])('%s', (typed, normal) => {
    expect(parseEmail(typed)).toMatchObject({ email: { normal } });
  });

  test.each([
    ['', 'email.empty'],
    ['jan.ziggo.nl', 'email.at-missing'],
    ['jan@ziggo', 'email.domain-invalid'],
    ['jan@ziggo.', 'email.domain-invalid'],
    ['jan@-ziggo.nl', 'email.domain-invalid'],
    ['jan@192.168.0.1', 'email.domain-invalid'],
    ['jan@zig go.nl', 'email.domain-invalid'],
    ['jan..vries@ziggo.nl', 'email.name-invalid'],
    ['.jan@ziggo.nl', 'email.name-invalid'],
    ['jan de vries@ziggo.nl', 'email.name-invalid'],
    ['@ziggo.nl', 'email.name-invalid'],
    ['jan@ziggo.nl, piet@ziggo.nl', 'email.more-than-one'],
    ['jan@ziggo.nl;piet@ziggo.nl', 'email.more-than-one'],
    [`${'a'.repeat(65)}@ziggo.nl`, 'email.too-long'],
    [`jan@${'a'.repeat(250)}.nl`, 'email.too-long'],
  ])('“%s”: %s', (typed, fault) => {
    expect(parseEmail(typed)).toEqual({ fault });
  });

  test.each([
    ['jan@gmial.com', 'jan@gmail.com'],
    ['jan@hotmial.com', 'jan@hotmail.com'],
    ['jan@zigo.nl', 'jan@ziggo.nl'],
    ['jan@gmail.con', 'jan@gmail.com'],
    ['jan@gmail.com', undefined],
    ['jan@papendrecht.nl', undefined],
  ])('%s was meant as %s', (typed, meant) => {
    expect(emailSuggestion(typed)).toBe(meant);
  });

  test('what was read can be read again', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (typed) => {
        const parsed = parseEmail(typed);
        if ('fault' in parsed) return;
        expect(parseEmail(parsed.email.normal)).toEqual({ email: { normal: parsed.email.normal, display: parsed.email.normal } });
      }),
    );
  });

  test('practically every address that the standard calls plain is accepted', () => {
    const accepted = fc.sample(fc.emailAddress(), 500).filter((typed) => 'email' in parseEmail(typed));
    expect(accepted.length).toBe(500);
  });
});

describe('one box for all digital addresses', () => {
  test.each([
    ['06 12345678', 'phone'],
    ['jan@ziggo.nl', 'email'],
    ['@papendrecht', 'other'],
    ['https://www.facebook.com/jan', 'other'],
  ] as const)('%s is %s', (typed, kind) => {
    expect(kindOfDigitalAddress(typed)).toBe(kind);
    expect(parseDigitalAddress(kind, typed)).toMatchObject({ address: { kind } });
  });

  test('a handle of nothing or of several words is refused', () => {
    for (const typed of ['', 'https://', 'jan de vries']) expect(parseDigitalAddress('other', typed)).toEqual({ fault: 'address.handle-invalid' });
  });
});
