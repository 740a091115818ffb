/**
 * The id of a zone in whatever form people have it: the id, the ARN, the path of the API, an address of the AWS console
 * (R53-003). Undefined when there is none in it.
 */
export function parseZoneReference(text: string): string | undefined {
  const typed = text.trim()
  if (/^Z[A-Z0-9]{1,31}$/i.test(typed)) return typed.toUpperCase()
  return /(?:hostedzone\/|ListRecordSets\/|resource-record-sets:)(Z[A-Z0-9]{1,31})(?![A-Z0-9])/.exec(typed)?.[1]
}
