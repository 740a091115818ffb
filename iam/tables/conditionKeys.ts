/** Names of condition keys. Follows the Service Authorization Reference, "Condition keys". */

/** Whether a defined key (`s3:ExistingObjectTag/<key>`) is the one that a policy or request names. Without case. */
export function sameConditionKey(defined: string, key: string): boolean {
  const start = defined.search(/\$\{|</)
  const [one, other] = [defined.toLowerCase(), key.toLowerCase()]
  if (start < 0) return one === other
  return other.length > start && other.startsWith(one.slice(0, start))
}
