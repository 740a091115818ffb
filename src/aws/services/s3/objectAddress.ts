/** Which object is meant. `region` where it is known to differ from the configured one. */
export interface ObjectAddress {
  readonly bucket: string
  readonly key: string
  readonly region?: string | undefined
}
