/** The shape of the generated tables: strings, which cost the least to ship and to read. Service Authorization Reference. */

export interface ServiceTable {
  /** Before the colon of an action: `s3`. */
  readonly prefix: string
  /** `Name|resource types|index of its key set`; no resource types = only `Resource: "*"` covers the action. */
  readonly actions: readonly string[]
  /** Condition keys, parted by spaces. */
  readonly keySets: readonly string[]
  /** ARN pattern, then the condition keys of the type. */
  readonly resourceTypes: Readonly<Record<string, string>>
  /** Condition key -> `String`, `ArrayOfString`, `ARN`, `Numeric`, `Date`, `Bool`, ... */
  readonly keyTypes: Readonly<Record<string, string>>
}
