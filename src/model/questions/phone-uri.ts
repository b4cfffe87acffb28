/** Telephone numbers as links. */
import { parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * The `tel:` address (RFC 3966) of a number as it is written. A number without a country code is dialled as it stands: free and short
 * numbers are not reached from abroad, and a country code would break the short ones.
 */
export function phoneUri(phone: string): string {
  const parsed = phone.trim().startsWith('+') ? parsePhoneNumberFromString(phone, { extract: false }) : undefined;
  return parsed?.isValid() ? parsed.getURI() : `tel:${phone.replace(/[^\d+]/g, '')}`;
}
