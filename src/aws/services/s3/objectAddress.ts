/** Which object is meant. `region` where it is known to differ from the configured one, `versionId` where not the current version is. */
export interface ObjectAddress {
  readonly bucket: string
  readonly key: string
  readonly region?: string | undefined
  readonly versionId?: string | undefined
}
