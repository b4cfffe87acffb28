/** Telephone numbers can be dialled. Works for every field with the role `phone`. */
import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
  type CountryCode,
} from 'libphonenumber-js/min';
import type { ContentRecord } from '../../reader/content-tree.ts';
import { pathText, shown } from '../../reader/schema-problems.ts';
import { KINDS, type Kind } from '../../schemas/kinds.ts';
import { roleFields, valuesAt } from '../../schemas/roles.ts';
import type { Rule } from '../finding.ts';

export const phoneInvalid: Rule = function* ({ tree, network }) {
  if (!network) return;
  const country = isSupportedCountry(network.record.country) ? network.record.country : undefined;
  const judged = new Map<string, boolean>();
  const isValid = (number: string) => {
    let valid = judged.get(number);
    if (valid === undefined) judged.set(number, (valid = parsePhoneNumberFromString(number, strictly(country))?.isValid() ?? false));
    return valid;
  };
  for (const [kind, records] of Object.entries(tree.records) as [Kind, ContentRecord[]][]) {
    for (const { path, role } of roleFields(KINDS[kind].schema)) {
      if (role.role !== 'phone') continue;
      for (const record of records) {
        for (const { value, path: exact } of valuesAt(record.data, path)) {
          if (typeof value !== 'string' || isValid(value)) continue;
          yield {
            file: record.file,
            ...record.locate(exact),
            code: 'phone-invalid',
            message: `${pathText(exact)}: ${shown(value)} ${reason(value, country)}`,
            fix: remedy(value, country),
          };
        }
      }
    }
  }
};

function reason(value: string, country: CountryCode | undefined): string {
  switch (validatePhoneNumberLength(value, country)) {
    case 'TOO_SHORT':
      return 'is too short for a telephone number';
    case 'TOO_LONG':
      return 'is too long for a telephone number';
    case 'INVALID_COUNTRY':
      return 'has no country code that exists';
    case 'NOT_A_NUMBER':
      return 'is not just one telephone number';
    default:
      return 'is a number that cannot exist';
  }
}

function remedy(value: string, country: CountryCode | undefined): string {
  const inside = parsePhoneNumberFromString(value, country) ?? parsePhoneNumberFromString(value.replace(/[^\d+]/g, ' '), country);
  if (inside?.isValid()) return `Write only the number: "${inside.formatInternational()}".`;
  return `Write one number with its country code ("+${country ? getCountryCallingCode(country) : 'NN'} …") as the source has it, or leave it out.`;
}

/** The whole text has to be the number; without a country only numbers with a country code are known. */
const strictly = (country: CountryCode | undefined) => ({ extract: false, ...(country && { defaultCountry: country }) });
