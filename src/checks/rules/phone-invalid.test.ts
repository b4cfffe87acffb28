import { expect, test } from 'vitest';
import { changed, found, texts } from '../../../tests/fixtures/tree.ts';
import { phoneInvalid } from './phone-invalid.ts';

const OFFER = 'offers/nord/sprechstunde.yaml';
const PROVIDER = 'providers/haus.yaml';
const phone = (number: string) => ({ [OFFER]: changed(OFFER, '0800 4 5555 00', JSON.stringify(number)) });

test.each(['0800 4 5555 00', '+49 221 / 12 34 56-0', '0221 12345', '+49 (0)221 12345', '0049 221 12345', '116 117', '+43 1 71100'])(
  '%s can be dialled',
  (number) => {
    expect(found(phoneInvalid, phone(number))).toEqual([]);
  },
);

test.each(['115', '+49 221 1', '+49 1234567890123456', '+999 12 34567', 'keine Nummer', '0221 12345 oder 0221 54321', 'Tel.: 0221 12345'])(
  '%s is reported',
  (number) => {
    expect(found(phoneInvalid, phone(number))).toEqual([[OFFER, 11, 'phone-invalid']]);
  },
);

test('numbers of every kind of record are looked at', () => {
  expect(found(phoneInvalid, { [PROVIDER]: 'name: Haus\nkind: other\ncontact:\n  phone: "115"\n' })).toEqual([
    [PROVIDER, 4, 'phone-invalid'],
  ]);
});

test('the remedy is the number in its international form where there is one', () => {
  expect(
    [
      'Tel.: 0221 12345',
      '+49 221 12345 (Zentrale)',
      '0221 12345 oder 0221 54321',
      '+49 1234567890123456',
      '+49 221 1',
      '+999 12 34567',
    ].flatMap((number) => texts(phoneInvalid, phone(number))),
  ).toMatchInlineSnapshot(`
    [
      "contact.phone: "Tel.: 0221 12345" is not just one telephone number
      Fix: Write only the number: "+49 221 12345".",
      "contact.phone: "+49 221 12345 (Zentrale)" is not just one telephone number
      Fix: Write only the number: "+49 221 12345".",
      "contact.phone: "0221 12345 oder 0221 54321" is not just one telephone number
      Fix: Write one number with its country code ("+49 …") as the source has it, or leave it out.",
      "contact.phone: "+49 1234567890123456" is too long for a telephone number
      Fix: Write one number with its country code ("+49 …") as the source has it, or leave it out.",
      "contact.phone: "+49 221 1" is a number that cannot exist
      Fix: Write one number with its country code ("+49 …") as the source has it, or leave it out.",
      "contact.phone: "+999 12 34567" has no country code that exists
      Fix: Write one number with its country code ("+49 …") as the source has it, or leave it out.",
    ]
  `);
});
