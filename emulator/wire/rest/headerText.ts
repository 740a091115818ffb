/**
 * Text that may stand in a header: what HTTP cannot carry becomes an encoded word (RFC 9110 section 5.5, RFC 2047), as
 * S3 does.
 */

const carried = /^[\t\x20-\x7e\x80-\xff]*$/

export function headerText(text: string): string {
  return carried.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`
}
