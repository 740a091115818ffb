import type { PersonRow } from '../list/personRow.ts'
import { writeCsv } from './writeCsv.ts'

/** People as a file that can be imported again: Cognito's header, then what AdminCreateUser has no place for. */
export function csvOfPeople(rows: readonly PersonRow[]): string {
  const names = [...new Set(rows.flatMap(({ person }) => Object.keys(person.attributes)))].sort()
  const header = ['cognito:username', ...names, 'status', 'groups', 'created']
  return writeCsv([
    header,
    ...rows.map(({ person, status, groups }) => [
      person.username,
      ...names.map((name) => person.attributes[name] ?? ''),
      status.words,
      (groups ?? []).map(({ name }) => name).join(' '),
      person.createdAt?.toISOString() ?? '',
    ]),
  ])
}
