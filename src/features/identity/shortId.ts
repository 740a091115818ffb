/**
 * `us-east-1:9f1c…4b1a`, `ASIA…Q7LM`: the first and last four characters; a region before a colon stays. Short texts
 * stay whole.
 */
export function shortId(id: string): string {
  const colon = id.indexOf(':')
  const prefix = colon < 0 ? '' : id.slice(0, colon + 1)
  const rest = id.slice(prefix.length)
  return rest.length <= 10 ? id : `${prefix}${rest.slice(0, 4)}…${rest.slice(-4)}`
}
