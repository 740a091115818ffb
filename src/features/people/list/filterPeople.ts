import type { PersonRow } from './personRow.ts'

export interface PeopleFilter {
  readonly text: string
  /** A status in people's words; `all` for any. */
  readonly status: string
  /** Name of a group; `all` for any, `none` for people without one. */
  readonly group: string
}

export const noFilter: PeopleFilter = { text: '', status: 'all', group: 'all' }

export function isFiltering({ text, status, group }: PeopleFilter): boolean {
  return text.trim() !== '' || status !== 'all' || group !== 'all'
}

/** Those of the people at hand that fit; the text may stand anywhere in what is known of them. */
export function filterPeople(rows: readonly PersonRow[], { text, status, group }: PeopleFilter): readonly PersonRow[] {
  const wanted = text.trim().toLowerCase()
  return rows.filter(
    (row) =>
      (wanted === '' || textOf(row).includes(wanted)) &&
      (status === 'all' || row.status.words === status) &&
      (group === 'all' ||
        (group === 'none' ? row.groups?.length === 0 : row.groups?.some(({ name }) => name === group) === true)),
  )
}

function textOf({ person: { username, attributes }, title, identity }: PersonRow): string {
  const { email = '', phone_number: phone = '', sub = '' } = attributes
  const identityId = identity.kind === 'known' ? identity.identityId : ''
  return [title, username, email, phone, sub, identityId].join('\n').toLowerCase()
}
