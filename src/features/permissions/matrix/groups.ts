/** What a row is about. `asked`: what somebody typed. */
export type RowGroup = 'buckets' | 'zones' | 'people' | 'asked' | 'other'

export const groupTitles: Readonly<Record<RowGroup, string>> = {
  buckets: 'Buckets',
  zones: 'Zones',
  people: 'People',
  other: 'Backend',
  asked: 'Asked here',
}

const ofService: Readonly<Record<string, RowGroup>> = { s3: 'buckets', route53: 'zones', 'cognito-idp': 'people' }

export function groupOfService(service: string): RowGroup {
  return ofService[service] ?? 'other'
}

/** Rows by what they are about, each group once and in its own order. */
export function groupedRows<Row extends { readonly group: RowGroup }>(
  rows: readonly Row[],
): readonly { readonly group: RowGroup; readonly rows: readonly Row[] }[] {
  const groups = Object.keys(groupTitles) as readonly RowGroup[]
  return groups
    .map((group) => ({ group, rows: rows.filter((row) => row.group === group) }))
    .filter((one) => one.rows.length > 0)
}
